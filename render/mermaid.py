"""ArgumentMap -> Mermaid, within what GitHub draws of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..model import STRENGTHS, Kind, Sign
from . import style
from .box import cited, derived
from .captions import of_part
from .diagram import UPRIGHT_UP_TO, group_of
from .errors import RenderError
from .escape import visible
from .select import check_facet
from .theme import faded, theme
from .ties import answers, contradictions
from .verdicts import SIGNS
from .wrap import ELLIPSIS, measure_of, shorten, wrap

if TYPE_CHECKING:
    from ..evaluate import Verdict
    from ..model import Claim, Link, Target
    from .marks import Mark, Marks
    from .select import Part
    from .theme import Look, Theme

MOST_CHARACTERS: Final = 50_000
MOST_EDGES: Final = 500
"""Mermaid's own limits (maxTextSize, maxEdges), which GitHub keeps."""

_SHAPES: Final = {
    Kind.HYPOTHESIS: ("[", "]"),
    Kind.QUESTION: ("([", "])"),
    Kind.CLAIM: ("[", "]"),
    Kind.EVIDENCE: ("@{ shape: lin-rect, label: ", " }"),
    Kind.FINDING: ("[[", "]]"),
    Kind.ASSUMPTION: ("[", "]"),
    Kind.CONCLUSION: ("{{", "}}"),
    Kind.RECOMMENDATION: ("(", ")"),
}
_SPECIAL: Final = frozenset('"#&<>`*_~[](){}|\\;:/%$@')
"""Written by number: Mermaid, its Markdown or the page around it may read them as their own."""

_DOTS: Final = "2 3"
"""Lengths of dot and gap around what is undecided; dashes are 5 and 3."""

_HINT: Final = "draw a part of the map with --focus ID or --where FACET=VALUE, or as SVG: `-o map.svg`"


def to_mermaid(part: Part, *, problems: int = 0, look: Look, marks: Marks | None = None) -> str:
    """Return the map as a flowchart: a box a claim, with kind, verdict, label, sources and text.

    Raises: RenderError, where it has more characters or lines than GitHub draws, or the facet to group by
    is unknown.
    """
    if look.group_by:
        check_facet(part.argument_map, look.group_by)
    chart = _Chart(part, theme(look.theme, look.palette), marks)
    direction = look.direction or ("bt" if len(part.argument_map.claims) <= UPRIGHT_UP_TO else "lr")
    chart.write(look.group_by, problems)
    source = "\n".join((f"flowchart {direction.upper()}", *chart.lines, *chart.styles(), ""))
    if chart.edges > MOST_EDGES:
        raise RenderError(f"Mermaid draws {MOST_EDGES} lines at most, and this would be {chart.edges}", _HINT)
    if len(source) > MOST_CHARACTERS:
        raise RenderError(
            f"Mermaid reads {MOST_CHARACTERS:,} characters at most, and this would be {len(source):,}", _HINT
        )
    return source


