"""The view `balance` as a picture, with notes on what it does not show."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final

from ...model import Kind
from ...model.words import count, listed
from ..document.cards import Columns, Head, Rules, Strip
from ..errors import RenderError
from ..graphics.theme import theme
from ..graphics.write_pictures import write_pictures
from ..words.part import no_hypothesis
from .choosing import MOST_CARDS
from .paper import draw_pages
from .picture import draw_picture
from .sheet import Style
from .sizes import sizes_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...views.part import Shown
    from ..diagram.options import Look
    from ..document.blocks import Block, Document
    from ..rendering import Rendering
    from ..request import Request
    from .picture import Drawn

MOST_STACKED: Final = 4
"""How many claims stand below each other in one picture."""

_MOST_NAMED: Final = 10


def render_balance(document: Document, shown: Shown, request: Request) -> Rendering:
    """Draw a balance in a format of pictures; in a PDF each claim begins a page.

    Raises: RenderError, where there is no claim, or more than fit below each other.
    """
    look, paged = request.picture.look, request.format == "pdf"
    claims = claims_of(document)
    if not claims:
        hint = "name a claim or a question: `--focus ID`" if shown.whole.claims else ""
        raise RenderError(no_hypothesis(shown), hint)
    if len(claims) > MOST_STACKED and not paged:
        raise RenderError(
            f"{count(len(claims), 'claim')} are too many for one picture, which holds {MOST_STACKED}",
            f"name one with --focus: {listed(_ids(shown), _MOST_NAMED)}; a PDF has pages for each",
        )
    drawn = draw_balance(document, look, paged=paged)
    rendering = write_pictures([each.picture for each in drawn], request.format, request.picture.name)
    return rendering._replace(notes=(*_notes(document, drawn, look, paged=paged), *rendering.notes))


def draw_balance(document: Document, look: Look, *, paged: bool) -> list[Drawn]:
    """Draw a balance as one picture; `paged` as one of each claim, on paper as pages for each."""
    style = Style(sizes_for(look.page, look.text), theme(look.theme, look.palette))
    claims = claims_of(document)
    if style.sizes.is_slide:
        claims = [[each for each in blocks if isinstance(each, Head | Columns)] for blocks in claims]
    if not paged:
        return [draw_picture(document, claims, style)]
    if style.sizes.is_paper:
        return draw_pages(document, claims, style)
    return [draw_picture(document, [each], style, margin=style.sizes.page.margin) for each in claims]


def claims_of(document: Document) -> list[list[Block]]:
    """Divide the blocks of a document by the claims that they are about."""
    found: list[list[Block]] = []
    for block in document.body:
        if isinstance(block, Head):
            found.append([])
        if found:
            found[-1].append(block)
    return found


def _notes(document: Document, drawn: Sequence[Drawn], look: Look, *, paged: bool) -> Iterator[str]:
    """Say what a picture leaves out, and where all of it is shown."""
    sizes = sizes_for(look.page, look.text)
    name, is_limited = sizes.page.name, isfinite(sizes.page.height)
    brief, left_out = sum(each.brief for each in drawn), sum(each.left_out for each in drawn)
    if brief:
        yield f"{count(brief, 'card')} without why it was given, for which {name} has no room"
    if left_out:
        why = f"for which {name} has no room" if is_limited else f"beyond {MOST_CARDS} a side"
        yield f"{count(left_out, 'card')} {why}: counted, not shown"
    if sizes.is_slide and (lacking := [*_not_on_slides(document, look)]):
        yield f"a slide has labels and sources alone, without {listed(lacking)}"
    for number, each in enumerate(drawn, 1):
        if each.is_too_high:
            what = f"page {number}" if paged else "the picture"
            advice = "" if paged else "; a PDF has pages for each claim"
            yield f"{what} is {each.picture.height:.0f} points high, more than {name} holds{advice}"
    if (brief or left_out) and not (paged and is_limited) and not sizes.is_slide:
        yield "a PDF of --page a4 shows all of it, on as many pages as that needs"


def _not_on_slides(document: Document, look: Look) -> Iterator[str]:
    """Name what a document has and a slide does not show."""
    columns = [column for block in document.blocks if isinstance(block, Columns) for column in block.columns]
    cards = [card for column in columns for group in column.groups for card in group.cards]
    if look.text == "full" and any(each.because for each in cards):
        yield "why a reason was given"
    if look.text == "full" and any(each.why or each.on_it for each in cards):
        yield "what answers one"
    if any(isinstance(each, Strip) for each in document.blocks):
        yield "the works' own verdict"
    if any(isinstance(each, Rules) for each in document.blocks):
        yield "the verdicts under other rules"


def _ids(shown: Shown) -> list[str]:
    hypotheses = [each.id for each in shown.argument_map.claims.values() if each.kind is Kind.HYPOTHESIS]
    return [*shown.part.selection.focus] or hypotheses
