"""AM204: two links to one target, or support and contradiction of one claim.

What it does: compares the targets of every claim's `supports` and `attacks` with each other, and what it
supports with the contradictions between claims.
Why: a link is named by its two ends, so there can be only one; and of a support and an attack, a reader
cannot tell which was meant.
Instead of
    a: {text: A claim., supports: b, attacks: b}
    b: {text: Another.}
write the one that is meant, or undercut a link: `attacks: c -> b`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import Link, Problem, Sign, Target
from ..model.problem import said_at


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every second link of a claim to a target, and every support between two that contradict each other."""
    argument_map = evaluated.argument_map
    reported: set[Target] = set()
    for claim in argument_map.claims.values():
        if len(claim.links) > 1:
            yield from _second_links(claim.links)
        for other in claim.contradicts:
            for one, two in ((claim.id, other.id), (other.id, claim.id)):
                link = argument_map.links.get(Target.of(one, two))
                if one == two or link is None or link.sign is not Sign.SUPPORT:
                    continue
                if link.path not in reported:
                    reported.add(link.path)
                    yield Problem(
                        "AM204",
                        link.place,
                        f"`{one}` supports `{two}`, and {said_at(other.place, link.place)} "
                        "the two contradict each other",
                        "keep the one that is meant",
                    )


def _second_links(links: tuple[Link, ...]) -> Iterator[Problem]:
    first: dict[Target, Link] = {}
    for link in links:
        before = first.setdefault(link.target, link)
        if before is link:
            continue
        first_place = said_at(before.place, link.place)
        if before.sign is link.sign:
            message = f"`{link.source}` {link.sign.value} `{link.target}` twice, first {first_place}"
            hint = "keep one, and put the reason of the other into its `because`"
        else:
            message = f"`{link.source}` both supports and attacks `{link.target}`; the other is {first_place}"
            hint = "keep the one that is meant; to object to a step, attack the link `a -> b`"
        yield Problem("AM204", link.place, message, _with_other_premises(before, link) or hint)


def _with_other_premises(*links: Link) -> str:
    """Where to declare one of the links instead, if premises tell them apart; else ""."""
    sets = [{premise.id for premise in link.premises} for link in links]
    for link, own, others in ((links[1], sets[1], sets[0]), (links[0], sets[0], sets[1])):
        for premise in link.premises:
            if premise.id in own - others - {link.source, *link.target}:
                with_ = [link.source, *(each.id for each in link.premises if each.id != premise.id)]
                together = with_[0] if len(with_) == 1 else f"[{', '.join(with_)}]"
                written = f"`{link.sign.value}: {{to: {link.target}, with: {together}}}`"
                which = "this one" if link is links[1] else "the first"
                return f"a claim has one link to a target: declare {which} in `{premise.id}`, as {written}"
    return ""
