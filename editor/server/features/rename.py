"""Renames a claim, a work, a facet, one of its values or a tag wherever the map names it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lsprotocol import types

from ...changes.rename import rename as rename_claim
from ...changes.rename_facet import facets_are_meant, rename_facet
from ...changes.rename_tag import rename_tag
from ...changes.rename_value import Value, rename_value, values_are_meant
from ...changes.rename_work import rename_work, works_are_meant
from ...markdown.mentions import OF_FACET, OF_TAG, in_markers, in_prose, naming, of_value
from ...prose_of_map import mentions, with_prose
from ...refused import Refused
from ...verified import verified
from ..cursor import spot_at
from ..names import Kind, name_at
from ..other_files import is_references, is_settings, names_of_settings, names_of_works, works_in
from ..workspace_edits import asks_first, workspace_edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ....model import ArgumentMap
    from ...change import Change
    from ...edits import Edit
    from ..map_view import MapView
    from ..names import Name
    from ..session import Asked


def prepare_rename(asked: Asked) -> types.PrepareRenamePlaceholder | None:
    """Return what can be renamed at the cursor and where it stands; None where nothing can."""
    name = _name(asked)
    if name is None:
        return None
    span = asked.view.span(asked.document.lines, name.start, name.end)
    return types.PrepareRenamePlaceholder(span, name.name)


def rename(asked: Asked) -> types.WorkspaceEdit:
    """Return the edits that rename what stands at the cursor; the user is asked about mentions in prose.

    Raises: Refused, where nothing can be renamed, the name is taken or cannot be one, or the map would not
    become what is meant; NotEditable.
    """
    name, new = _name(asked), asked.params.new_name
    if name is None:
        raise Refused("nothing that can be renamed stands here")
    if new == name.name:
        return types.WorkspaceEdit()
    if name.kind is Kind.CLAIM:
        return _of_claim(asked, name.name, new)
    change, is_meant = _of_another(asked.view, name, new)
    if name.kind is not Kind.WORK:
        files = naming(asked.view.root, asked.view.texts, name.name)
        change = replace(change, edits=(*change.edits, *in_markers(files, name.name, new, _before(name))))
    if not is_meant(_after(asked, change)):
        raise Refused(f"`{new}` would not be read as it is meant", "make the change by hand")
    return _edit(asked, change)


def _of_another(view: MapView, name: Name, new: str) -> tuple[Change, Callable[[ArgumentMap], bool]]:
    """Return the change for anything but a claim, and what says whether a map comes out as meant."""
    loaded, texts, before, old = view.loaded, view.texts, view.argument_map, name.name
    if name.kind is Kind.WORK:
        return rename_work(loaded, texts, old, new), lambda after: works_are_meant(before, after, old, new)
    if name.kind is Kind.FACET:
        return rename_facet(loaded, texts, old, new), lambda after: facets_are_meant(before, after, old, new)
    if name.kind is Kind.VALUE:
        value = Value(name.facet, old)
        change = rename_value(loaded, texts, value, new)
        return change, lambda after: values_are_meant(before, after, value, new)
    return rename_tag(loaded, texts, old, new), lambda _: True


def _before(name: Name) -> str:
    """Return the pattern of what stands before a facet, a value or a tag in the markers of Markdown."""
    if name.kind is Kind.VALUE:
        return of_value(name.facet)
    return OF_FACET if name.kind is Kind.FACET else OF_TAG


def _of_claim(asked: Asked, old: str, new: str) -> types.WorkspaceEdit:
    loaded, texts = asked.view.loaded, asked.view.texts
    change = rename_claim(loaded, texts, old, new)
    files = naming(asked.view.root, texts, old)
    change = replace(change, edits=(*change.edits, *in_markers(files, old, new)))
    found = [*mentions(loaded, texts, old), *in_prose(files, old)] if asks_first(asked) else []
    with_mentions = with_prose(change, found, old, new)
    asking = with_mentions.edits[len(change.edits) :]
    try:
        _after(asked, with_mentions)
    except Refused:
        if not asking:
            raise
        _after(asked, change)
        asking = ()
    return _edit(asked, change, asking)


def _edit(asked: Asked, change: Change, asking: Sequence[Edit] = ()) -> types.WorkspaceEdit:
    edit = workspace_edit(asked, change.edits, asking)
    if edit is None:
        raise Refused(
            "the references lie outside the map's folder, and this editor cannot ask before it changes them",
            "rename the work by hand",
        )
    return edit


def _after(asked: Asked, change: Change) -> ArgumentMap:
    """Return the map after a change. Raises: Refused, where its claims would not come out as meant."""
    return verified(asked.view.loaded, change, asked.view.texts).loaded.argument_map


def _name(asked: Asked) -> Name | None:
    """Return what stands at the cursor, if it is something that the map has."""
    view, path, index = asked.view, asked.document.path, asked.index
    if is_settings(view, path):
        found = _at(names_of_settings(asked.text), index)
    elif is_references(view, path):
        found = _at(names_of_works(view, works_in(view, path)), index)
    else:
        spot = spot_at(asked.text, index)
        found = name_at(spot, index) if spot else None
    return found if found and _is_known(view.argument_map, found) else None


def _at(names: Iterable[Name], index: int) -> Name | None:
    return next((each for each in names if each.start <= index <= each.end), None)


def _is_known(argument_map: ArgumentMap, name: Name) -> bool:
    if name.kind is Kind.CLAIM:
        return name.name in argument_map.claims or name.name in argument_map.gaps.damaged
    if name.kind is Kind.WORK:
        return name.name in argument_map.works
    if name.kind is Kind.FACET:
        return name.name in argument_map.facets
    if name.kind is Kind.VALUE:
        facet = argument_map.facets.get(name.facet)
        return facet is not None and name.name in facet.values
    return any(name.name in each.tags for each in argument_map.claims.values())
