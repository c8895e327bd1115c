"""Claims, links and works built without files: one way to make each, for all tests."""

# ruff: noqa: E501 - a work stands on one line

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.model import (
    TESTS,
    Answer,
    ArgumentMap,
    Claim,
    Facet,
    FacetValue,
    Kind,
    Link,
    Name,
    Place,
    Reason,
    Reference,
    Sign,
    Source,
    Standard,
    Target,
    Work,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

HERE = Place("m.yaml", 1, 1, 1, 2)
SUPPORT, ATTACK = Sign.SUPPORT, Sign.ATTACK

WORKS = {
    work.key: work
    for work in (
        Work("ambrosio", "article-journal", (Name("Ambrosio", "T."),), "2008", "Catching the spirit", HERE, doi="10.1080/09668130802292143"),
        Work("blank", "chapter", (Name("Blank"), Name("Kim")), "2016", "SCO & EU", HERE, url="https://example.org/a?b=1&c=<2>"),
        Work("laruelle", "book", (Name("Laruelle"), Name("Peyrouse"), Name("Axyonova")), "2019", "Asia", HERE, suffix="a"),
        Work("kocamaz", "book", (Name("Ünaldılar Kocamaz"), Name("Čech")), "2020", "Türk dış politikası", HERE),
        Work("sco", "treaty", (Name("上海合作组织"),), "2001", "宣言", HERE, url="javascript:alert(1)"),
        Work("league", "treaty", (Name("جامعة الدول العربية"),), "2004", "ميثاق", HERE),
        Work("declaration", "treaty", (Name("Declaration on the Establishment of the Shanghai Cooperation Organisation"),), "2001", "D", HERE),
    )
}  # fmt: skip


FACETS = {
    "actor": Facet("actor", {"sco": "SCO", "eu": "European Union"}),
    "theme": Facet("theme", {"norms": "Norms and values", "security": "Security"}),
}


def work(
    *authors: str,
    key: str = "key",
    year: str = "2019",
    title: str = "",
    short_title: str = "",
    suffix: str = "",
) -> Work:
    names = tuple(Name(author) for author in authors)
    return Work(key, "book", names, year, title, HERE, short_title=short_title, suffix=suffix)


def source(work: str = "", *, voice: str = "", via: str = "", locator: str = "") -> Source:
    reported = Source(via, "", "", "", "", None, HERE) if via else None
    return Source(work, voice, locator, "", "", reported, HERE)


def link(
    path: str, sign: Sign, *premises: str, weight: float = 0.5, because: str = "", test: str = ""
) -> Link:
    """The link written `a -> b`, with any further premises."""
    own, *target = (part.strip() for part in path.split("->"))
    return Link(
        source=own,
        sign=sign,
        target=Target(target),
        premises=tuple(Reference(each, HERE) for each in premises),
        weight=weight,
        because=because,
        basis="",
        test=test,
        quote="",
        locator="",
        place=HERE,
        strength_given=None,
    )


def trial(path: str, sign: Sign, test: str, *premises: str, because: str = "") -> Link:
    """A link that is a process-tracing test, with the strength that the test gives it."""
    return link(path, sign, *premises, weight=TESTS[test][sign], because=because, test=test)


def claim(  # noqa: PLR0913 - the keys of a claim
    own: str,
    text: str = "",
    label: str = "",
    kind: Kind = Kind.CLAIM,
    *,
    sources: tuple[Source, ...] = (),
    links: Iterable[Link] = (),
    supports: Iterable[str | Link] = (),
    attacks: Iterable[str | Link] = (),
    contradicts: Iterable[str] = (),
    answers: Iterable[str] = (),
    facets: Iterable[tuple[str, str]] = (),
) -> Claim:
    """A moderate claim, judged by weight and presumed unless a hypothesis; its text defaults to its id."""
    made = [
        each if isinstance(each, Link) else link(f"{own} -> {each}", sign)
        for sign, targets in ((SUPPORT, supports), (ATTACK, attacks))
        for each in targets
    ]
    text = text or own
    return Claim(
        id=own,
        text=text,
        label=label or (text if len(text) <= 80 else text[:79].rpartition(" ")[0] + "…"),
        kind=kind,
        sources=sources,
        links=(*links, *made),
        contradicts=tuple(Reference(each, HERE) for each in contradicts),
        answers=tuple(Answer(each, "", "", HERE) for each in answers),
        presumed=kind is not Kind.HYPOTHESIS,
        strength=0.5,
        strength_given=None,
        standard=Standard.WEIGHT,
        facet_values=tuple(FacetValue(facet, value, HERE) for facet, value in facets),
        expect=Reason.NONE,
        note="",
        tags=(),
        place=HERE,
    )


def hypothesis(
    own: str, label: str, *, contradicts: Iterable[str] = (), supports: Iterable[str] = ()
) -> Claim:
    return claim(
        own, f"{label}, it is said.", label, Kind.HYPOTHESIS, contradicts=contradicts, supports=supports
    )


def map_of(*claims: Claim, title: str = "") -> ArgumentMap:
    """The map of these claims, with a few works and facets that they may name."""
    return ArgumentMap(title, {each.id: each for each in claims}, WORKS, FACETS, HERE)


def changed(argument_map: ArgumentMap, own: str, change: Callable[[Claim], Claim]) -> ArgumentMap:
    """The map with one of its claims changed."""
    return replace(argument_map, claims={**argument_map.claims, own: change(argument_map.claims[own])})