class _Chart:
    """The flowchart while it is written: `lines` are its own, `edges` how many lines it draws."""

    def __init__(self, part: Part, colours: Theme, marks: Marks | None) -> None:
        self.lines: list[str] = []
        self.edges = 0
        self._part, self._map, self._theme = part, part.argument_map, colours
        self._faded, self._marks = faded(colours), marks
        self._nodes = {claim: f"n{number}" for number, claim in enumerate(self._map.claims, 1)}
        self._joints: dict[Target, str] = {}
        self._looks: dict[str, list[int]] = {}
        self._ends = 0

    def write(self, group_by: str, problems: int) -> None:
        """Write boxes, group by group, then what ties them, each in the order of the map."""
        said = of_part(self._part, sum(1 for _ in self._map.sound_links()), problems, self._marks)
        self.lines.append(f"  accTitle: {_plain(said.title)}")
        self.lines.append(f"  accDescr: {_plain(said.text)}")
        self._boxes(group_by)
        links = list(self._map.sound_links())
        pointed = {link.target for link in links if len(link.target) > 1}
        pointed |= {target for target in self._part.incoming if len(target) > 1}
        for link in links:
            if link.premises or link.path in pointed:
                self._joints[link.path] = f"j{len(self._joints) + 1}"
        for link in links:
            self._link(link)
        for one, other in contradictions(self._map):
            self._line(
                self._nodes[one],
                "x-. − .-x",
                self._nodes[other],
                "attack",
                STRENGTHS["moderate"],
                fallen=self._marks is not None and self._marks.have_both_fallen(one, other),
            )
        for claim, answer in answers(self._map):
            self._line(self._nodes[claim.id], "-. answers .-", self._nodes[answer.to], "faint", 0)
        for target, number in self._part.incoming.items():
            at = self._nodes[target[0]] if len(target) == 1 else self._joints[target]
            self._line(self._loose(number), "---", at, "faint", 0)
        for claim_id, number in self._part.outgoing.items():
            self._line(self._nodes[claim_id], "---", self._loose(number), "faint", 0)

    def _boxes(self, group_by: str) -> None:
        """Write the boxes, group by group."""
        groups = self._map.facets[group_by].values if group_by else dict[str, str]()
        for number, (value, title) in enumerate(groups.items(), 1):
            claims = [claim for claim in self._map.claims.values() if group_of(claim, group_by) == value]
            if claims:
                self.lines.append(f'  subgraph g{number}["{_escaped(title)}"]')
                self.lines.extend(map(self._box, claims))
                self.lines.append("  end")
        for claim in self._map.claims.values():
            if not group_by or group_of(claim, group_by) not in groups:
                self.lines.append(self._box(claim))

    def styles(self) -> list[str]:
        """Return the lines that set colours and line widths."""
        ink, paper = self._theme.ink, self._theme.paper
        kinds: list[str] = []
        for kind, box in style.BOXES.items():
            named = [self._nodes[each.id] for each in self._map.claims.values() if each.kind is kind]
            if named:
                fill = self._theme.tint if box.tinted else paper
                dashed = ",stroke-dasharray:5 3" if box.style == "dashed" else ""
                look = f"fill:{fill},stroke:{ink},color:{ink},stroke-width:{box.pen:g}px{dashed}"
                kinds += [f"  classDef {kind.value} {look}", f"  class {','.join(named)} {kind.value}"]
        for verdict, mark in style.VERDICTS.items():
            named = [self._nodes[each] for each in self._map.claims if self._verdict(each) is verdict]
            inks = f"fill:{self._faded.paper},stroke:{self._theme.fallen_line},color:{self._faded.ink}"
            grey = inks if mark.greyed else ""
            dots = f"stroke-dasharray:{_DOTS}" if mark.style else ""
            if named and (look := grey or dots):
                kinds += [f"  classDef {verdict.value} {look}", f"  class {','.join(named)} {verdict.value}"]
        if self._joints:
            kinds += [
                f"  classDef joint fill:{paper},stroke:{ink},color:{ink}",
                f"  class {','.join(self._joints.values())} joint",
            ]
        if self._ends:
            ends = ",".join(f"m{number}" for number in range(1, self._ends + 1))
            kinds += [
                f"  classDef more fill:none,stroke:none,color:{self._theme.muted}",
                f"  class {ends} more",
            ]
        lines = [f"  linkStyle {','.join(map(str, numbers))} {look}" for look, numbers in self._looks.items()]
        return [*kinds, *lines]

    def _mark(self, claim: str) -> Mark | None:
        return self._marks.of_claim(claim) if self._marks else None

    def _verdict(self, claim: str) -> Verdict | None:
        mark = self._mark(claim)
        return mark.verdict if mark else None

    def _box(self, claim: Claim) -> str:
        """Write a claim: kind and verdict, label, sources and text, with line breaks."""
        mark = self._mark(claim.id)
        heading = [] if claim.kind is Kind.CLAIM else [_escaped(claim.kind.value.upper())]
        heading += [f"{SIGNS[mark.verdict]}\N{NO-BREAK SPACE}{mark.word}"] if mark else []
        said = [" · ".join(heading)] if heading else []
        whole = claim.label.split() == claim.text.split()
        if whole or not derived(claim):
            said.append(f"<b>{_escaped(claim.label)}</b>")
        names = dict.fromkeys(filter(None, (cited(each, self._map.works) for each in claim.sources)))
        said.extend(f"<i>{_escaped(name)}</i>" for name in [*names][: style.SOURCE_LINES])
        if not whole:
            said.append(_escaped(_cut(" ".join(visible(claim.text).split()))))
        opened, closed = _SHAPES[claim.kind]
        return f'  {self._nodes[claim.id]}{opened}"{"<br>".join(said) or " "}"{closed}'

    def _link(self, link: Link) -> None:
        """Write a link: straight to its target, or by way of its joint where it has one."""
        attack = link.sign is Sign.ATTACK
        target = self._nodes[link.target[0]] if len(link.target) == 1 else self._joints[link.target]
        colour = "undercut" if link.is_undercut else "attack" if attack else "support"
        weight = STRENGTHS["moderate"] if link.is_undercut else link.weight
        sign = "" if link.is_undercut else "−" if attack else "+"
        arrow = f"-. {sign} .-x" if attack and sign else "-.-x" if attack else f"-- {sign} -->"
        joint = self._joints.get(link.path)
        fallen = self._marks is not None and self._marks.has_fallen(link.path)
        if joint is None:
            self._line(self._nodes[link.source], arrow, target, colour, weight, fallen=fallen)
            return
        self.lines.append(f'  {joint}(("{sign or " "}"))')
        for premise in (link.source, *(each.id for each in link.premises)):
            self._line(self._nodes[premise], "-.-" if attack else "---", joint, colour, weight, fallen=fallen)
        self._line(joint, "-.-x" if attack else "-->", target, colour, weight, fallen=fallen)

    def _loose(self, number: int) -> str:
        """Write how many lines lead to what is not shown."""
        self._ends += 1
        self.lines.append(f'  m{self._ends}["{_escaped(f"+{number} more")}"]')
        return f"m{self._ends}"

    def _line(  # noqa: PLR0913 - what a line is made of
        self, tail: str, arrow: str, head: str, colour: str, weight: float, *, fallen: bool = False
    ) -> None:
        ink = getattr(self._faded if fallen else self._theme, colour)
        look = f"stroke:{ink},stroke-width:{style.pen_width(weight):g}px"
        self._looks.setdefault(look, []).append(self.edges)
        self.lines.append(f"  {tail} {arrow} {head}")
        self.edges += 1


def _cut(text: str) -> str:
    """Cut a text where the box of other formats is full; Mermaid breaks its lines by itself."""
    measure = measure_of(style.TEXT_SIZE)
    lines = wrap(text, style.TEXT_WIDTH, measure)
    if len(lines) <= style.TEXT_LINES:
        return text
    kept = "".join(shorten(lines, style.TEXT_LINES, style.TEXT_WIDTH, measure)).removesuffix(ELLIPSIS)
    left = len("".join(kept.split()))
    for end, letter in enumerate(text):
        left -= letter != " "
        if left == 0:
            return text[: end + 1] + ELLIPSIS
    return text


def _escaped(text: str) -> str:
    """Write text for a label in quotation marks; what could have a meaning is written by its number."""
    shown = " ".join(visible(text).split())
    return "".join(f"#{ord(letter)};" if letter in _SPECIAL else letter for letter in shown)


def _plain(text: str) -> str:
    """Write text for the rest of a line, where Mermaid reads no numbers: what could end it is left out."""
    return " ".join("".join(" " if letter in '"#;{}<>%&`\\' else letter for letter in visible(text)).split())
