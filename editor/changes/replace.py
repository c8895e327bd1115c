"""Writes a claim anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..anchors import refuse_if_used_elsewhere
from ..change import Change
from ..claims_of_text import claims_of
from ..edits import Edit, spliced
from ..empty_lines import kept_out
from ..entries import after_break, entry_at
from ..nodes import parsed
from ..placing import indented, kept_as_it_is, tidy
from ..refused import NotEditable, Refused
from ..style import style_of
from ..texts import BOM
from .claims import existing

if TYPE_CHECKING:
    from ...schema import LoadedMap
    from ..change import Claims
    from ..texts import Texts


_ANCHOR: Final = re.compile(r"&\S+")


def entry_text(loaded: LoadedMap, texts: Texts, claim_id: str) -> str:
    """The claim as its file has it, with the comments directly above it.

    It is not indented, and its lines are ended by line feeds.
    Raises: NotEditable; Refused, where the map has no such claim.
    """
    entry = entry_at(texts, existing(loaded, claim_id).place, claim_id)
    text = entry.text
    if entry.end == len(text):
        text = spliced(text, kept_as_it_is(entry.path, text, entry.value.last))
    written = re.sub(r"\r\n?", "\n", text[entry.start : entry.end + len(text) - len(entry.text)])
    if entry.column and not entry.in_braces:
        written = re.sub(rf"^ {{1,{entry.column}}}", "", written, flags=re.MULTILINE)
    return f"{written}\n"


def replace(loaded: LoadedMap, texts: Texts, claim_id: str, text: str) -> Change:
    """Put `text`, as `entry_text` gives it, in place of a claim; it may hold several claims, or another id.

    Raises: Refused, where it has the id of another claim of the map; NotEditable.
    """
    claims = loaded.argument_map.claims
    before = entry_text(loaded, texts, claim_id)
    entry = entry_at(texts, claims[claim_id].place, claim_id)
    new = tidy(text)
    if new == before:
        return Change(f"edit {claim_id}")
    written = indented(new, entry.column) if entry.column and not entry.in_braces else new
    if entry.end < len(entry.text) or entry.in_braces:  # otherwise a block text at the end gets its line end
        written = written.removesuffix("\n")
    edits = [Edit(entry.path, entry.start, entry.end, written.replace("\n", style_of(entry.text).line_end))]
    if {*_ANCHOR.findall(before)} - {*_ANCHOR.findall(new)}:
        refuse_if_used_elsewhere(entry.path, entry.text, [(entry.start, entry.end)])
    root = parsed(entry.path, new)
    if entry.in_braces and root and not root.pairs[-1][1].is_flow:
        raise NotEditable(entry.path, "the whole file is in braces", "write the claim in braces too")
    if root and root.last.is_block_text:
        below = after_break(entry.text, entry.end)
        edits += kept_out(entry.path, entry.text, below, all_count=root.last.keeps_lines)
    meant_now = claims_of(new, loaded.argument_map.via)
    if not meant_now and ("*" in new or "&" in new):  # it repeats what the file has elsewhere
        whole = claims_of(spliced(entry.text, edits).removeprefix(BOM), loaded.argument_map.via)
        meant_now = {own: claim for own, claim in whole.items() if own == claim_id or own not in claims}
    for own in meant_now:
        if own != claim_id and own in claims:
            raise Refused(f"there is a claim `{own}` already", "choose another id")

    def meant(old: Claims) -> Claims:
        return {**{own: claim for own, claim in old.items() if own != claim_id}, **meant_now}

    return Change(f"edit {claim_id}", tuple(edits), meant=meant)
