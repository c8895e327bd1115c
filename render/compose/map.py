"""The view `map`: a diagram, or several."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..diagram.divided import draw_divided
from ..diagram.draw_options import DrawOptions
from ..diagram.picture import marks_of, render_part
from ..document.blocks import Document, Picture
from ..formats import FORMATS

if TYPE_CHECKING:
    from ...views.part import Shown
    from ..diagram.divided import Divided, Told
    from ..rendering import Rendering
    from ..request import Request


def draw_map(shown: Shown, request: Request) -> Rendering:
    """Draw what is shown of a map, for Markdown as a Mermaid diagram. Raises: as `render_part`."""
    if request.format == "md":
        mermaid = draw_map(shown, replace(request, format="mmd"))
        document = Document("", (Picture("", "", mermaid=mermaid.text),))
        return mermaid._replace(data=FORMATS["md"].write(document, request.screen).text.encode())
    return render_part(shown.part, _options(shown, request), request.format, request.picture)


def draw_pieces(shown: Shown, by: str, request: Request, told: Told) -> Divided:
    """Draw an overview and the pieces; see `argmap.render.render_split`."""
    options = _options(shown, request)
    return draw_divided(shown.part, by, options, request.format, request.picture, told=told)


def _options(shown: Shown, request: Request) -> DrawOptions:
    look = request.picture.look
    marks = marks_of(shown.evaluated, look)
    return DrawOptions(look, marks, request.problems)
