"""The page as a file: facts, pictures, the static part, scripts and styles, allowed by what they are."""

from __future__ import annotations

import json
import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model.safe_text import visible
from ...views.part import Part, Shown
from ..document.html import SECTION_STYLES, digest
from ..errors import RenderError
from ..rendering import Rendering
from ..words.page import page_texts
from ..words.provisional import provisionally_to_readers
from ..words.templates import words_as_data
from . import bundle
from .facts import page_facts
from .pictures import PicturesToDraw, packed
from .static import sections
from .switch_data import packed_switches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jinja2 import Environment

    from ...evaluate import EvaluatedMap
    from ..request import Request
    from .pictures import PagePicture

    Told = Callable[[int, int], object]

_NO_VERSION: Final = '<meta name="argmap-version" content="">'
"""Where a page for a server says which version it is."""

_FIRST: Final = (
    "const { classList } = document.documentElement;"
    'classList.add("scripted");'
    'addEventListener("error", () => classList.remove("scripted"));'
)
"""What hides the static part before it is drawn, which takes long in a large map, unless the scripts fail."""

_TEMPLATES: Final = ("page.html", "map.html", "embedded.html")


class LivePage(NamedTuple):
    """A page that a server shows; two pages of one `version` are the same."""

    data: bytes
    version: str


def make_page(shown: Shown, request: Request, told: Told = lambda _done, _of: None) -> Rendering:
    """Make the page of a whole map. Raises: RenderError, where a part of it is asked for."""
    if shown.is_part:
        hint = "readers filter it there; `--view balance` and `--view claims` show a part of it as HTML"
        raise RenderError("the page shows the whole map", hint)
    chosen = PicturesToDraw(shown)
    with ThreadPoolExecutor(1) as beside:  # the engine takes much of the time, and none of this interpreter's
        drawing = beside.submit(chosen.drawn, told, request.picture)
        page = _Page(shown, request)
        return Rendering(page.with_pictures(drawing.result()).encode())


def make_live_pages(
    evaluated: EvaluatedMap, request: Request, told: Told, kept: dict[str, PagePicture]
) -> Iterator[LivePage]:
    """Yield the page of a map for a server, from which it learns of changes.

    `kept` are pictures by what is seen in them, which are not drawn anew; it is renewed. Where others have to
    be drawn, a page without them comes first.
    """
    argument_map = evaluated.argument_map
    shown = Shown(evaluated, Part(argument_map, argument_map))
    chosen, page = PicturesToDraw(shown, kept), _Page(shown, request, is_live=True)
    if not chosen.are_drawn:
        yield _live(page.with_pictures(chosen.until_drawn()))
    yield _live(page.with_pictures(chosen.drawn(told, request.picture)))


def _live(text: str) -> LivePage:
    version = digest(text)
    return LivePage(text.replace(_NO_VERSION, _NO_VERSION.replace('""', f'"{version}"'), 1).encode(), version)


class _Page:
    """All of a page but its pictures."""

    def __init__(self, shown: Shown, request: Request, *, is_live: bool = False) -> None:
        """Make what takes long; `is_live` is whether a server tells the page of changes."""
        self._shown, self._embed, self._is_live = shown, request.embed, is_live
        self._provisional = provisionally_to_readers(request.problems) if request.problems else ""
        facts = page_facts(shown.evaluated, self._provisional)
        facts["switches"] = packed_switches(shown)
        self._facts = _json(facts)
        self._sections = [*sections(shown)]

    def with_pictures(self, pictures: Sequence[PagePicture]) -> str:
        """Return the text of the page."""
        argument_map, embed = self._shown.whole, self._embed
        script, style = bundle.scripts(), f"{_section_styles()}{bundle.styles()}"
        style = _within_another(style) if embed else f"{style}{_foot(argument_map.title)}"
        live = bundle.scripts("live.js") if self._is_live else ""
        return (
            _environment()
            .get_template("embedded.html" if embed else "page.html")
            .render(
                title=visible(argument_map.title),
                description=visible(argument_map.description),
                provisional=self._provisional,
                name=_name(argument_map.title) if embed else "",
                sections=self._sections,
                pictures=pictures,
                last=page_texts()["print.last"],
                facts=self._facts,
                words=_json(words_as_data()),
                packed_pictures=_json(packed(pictures, self._shown)),
                first=_FIRST,
                first_digest=digest(_FIRST),
                script=script,
                script_digest=digest(script),
                style=style,
                style_digest=digest(style),
                live=live,
                live_digest=digest(live),
            )
        )


def _foot(title: str) -> str:
    """Return the style of the foot of printed pages: the title of the map, and which page of how many."""
    quoted = "".join(
        each if each.isalnum() or each == " " else f"\\{ord(each):x} " for each in visible(title)
    )
    left, right = f'"{quoted}"', 'counter(page) " / " counter(pages)'
    font = "font: 8pt sans-serif; color: #4a4a4a"
    return (
        f"@page {{ size: A4; margin: 15mm 16mm 17mm; @bottom-left {{ content: {left}; {font} }} "
        f"@bottom-right {{ content: {right}; {font} }} }}\n"
    )


def _within_another(style: str) -> str:
    """Return the style for a page within another, where the element around it stands for root and body."""
    style = re.sub(r":root\[([^\]]*)\]", r":host([\1])", style).replace(":root", ":host")
    return re.sub(r"(?<![\w.#-])(?:html|body)(?![\w-])", ":host", style)


def _name(title: str) -> str:
    """Return a name for a map, with which addresses in it begin: letters and digits, in ASCII."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "map"


def _json(data: object) -> str:
    r"""Return data as JSON that can stand in a script element: `<` is written as `\u003c`."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


@cache
def _section_styles() -> str:
    folder = files("argmap") / "render" / "document"
    return "".join((folder / name).read_text(encoding="utf-8") for name in SECTION_STYLES)


@cache
def _environment() -> Environment:
    from jinja2 import DictLoader, Environment, StrictUndefined

    folder = files("argmap") / "render" / "page" / "templates"
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in _TEMPLATES}
    return Environment(
        loader=DictLoader(texts), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
