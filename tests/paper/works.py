"""Compares the citations of a text with the works and the claims of a map."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from argmap.tests.paper.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.model import ArgumentMap, Claim, Source, Work
    from argmap.tests.paper.citations import Citation

_AND: Final = re.compile(r"\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*")
_ET_AL: Final = re.compile(r"\s*,?\s*et al\.?$")


def fitting(citation: Citation, works: Iterable[Work]) -> list[Work]:
    """The works that the citation can mean: by year, and by names or the first words of a title."""
    return [
        work
        for work in works
        if work.year == citation.year
        and (not citation.letter or work.suffix in {"", citation.letter})
        and (_names_fit(citation, work) or _title_fits(citation.who, work))
    ]


def unmatched(citations: Iterable[Citation], works: Mapping[str, Work]) -> list[str]:
    """What is wrong with each citation that does not mean just one work."""
    return [
        f"{citation} is in the paper, and the references have "
        + (f"several such works: {', '.join(work.key for work in found)}" if found else "no such work")
        for citation in citations
        if len(found := fitting(citation, works.values())) != 1
    ]


def uncited(citations: Iterable[Citation], works: Mapping[str, Work], paper: str) -> list[str]:
    """What is wrong with each work, but the paper itself, that the paper does not cite."""
    cited = {work.key for citation in citations for work in fitting(citation, works.values())}
    return [
        f"{work.key} ({work.author_year}) is in the references, and the paper does not cite it"
        for work in works.values()
        if work.key != paper and work.key not in cited
    ]


def chain_of(source: Source) -> list[Source]:
    """The source, what reports it, what reports that, and so on."""
    chain = [source]
    while (via := chain[-1].via) is not None:
        chain.append(via)
    return chain


def unused(argument_map: ArgumentMap) -> list[str]:
    """What is wrong with each work that no claim comes from."""
    used = {key for claim in argument_map.claims.values() for key in _credited(claim)}
    return [
        f"{work.key} ({work.author_year}) is in the references, and no claim has it as its source"
        for work in argument_map.works.values()
        if work.key not in used
    ]


def unreported(citations: Iterable[Citation], argument_map: ArgumentMap) -> list[str]:
    """What is wrong with each work that is cited in a section from which no claim reports it."""
    reported = {each for claim in argument_map.claims.values() for each in _reports(claim, argument_map.via)}
    found = [
        f"{work.key} is cited in {section} (line {citation.line.number} of the paper), and no claim has it "
        f"as its source from there"
        for citation in citations
        for work in fitting(citation, argument_map.works.values())
        if (work.key, section := citation.line.section.split(",")[0]) not in reported
    ]
    return list(dict.fromkeys(found))


def misplaced(citations: Iterable[Citation], argument_map: ArgumentMap) -> list[str]:
    """What is wrong with each claim that reports a work from a section which does not cite it."""
    cited = {
        (work.key, citation.line.section.split(",")[0])
        for citation in citations
        for work in fitting(citation, argument_map.works.values())
    }
    return [
        f"{claim.id} has {key} as its source from {section}, and the paper does not cite it there"
        for claim in argument_map.claims.values()
        for key, section in _reports(claim, argument_map.via)
        if key != argument_map.via and (key, section) not in cited
    ]


def parted(groups: Iterable[list[Citation]], argument_map: ArgumentMap) -> list[str]:
    """What is wrong with each group of works that are cited together, and together are no claim's sources."""
    sources = [_credited(claim) for claim in argument_map.claims.values()]
    found: list[str] = []
    for group in groups:
        keys = {work.key for each in group for work in fitting(each, argument_map.works.values())}
        if not any(keys <= each for each in sources):
            found.append(
                f"line {group[0].line.number} of the paper cites {', '.join(sorted(keys))} together, and no "
                f"claim has them all as its sources"
            )
    return found


def unpaged(citations: Iterable[Citation], argument_map: ArgumentMap) -> list[str]:
    """What is wrong with each citation that gives a page which no locator of the work gives."""
    given: set[tuple[str, str]] = set()
    for claim in argument_map.claims.values():
        located = [(each.work, each.locator) for source in claim.sources for each in chain_of(source)]
        located += [(claim.sources[0].work, link.locator) for link in claim.links if claim.sources]
        given.update((work, page) for work, locator in located for page in re.findall(r"\d+", locator))
    return [
        f"{citation} gives page {citation.pages}, and no locator of {work.key} does"
        for citation in citations
        for work in fitting(citation, argument_map.works.values())
        if not all((work.key, page) in given for page in re.findall(r"\d+", citation.pages))
    ]


def _names_fit(citation: Citation, work: Work) -> bool:
    """Whether the names are the work's authors; in running text given names may stand before the first."""
    families = [words(name.family) for name in work.authors]
    who = _ET_AL.sub("", citation.who)
    if who != citation.who:
        others = len(families) > 2 or families[1:] == [("others",)]
        return others and _ends_with(words(who), families[0], citation)
    if len(families) == 1 and words(who) == families[0]:  # an institution's name may hold "and"
        return True
    names = [words(name) for name in _AND.split(who)]
    if len(names) != len(families) or ("others",) in families:
        return False
    return _ends_with(names[0], families[0], citation) and names[1:] == families[1:]


def _ends_with(name: tuple[str, ...], family: tuple[str, ...], citation: Citation) -> bool:
    return name == family or (not citation.in_brackets and name[-len(family) :] == family)


def _title_fits(who: str, work: Work) -> bool:
    """Whether the title or an institution's name begins so; "…" cuts short, and "the" is left out."""
    literal = [work.authors[0].family] if len(work.authors) == 1 and not work.authors[0].given else []
    mine = _bare(who)
    for title in (work.title, work.short_title, *literal):
        theirs, short = _bare(title), min(len(mine), len(_bare(title)))
        cut = (who.endswith("…") and len(mine) <= len(theirs)) or (
            title.endswith("…") and len(theirs) <= len(mine)
        )
        if short and (mine == theirs or (cut and mine[:short] == theirs[:short])):
            return True
    return False


def _bare(title: str) -> tuple[str, ...]:
    return tuple(word for word in words(title) if word != "the")


def _credited(claim: Claim) -> set[str]:
    """The works that the claim comes from: those that speak, or report a voice that no work is cited for."""
    first = [next((each.work for each in chain_of(source) if each.work), "") for source in claim.sources]
    return set(first)


def _reports(claim: Claim, paper: str) -> Iterator[tuple[str, str]]:
    """Each work that the claim comes from, with each section of the paper that reports it."""
    for source in claim.sources:
        chain = chain_of(source)
        if chain[-1].work == paper:
            works = [each.work for each in chain if each.work]
            yield from ((works[0], section) for section in _sections(chain[-1].locator))


def _sections(locator: str) -> Iterator[str]:
    """The sections in a locator: "sections 1 and 3", "section 4 and conclusion", "section 1, note 2"."""
    main = re.sub(r",? notes? \d+", "", locator)
    yield from (f"section {number}" for number in re.findall(r"\d+", main))
    yield from re.findall("abstract|conclusion", main)
