"""How a claim differs from what a foreign file says of it now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..known_imports import links

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model import Claim, Source


@dataclass(frozen=True, slots=True)
class Differences:
    """What two versions of a claim say differently.

    `here` and `there` have the texts of what differs, by its name. `only_here` and `only_there` are the names
    of links, contradictions and answers, and `other_words` those that both have, but for their reasons,
    strengths or quotes.
    """

    here: Mapping[str, str]
    there: Mapping[str, str]
    only_here: tuple[str, ...] = ()
    only_there: tuple[str, ...] = ()
    other_words: tuple[str, ...] = ()


def differences(here: Claim, there: Claim) -> Differences:
    """Compare a claim with the version of it that a file has."""
    one, other = _parts(here), _parts(there)
    if one["text"] != other["text"]:  # a label that is not written is the text, and says nothing more
        one["label"], other["label"] = (
            "" if each.label == each.text[: len(each.label)] else each.label for each in (here, there)
        )
    names = [name for name in one if one[name] != other[name]]
    own, come = (dict(links(each)) for each in (here, there))
    return Differences(
        {name: one[name] for name in names},
        {name: other[name] for name in names},
        tuple(name for name in own if name not in come),
        tuple(name for name in come if name not in own),
        tuple(name for name, print_ in own.items() if come.get(name, print_) != print_),
    )


def _parts(claim: Claim) -> dict[str, str]:
    facets = (f"{name} {' and '.join(values)}" for name, values in claim.facets.items())
    return {
        "text": claim.text,
        "label": claim.label,
        "kind": claim.kind.value,
        "sources": "; ".join(map(_source, claim.sources)),
        "presumed": "yes" if claim.presumed else "no",
        "strength": f"{claim.strength:g}" if claim.strength_given else "",
        "standard": claim.standard.value,
        "facets": ", ".join(facets),
        "expected verdict": claim.expect.value,
        "note": claim.note,
        "tags": ", ".join(claim.tags),
    }


def _source(source: Source) -> str:
    return ", via ".join(
        ", ".join(filter(None, (each.work, each.voice, each.locator, each.quote, each.note)))
        for each in source.chain()
    )
