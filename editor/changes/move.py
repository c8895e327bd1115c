"""Moves a claim to another file of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..anchors import refuse_if_it_repeats
from ..change import Change
from ..entries import entry_at
from ..placing import placed
from ..refused import Refused
from ..taking_out import taken_out
from .claims import existing
from .replace import entry_text

if TYPE_CHECKING:
    from ...schema import LoadedMap
    from ..texts import Texts


def move(loaded: LoadedMap, texts: Texts, claim_id: str, path: str, *, head: str = "") -> Change:
    """Move a claim, with the comments directly above it, to the end of the file at `path`.

    A new file begins with `head`; the file that it leaves goes where it holds nothing else. Raises: Refused,
    where the claim is in that file already; NotEditable, where anchors and aliases tie it to its file.
    """
    claim = existing(loaded, claim_id)
    if claim.place.path == path:
        raise Refused(f"`{claim_id}` is in {path} already")
    entry = entry_at(texts, claim.place, claim_id)
    refuse_if_it_repeats(entry.path, entry.text, entry.start, entry.end)
    edits, removed = taken_out(texts, claim)
    text = entry_text(loaded, texts, claim_id)
    edits += placed(loaded, texts, path, [text], head)
    return Change(f"move {claim_id} to {path}", tuple(edits), removed)
