"""What is asked of `render`: a view, a format, a part of the map, and how it is shown."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..views.part import Selection
from .diagram.options import PictureOptions
from .document.blocks import Screen


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: `view` is the name of one, "" for the usual one of the format.

    `options` is an instance of the view's class of options, None for the defaults. `cells` is the value of
    the `Naming` by which a table names claims, `cite` that of the `Citing` by which a text cites works; ""
    stands for the usual. `problems` is how many errors the map has: above 0, every format but CSV says that
    the result is provisional. With `bom` CSV begins with a byte order mark; with `embed` the page is a part
    of another page.
    """

    view: str = ""
    format: str = "txt"
    selection: Selection = field(default_factory=Selection)
    options: object = None
    cells: str = ""
    cite: str = ""
    picture: PictureOptions = field(default_factory=PictureOptions)
    screen: Screen = field(default_factory=Screen)
    problems: int = 0
    bom: bool = False
    embed: bool = False
