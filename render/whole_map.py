"""A map, or a part of it, as one Word file for people who do not use argmap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from ..model import works_cited
from ..model.words import in_quotes
from ..views.account import account
from ..views.balance import BalanceFacts, balance
from ..views.claims import claims
from ..views.pieces import Piece, pieces_about
from ..views.sources import sources
from .compose.account import compose_account
from .compose.balance import compose_balance
from .compose.full_claims import full_claims
from .compose.sources import compose_sources
from .diagram.draw_options import DrawOptions
from .diagram.legibility import LEAST_LETTERS, letters_on_page
from .diagram.options import Look, PictureOptions
from .diagram.picture import marks_of, written
from .document.blocks import Block, Document, Heading, Paragraph, Picture, Screen
from .document.cards import Head
from .document.docx import to_docx
from .document.table import Purpose
from .document.tones import Tone
from .page.drawing import draw_each
from .words.names import Naming
from .words.part import part_told
from .words.reference import alphabetically, reference_in_words

if TYPE_CHECKING:
    from ..views.part import Shown
    from .diagram.draw_map import Drawn

_PRINT: Final = Purpose.PRINT

_MOST_PICTURES: Final = 24
"""How many pictures a file has at most; each takes about a second to draw."""


class WholeMap(NamedTuple):
    """The file, and the ids of the claims whose pictures could not be drawn, or are too many."""

    data: bytes
    not_drawn: tuple[str, ...]


def whole_map(shown: Shown, engine: str = "") -> WholeMap:
    """Write the account, how each hypothesis or question fares, with a picture, all claims and the works.

    `engine` is the path of the drawing engine that the user names, or "".
    Raises: RenderError, where the extra `docx` is not installed.
    Cost: that of the views, and about a second for each of at most 24 pictures.
    """
    facts = balance(shown)
    pieces = pieces_about(shown.part, _told_of(facts))
    pictures = _pictures(pieces[:_MOST_PICTURES], shown, engine)
    blocks = [*_opening(shown), *_account(shown), *_balance(facts, shown, pictures), *_tables(shown)]
    document = Document(shown.whole.title or "Argument map", (*blocks, *_references(shown)))
    not_drawn = dict.fromkeys(each.claim for each in pieces if each.name not in pictures)
    return WholeMap(to_docx(document, Screen()).data, tuple(not_drawn))


def _told_of(facts: BalanceFacts) -> list[str]:
    return [each.about.id for each in facts.claims] + [each.about.id for each in facts.questions]


def _pictures(pieces: Sequence[Piece], shown: Shown, engine: str) -> dict[str, Picture]:
    """Draw each piece for an A4 page, by name; with labels alone where the texts could not be read there."""
    found: dict[str, Picture] = {}
    waiting = pieces
    for text in ("full", "label"):
        look = Look(page="a4", text=text)
        options = DrawOptions(look, marks_of(shown.evaluated, look))
        output = PictureOptions(look, engine)
        outcomes = draw_each(
            [(each.part, True) for each in waiting], options, output, lambda _done, _of: None
        )
        small: list[Piece] = []
        for piece, drawn in zip(waiting, outcomes, strict=True):
            if isinstance(drawn, str):
                continue
            found[piece.name] = _picture(piece, drawn, options)
            if letters_on_page(drawn, look) < LEAST_LETTERS:
                small.append(piece)
        waiting = small
    return found


def _picture(piece: Piece, drawn: Drawn, options: DrawOptions) -> Picture:
    rendering = written(drawn, options, "png", piece.name)
    size = drawn.picture.width, drawn.picture.height
    title = f"What bears on {in_quotes(piece.title)}"
    return Picture(title, "", "", *size, png=rendering.data, alternative=drawn.picture.caption.text)


def _opening(shown: Shown) -> Iterator[Block]:
    if shown.whole.description:
        yield Paragraph(shown.whole.description, Tone.LEDE)
    if shown.is_part:
        yield Paragraph(part_told(shown.part), Tone.ASIDE)


def _account(shown: Shown) -> Iterator[Block]:
    """Yield the account, its headings one level lower."""
    yield Heading(1, "Account")
    for block in compose_account(account(shown), shown, _PRINT).blocks:
        yield block._replace(level=block.level + 1) if isinstance(block, Heading) else block


def _balance(facts: BalanceFacts, shown: Shown, pictures: Mapping[str, Picture]) -> Iterator[Block]:
    """Yield how each claim fares, and below it its pictures."""
    waiting = iter(_told_of(facts))
    of_claims: dict[str, list[Picture]] = {}
    for name, picture in pictures.items():
        of_claims.setdefault(name, []).append(picture)
    last = ""
    yield Heading(1, "For and against")
    for block in compose_balance(facts, shown, _PRINT).blocks:
        if isinstance(block, Head):
            yield from of_claims.pop(last, ())
            last = next(waiting)
        yield block
    for rest in of_claims.values():
        yield from rest


def _tables(shown: Shown) -> Iterator[Block]:
    yield Heading(1, "Claims")
    yield full_claims(claims(shown), shown)
    yield Heading(1, "Works and their sides")
    yield from compose_sources(sources(shown), shown, _PRINT, Naming.COUNT.value).blocks


def _references(shown: Shown) -> Iterator[Block]:
    """Yield a line for each work that is cited, in the order of their names."""
    argument_map = shown.argument_map
    cited = works_cited(argument_map.claims.values(), argument_map.via)
    works = (work for key, work in argument_map.works.items() if key in cited)
    lines = sorted(map(reference_in_words, works), key=alphabetically)
    if lines:
        yield Heading(1, "References")
        for line in lines:
            yield Paragraph(line, Tone.REFERENCE)
