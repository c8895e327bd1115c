"""The outline of a file, and a search for the claims and works of all maps that are open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lsprotocol import types

from ....model import Kind, Work
from ....model.safe_text import visible
from ....model.words import quotable
from ....render.words.names import joined_title
from ....render.words.verdicts import verdict_words
from ...nodes import parsed
from ..entries_of_file import entries_of
from ..names import says_the_same
from ..other_files import is_references, is_settings, works_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ....model import Claim, Link
    from ...nodes import Node
    from ..map_view import MapView
    from ..session import Asked, Session

_MOST: Final = 200
"""How many symbols of a workspace are sent at a time."""

_KINDS: Final = {
    Kind.HYPOTHESIS: types.SymbolKind.Class,
    Kind.QUESTION: types.SymbolKind.Interface,
}
_WORD: Final = re.compile(r"\w+")
_CLAIM, _LINK = types.SymbolKind.Object, types.SymbolKind.Operator
_KEY, _VALUE, _WORK = types.SymbolKind.Key, types.SymbolKind.EnumMember, types.SymbolKind.Constant


def document_symbols(asked: Asked) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
    """Return the claims of a file with their links, the keys of `argmap.yaml`, or the works of references."""
    view, path = asked.view, asked.document.path
    if is_settings(view, path):
        found = _settings(asked)
    elif is_references(view, path):
        found = [_work(view, each) for each in works_in(view, path)]
    else:
        found = _claims(asked)
    if asked.client.nested_symbols:
        return found
    return [*_flat(asked.document.uri, found)]


def _flat(
    uri: str, symbols: Sequence[types.DocumentSymbol], within: str | None = None
) -> Iterator[types.SymbolInformation]:
    for each in symbols:
        location = types.Location(uri, each.range)
        yield types.SymbolInformation(location, each.name, each.kind, container_name=within)
        yield from _flat(uri, each.children or (), each.name)


def _claims(asked: Asked) -> list[types.DocumentSymbol]:
    view, lines = asked.view, asked.document.lines
    found: list[types.DocumentSymbol] = []
    for entry in entries_of(view, asked.document):
        claim = entry.claim or view.claim(entry.key)
        links = entry.claim.links if entry.claim else ()
        found.append(
            types.DocumentSymbol(
                visible(entry.key) or '""',
                _KINDS.get(claim.kind, _CLAIM) if claim else _CLAIM,
                view.span(lines, entry.start, entry.end),
                view.span(lines, entry.start, entry.key_end),
                _detail(view, claim) if claim else None,
                children=[_link(view, each) for each in links],
            )
        )
    return found


def _detail(view: MapView, claim: Claim) -> str:
    """Return the label of a claim and its verdict."""
    result = view.evaluated.evaluation.claims.get(claim.id)
    label = visible(claim.label)
    return joined_title(label, verdict_words(result)) if result else label


def _link(view: MapView, link: Link) -> types.DocumentSymbol:
    span = view.range(link.place)
    return types.DocumentSymbol(f"{link.sign.value} {link.target}", _LINK, span, span)


def _work(view: MapView, work: Work) -> types.DocumentSymbol:
    span = view.range(work.place)
    return types.DocumentSymbol(visible(work.key), _WORK, span, span, _reference(work))


def _reference(work: Work) -> str:
    return visible(": ".join(filter(None, (work.author_year, work.title))))


def _settings(asked: Asked) -> list[types.DocumentSymbol]:
    """Return the keys of `argmap.yaml`, with the facets and their values below `facets`."""
    root = parsed("", asked.text)
    return [] if root is None else _pairs(asked, root, 0)


def _pairs(asked: Asked, node: Node, depth: int) -> list[types.DocumentSymbol]:
    view, lines = asked.view, asked.document.lines
    return [
        types.DocumentSymbol(
            visible(key.value) or '""',
            _VALUE if depth == 2 else _KEY,
            view.span(lines, key.start, max(key.end, value.end)),
            view.span(lines, key.start, key.end),
            visible(quotable(value.value, 80)) or None,
            children=_pairs(asked, value, depth + 1),
        )
        for key, value in node.pairs
    ]


def workspace_symbols(session: Session, query: str) -> list[types.WorkspaceSymbol]:
    """Return the claims and works of all maps that have each word of a query, at most 200.

    The words stand in the id and label of a claim, and in the key, authors, year and title of a work.
    Hypotheses come first, then questions, other claims, and works; without a word there are only the first
    two. Cost: linear in the claims.
    """
    words = _WORD.findall(query.casefold())
    ranked: list[tuple[int, MapView, Claim | Work]] = []
    for view in session.views:
        ranked += [
            (rank, view, each)
            for each in view.claims.values()
            if ((rank := _rank(each)) < len(_KINDS) or words) and _has(f"{each.id} {each.label}", words)
        ]
        ranked += [
            (len(_KINDS) + 1, view, each)
            for each in view.argument_map.works.values()
            if words and _has(f"{each.key} {_reference(each)}", words)
        ]
    ranked.sort(key=lambda each: each[0])
    return [_symbol(view, each) for _, view, each in ranked[:_MOST]]


def _has(name: str, words: Sequence[str]) -> bool:
    folded = name.casefold()
    return all(word in folded for word in words)


def _rank(claim: Claim) -> int:
    return [*_KINDS].index(claim.kind) if claim.kind in _KINDS else len(_KINDS)


def _symbol(view: MapView, told: Claim | Work) -> types.WorkspaceSymbol:
    """Return a claim or a work; its label is part of the name, since editors search the name alone."""
    title = visible(view.argument_map.title) or None
    if isinstance(told, Work):
        kind, name, label = _WORK, told.key, _reference(told)
    else:
        kind, name, label = _KINDS.get(told.kind, _CLAIM), told.id, told.label
    shown = name if says_the_same(name, label) else f"{name}: {label}"
    return types.WorkspaceSymbol(view.location(told.place), visible(shown), kind, container_name=title)
