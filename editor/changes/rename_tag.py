"""Gives a tag another name in all claims that have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..change import Change
from ..entries import entries
from ..known_renamed import tag_renamed
from ..refused import NotEditable, Refused
from .other_name import refuse_if_hidden, refuse_if_not_a_name, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import Claim
    from ...schema import LoadedMap
    from ..change import Claims
    from ..edits import Edit
    from ..entries import Entry
    from ..texts import Texts


def rename_tag(loaded: LoadedMap, texts: Texts, old: str, new: str) -> Change:
    """Write the tag `new` for `old`.

    Raises: NotEditable; Refused, where no claim has the tag, one has `new` already, or errors may hide it.
    """
    claims = loaded.argument_map.claims.values()
    having = [each for each in claims if old in each.tags]
    if not having:
        raise Refused(f"no claim has the tag `{old}`")
    refuse_if_not_a_name(new)
    if any(new in each.tags for each in claims):
        raise Refused(f"there is a tag `{new}` already", "choose another name")
    refuse_if_hidden(loaded, texts, old)
    own = {each.id for each in having}
    edits = {
        edit
        for path in {each.place.path for each in having}
        for entry in entries(texts, path)
        if entry.id in own
        for edit in _in_claim(entry, old, new)
    }

    def meant(before: Claims) -> Claims:
        return {own: _renamed(claim, old, new) for own, claim in before.items()}

    found = (*sorted(edits), *tag_renamed(loaded, texts, old, new, meant))
    return Change(f"rename {old} to {new}", found, meant=meant)


def _in_claim(entry: Entry, old: str, new: str) -> Iterator[Edit]:
    node = entry.value.get("tags")
    if node is None or node.style == "*":
        where = f"`tags` of `{entry.id}` is repeated from elsewhere"
        raise NotEditable(entry.path, where, "write it out")
    for each in node.items if node.style in {"[", "-"} else (node,):
        if each.value == old and each.style != "*":
            yield written(entry.path, entry.text, each.start, old, new)


def _renamed(claim: Claim, old: str, new: str) -> Claim:
    return claim._replace(tags=tuple(new if each == old else each for each in claim.tags))
