"""What an editor offers while something is typed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lsprotocol import types

from .....model.layout import CLAIM_ENDINGS
from .....schema.faults.validation import schema
from ....scalars import inline
from ....style import style_of
from ...other_files import is_references, is_settings
from .claims import claims_offered
from .known import known
from .offers import Written, items
from .place import place_at
from .schema import in_braces, keys_offered, none_offered, shapes, values_offered
from .snippets import snippets
from .words import (
    facets_offered,
    names_a_work,
    references_offered,
    words_offered,
    works_offered,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ....style import Style
    from ...session import Asked
    from .offers import Offer
    from .place import Place, Slot

_LISTED: Final = ("supports", "attacks", "answers")
"""The keys whose mappings are always items of a list: another is often added."""

_NAMING: Final = {("supports",), ("attacks",), ("contradicts",), ("answers",)}
"""The keys below which claims are named."""

_LOOKED_AT: Final = 8_000
"""How many characters of a text its style is taken from, which takes a millisecond."""

_KEY_AT_MARGIN: Final = re.compile(r"(?m)^\ufeff?([\w-]+)[ \t]*:")


def completion(asked: Asked) -> types.CompletionList | None:
    """Return what can be written at the cursor: what the map has, and what the schema says.

    Cost: that of the entry, and linear in the claims where one is named.
    """
    place = place_at(asked.text, asked.index)
    which = _schema_of(asked)
    if place is None or not which:
        return None
    style = style_of(asked.text[:_LOOKED_AT])
    offers = [*_offers(asked, which, place, style)]
    if not offers:
        return None
    span = asked.view.span(asked.document.lines, place.start, place.end)
    into = Written(place.typed, span, style.line_end + place.indent, asked.client.snippets)
    depends_on_typed = any(not slot.is_key for slot in place.slots)
    return types.CompletionList(depends_on_typed, items(offers, into))


def _schema_of(asked: Asked) -> str:
    """Return the name of the schema of a document, "" for one that is neither claims nor `argmap.yaml`."""
    path, view = asked.document.path, asked.view
    if is_settings(view, path):
        return "map"
    return "claim" if path.endswith(CLAIM_ENDINGS) and not is_references(view, path) else ""


def _offers(asked: Asked, which: str, place: Place, style: Style) -> Iterator[Offer]:
    """Yield what can be written: values first, then snippets, then keys."""
    if place.at_margin:
        yield from _entries(asked, which, style)
    for each in sorted(place.slots, key=lambda slot: slot.is_key):
        slot = each._replace(keys=(each.claim, *each.keys)) if which == "map" else each
        if slot.is_key:
            keys = _keys(asked, which, slot, style)
            yield from (replace(key, written=key.name) for key in keys) if place.has_colon else keys
        else:
            yield from _scalars(_names(asked, which, place, slot), place, slot, style)
            if slot.keys == ("facets",) and place.in_line and asked.client.snippets:
                facets = facets_offered(asked.view.argument_map, (), style, in_flow=True)
                yield from (in_braces(facet, place.lead) for facet in facets)
            if not asked.session.settings.without_schema:
                yield from _values(asked, which, place, slot, style)


def _entries(asked: Asked, which: str, style: Style) -> Iterator[Offer]:
    """Yield what can stand at the margin: a whole claim, or a key of argmap.yaml."""
    if asked.session.settings.without_schema:
        return
    if which == "map":
        yield from keys_offered(which, (), _KEY_AT_MARGIN.findall(asked.text))
    else:
        yield from snippets((schema(which),), style.indent, stops=asked.client.snippets)


def _keys(asked: Asked, which: str, slot: Slot, style: Style) -> Iterator[Offer]:
    if slot.keys == ("facets",) and which == "claim":
        yield from facets_offered(asked.view.argument_map, slot.beside, style, in_flow=slot.in_flow)
    elif not asked.session.settings.without_schema:
        yield from keys_offered(which, slot.keys, slot.beside)


def _values(asked: Asked, which: str, place: Place, slot: Slot, style: Style) -> Iterator[Offer]:
    """Yield what the schema has for a value: its fixed set, or snippets."""
    for each in values_offered(which, slot.keys):
        yield replace(each, written=place.lead + each.written)
    if slot.keys and not (slot.in_flow or place.quote or place.before or place.after):
        leads = _leads(place, slot.keys[-1], style)
        found = snippets(shapes(which, slot.keys), style.indent, leads, stops=asked.client.snippets)
        yield from (replace(each, drops_space=place.in_line and not place.lead) for each in found)


def _names(asked: Asked, which: str, place: Place, slot: Slot) -> Iterator[Offer]:
    """Yield the names of the map that a value can be."""
    view, keys = asked.view, slot.keys
    if which == "map":
        if keys == ("via",):
            yield from works_offered(view.argument_map, known(view).works, place)
        elif keys == ("references",):
            yield from references_offered(view, slot.beside)
    elif names_a_work(keys):
        yield from works_offered(view.argument_map, known(view).works, place)
        if keys[-1] == "via":
            yield none_offered()
    elif keys[:1] in _NAMING:
        yield from claims_offered(view, known(view).claims, asked.document.path, place, slot)
    else:
        yield from words_offered(view.argument_map, place, slot)


def _scalars(offers: Iterator[Offer], place: Place, slot: Slot, style: Style) -> Iterator[Offer]:
    """Yield offers written as YAML, in the quotes in which they stand or in those that they need."""
    for each in offers:
        try:
            plain = inline(each.written, style, in_flow=slot.in_flow)
        except ValueError:  # it holds what no file can hold
            continue
        if place.quote == "'":
            yield replace(each, written=each.written.replace("'", "''"))
        elif place.quote:
            yield replace(each, written=each.written.replace("\\", r"\\").replace('"', r"\""))
        else:
            yield replace(each, written=place.lead + plain)


def _leads(place: Place, key: str, style: Style) -> tuple[str, str]:
    """Return what a snippet has before its first line, and before each line after that."""
    own = place.column - len(place.indent)
    if place.in_line:  # after its key: it begins in the next line
        start = "\n" + " " * own
        if key in _LISTED:
            dash = start + " " * style.list_indent
            return f"{dash}- ", f"{dash}  "
        start += " " * style.indent
        return start, start
    if key in _LISTED and not own:
        return "- ", "\n  "
    return "", "\n" + " " * own
