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
from .pictures import packed, pictures
from .static import sections
from .switch_data import packed_switches

if TYPE_CHECKING:
    from collections.abc import Callable

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
    return Rendering(_page(shown, request, told).encode())


def make_live_page(
    evaluated: EvaluatedMap, request: Request, told: Told, kept: dict[str, PagePicture]
) -> LivePage:
    """Make the page of a map for a server, from which it learns of changes.

    `kept` are pictures by what is seen in them, which are not drawn anew; it is renewed.
    """
    argument_map = evaluated.argument_map
    text = _page(Shown(evaluated, Part(argument_map, argument_map)), request, told, kept)
    version = digest(text)
    return LivePage(text.replace(_NO_VERSION, _NO_VERSION.replace('""', f'"{version}"'), 1).encode(), version)


def _page(shown: Shown, request: Request, told: Told, kept: dict[str, PagePicture] | None = None) -> str:
    """Return the text of a page, for a server where pictures are `kept`."""
    if shown.is_part:
        hint = "readers filter it there; `--view balance` and `--view claims` show a part of it as HTML"
        raise RenderError("the page shows the whole map", hint)
    embed = request.embed
    argument_map = shown.whole
    provisional = provisionally_to_readers(request.problems) if request.problems else ""
    with ThreadPoolExecutor(1) as beside:  # the engine takes most of the time, and none of this interpreter's
        drawing = beside.submit(pictures, shown, told, request.picture, kept)
        facts = page_facts(shown.evaluated, provisional)
        facts["switches"] = packed_switches(shown)
        views = [*sections(shown)]
        drawn = drawing.result()
    script, style = bundle.scripts(), f"{_section_styles()}{bundle.styles()}"
    style = _within_another(style) if embed else f"{style}{_foot(argument_map.title)}"
    live = "" if kept is None else bundle.scripts("live.js")
    return (
        _environment()
        .get_template("embedded.html" if embed else "page.html")
        .render(
            title=visible(argument_map.title),
            description=visible(argument_map.description),
            provisional=provisional,
            name=_name(argument_map.title) if embed else "",
            sections=views,
            pictures=drawn,
            last=page_texts()["print.last"],
            facts=_json(facts),
            words=_json(words_as_data()),
            packed_pictures=_json(packed(drawn, shown)),
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
