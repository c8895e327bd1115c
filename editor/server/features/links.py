"""Addresses of the works that claims are taken from, and files that `argmap.yaml` names, as links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from ....model.safe_text import visible
from ....render.addresses import safe_link
from ....render.words.reference import reference_in_words
from ....schema.map_files import MapFiles
from ...nodes import parsed
from ..places import span_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..session import Asked


def links(asked: Asked) -> Sequence[types.DocumentLink]:
    """Return a link at each citation key of a claim file whose work has a DOI or an address.

    Raises: NotEditable, where the document cannot be read.
    """
    view = asked.view
    if asked.document.path == view.argument_map.place.path:
        return [*_to_references(asked)]
    return [*_to_works(asked)]


def _to_works(asked: Asked) -> Iterator[types.DocumentLink]:
    view, path, text, lines = asked.view, asked.document.path, asked.text, asked.document.lines
    works: dict[str, tuple[str, str]] = {}
    for key, work in view.argument_map.works.items():
        if address := safe_link(work.doi, work.url):
            works[key] = address, visible(reference_in_words(work))
    here = (each for each in view.argument_map.claims.values() if works and each.place.path == path)
    for source in (source for claim in here for each in claim.sources for source in each.chain()):
        if source.work in works and (span := span_at(text, view.texts.index(source.place), source.work)):
            address, told = works[source.work]
            yield types.DocumentLink(view.span(lines, *span), target=address, tooltip=told)


def _to_references(asked: Asked) -> Iterator[types.DocumentLink]:
    view, path = asked.view, asked.document.path
    root = parsed(path, asked.text)
    value = root.get("references") if root else None
    for node in (value.items or (value,)) if value else ():
        file = MapFiles(view.root).named(node.value)
        if file in view.loaded.readings.references:
            quotes = node.style in {"'", '"'}
            span = view.span(asked.document.lines, node.inner + quotes, node.end - quotes)
            target = asked.session.documents.uri_of(file)
            yield types.DocumentLink(span, target=target, tooltip="Open the references")
