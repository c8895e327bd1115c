"""The view `stats`: how much a map holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Kind, Reason, Sign
from .tallies import verdict_counts

if TYPE_CHECKING:
    from .part import Shown


@dataclass(frozen=True, slots=True)
class CountsOptions:
    """`files` is how many files the map was read from."""

    files: int


@dataclass(frozen=True, slots=True)
class CountsFacts:
    """How many things of each kind there are.

    `claims` counts `all` and each kind that occurs. `verdicts` counts the claims by verdict, from 0, and
    `reasons` those of each reason for a verdict that occurs; questions have no verdict. `hypotheses` counts
    the hypotheses alone by verdict. `links` counts all that are declared; `undercuts` and
    `backings` are those on links. `works` counts the works of the references; `cited` are those that a source
    names, or that report it. `facets` counts the claims with each value, 0 included.
    """

    files: int
    claims: Mapping[str, int]
    verdicts: Mapping[str, int]
    reasons: Mapping[str, int]
    hypotheses: Mapping[str, int]
    links: Mapping[str, int]
    contradictions: int
    answers: int
    works: Mapping[str, int]
    facets: Mapping[str, Mapping[str, int]]


def counts(shown: Shown, options: CountsOptions) -> CountsFacts:
    """Count what is shown. Cost: linear in the map, and one evaluation of it."""
    evaluation = shown.evaluated.evaluation
    argument_map = shown.argument_map
    claims = argument_map.claims.values()
    kinds = Counter(claim.kind for claim in claims)
    links = argument_map.links.values()
    signs = Counter(link.sign for link in links)
    cited = {each.work for claim in claims for source in claim.sources for each in source.chain()}
    values = Counter((each.facet, each.value) for claim in claims for each in claim.facet_values)
    reasons = Counter(evaluation.claims[each.id].reason for each in claims if each.kind is not Kind.QUESTION)
    hypotheses = (each.id for each in claims if each.kind is Kind.HYPOTHESIS)
    return CountsFacts(
        files=options.files,
        claims={"all": len(claims)} | {kind.value: kinds[kind] for kind in Kind if kinds[kind]},
        verdicts=verdict_counts((each.id for each in claims), evaluation),
        reasons={each.value: reasons[each] for each in Reason if each.value and reasons[each]},
        hypotheses=verdict_counts(hypotheses, evaluation),
        links={
            "all": len(links),
            "supports": signs[Sign.SUPPORT],
            "attacks": signs[Sign.ATTACK],
            "undercuts": sum(link.is_undercut for link in links),
            "backings": sum(link.is_backing for link in links),
        },
        contradictions=len({frozenset((claim.id, to.id)) for claim in claims for to in claim.contradicts}),
        answers=sum(len(claim.answers) for claim in claims),
        works={"all": len(argument_map.works), "cited": len(cited & argument_map.works.keys())},
        facets={
            name: {value: values[name, value] for value in facet.values}
            for name, facet in argument_map.facets.items()
        },
    )
