"""What claims say of others, as the model and as the text of an entry have it, to take it out of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...model import Sign, Target
from ..anchors import refuse_if_used_elsewhere
from ..cuts import items_cut, pairs_cut
from ..entries import entry_at
from ..refused import NotEditable, Refused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ...model import Claim, Place
    from ..change import Claims
    from ..edits import Edit
    from ..texts import Texts


class Said(NamedTuple):
    """What the claim `source` says of others with an item of `key`, the one at the position `at`.

    `premises` are those of a link.
    """

    source: str
    key: str
    at: int
    target: Target
    premises: tuple[str, ...]
    place: Place


def said_by(claim: Claim) -> Iterator[Said]:
    """All that a claim says of others."""
    for sign in Sign:
        links = [link for link in claim.links if link.sign is sign]
        for at, link in enumerate(links):
            premises = tuple(each.id for each in link.premises)
            yield Said(claim.id, sign.value, at, link.target, premises, link.place)
    for at, reference in enumerate(claim.contradicts):
        yield Said(claim.id, "contradicts", at, Target.of(reference.id), (), reference.place)
    for at, answer in enumerate(claim.answers):
        yield Said(claim.id, "answers", at, Target.of(answer.to), (), answer.place)


def that_need(claims: Claims, gone: Collection[Said]) -> list[Said]:
    """The links that point at one of those that go, at one of these, and so on."""
    found: list[Said] = []
    paths = {(each.source, *each.target) for each in gone if each.key in ("supports", "attacks")}
    by_target: dict[tuple[str, ...], list[Said]] = {}
    for claim in claims.values() if paths else ():
        for link in claim.links:
            if link.target.is_link:
                for each in said_by(claim):
                    if each.target.is_link:
                        by_target.setdefault(each.target, []).append(each)
                break
    waiting = [*paths]
    while waiting:
        for each in by_target.pop(waiting.pop(), ()):
            if each not in gone:
                found.append(each)
            waiting.append((each.source, *each.target))
    return found


def cut_from_text(texts: Texts, claim: Claim, gone: Collection[Said]) -> list[Edit]:
    """The edits that take items out of a claim's entry. Raises: NotEditable, Refused."""
    entry = entry_at(texts, claim.place, claim.id)
    path, text, value = entry.path, entry.text, entry.value
    edits: list[Edit] = []
    whole: list[int] = []
    for number, (key, node) in enumerate(value.pairs):
        cut = {each.at for each in gone if each.key == key.value}
        if not cut:
            continue
        where = f"`{key.value}` of `{claim.id}`"
        total = sum(each.key == key.value for each in said_by(claim))
        if node.style == "*" and len(cut) < total:
            raise NotEditable(path, f"{where} is the alias `*{node.value}`", "write it out")
        if node.style != "*" and total != (len(node.items) if node.style in ("[", "-") else 1):
            raise Refused(f"{where} has errors", "correct them first: see `argmap check`")
        if len(cut) == total:
            whole.append(number)
            refuse_if_used_elsewhere(path, text, [(key.start, node.end)])
        else:
            spans = [(node.items[at].start, node.items[at].end) for at in cut]
            refuse_if_used_elsewhere(
                path, text, [*spans, *([(node.start, node.inner + 1)] if node.anchor else [])]
            )
            edits += items_cut(path, text, node, cut)
    if len(whole) == len(value.pairs):
        raise Refused(f"`{claim.id}` says nothing else", "remove the claim: see `argmap remove`")
    return edits + (pairs_cut(path, text, value, whole) if whole else [])


def cut_from_model(claims: Claims, gone: Collection[Said]) -> dict[str, Claim]:
    """The claims without what they say there."""
    changed = dict(claims)
    for source in {each.source for each in gone}:
        claim = claims[source]
        cut = {(each.key, each.at) for each in gone if each.source == source}
        links = [
            link
            for sign in Sign
            for at, link in enumerate(each for each in claim.links if each.sign is sign)
            if (sign.value, at) not in cut
        ]
        contradicts = [each for at, each in enumerate(claim.contradicts) if ("contradicts", at) not in cut]
        answers = [each for at, each in enumerate(claim.answers) if ("answers", at) not in cut]
        changed[source] = claim._replace(
            links=tuple(links), contradicts=tuple(contradicts), answers=tuple(answers)
        )
    return changed
