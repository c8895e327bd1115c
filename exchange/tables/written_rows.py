"""What a map holds as rows of texts: a table of its claims, one of its links and one of its works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import STRENGTHS, TESTS, Kind, Sign, Standard, works_cited
from ...model.words import trimmed
from ...schema.claims import shortened
from ...views.ties import answers, contradictions
from .several import aligned, chained, joined
from .values import ANSWERS, CONTRADICTS
from .written_works import WORK_HEADINGS, cited_names, work_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...model import Claim, Link, Source
    from ...views.part import Shown


class Written(NamedTuple):
    """A table that is to be written: its headings and its rows, of as many cells each."""

    name: str
    headings: tuple[str, ...]
    rows: list[tuple[str, ...]]


_ALWAYS: Final = frozenset({"id", "kind", "label", "text", "verdict", "work", "supports", "attacks"})
_MODERATE: Final = STRENGTHS["moderate"]
_YES_OR_NO: Final = {True: "yes", False: "no"}


def tables_of(shown: Shown) -> tuple[Written, Written, Written]:
    """The claims, the links and the works of a part of a map."""
    return _claims(shown), _links(shown), _works(shown)


def _claims(shown: Shown) -> Written:
    """A row for each claim; columns that no claim fills are left out, but for the usual ones."""
    argument_map = shown.argument_map
    works = cited_names(argument_map)
    links: dict[str, list[Link]] = {}
    for link in argument_map.sound_links():
        links.setdefault(link.source, []).append(link)
    rows = [
        {
            **_of_claim(claim),
            "verdict": _verdict(shown, claim),
            **_of_sources(claim.sources, works),
            **_of_links(links.get(claim.id, [])),
            "facets": "",
        }
        for claim in argument_map.claims.values()
    ]
    for row, claim in zip(rows, argument_map.claims.values(), strict=True):
        others = [one for each in claim.contradicts if (one := each.id) in argument_map.claims]
        row["contradicts"] = joined(dict.fromkeys(others))
        row["answers"] = joined(each.to for each in claim.answers if each.to in argument_map.claims)
        for name, facet in argument_map.facets.items():
            values = claim.facets.get(name, ())
            row[f"facet: {name}"] = joined(facet.values.get(each, each) for each in values)
    headings = [each for each in rows[0] if each in _ALWAYS or any(row[each] for row in rows)] if rows else []
    return Written("claims", tuple(headings), [tuple(row[each] for each in headings) for row in rows])


def _of_claim(claim: Claim) -> dict[str, str]:
    given = claim.strength_given is not None or claim.strength != _MODERATE
    presumed = claim.presumed is (claim.kind is Kind.HYPOTHESIS)
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "label": claim.label if claim.label != shortened(claim.text) else "",
        "text": trimmed(claim.text),
        "verdict": "",
        "presumed": _YES_OR_NO[claim.presumed] if presumed else "",
        "strength of the claim": strength_text(claim.strength) if given else "",
        "standard": claim.standard.value if claim.standard is not Standard.WEIGHT else "",
        "expect": claim.expect.value,
        "note": claim.note,
        "tags": joined(claim.tags, ";,\n"),
    }


def _verdict(shown: Shown, claim: Claim) -> str:
    result = shown.evaluated.evaluation.claims.get(claim.id)
    return result.verdict.value if result else ""


def _of_sources(sources: Sequence[Source], works: Mapping[str, str]) -> dict[str, str]:
    """The cells for the sources of a claim: with a line for each in every cell if there are several.

    A voice stands beside the work that reports it; `via` are the works that report that one.
    """
    cited = [cited_in(each) for each in sources]
    via = [[*each.via.chain()] if each.via else [] for each in cited]
    cells = {
        "work": [works.get(each.work, each.work) for each in cited],
        "voice": [each.voice for each in sources],
        "locator": [each.locator for each in cited],
        "quote": [each.quote for each in sources],
        "source note": [each.note for each in sources],
        "via": [chained(works.get(each.work, each.work) for each in chain) for chain in via],
        "via locator": [chained(each.locator for each in chain) for chain in via],
    }
    if len(sources) > 1:
        return {heading: aligned(texts) for heading, texts in cells.items()}
    return {
        heading: joined(texts) if heading == "voice" else "".join(texts) for heading, texts in cells.items()
    }


def cited_in(source: Source) -> Source:
    """The source that has the work: of a voice the one that reports it, if that is a work."""
    return source.via if source.voice and source.via and source.via.work else source


def _of_links(links: Sequence[Link]) -> dict[str, str]:
    """The cells for the links of a claim, supports before attacks, and the reasons in the same order."""
    of_sign = {sign: [link for link in links if link.sign is sign] for sign in Sign}
    cells = {sign.value: joined(map(_named, own)) for sign, own in of_sign.items()}
    reasons = [link.because for own in of_sign.values() for link in own]
    return {**cells, "because": reasons[0] if len(reasons) == 1 else aligned(reasons)}


def _named(link: Link) -> str:
    """What a link leads to, with its strength and premises: `a (weak, with b)`."""
    given = link.strength_given is not None or link.weight != _MODERATE
    words = [strength_text(link.weight)] if given and not link.is_undercut else []
    words += [f"with {each.id}" for each in link.premises]
    return f"{link.target} ({', '.join(words)})" if words else f"{link.target}"


def strength_text(weight: float) -> str:
    """The word for a strength in (0, 1], else the number."""
    return next((word for word, value in STRENGTHS.items() if value == weight), repr(weight))


def _links(shown: Shown) -> Written:
    headings = ("from", "relation", "to", "with", "because", "strength", "basis", "test", "quote", "locator")
    argument_map = shown.argument_map
    rows = [_link_row(link) for link in argument_map.sound_links()]
    for one, other in contradictions(argument_map):
        rows.append((one, CONTRADICTS, other, *[""] * 7))
    for claim, answer in answers(argument_map):
        rows.append((claim.id, ANSWERS, answer.to, "", answer.because, "", answer.basis, "", "", ""))
    return Written("links", headings, rows)


def _link_row(link: Link) -> tuple[str, ...]:
    usual = TESTS[link.test][link.sign] if link.test else _MODERATE
    given = link.strength_given is not None or link.weight != usual
    return (
        link.source,
        link.sign.value,
        f"{link.target}",
        joined(each.id for each in link.premises),
        link.because,
        strength_text(link.weight) if given else "",
        link.basis,
        link.test,
        link.quote,
        link.locator,
    )


def _works(shown: Shown) -> Written:
    argument_map = shown.argument_map
    cited = works_cited(argument_map.claims.values(), argument_map.via)
    names = cited_names(argument_map)
    works: Iterable[tuple[str, ...]] = (
        work_cells(work, names[key]) for key, work in argument_map.works.items() if key in cited
    )
    return Written("works", WORK_HEADINGS, [*works])
