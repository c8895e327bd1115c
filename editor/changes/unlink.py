"""Takes back what a claim says of another, or of a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Target
from ..change import Change
from ..refused import Refused, StillReferred
from .claims import existing
from .links import cut_from_model, cut_from_text, said_by, that_need

if TYPE_CHECKING:
    from ...schema import LoadedMap
    from ..change import Claims
    from ..texts import Texts


def unlink(  # noqa: PLR0913 - what a link is known by
    loaded: LoadedMap, texts: Texts, source: str, key: str, target: str, *, with_links: bool = False
) -> Change:
    """Take `target`, a claim or a link written `a -> b`, out of what `source` has below `key`.

    With the last item goes the key. Links that point at the link go too, `with_links`. Raises: Refused, where
    nothing of the kind is said; StillReferred, where links point at it and `with_links` is not given.
    """
    claim = existing(loaded, source)
    claims = loaded.argument_map.claims
    aim = Target.parse(target)
    gone = [each for each in said_by(claim) if each.key == key and each.target == aim]
    if not gone:
        raise Refused(f"`{source}` has no `{key}: {target}`")
    others = that_need(claims, gone)
    if others and not with_links:
        raise StillReferred(
            f"{source} -> {target}", tuple((each.source, each.key, each.place) for each in others)
        )
    gone += others
    edits = [
        edit
        for own in dict.fromkeys(each.source for each in gone)
        for edit in cut_from_text(texts, claims[own], [each for each in gone if each.source == own])
    ]

    def meant(before: Claims) -> Claims:
        return cut_from_model(before, gone)

    return Change(f"unlink {source} {key} {target}", tuple(edits), meant=meant)
