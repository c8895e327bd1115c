"""How much a map holds, counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from ..model import Kind, Sign
from ..model.safe_text import visible
from .console.terminal import cells, pad

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import ArgumentMap, Source
    from .console.paint import Paint
    from .maps import CheckedMap

Figures = dict[str, Any]
"""Groups of numbers by name, as `figures` gives them and JSON holds them."""


def figures(checked: CheckedMap) -> Figures:
    """Return the numbers of a map: claims by kind, links by sign, works, facets by value.

    Links are all that are declared, among them those on links: `undercuts` and `backings`. `cited` works
    are those of the references that a source names, also as the work that reports it. `provisional` is
    true where errors leave parts of the map out.
    """
    argument_map = checked.argument_map
    claims = argument_map.claims.values()
    kinds = Counter(claim.kind for claim in claims)
    links = argument_map.links.values()
    signs = Counter(link.sign for link in links)
    cited = {work for claim in claims for source in claim.sources for work in _works(source)}
    pairs = {frozenset((claim.id, other.id)) for claim in claims for other in claim.contradicts}
    return {
        "format": 1,
        "provisional": checked.errors > 0,
        "files": len(checked.files),
        "claims": {"all": len(claims)} | {kind.value: kinds[kind] for kind in Kind if kinds[kind]},
        "links": {
            "all": len(links),
            "supports": signs[Sign.SUPPORT],
            "attacks": signs[Sign.ATTACK],
            "undercuts": sum(link.is_undercut for link in links),
            "backings": sum(link.is_backing for link in links),
        },
        "contradictions": len(pairs),
        "answers": sum(len(claim.answers) for claim in claims),
        "works": {"all": len(argument_map.works), "cited": len(cited & argument_map.works.keys())},
        "facets": _facets(argument_map),
    }


def _works(source: Source | None) -> Iterator[str]:
    """Yield the works that a source and those it is cited through name."""
    while source:
        yield source.work
        source = source.via


def _facets(argument_map: ArgumentMap) -> dict[str, dict[str, int]]:
    """How many claims have each value of each facet, values without any among them."""
    found = Counter(
        (each.facet, each.value) for claim in argument_map.claims.values() for each in claim.facet_values
    )
    return {
        name: {value: found[name, value] for value in facet.values}
        for name, facet in argument_map.facets.items()
    }


def figure_lines(numbers: Figures, paint: Paint) -> Iterator[str]:
    """Yield the numbers as text, a group a block."""
    groups: dict[str, dict[str, int]] = {"claims": numbers["claims"], "links": numbers["links"]}
    groups["other"] = {name: numbers[name] for name in ("contradictions", "answers", "files")}
    groups["works"] = numbers["works"]
    groups |= {f"facet {name}": values for name, values in numbers["facets"].items()}
    margin = max(cells(visible(name)) for group in groups.values() for name in group)
    for title, group in groups.items():
        yield f"{paint.bold(visible(title))}\n"
        for name, number in group.items():
            yield f"  {pad(visible(name), margin)} {number:>6}\n"
    if numbers["provisional"]:
        yield f"{paint.yellow('provisional: the map has errors')}\n"
