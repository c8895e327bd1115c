"""The views, one row each: to add one, write its facts and what composes them, and add its row."""

from __future__ import annotations

from typing import Final, NamedTuple

from ..model.words import listed
from .errors import RenderError
from .formats import DOCUMENT_FORMATS

PICTURE_FORMATS: Final = ("svg", "png", "pdf", "dot", "mmd", "tex")


class View(NamedTuple):
    """A view; functions and classes are named as `module:name`, and are loaded when they are used.

    `facts` takes what is shown, and an instance of the class `options` where the view has one; `compose`
    makes a document of the facts, or a picture where there are no `facts`. `worded` returns what JSON holds
    in place of facts. `names_claims` is whether the user can choose how its tables name claims, `cites` how
    its text cites works. `of_focus` is whether it tells of the claims in focus, not of a part around them.
    `heading` has the keys that JSON opens with, `lines` the key of a list whose entries take one line each.
    `lede` is whether its document opens with the map's description. `draw` makes a picture of its document,
    "" where it has none but the map; `looks` are the fields of `Look` that such a picture takes.
    """

    name: str
    facts: str
    compose: str
    worded: str = ""
    options: str = ""
    names_claims: bool = False
    cites: bool = False
    formats: tuple[str, ...] = DOCUMENT_FORMATS
    of_focus: bool = False
    heading: tuple[str, ...] = ("format", "provisional", "part", "title", "description")
    lines: str = ""
    lede: bool = False
    draw: str = ""
    looks: tuple[str, ...] = ()


VIEWS: Final = {
    each.name: each
    for each in (
        View("page", "", "render.page.page:make_page", formats=("html",)),
        View("map", "", "render.compose.map:draw_map", formats=(*PICTURE_FORMATS, "md")),
        View(
            "claims",
            "views.claims:claims",
            "render.compose.claims:compose_claims",
            "render.compose.claims:words_of_claims",
            lede=True,
        ),
        View(
            "balance",
            "views.balance:balance",
            "render.compose.balance:compose_balance",
            "render.compose.balance:words_of_balance",
            formats=(*DOCUMENT_FORMATS, "svg", "png", "pdf"),
            lede=True,
            of_focus=True,
            draw="render.cards.rendering:render_balance",
            looks=("theme", "palette", "page", "text"),
        ),
        View(
            "account",
            "views.account:account",
            "render.compose.account:compose_account",
            "render.compose.account:words_of_account",
            formats=tuple(each for each in DOCUMENT_FORMATS if each != "csv"),
            lede=True,
            of_focus=True,
            cites=True,
        ),
        View(
            "ledger",
            "views.ledger:ledger",
            "render.compose.ledger:compose_ledger",
            "render.compose.ledger:words_of_ledger",
        ),
        View(
            "sources",
            "views.sources:sources",
            "render.compose.sources:compose_sources",
            "render.compose.sources:words_of_sources",
            names_claims=True,
        ),
        View(
            "matrix",
            "views.matrix:matrix",
            "render.compose.matrix:compose_matrix",
            options="views.matrix:MatrixOptions",
            names_claims=True,
        ),
    )
}
"""The views that `render` shows."""

OTHER_NAMES: Final = {"test": "balance"}
"""Names that are understood for views, as `balance` was called `test`."""

KNOWN_FORMATS: Final = tuple(dict.fromkeys((*PICTURE_FORMATS, *DOCUMENT_FORMATS)))
"""The formats that any of VIEWS can be written in."""

COMPETING_HYPOTHESES: Final = View(
    "matrix",
    "views.competing_hypotheses:competing_hypotheses",
    "render.compose.competing_hypotheses:compose_competing_hypotheses",
    "render.compose.competing_hypotheses:words_of_competing_hypotheses",
    names_claims=True,
)
"""The view `matrix`, where it crosses claims with hypotheses."""


_NO_TABLE: Final = tuple(
    dict.fromkeys(("txt", "json", *(each for each in DOCUMENT_FORMATS if each != "csv")))
)
"""The formats of views without a table, which CSV would need."""

TRACE: Final = View(
    "trace",
    "views.trace:trace",
    "render.compose.trace:compose_trace",
    "render.compose.trace:words_of_trace",
    options="views.trace:TraceRequest",
    heading=("format", "provisional", "title"),
    formats=_NO_TABLE,
)
_OF_THE_WHOLE: Final = ("format", "provisional")

CLAIM: Final = View(
    "show",
    "views.claim:claim",
    "render.compose.claim:compose_claim",
    "render.compose.claim:words_of_claim",
    options="views.claim:ClaimOptions",
    formats=_NO_TABLE,
    heading=_OF_THE_WHOLE,
)
LISTING: Final = View(
    "list",
    "views.listing:listing",
    "render.compose.listing:compose_listing",
    "render.compose.listing:words_of_listing",
    heading=("format", "provisional", "part"),
    lines="claims",
)
UNCITED: Final = View(
    "uncited",
    "views.uncited:uncited",
    "render.compose.uncited:compose_uncited",
    "render.compose.uncited:words_of_uncited",
    heading=_OF_THE_WHOLE,
    lines="works",
)
COUNTS: Final = View(
    "stats",
    "views.counts:counts",
    "render.compose.counts:compose_counts",
    options="views.counts:CountsOptions",
    formats=_NO_TABLE,
    heading=_OF_THE_WHOLE,
)
"""The views that have a command of their own."""


def usual_view(format_: str) -> str:
    """Return the view that a format shows where none is asked for.

    Text shows how the hypotheses fare, HTML the page, other formats the table of claims if they can hold it,
    else a diagram.
    Raises: RenderError, where no view has the format.
    """
    if format_ == "txt":
        return "balance"
    for name in ("page", "claims", *VIEWS):
        if format_ in VIEWS[name].formats:
            return name
    raise RenderError(f"unknown format {format_}", f"known are {listed(KNOWN_FORMATS)}")
