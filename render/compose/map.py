"""The view `map`: a diagram, or several."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..diagram.options import DrawOptions, WriteOptions
from ..diagram.picture import marks_of, render_part, render_pieces
from ..document.blocks import Document, Picture
from ..formats import FORMATS

if TYPE_CHECKING:
    from ...views.shown import Shown
    from ..rendering import Rendering
    from ..request import Request


def draw_map(shown: Shown, request: Request) -> Rendering:
    """Draw what is shown of a map; in Markdown it is a Mermaid diagram."""
    if request.format == "md":
        mermaid = draw_map(shown, replace(request, format="mmd"))
        document = Document("", (Picture("", "", mermaid=mermaid.text),))
        return replace(mermaid, data=FORMATS["md"].write(document, request.screen).text.encode())
    return render_part(shown.part, *_options(shown, request))


def draw_pieces(shown: Shown, by: str, request: Request) -> dict[str, Rendering]:
    """Draw an overview and the pieces; see `argmap.render.render_split`."""
    return render_pieces(shown.part, by, *_options(shown, request))


def _options(shown: Shown, request: Request) -> tuple[DrawOptions, WriteOptions]:
    picture = request.picture
    marks = marks_of(shown.evaluated, picture.look)
    drawn = DrawOptions(picture.look, marks, request.problems, tooltips=request.format == "dot")
    return drawn, WriteOptions(request.format, picture.name, picture.engine, picture.time_limit)
