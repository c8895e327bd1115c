"""Writes GraphML: claims as nodes, links as edges, and a node for each link that others point at.

An edge of GraphML leads from one node to one node. So a link with several premises, or one that is undercut
or backed, has a node of its own, `a:b`, to which its premises lead and from which it leads on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from ...model.safe_text import exact
from ...views.ties import answers, contradictions
from ..holding import all_but_via, lose
from ..writing import Exported

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import Target, Verdict
    from ...views.part import Shown
    from ..report import Losses

_PREMISE: Final = "premise of"
_HEAD: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
"""
_NODE_KEYS: Final = {
    "label": "string", "kind": "string", "text": "string", "verdict": "string", "sources": "string",
    "tags": "string", "note": "string", "r": "int", "g": "int", "b": "int",
}  # fmt: skip
_EDGE_KEYS: Final = {
    "label": "string", "weight": "double", "because": "string", "basis": "string", "test": "string",
}  # fmt: skip
_TAKEN: Final = {*_NODE_KEYS, "color", "colour", "id", "name", "size", "weight", "x", "y", "z"}
"""The attributes of nodes that the programs read, and so no names for facets."""

_COLOURS: Final = {
    "accepted": (204, 232, 207), "undecided": (250, 231, 180), "rejected": (244, 205, 200),
}  # fmt: skip
_LINK_COLOUR: Final = (221, 221, 221)
_LINES: Final = {
    "supports": ("#0072b2", "line"), "attacks": ("#c44601", "line"), "undercuts": ("#c44601", "dashed"),
    "contradicts": ("#c44601", "dotted"), "answers": ("#5c5b57", "dotted"), _PREMISE: ("#5c5b57", "line"),
}  # fmt: skip
"""The colour of each kind of edge, and what yEd calls its line."""

_LONGEST_LINE: Final = 40
_BOX_WIDTH, _LINE_HEIGHT, _DOT = 280, 18, 12
"""The sizes of nodes in yEd, in pixels: a box has as many lines as its label, and one more."""

_LACKS: Final = (
    "presumed", "strength", "standard", "expect", "locators", "quotes", "remarks", "via", "link quote",
    "link locator",
)  # fmt: skip


class _Edge(NamedTuple):
    """An edge between nodes."""

    source: str
    target: str
    label: str
    weight: float
    because: str = ""
    basis: str = ""
    test: str = ""


def write_graphml(shown: Shown, losses: Losses) -> Exported:
    """Write a map; attributes have the names that Gephi reads, and yEd is told labels and colours too."""
    argument_map = shown.argument_map
    lose(argument_map, losses, *_LACKS)
    facets = [*argument_map.facets]
    keys = [
        *(f'<key id="{name}" for="node" attr.name="{name}" attr.type="{type_}"/>'
          for name, type_ in _NODE_KEYS.items()),
        *(f'<key id="facet{number}" for="node" attr.name={quoteattr(_named(name))} attr.type="string"/>'
          for number, name in enumerate(facets)),
        *(f'<key id="edge-{name}" for="edge" attr.name="{name}" attr.type="{type_}"/>'
          for name, type_ in _EDGE_KEYS.items()),
        '<key id="yed" for="node" yfiles.type="nodegraphics"/>',
        '<key id="edge-yed" for="edge" yfiles.type="edgegraphics"/>',
    ]  # fmt: skip
    own = {*_with_own_node(shown)}
    lines = [*keys, '<graph id="map" edgedefault="directed">']
    lines += _claims(shown, facets)
    lines += (_node(_id(path), {"label": "", "kind": "link"}, _LINK_COLOUR, "") for path in sorted(own))
    lines += map(_written, _edges(shown, own))
    lines.append("</graph>")
    body = "".join(f"  {line}\n" for line in lines)
    return Exported(f"{_HEAD}{body}</graphml>\n".encode(), all_but_via(argument_map))


def _with_own_node(shown: Shown) -> Iterator[Target]:
    """The paths of links that need a node."""
    for link in shown.argument_map.sound_links():
        if link.premises:
            yield link.path
        if link.target.is_link:
            yield link.target


