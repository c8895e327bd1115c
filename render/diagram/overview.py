"""The overview of a map that is drawn as several pictures: a card for each of them, which leads to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import Verdict
from ...model import Kind
from ...model.safe_text import visible
from ...model.words import count
from ...views.division import division
from ...views.part import Incoming
from ..graphics.shapes import Caption, Element, Picture, Role, Shape, Text
from ..graphics.theme import theme
from ..words.part import division_in_words
from . import badges, pills
from .boxes import BODY, PAD_X, ClaimBox, shapes_of
from .column_heads import HEADS, HUES, held
from .draw_map import Drawn
from .layout.graph import Rect
from .legend import Sample, legend
from .neighbours import Neighbours
from .piece_card import INNER, Row, near, piece_card
from .title import MARGIN, title_block

if TYPE_CHECKING:
    from ...model import Claim
    from ...views.part import Part
    from ...views.pieces import Piece
    from ..graphics.theme import Theme
    from .draw_options import DrawOptions
    from .marks import Mark
    from .pills import Count

_COLUMNS: Final = 4
_BESIDE: Final = 12.0
_BELOW: Final = 20.0
_ABOVE_SECTION: Final = 10.0
"""The room beside and below a card, and above the heading of a section."""

_HEADING: Final = 11.0
_LEAST_WIDTH: Final = 320.0


class _Card(NamedTuple):
    """A card to be drawn, and what is said of it; `href` is where it leads."""

    box: ClaimBox
    caption: Caption
    counts: Sequence[Count]
    href: str
    claim: str
    name: str


class _Section(NamedTuple):
    """Cards under a heading; the first section has none."""

    heading: str
    said: str
    cards: Sequence[_Card]


def draw_overview(
    part: Part, pieces: Sequence[Piece], options: DrawOptions, *, counted: bool = True
) -> Drawn:
    """Draw a card for each piece, with what it holds and a badge for what leads to it and on from it.

    `counted` is whether the card of a claim says how many claims there are accepted, undecided and rejected.

    The `pictures` of the options have the address of each piece's picture by its name. A value that has
    several pieces has a card too, which leads to theirs below.
    """
    return _Overview(part, pieces, options, counted=counted).drawn()


class _Overview:
    """Draws cards row by row."""

    def __init__(self, part: Part, pieces: Sequence[Piece], options: DrawOptions, *, counted: bool) -> None:
        self._counted = counted
        self._part, self._pieces, self._options = part, pieces, options
        self._theme: Theme = theme(options.look.theme, options.look.palette)
        self._neighbours = Neighbours(part.argument_map, pieces)
        self._samples: dict[Sample, None] = {}
        self._cards = 0

    def drawn(self) -> Drawn:
        sections = [*self._sections()]
        columns = min(_COLUMNS, max(len(each.cards) for each in sections))
        width = max(columns * (INNER + 2 * PAD_X + _BESIDE) - _BESIDE + 2 * MARGIN, _LEAST_WIDTH)
        note = _note(self._part, self._pieces)
        top = title_block(self._part, self._options, width, self._theme, note=note)
        elements = [top.element]
        y = top.height + pills.HEIGHT / 2
        for number, section in enumerate(sections):
            if section.heading:
                heading, y = self._heading(section, number, y + _ABOVE_SECTION)
                elements.append(heading)
            for first in range(0, len(section.cards), columns):
                row, y = self._row(section.cards[first : first + columns], y)
                elements += row
        found, height = legend(list(self._samples), MARGIN, y, width - 2 * MARGIN, self._theme)
        if found:
            elements.append(Element("legend", "legend", found, Caption("Legend"), Role.GROUP))
        about = Caption(self._part.argument_map.title or "Argument map", note)
        return Drawn(Picture(width, y + height + MARGIN, about, self._theme.paper, elements), BODY)

    def _sections(self) -> Iterator[_Section]:
        """Yield the cards of claims or values, then those of the pieces of each value that has several."""
        divided = [*dict.fromkeys(each.value for each in self._pieces if each.about)]
        if not any(each.value for each in self._pieces):
            yield _Section("", "", [self._of_claim(each) for each in sorted(self._pieces, key=_rank)])
            return
        values: dict[str, list[Piece]] = {}
        for each in self._pieces:
            values.setdefault(each.value, []).append(each)
        links = {value: f"#{_section(number)}" for number, value in enumerate(divided, 1)}
        yield _Section("", "", [self._of_value(own, links.get(value, "")) for value, own in values.items()])
        for value in divided:
            own = values[value]
            said = (
                f"{_claims(own)} in {len(own)} pictures: claims that bear on each other most stand together"
            )
            yield _Section(visible(value), said, [self._of_share(each) for each in own])

    def _of_claim(self, piece: Piece) -> _Card:
        """The card of the picture about a claim."""
        rows = [Row(self._holds(piece))]
        if tally := self._options.marks.tally(piece.claim):
            rows += [
                Row(f"{name}: {'; '.join(said)}", colour=HUES[column])
                for column, name in HEADS.items()
                if (said := held(column, tally))
            ]
        return self._card(piece, piece.title, rows)

    def _of_value(self, own: Sequence[Piece], section: str) -> _Card:
        """The card of a value: that of its picture, or one that leads to its pictures below."""
        first = own[0]
        rows = near(
            self._neighbours.bearing_in_words(first.value), self._neighbours.shared_in_words(first.value)
        )
        if not section:
            return self._card(first, first.title, [Row(self._holds(first)), *rows])
        said = f"{_claims(own)} in {len(own)} pictures below"
        box = piece_card(first.value, [Row(said), *rows], self._like(first))
        href = section if self._options.pictures else ""
        return _Card(box, Caption(first.value, said), (), href, "", "")

    def _of_share(self, piece: Piece) -> _Card:
        """The card of one of the pieces of a value."""
        return self._card(piece, piece.about[:1].upper() + piece.about[1:], [Row(self._holds(piece))])

    def _card(self, piece: Piece, title: str, rows: Sequence[Row]) -> _Card:
        mark = self._options.marks.of_claim(piece.claim)
        hidden, out = _across(piece.part)
        said = [mark.verdict.value] if mark else []
        said += [each.text for each in rows]
        if across := badges.counted(hidden, out, "its claims"):
            said.append(f"not shown there: {across}")
        return _Card(
            piece_card(title, rows, self._like(piece)),
            Caption(piece.title, "; ".join(said)),
            badges.counts(hidden, out, self._theme.attack, self._theme),
            self._options.pictures.get(piece.name, ""),
            piece.claim,
            piece.name,
        )

    def _chip(self, claim: str) -> Mark | None:
        """The mark that a card carries: that of a hypothesis, or of a claim that is not accepted."""
        mark = self._options.marks.of_claim(claim)
        if mark is None or self._part.argument_map.claims[claim].kind is Kind.HYPOTHESIS:
            return mark
        self._samples.setdefault(Sample.UNMARKED)
        return None if mark.verdict is Verdict.ACCEPTED else mark

    def _like(self, piece: Piece) -> Claim:
        """The claim whose frame the card of a piece has: a plain one where it is about none."""
        claims = piece.part.argument_map.claims
        return (
            claims[piece.claim]
            if piece.claim
            else next(iter(claims.values()))._replace(id="", kind=Kind.CLAIM)
        )

    def _holds(self, piece: Piece) -> str:
        """Say how many claims a piece holds, and how they fare."""
        claims = piece.part.argument_map.claims
        tally = self._options.marks.counted(claims) if self._counted else ""
        all_of_them = "all accepted" if tally == f"{len(claims)} accepted" and len(claims) > 1 else tally
        return ", ".join(filter(None, (count(len(claims), "claim"), all_of_them)))

    def _heading(self, section: _Section, number: int, y: float) -> tuple[Element, float]:
        """Draw the heading of a section; returns it and where its cards begin."""
        shapes: list[Shape] = [
            Text(MARGIN, y + _HEADING, section.heading, _HEADING, self._theme.ink, bold=True),
            Text(MARGIN, y + 1.5 * _HEADING + BODY, section.said, BODY, self._theme.soft),
        ]
        caption = Caption(section.heading, section.said)
        element = Element(_section(number), "heading", shapes, caption, Role.GROUP)
        return element, y + 1.5 * _HEADING + 1.3 * BODY + pills.HEIGHT / 2 + 3

    def _row(self, cards: Sequence[_Card], y: float) -> tuple[list[Element], float]:
        """Draw cards beside each other, all as high as the highest; returns them and where the next begin."""
        height = max(each.box.height for each in cards)
        elements: list[Element] = []
        for column, card in enumerate(cards):
            x = MARGIN + column * (card.box.width + _BESIDE)
            elements += self._elements(card, Rect(x, y, card.box.width, height))
        return elements, y + height + _BELOW

    def _elements(self, card: _Card, at: Rect) -> Iterator[Element]:
        self._cards += 1
        shapes: list[Shape] = [*shapes_of(card.box._replace(height=at.height), at, self._theme)]
        right = at.x + at.width - pills.INSET
        if card.counts:
            self._samples.update(dict.fromkeys(badges.samples(card.counts)))
            x = right - pills.badge_width(card.counts)
            shapes += pills.badge(card.counts, x, at.y + at.height - pills.HEIGHT / 2, self._theme)
        name = f"n{self._cards}"
        yield Element(name, "piece", shapes, card.caption, Role.GROUP, card.href, card.name)
        if mark := self._chip(card.claim):
            x = right - pills.chip_width(mark.verdict.value)
            chip = tuple(pills.chip(mark.verdict, x, at.y - pills.HEIGHT / 2, self._theme))
            yield Element(f"c{self._cards}", "chip", chip, href=card.href, name=card.claim)


def _section(number: int) -> str:
    """The name of the heading of a section, to which its card leads."""
    return f"s{number}"


def _rank(piece: Piece) -> int:
    """Hypotheses come first, then questions, then other claims."""
    kind = piece.part.whole.claims[piece.claim].kind
    return [Kind.HYPOTHESIS, Kind.QUESTION, kind].index(kind)


def _claims(pieces: Sequence[Piece]) -> str:
    return count(len({claim for each in pieces for claim in each.part.argument_map.claims}), "claim")


def _across(part: Part) -> tuple[Incoming, int]:
    """How many lines lead to the claims of a picture from outside, and from them to the outside."""
    sums = [sum(each) for each in zip(*part.incoming.values(), strict=True)]
    return Incoming(*sums), sum(part.outgoing.values())


def _note(part: Part, pieces: Sequence[Piece]) -> str:
    """Say how many pictures there are and what they hold, so that their counts add up."""
    said = f"{count(len(pieces), 'picture')} of {count(len(part.argument_map.claims), 'claim')}: "
    return said + division_in_words(division(part, pieces))
