"""Lets a claim say something of another, or of a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import STRENGTHS, TESTS, Answer, Link, Reference, Sign, Target
from ..additions import added
from ..change import Change
from ..entries import entry_at
from ..refused import Refused
from .claims import existing
from .links import said_by

if TYPE_CHECKING:
    from ...model import Claim
    from ...schema import LoadedMap
    from ..change import Claims
    from ..claim_draft import LinkDraft
    from ..texts import Texts


def link(loaded: LoadedMap, texts: Texts, source: str, key: str, draft: LinkDraft) -> Change:
    """Add what `draft` says to `supports`, `attacks`, `contradicts` or `answers` of the claim `source`.

    Whether its target exists is not looked at. Raises: Refused, where the claim is linked to the target
    already, the target is not an id or a link, or the key does not take what is given; NotEditable.
    """
    claim = existing(loaded, source)
    target = Target.parse(draft.to)
    if target is None:
        raise Refused(f"`{draft.to}` is neither an id nor a link", "a link is written `a -> b`")
    links = ("supports", "attacks")
    if key not in links and target.is_link:
        raise Refused(f"`{key}` takes a claim, not a link", f"name one claim of `{draft.to}`")
    for each in said_by(claim):
        if each.target == target and (each.key == key or (key in links and each.key in links)):
            where = f"{each.place.path}:{each.place.line}"
            raise Refused(f"`{source}` has `{each.key}: {target}` already, in {where}", "edit it there")
    change = _meant(claim, key, target, draft)

    def meant(claims: Claims) -> Claims:
        return {**claims, source: change}

    edits = added(entry_at(texts, claim.place, source), key, draft.value)
    return Change(f"link {source} {key} {target}", tuple(edits), meant=meant)


def _meant(claim: Claim, key: str, target: Target, draft: LinkDraft) -> Claim:
    """The claim with what the draft says."""
    place = claim.place
    extra = {*(draft.value if isinstance(draft.value, dict) else {})} - {"to"}
    if key == "contradicts":
        _takes(key, extra, set())
        return claim._replace(contradicts=(*claim.contradicts, Reference(draft.to, place)))
    if key == "answers":
        _takes(key, extra, {"because", "basis"})
        return claim._replace(answers=(*claim.answers, Answer(draft.to, draft.because, draft.basis, place)))
    sign = Sign(key)
    weight = TESTS.get(draft.test, {}).get(sign, STRENGTHS["moderate"])
    given = draft.strength
    if given != "":
        weight = STRENGTHS.get(given, weight) if isinstance(given, str) else float(given)
    new = Link(
        source=claim.id,
        sign=sign,
        target=target,
        premises=tuple(Reference(each, place) for each in draft.premises),
        weight=weight,
        because=draft.because,
        basis=draft.basis,
        test=draft.test,
        quote=draft.quote,
        locator=draft.locator.strip(),
        place=place,
        strength_given=place if draft.strength != "" else None,
    )
    before = [each for each in claim.links if each.sign is Sign.SUPPORT]
    after = [each for each in claim.links if each.sign is Sign.ATTACK]
    (before if sign is Sign.SUPPORT else after).append(new)
    return claim._replace(links=(*before, *after))


def _takes(key: str, given: set[str], allowed: set[str]) -> None:
    """Raise Refused where something is given that the key does not take."""
    if given - allowed:
        raise Refused(f"`{key}` takes no `{min(given - allowed)}`", "only links do")
