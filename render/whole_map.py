"""A map, or a part of it, as one Word file for people who do not use argmap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from ..model import works_cited
from ..views.account import account
from ..views.balance import BalanceFacts, balance
from ..views.claims import claims
from ..views.pieces import pieces_about
from ..views.sources import sources
from .compose.account import compose_account
from .compose.balance import compose_balance
from .compose.full_claims import full_claims
from .compose.sources import compose_sources
from .document.blocks import Block, Document, Heading, Paragraph, Screen
from .document.cards import Head
from .document.docx import to_docx
from .document.table import Purpose
from .document.tones import Tone
from .pictures_on_pages import pictures_on_pages
from .words.names import Naming
from .words.part import part_told
from .words.provisional import provisionally_to_readers
from .words.reference import alphabetically, reference_in_words

if TYPE_CHECKING:
    from ..views.part import Shown
    from .document.blocks import Picture

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
    pictures = pictures_on_pages(pieces[:_MOST_PICTURES], shown, engine)
    of_claims: dict[str, list[Picture]] = {}
    for each in pieces:
        of_claims.setdefault(each.claim, []).extend([pictures[each.name]] if each.name in pictures else [])
    blocks = [*_opening(shown), *_account(shown), *_balance(facts, shown, of_claims), *_tables(shown)]
    document = Document(shown.whole.title or "Argument map", (*blocks, *_references(shown)))
    not_drawn = dict.fromkeys(each.claim for each in pieces if each.name not in pictures)
    return WholeMap(to_docx(document, Screen()).data, tuple(not_drawn))


def _told_of(facts: BalanceFacts) -> list[str]:
    return [each.about.id for each in facts.claims] + [each.about.id for each in facts.questions]


def _opening(shown: Shown) -> Iterator[Block]:
    if shown.problems:
        yield Paragraph(provisionally_to_readers(shown.problems), Tone.WARNING)
    if shown.whole.description:
        yield Paragraph(shown.whole.description, Tone.LEDE)
    if shown.is_part:
        yield Paragraph(part_told(shown.part), Tone.ASIDE)


def _account(shown: Shown) -> Iterator[Block]:
    """Yield the account, its headings one level lower."""
    yield Heading(1, "Account")
    for block in compose_account(account(shown), shown, _PRINT).blocks:
        yield block._replace(level=block.level + 1) if isinstance(block, Heading) else block


def _balance(facts: BalanceFacts, shown: Shown, pictures: Mapping[str, Sequence[Picture]]) -> Iterator[Block]:
    """Yield how each claim fares, with its pictures below its verdict."""
    about = iter(_told_of(facts))
    yield Heading(1, "For and against")
    for block in compose_balance(facts, shown, _PRINT).blocks:
        yield block
        if isinstance(block, Head):
            yield from pictures[next(about)]


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