def _claims(shown: Shown, facets: list[str]) -> Iterator[str]:
    argument_map = shown.argument_map
    verdicts: Mapping[str, Verdict] = shown.evaluated.evaluation.verdicts
    for claim in argument_map.claims.values():
        verdict = verdicts.get(claim.id)
        named = [
            argument_map.works[each.work].author_year
            if each.work in argument_map.works
            else each.work or each.voice
            for each in claim.sources
        ]
        values = {
            "label": claim.label,
            "kind": claim.kind.value,
            "text": claim.text,
            "verdict": verdict.value if verdict else "",
            "sources": "; ".join(named),
            "tags": "; ".join(claim.tags),
            "note": claim.note,
        }
        for number, name in enumerate(facets):
            labels = argument_map.facets[name].values
            held = claim.facets.get(name, ())
            values[f"facet{number}"] = "; ".join(labels.get(each, each) for each in held)
        colour = _COLOURS.get(values["verdict"], (255, 255, 255))
        yield _node(claim.id, values, colour, claim.label)


def _edges(shown: Shown, own: set[Target]) -> Iterator[_Edge]:
    argument_map = shown.argument_map
    for link in argument_map.sound_links():
        label = "undercuts" if link.is_undercut else link.sign.value
        path = _id(link.path)
        if link.path in own:
            for premise in (link.source, *(each.id for each in link.premises)):
                yield _Edge(premise, path, _PREMISE, link.weight)
        start = path if link.path in own else link.source
        said = link.because, link.basis, link.test
        yield _Edge(start, _id(link.target), label, link.weight, *said)
    for one, other in contradictions(argument_map):
        yield _Edge(one, other, "contradicts", 1.0)
        yield _Edge(other, one, "contradicts", 1.0)
    for claim, answer in answers(argument_map):
        yield _Edge(claim.id, answer.to, "answers", 1.0, answer.because, answer.basis)


def _id(target: Target) -> str:
    """The id of a node; the ids of nodes have no spaces, and those of claims no colons."""
    return ":".join(target)


def _node(own: str, values: Mapping[str, str], colour: tuple[int, int, int], label: str) -> str:
    numbers = dict(zip("rgb", map(str, colour), strict=True))
    data = "".join(
        f"<data key={quoteattr(key)}>{escape(_safe(value))}</data>"
        for key, value in {**values, **numbers}.items()
        if value
    )
    lines = _in_lines(label)
    text, fill = "\n".join(lines), "#{:02x}{:02x}{:02x}".format(*colour)
    width, height = (_BOX_WIDTH, _LINE_HEIGHT * (len(lines) + 1)) if label else (_DOT, _DOT)
    graphics = (
        f'<data key="yed"><y:ShapeNode><y:Geometry width="{width}" height="{height}"/>'
        f'<y:Fill color="{fill}"/><y:NodeLabel>{escape(_safe(text))}</y:NodeLabel>'
        '<y:Shape type="roundrectangle"/></y:ShapeNode></data>'
    )
    return f"<node id={quoteattr(own)}>{data}{graphics}</node>"


def _written(edge: _Edge) -> str:
    held = {key: getattr(edge, key) for key in _EDGE_KEYS} | {"weight": f"{edge.weight:g}"}
    inner = "".join(
        f'<data key="edge-{key}">{escape(_safe(value))}</data>' for key, value in held.items() if value
    )
    colour, line = _LINES[edge.label]
    arrow = "none" if edge.label == _PREMISE else "standard"
    inner += (
        f'<data key="edge-yed"><y:PolyLineEdge><y:LineStyle color="{colour}" type="{line}" width="1.0"/>'
        f'<y:Arrows source="none" target="{arrow}"/><y:EdgeLabel>{edge.label}</y:EdgeLabel>'
        "</y:PolyLineEdge></data>"
    )
    return f"<edge source={quoteattr(edge.source)} target={quoteattr(edge.target)}>{inner}</edge>"


def _in_lines(label: str) -> list[str]:
    """A label in lines, since yEd breaks none."""
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > _LONGEST_LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _named(facet: str) -> str:
    """The name of a facet as an attribute; none has the name of another attribute."""
    return f"{_safe(facet)} (facet)" if facet.casefold() in _TAKEN else _safe(facet)


def _safe(text: str) -> str:
    """A text without the characters that XML cannot hold."""
    return exact(text, keep="\n\t")
