"""The view `map`: a diagram, or several."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..diagram.picture import marks_of, render_part
from ..diagram.split import render_pieces
from ..document.blocks import Document, Picture
from ..formats import FORMATS

if TYPE_CHECKING:
    from ...views.shown import Shown
    from ..rendering import Rendering
    from ..request import Request


def draw_map(shown: Shown, request: Request) -> Rendering:
    """Draw what is shown of a map; in Markdown it is a Mermaid diagram."""
    if request.format == "md":
        drawn = draw_map(shown, replace(request, format="mmd"))
        document = Document("", (Picture("", "", mermaid=drawn.text),))
        return replace(drawn, data=FORMATS["md"].write(document, request.screen).text.encode())
    picture = request.picture
    return render_part(
        shown.part,
        request.format,
        problems=request.problems,
        engine=picture.engine,
        time_limit=picture.time_limit,
        look=picture.look,
        name=picture.name,
        marks=marks_of(shown.evaluated, picture.look),
    )


def draw_pieces(shown: Shown, by: str, request: Request) -> dict[str, Rendering]:
    """Draw an overview and the pieces; see `argmap.render.render_split`."""
    picture = request.picture
    return render_pieces(
        shown.part,
        by,
        request.format,
        problems=request.problems,
        engine=picture.engine,
        time_limit=picture.time_limit,
        look=picture.look,
        name=picture.name,
        marks=marks_of(shown.evaluated, picture.look),
    )
