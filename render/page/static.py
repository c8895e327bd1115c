"""What the page shows without scripts, and on paper: the map in the documents of its views."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ...model.safe_text import visible
from ..compose.brief_claims import compose_brief_claims
from ..document.html import section
from ..document.table import Purpose
from ..formats import load
from ..views import COMPETING_HYPOTHESES, VIEWS, View
from ..words.numbers import capitalised

if TYPE_CHECKING:
    from ...views.part import Shown
    from ..document.blocks import Document


class Section(NamedTuple):
    """A view in the page: its name, the classes by which it is styled, its title and its body as HTML."""

    name: str
    look: str
    title: str
    body: str


def sections(shown: Shown) -> Iterator[Section]:
    """Yield what each hypothesis stands on, the account, and the tables that the map has something for."""
    for name, view in _views(shown):
        document = _document(view, shown) if view else compose_brief_claims(shown)
        look, body = section(document, f"{name}-")
        yield Section(name, look, visible(_subject(document.title, shown.whole.title)), body)


def _views(shown: Shown) -> Iterator[tuple[str, View | None]]:
    """Yield the name of each section and its view; None stands for the claims in few columns."""
    claims = shown.argument_map.claims.values()
    has_hypotheses = any(claim.kind.value in {"hypothesis", "question"} for claim in claims)
    if has_hypotheses:
        yield "balance", VIEWS["balance"]
        yield "account", VIEWS["account"]
    yield "claims", None
    if shown.argument_map.facets and len(shown.argument_map.facets) > 1:
        yield "matrix", VIEWS["matrix"]
    yield "sources", VIEWS["sources"]
    if any(claim.kind.value == "hypothesis" for claim in claims):
        yield "competing", COMPETING_HYPOTHESES
        if any(link.test for link in shown.argument_map.declared):
            yield "ledger", VIEWS["ledger"]


def _document(view: View, shown: Shown) -> Document:
    options = (load(view.options)(),) if view.options else ()
    facts = load(view.facts)(shown, *options)
    wanted = ("",) * (view.names_claims + view.cites)
    document: Document = load(view.compose)(facts, shown, Purpose.PRINT, *wanted)
    return document


def _subject(caption: str, title: str) -> str:
    """Return what a document shows, without the title of the map, which the page has above all."""
    return capitalised(caption.removeprefix(title).lstrip(": "))
