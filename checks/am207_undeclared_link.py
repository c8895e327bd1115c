"""AM207: a link on a link that nobody declares.

What it does: looks up every target `a -> b`: the claim a must declare a support or an attack of b.
Why: undercutting a step that nobody takes says nothing.
Instead of
    a: {text: A claim., supports: b}
    b: {text: Another.}
    c: {text: An objection to the step., attacks: b -> a}
write
    a: {text: A claim., supports: b}
    b: {text: Another.}
    c: {text: An objection to the step., attacks: a -> b}
"""

from __future__ import annotations

from collections.abc import Iterator

from ..evaluate import EvaluatedMap
from ..model import ArgumentMap, Problem, Target
from ..model.hint import Hint
from ..model.problem import elsewhere


def check(evaluated: EvaluatedMap) -> Iterator[Problem]:
    """Every target `a -> b` whose claims exist although a has no link to b."""
    argument_map = evaluated.argument_map
    claims = argument_map.claims
    unsure = argument_map.gaps.damaged | argument_map.gaps.faulty
    for link in argument_map.links.values():
        target = link.target
        if not target.is_link or target in argument_map.links or target[0] in unsure:
            continue
        if all(each in claims for each in target):
            where = elsewhere(claims[target[0]].place, link.place)
            message = f"`{target[0]}`{where} declares no link to `{target.rest}`"
            yield Problem("AM207", link.place, message, *_hint(argument_map, target))


def _hint(argument_map: ArgumentMap, target: Target) -> Hint:
    turned = Target(reversed(target))
    if turned in argument_map.links:
        return Hint(f"did you mean `{turned}`?", (str(turned),))
    declared = [str(link.path) for link in argument_map.claims[target[0]].links[:5]]
    if declared:
        return Hint(f"it declares {', '.join(f'`{each}`' for each in declared)}", tuple(declared))
    advice = f"it declares no links at all; to object to the claim, attack `{target[0]}` itself"
    return Hint(advice, (target[0],))
