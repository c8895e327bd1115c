"""Write a view: gather its facts, compose a document of them, and write that in a format."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from .document.blocks import Document, Paragraph
from .document.data import Data, Worded
from .document.table import Purpose, Table
from .document.tones import Tone
from .formats import FORMATS, load
from .rendering import Rendering
from .words.part import part_in_words, part_told
from .words.provisional import provisionally

if TYPE_CHECKING:
    from ..views.part import Shown
    from .request import Request
    from .views import View


_BOM: Final = "\ufeff"


def write(view: View, shown: Shown, request: Request) -> Rendering:
    """Write a view in the format that is asked for. Raises: as the functions of the view do."""
    options = (request.options or load(view.options)(),) if view.options else ()
    facts: object = load(view.facts)(shown, *options)
    if request.format == "json":
        document = Document("", data=_data(view, facts, shown, request))
    else:
        document = _composed(view, facts, shown, request)
    if not FORMATS[request.format].writer:
        picture: Rendering = load(view.draw)(document, shown, request)
        return picture
    written = FORMATS[request.format].write(document, request.screen)
    text = f"{_BOM if request.bom else ''}{written.text}"
    return Rendering(written.data or text.encode(errors="backslashreplace"), written.warnings)


def _composed(view: View, facts: object, shown: Shown, request: Request) -> Document:
    """Compose the document, which also says which part is shown, and whether it is provisional.

    A warning stands above a text but below tables, since a terminal shows the end of a long one. Rows in
    lines, which other programs may read, are not followed by a note.
    """
    compose: Callable[..., Document] = load(view.compose)
    wanted = (request.cells,) * view.names_claims + (request.cite,) * view.cites
    purpose = FORMATS[request.format].purpose
    document = compose(facts, shown, purpose, *wanted)
    first, *others = document.blocks
    in_lines = isinstance(first, Table) and first.in_lines and purpose is Purpose.SCREEN
    if shown.is_part and isinstance(first, Table) and not in_lines:
        first = first.with_note(part_told(shown.part))
    blocks = (first, *others)
    if request.problems:
        warning = Paragraph(provisionally(request.problems), Tone.WARNING)
        blocks = (*blocks, warning) if isinstance(first, Table) else (warning, *blocks)
    on_screen = FORMATS[request.format].purpose is Purpose.SCREEN
    if view.lede and not on_screen and (description := shown.whole.description):
        blocks = (Paragraph(description, Tone.LEDE), *blocks)
    return document._replace(blocks=blocks)


def _data(view: View, facts: object, shown: Shown, request: Request) -> Data:
    """Return what JSON holds.

    `format` is 1, the version of this shape; `provisional` is true where errors leave parts of the map out;
    `part` says in words which part of the map was asked for.
    """
    worded: tuple[Worded[Any], ...] = load(view.worded)(shown) if view.worded else ()
    heading: dict[str, str | int] = {
        "format": 1,
        "provisional": request.problems > 0,
        "part": part_in_words(shown.part),
        "title": shown.argument_map.title,
        "description": shown.argument_map.description,
    }
    return Data({key: heading[key] for key in view.heading}, facts, worded, view.lines)
