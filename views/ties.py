"""What ties the claims of a map together: the claims of a link, contradictions and answers."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Answer, ArgumentMap, Claim, Kind, Link, Sign, Target


def claims_of_links(argument_map: ArgumentMap) -> dict[Target, tuple[str, ...]]:
    """Return for each sound link every claim without which it cannot be shown, the declaring one first."""
    found: dict[Target, tuple[str, ...]] = {}
    for link in sorted(argument_map.sound_links(), key=lambda link: len(link.target)):
        below = found[link.target] if link.target.is_link else link.target
        found[link.path] = (link.source, *(premise.id for premise in link.premises), *below)
    return found


def contradictions(argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    """Yield every pair of claims that contradict each other once, the declaring claim first."""
    seen: set[frozenset[str]] = set()
    for claim in argument_map.claims.values():
        for reference in claim.contradicts:
            other = argument_map.claims.get(reference.id)
            if other is None or other is claim or Kind.QUESTION in {claim.kind, other.kind}:
                continue
            pair = frozenset((claim.id, other.id))
            if pair not in seen:
                seen.add(pair)
                yield claim.id, other.id


def answers(argument_map: ArgumentMap) -> Iterator[tuple[Claim, Answer]]:
    """Yield every answer to a question or hypothesis of the map, with the claim that gives it."""
    for claim in argument_map.claims.values():
        for answer in claim.answers:
            asked = argument_map.claims.get(answer.to)
            if asked and asked is not claim and asked.kind in {Kind.QUESTION, Kind.HYPOTHESIS}:
                yield claim, answer


def counting_links(argument_map: ArgumentMap, claim: Claim, sign: Sign | None = None) -> Iterator[Link]:
    """Yield the sound links that a claim declares, in its order; of one sign where that is given."""
    for link in claim.links:
        wanted = sign in {None, link.sign} and argument_map.links.get(link.path) is link
        if wanted and argument_map.is_sound(link):
            yield link


def tied_pairs(argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    """Yield the two claims of each contradiction and of each answer."""
    yield from contradictions(argument_map)
    for claim, answer in answers(argument_map):
        yield claim.id, answer.to
