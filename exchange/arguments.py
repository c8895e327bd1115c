"""Arguments as units, as most formats have them, made into links of the claims that are their premises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..model import Sign
from .drafts import DraftLink

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .report import Losses

_MOST_STEPS: Final = 20
"""From how far an argument can be about a claim; its link has the ids of all claims on the way."""


class Argument(NamedTuple):
    """Claims that speak together for or against a claim or another argument, all named by keys.

    `conclusion` is the key of a claim, or of an argument, which is then undercut or backed.
    """

    key: str
    premises: tuple[str, ...]
    conclusion: str
    sign: Sign = Sign.SUPPORT
    because: str = ""
    strength: str | float = ""
    place: str = ""
    basis: str = ""
    test: str = ""
    quote: str = ""
    locator: str = ""


def links_of(arguments: Iterable[Argument], losses: Losses) -> dict[str, list[DraftLink]]:
    """The links that each claim is to declare, by its key.

    A claim declares at most one link to the same target. So the premise that declares the link of an argument
    is the first that has none to that target yet; arguments with few premises choose first. What cannot be
    said is counted: arguments without premises, those whose premises all have such a link already, those
    about themselves, those about an argument that is none, and those more than 20 arguments from a claim.
    Cost: linear in the arguments and their premises.
    """
    known = {each.key: each for each in arguments}
    order = {key: number for number, key in enumerate(known)}
    paths: dict[str, tuple[str, ...]] = {}
    taken: set[tuple[str, ...]] = set()
    found: list[tuple[int, str, DraftLink]] = []
    for each in _conclusions_first(known, losses):
        about = known.get(each.conclusion)
        if about and about.key not in paths:
            losses.add("argument about one that is not carried over", each.place,
                       plural="arguments about ones that are not carried over")  # fmt: skip
            continue
        target = paths[about.key] if about else (each.conclusion,)
        premises = tuple(dict.fromkeys(each.premises))
        if not premises:
            losses.add("argument without premises", each.place, plural="arguments without premises")
            continue
        if each.conclusion in premises:
            losses.add("argument for one of its own premises", each.place,
                       plural="arguments for one of their own premises")  # fmt: skip
            continue
        lead = next((one for one in premises if (one, *target) not in taken), None)
        if lead is None:
            losses.add("argument whose premises bear on the same point already", each.place,
                       plural="arguments whose premises bear on the same point already")  # fmt: skip
            continue
        path = (lead, *target)
        taken.add(path)
        paths[each.key] = path
        others = tuple(one for one in premises if one != lead)
        link = DraftLink(
            each.sign, target, others, each.because, each.strength,
            each.basis, each.test, each.quote, each.locator, each.place,
        )  # fmt: skip
        found.append((order[each.key], lead, link))
    links: dict[str, list[DraftLink]] = {}
    for _, lead, link in sorted(found, key=lambda one: one[0]):
        links.setdefault(lead, []).append(link)
    return links


def _conclusions_first(known: Mapping[str, Argument], losses: Losses) -> list[Argument]:
    """The arguments, those about claims first, then those about these, and so on; few premises first."""
    depths: dict[str, int] = {}
    for key in known:
        chain: dict[str, None] = {}
        at = key
        while at in known and at not in depths and at not in chain:
            chain[at] = None
            at = known[at].conclusion
        if at in chain:  # a circle of arguments about each other
            for each in chain:
                depths[each] = -1
            continue
        depth = depths.get(at, -1 if at in known else 0)
        for each in reversed(chain):
            depth = depth + 1 if depth >= 0 else depth
            depths[each] = depth
    for key, depth in depths.items():
        if depth < 0:
            losses.add("argument about itself", known[key].place, plural="arguments about themselves")
        if depth > _MOST_STEPS:
            losses.add("argument too many steps from a claim", known[key].place,
                       plural="arguments too many steps from a claim")  # fmt: skip
    kept = [each for each in known.values() if 0 <= depths[each.key] <= _MOST_STEPS]
    return sorted(kept, key=lambda each: (depths[each.key], len(set(each.premises))))
