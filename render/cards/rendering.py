"""The view `balance` as a picture, with notes on what it does not show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model import Kind
from ...model.words import count, listed
from ..document.cards import Head
from ..errors import RenderError
from ..graphics.pages import PAGES, USUAL
from ..graphics.write_pictures import write_pictures
from .choosing import MOST_CARDS
from .picture import draw_balance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...views.part import Shown
    from ..document.blocks import Document
    from ..rendering import Rendering
    from ..request import Request
    from .picture import Drawn

MOST_STACKED: Final = 4
"""How many claims stand below each other in one picture."""

_MOST_NAMED: Final = 10


def render_balance(document: Document, shown: Shown, request: Request) -> Rendering:
    """Draw a balance in a format of pictures; a PDF has a page for each claim.

    Raises: RenderError, where there is no claim, or more than fit below each other.
    """
    look, paged = request.picture.look, request.format == "pdf"
    heads = sum(isinstance(block, Head) for block in document.blocks)
    if heads > MOST_STACKED and not paged:
        raise RenderError(
            f"{count(heads, 'balance')} are too many for one picture, which holds {MOST_STACKED}",
            f"name one of {listed(_ids(shown), _MOST_NAMED)}, or draw a PDF, which has a page for each",
        )
    drawn = draw_balance(document, look, apart=paged)
    rendering = write_pictures([each.picture for each in drawn], request.format, request.picture.name)
    return rendering._replace(notes=(*_notes(drawn, look.page), *rendering.notes))


def _notes(drawn: Sequence[Drawn], page: str) -> Iterator[str]:
    """Say what a picture leaves out."""
    left_out, brief = sum(each.left_out for each in drawn), sum(each.brief for each in drawn)
    is_limited = page not in {"", USUAL}
    name = PAGES[page or USUAL].name
    if brief:
        yield f"{count(brief, 'card')} without why it was given, for which {name} has no room"
    if left_out:
        why = f"for which {name} has no room" if is_limited else f"beyond {MOST_CARDS} a side"
        yield f"{count(left_out, 'card')} {why}: counted, not shown"


def _ids(shown: Shown) -> list[str]:
    hypotheses = [each.id for each in shown.argument_map.claims.values() if each.kind is Kind.HYPOTHESIS]
    return [*shown.part.selection.focus] or hypotheses
