"""Writes CiTO in Turtle (Peroni and Shotton 2012): claims and works that support and dispute each other.

A claim is a resource of the file, `<#id>`, a work its DOI, else its address, else `<#work/key>`. Each link
is said between the claims, by each of its premises, and once for each pair between the works that they come
from. A link that others point at, or that has further premises, is a `cito:Citation` of its own, `<#a:b>`,
which can be disputed in its turn. A citation has one citing entity: premises are the parts of one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from ...model import Sign
from ...model.safe_text import exact
from ...views.ties import contradictions
from ..holding import all_but_via, lose
from ..writing import Exported

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import ArgumentMap, Claim, Link, Target, Work
    from ...views.part import Shown
    from ..report import Losses

_HEAD: Final = """\
@prefix cito: <http://purl.org/spar/cito/> .
@prefix dc: <http://purl.org/dc/elements/1.1/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
_SAYS: Final = {Sign.SUPPORT: "cito:supports", Sign.ATTACK: "cito:disputes"}
_LACKS: Final = (
    "kind", "presumed", "strength", "standard", "expect", "facets", "tags", "note", "voices", "locators",
    "quotes", "remarks", "via", "answers", "link strength", "test", "basis", "link quote", "link locator",
)  # fmt: skip
_ADDRESS: Final = re.compile(r"https?://[^\s/]")
_NOT_IN_ADDRESS: Final = re.compile(r"[\x00-\x20<>\"{}|^`\\]|[\ud800-\udfff]")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write_cito(shown: Shown, losses: Losses) -> Exported:
    """Write a map; tags, facets, strengths and the like are counted as lost."""
    argument_map = shown.argument_map
    lose(argument_map, losses, *_LACKS)
    addresses = _addresses(argument_map)
    works = _works(argument_map, addresses)
    blocks = [_HEAD, *works, *_claims(argument_map, addresses), *_citations(argument_map)]
    return Exported("\n".join(blocks).encode(), all_but_via(argument_map)._replace(answers=0))


def _addresses(argument_map: ArgumentMap) -> dict[str, str]:
    """The resource of each work that claims cite, by its key; no two works have the same."""
    claims = argument_map.claims.values()
    cited = dict.fromkeys(source.work for claim in claims for source in claim.sources if source.work)
    taken = {""}
    found: dict[str, str] = {}
    for key in cited:
        address = _address(argument_map.works.get(key))
        found[key] = f"#work/{quote(key, safe='')}" if address in taken else address
        taken.add(found[key])
    return found


def _address(work: Work | None) -> str:
    """The DOI of a work as an address, else the address that it has, or ""."""
    if work and work.doi:
        return f"https://doi.org/{quote(work.doi, safe='/().;:')}"
    address = work.url if work else ""
    return "" if _NOT_IN_ADDRESS.search(address) or not _ADDRESS.match(address) else address


def _works(argument_map: ArgumentMap, addresses: Mapping[str, str]) -> Iterator[str]:
    told = _between_works(argument_map)
    for key in (each for each in argument_map.works if each in addresses):
        work = argument_map.works[key]
        names = (f"{name.given} {name.family}".strip() for name in work.authors)
        lines = [f"rdfs:label {_text(work.cited_with_title)}"]
        lines += [f"dcterms:title {_text(work.title)}"] if work.title else []
        lines += [f"dc:creator {_text(name)}" for name in names if name != "others"]
        lines += [f"dcterms:date {_text(work.year)}"] if work.year else []
        lines += [f"{says} <{addresses[other]}>" for says, other in told.get(key, ())]
        yield _block(f"<{addresses[key]}>", lines)


def _between_works(argument_map: ArgumentMap) -> dict[str, list[tuple[str, str]]]:
    """What each work says of others, by its key: once for each pair, in the order of the map."""
    found: dict[str, dict[tuple[str, str], None]] = {}

    def say(one: Claim, says: str, other: Claim) -> None:
        for source in one.sources:
            for cited in other.sources:
                if source.work and cited.work and source.work != cited.work:
                    found.setdefault(source.work, {})[says, cited.work] = None

    claims = argument_map.claims
    for link in argument_map.sound_links():
        if not link.target.is_link:
            for premise in _premises(link):
                say(claims[premise], _SAYS[link.sign], claims[link.target[0]])
    for one, other in contradictions(argument_map):
        say(claims[one], "cito:disagreesWith", claims[other])
        say(claims[other], "cito:disagreesWith", claims[one])
    return {key: [*said] for key, said in found.items()}


def _premises(link: Link) -> tuple[str, ...]:
    return link.source, *(each.id for each in link.premises)


def _claims(argument_map: ArgumentMap, addresses: Mapping[str, str]) -> Iterator[str]:
    links: dict[str, list[Link]] = {}
    for link in argument_map.sound_links():
        for premise in _premises(link):
            links.setdefault(premise, []).append(link)
    against: dict[str, list[str]] = {}
    for one, other in contradictions(argument_map):
        against.setdefault(one, []).append(other)
        against.setdefault(other, []).append(one)
    for claim in argument_map.claims.values():
        lines = [f"rdfs:label {_text(claim.label)}", f"dcterms:description {_text(claim.text)}"]
        works = dict.fromkeys(source.work for source in claim.sources if source.work)
        lines += [f"dcterms:source <{addresses[each]}>" for each in works]
        said = (f"{_SAYS[link.sign]} {_resource(link.target)}" for link in links.get(claim.id, ()))
        lines += dict.fromkeys(said)
        lines += [f"cito:disagreesWith {_claim(other)}" for other in against.get(claim.id, ())]
        yield _block(_claim(claim.id), lines)


def _citations(argument_map: ArgumentMap) -> Iterator[str]:
    """The links that are resources of their own."""
    pointed_at = {link.target for link in argument_map.sound_links() if link.target.is_link}
    for link in argument_map.sound_links():
        if not (link.path in pointed_at or link.premises or link.because):
            continue
        citing = _claim(link.source)
        if link.premises:
            citing = f"<#{_path(link.path)}/premises>"
            yield _block(citing, [f"dcterms:hasPart {_claim(each)}" for each in _premises(link)])
        lines = [
            f"cito:hasCitingEntity {citing}",
            f"cito:hasCitedEntity {_resource(link.target)}",
            f"cito:hasCitationCharacterization {_SAYS[link.sign]}",
        ]
        lines += [f"rdfs:comment {_text(link.because)}"] if link.because else []
        yield _block(_resource(link.path), ["a cito:Citation", *lines])


def _block(subject: str, lines: list[str]) -> str:
    return f"{subject}\n  " + " ;\n  ".join(lines) + " .\n"


def _claim(own: str) -> str:
    return f"<#{quote(own, safe='')}>"


def _resource(target: Target) -> str:
    return f"<#{_path(target)}>"


def _path(target: Target) -> str:
    """The ids of a claim or link; no id has the sign between them."""
    return ":".join(quote(each, safe="") for each in target)


def _text(text: str) -> str:
    safe = exact(text, keep="\n\t")
    return '"' + "".join(_ESCAPES.get(each, each) for each in safe) + '"'
