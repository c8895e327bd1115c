"""Keeps what a map knows of its imports true when a claim, a work, a facet, a value or a tag is renamed.

A claim that was not edited before is not edited by the renaming either.
"""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

from ..model.layout import IMPORTS_FILE
from ..schema.files import within
from .edits import Edit
from .known_imports import KnownFacet, known_as_text, read_known, says

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..schema import LoadedMap
    from .change import Claims
    from .known_imports import KnownFile
    from .texts import Texts


def claim_renamed(loaded: LoadedMap, texts: Texts, old: str, new: str) -> list[Edit]:
    """The edit that gives a claim its new id in what is known of imports. Raises: NotEditable; Refused."""

    def change(file: KnownFile) -> KnownFile:
        return replace(file, claims={key: each.renamed(old, new) for key, each in file.claims.items()})

    return _changed(loaded, texts, change, lambda claims: claims)


def work_renamed(
    loaded: LoadedMap, texts: Texts, old: str, new: str, meant: Callable[[Claims], Claims]
) -> list[Edit]:
    """The edit that gives a work its new key; `meant` makes the claims after it of those before.

    Raises: NotEditable; Refused. So do the others.
    """

    def change(file: KnownFile) -> KnownFile:
        return replace(file, works=_with(file.works, old, new))

    return _changed(loaded, texts, change, meant)


def facet_renamed(
    loaded: LoadedMap, texts: Texts, old: str, new: str, meant: Callable[[Claims], Claims]
) -> list[Edit]:
    """The edit that gives a facet its new name."""

    def change(file: KnownFile) -> KnownFile:
        facets = {
            label: each._replace(id=new) if each.id == old else each for label, each in file.facets.items()
        }
        return replace(file, facets=facets)

    return _changed(loaded, texts, change, meant)


def value_renamed(
    loaded: LoadedMap, texts: Texts, old: tuple[str, str], new: str, meant: Callable[[Claims], Claims]
) -> list[Edit]:
    """The edit that gives a value its new name; `old` are the names of its facet and its own."""
    facet, name = old

    def change(file: KnownFile) -> KnownFile:
        facets = {
            label: KnownFacet(each.id, _with(each.values, name, new)) if each.id == facet else each
            for label, each in file.facets.items()
        }
        return replace(file, facets=facets)

    return _changed(loaded, texts, change, meant)


def tag_renamed(
    loaded: LoadedMap, texts: Texts, old: str, new: str, meant: Callable[[Claims], Claims]
) -> list[Edit]:
    """The edit that has a tag of the files stand for its new name."""

    def change(file: KnownFile) -> KnownFile:
        return replace(file, tags={**_with(file.tags, old, new), old: new})

    return _changed(loaded, texts, change, meant)


def _with(names: Mapping[str, str], old: str, new: str) -> dict[str, str]:
    return {name: new if each == old else each for name, each in names.items()}


def _changed(
    loaded: LoadedMap,
    texts: Texts,
    change: Callable[[KnownFile], KnownFile],
    meant: Callable[[Claims], Claims],
) -> list[Edit]:
    root = posixpath.dirname(loaded.argument_map.place.path) or "."
    known = read_known(texts, root)
    if not known:
        return []
    before = loaded.argument_map.claims
    after = meant(before)
    changed = {name: _with_says(change(file), before, after) for name, file in known.items()}
    path = within(root, IMPORTS_FILE)
    return [Edit(path, 0, len(texts[path]), known_as_text(changed))] if changed != known else []


def _with_says(file: KnownFile, before: Claims, after: Claims) -> KnownFile:
    """The file with the fingerprints after the change of claims that had those that are known."""
    claims = {
        key: replace(known, says=says(after[known.id]))
        if known.id in before
        and known.id in after
        and before[known.id] != after[known.id]
        and says(before[known.id]) == known.says
        else known
        for key, known in file.claims.items()
    }
    return replace(file, claims=claims)
