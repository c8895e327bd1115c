"""A map, or a part of one, as a DOT file to read, to edit, and to draw with any Graphviz."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, cast

from ...evaluate import LinkState
from ...model import Claim, Kind, Target
from ...model.safe_text import visible
from ...model.words import trimmed
from ..graphics.theme import theme
from ..text.wrap import column_width, wrap
from ..words.names import cited, derived
from ..words.provisional import provisionally
from .strands import Bond, Strand, about, beyond, direction_of, grouped, shown_mark, states, strands, undercut

if TYPE_CHECKING:
    from ...views.part import Part
    from .draw_options import DrawOptions

_TAB: Final = "\t"
_COLUMNS: Final = 34
"""About how many letters a line of a box has."""

_HYPOTHESIS: Final = 2.2
_STROKES: Final = {LinkState.IN_DOUBT: "dotted", LinkState.FAILS: "dashed"}
_HEADS: Final = {
    Bond.SUPPORT: "normal",
    Bond.ATTACK: "tee",
    Bond.CONTRADICTION: "tee",
    Bond.UNDERCUT: "tee",
    Bond.BACKING: "normal",
    Bond.ANSWER: "none",
}
_LEGEND: Final = {
    Bond.SUPPORT: "{support}, arrow",
    Bond.ATTACK: "{attack}, bar",
    Bond.CONTRADICTION: "{attack}, bars at both ends",
    Bond.UNDERCUT: "{undercut}, bar at a circle on that link",
    Bond.BACKING: "{support}, arrow at a point on that link",
    Bond.ANSWER: "thin and dotted",
}
_STATES: Final = {LinkState.IN_DOUBT: "in doubt: dotted", LinkState.FAILS: "fails: grey and dashed"}
_TEXTS: Final = {"label", "xlabel", "tooltip"}
_BARE: Final = re.compile(r"[A-Za-z]+|\d+(\.\d+)?")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")


def to_dot_file(part: Part, options: DrawOptions) -> str:
    """Return a graph: a node for each claim, named by its id, and for each link that others meet.

    Raises: UnknownFacetError, where the facet to group by is unknown.
    """
    return _File(part, options).source()


def quoted(text: str) -> str:
    r"""Write a name, which Graphviz takes letter by letter.

    >>> print(quoted('say "a:b"'))
    "say \"a:b\""
    """
    return '"' + visible(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def escaped(text: str) -> str:
    r"""Write a text for a label, where Graphviz reads entities, and `\N` as the name of a node.

    >>> print(escaped(r'<b>\N &lt; "x"'))
    <b>\\N &amp;lt; \"x\"
    """
    return _ENTITY.sub("&amp;", visible(text)).replace("\\", "\\\\").replace('"', '\\"')


class _File:
    """The lines of the graph of a part."""

    def __init__(self, part: Part, options: DrawOptions) -> None:
        self._part, self._map, self._options = part, part.argument_map, options
        self._theme = theme(options.look.theme, options.look.palette)
        self._strands = strands(part, options)
        self._undercut = undercut(self._strands)

    def source(self) -> str:
        """Write comments, the head, and the body, which the library would not: it takes `a:b` for a port."""
        from graphviz import Digraph  # type: ignore[import-untyped,unused-ignore]  # has no types

        untyped = cast("Any", Digraph)
        graph = untyped("argmap", body=[f"{line}\n" for line in self._body()], **self._defaults())
        return "".join(f"{line}\n" for line in self._comments()) + str(graph.source)

    def _body(self) -> Iterator[str]:
        """Yield the claims group by group, the points at which links meet, and the links."""
        group_by = self._options.look.group_by
        for value, claims in grouped(self._map, group_by).items():
            framed = bool(value and claims)
            if framed:
                yield f"\tsubgraph {quoted(f'cluster_{group_by}={value}')} {{"
                yield f'\t\tlabel="{escaped(self._map.facets[group_by].values[value])}"'
            for claim in claims:
                yield f"{_TAB * (2 if framed else 1)}{self._claim(claim)}"
            if framed:
                yield "\t}"
        joints = [each for each in self._strands if each.has_joint]
        if joints:
            yield ""
            yield from (f"\t{self._joint(each)}" for each in joints)
        if self._strands:
            yield ""
            for each in self._strands:
                yield from (f"\t{line}" for line in self._strand(each))

    def _comments(self) -> Iterator[str]:
        colours = self._theme
        yield "// By argmap: edit it as you like, and draw it with Graphviz: dot -Tsvg map.dot -o map.svg"
        named = {"support": colours.support, "attack": colours.attack, "undercut": colours.undercut}
        occurring = {each.bond for each in self._strands}
        for bond in Bond:
            if bond in occurring:
                yield f"// {bond.value}: {_LEGEND[bond].format(**named)}"
        yield from (f"// {_STATES[state]}" for state in states(self._strands))

    def _defaults(self) -> dict[str, Mapping[str, str]]:
        colours = self._theme
        label = [*wrap(self._map.title, 3 * _COLUMNS, column_width)]
        label += wrap(about(self._part), 3 * _COLUMNS, column_width)
        if self._options.problems:
            label.append(provisionally(self._options.problems))
        direction = direction_of(self._part, self._options)
        graph = {
            "label": _lines(label),
            "labelloc": "t",
            "labeljust": "l",
            "rankdir": direction.upper(),
            "bgcolor": colours.paper,
            "fontname": "Arial",
            "fontcolor": colours.ink,
            "color": colours.line,
        }
        node = {
            "shape": "box",
            "style": "filled",
            "fillcolor": colours.card,
            "color": colours.edge,
            "fontname": "Arial",
            "fontsize": "10",
            "fontcolor": colours.ink,
        }
        return {
            "graph_attr": graph,
            "node_attr": node,
            "edge_attr": {"fontname": "Arial", "fontsize": "10"},
        }

    def _claim(self, claim: Claim) -> str:
        written = {"label": _lines([*self._texts(claim)])}
        if claim.kind is Kind.HYPOTHESIS or claim.id in self._part.selection.focus:
            written |= {"penwidth": f"{_HYPOTHESIS}", "color": self._theme.ink}
        if claim.kind is Kind.HYPOTHESIS:
            written |= {"fillcolor": self._theme.tint}
        if claim.kind is Kind.QUESTION:
            written |= {"style": "filled,rounded"}
        return f"{quoted(claim.id)} {_attributes(written)}"

    def _texts(self, claim: Claim) -> Iterator[str]:
        """Yield the lines of a box: kind and verdict, sources, label, text, and what is not shown."""
        mark, text = shown_mark(claim, self._part, self._options), self._options.look.text
        words = [claim.kind.value] if claim.kind is not Kind.CLAIM else []
        head = ", ".join([*words, *([mark.words] if mark else [])]).upper()
        whole = claim.label.split() == claim.text.split()
        if text == "none":
            texts = [head, claim.id]
        else:
            names = dict.fromkeys(filter(None, (cited(each, self._map.works) for each in claim.sources)))
            label = claim.label if whole or not derived(claim) else ""
            texts = [head, ", ".join(names), label]
            texts.append(trimmed(claim.text) if not label or (text == "full" and not whole) else "")
        for each in (*texts, beyond(Target.of(claim.id), self._part)):
            yield from wrap(visible(each), _COLUMNS, column_width)

    def _joint(self, strand: Strand) -> str:
        """Write the point where the claims of a link meet, or where other links meet it."""
        path = strand.path or strand.target
        own = strand.colour(self._theme)
        written = {"shape": "point", "width": "0.08", "color": own, "fillcolor": own}
        if path in self._undercut:
            colour = self._theme.undercut if self._undercut[path] else self._theme.fails
            written = {"shape": "circle", "width": "0.14", "label": "", "color": colour}
        if more := beyond(path, self._part):
            written["xlabel"] = more
        return f"{_name(path)} {_attributes(written)}"

    def _strand(self, strand: Strand) -> Iterator[str]:
        """Yield the edges of a link, contradiction or answer: to its joint, where it has one, and on."""
        head = _HEADS[strand.bond]
        written = {"color": strand.colour(self._theme), "penwidth": f"{strand.width:g}"}
        if strand.state is not LinkState.HOLDS:
            written["style"] = _STROKES[strand.state]
        if strand.bond is Bond.CONTRADICTION:
            written |= {"dir": "both", "arrowtail": head, "label": "≠", "fontcolor": written["color"]}
        tooltip = {"tooltip": escaped(strand.caption.text)} if strand.caption.text else {}
        claims = [quoted(each) for each in strand.claims]
        start = claims[0]
        if strand.has_joint and strand.path:
            start = _name(strand.path)
            tails = " ".join(claims) if len(claims) == 1 else f"{{{' '.join(claims)}}}"
            yield f"{tails} -> {start} {_attributes({**written, 'arrowhead': 'none'})}"
        yield f"{start} -> {_name(strand.target)} {_attributes({**written, 'arrowhead': head, **tooltip})}"


def _name(target: Target) -> str:
    """Name the node of a claim or of the point on a link; no id holds the spaces of an arrow."""
    return quoted(str(target))


def _lines(texts: list[str]) -> str:
    """Write lines of a label, which begin at its left edge."""
    return "".join(f"{escaped(text)}\\l" for text in texts)


def _attributes(values: Mapping[str, str]) -> str:
    """Write attributes, whose values are escaped; texts are quoted, as one may be a word of the language."""
    written = (
        f"{name}={value}" if name not in _TEXTS and _BARE.fullmatch(value) else f'{name}="{value}"'
        for name, value in values.items()
    )
    return f"[{', '.join(written)}]"
