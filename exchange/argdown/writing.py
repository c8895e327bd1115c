"""Writes Argdown: claims as statements whose titles are their ids, links as relations or as steps."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from ...model import STRENGTHS, TESTS, Kind, Sign, Standard, works_cited
from ...schema.claims import shortened
from ...views.ties import answers, contradictions
from ..csl_items import csl_item
from ..holding import all_of
from ..writing import Exported
from .texts import escaped, one_line, yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...model import ArgumentMap, Claim, Link, Source, Target
    from ...model.hint import Value
    from ...views.part import Shown
    from ..report import Losses

_WORD: Final = re.compile(r"[A-Za-z0-9-]+")
_WORDS: Final = {weight: word for word, weight in STRENGTHS.items()}
_MODERATE: Final = STRENGTHS["moderate"]
_VERBS: Final = {
    (Sign.SUPPORT, False): "supports", (Sign.ATTACK, False): "attacks",
    (Sign.SUPPORT, True): "backs", (Sign.ATTACK, True): "undercuts",
}  # fmt: skip
_SIGNS: Final = {"supports": "+>", "attacks": "->", "backs": "+>", "undercuts": "_>"}


def write_argdown(shown: Shown, losses: Losses) -> Exported:
    """Write the claims in the order of the map, each with what goes out from it."""
    argument_map = shown.argument_map
    text = "\n\n".join(_Writer(argument_map, losses).blocks()) + "\n"
    return Exported(text.encode(), all_of(argument_map))


class _Writer:
    """Writes one map; a link is a step if it has premises or a reason or is a target, else a relation."""

    def __init__(self, argument_map: ArgumentMap, losses: Losses) -> None:
        self._map = argument_map
        self._losses = losses
        self._links = {link.path: link for link in self._map.sound_links()}
        self._targets = {link.target for link in self._links.values() if link.target.is_link}
        self._titles: dict[Target, str] = {}
        for link in sorted(self._links.values(), key=lambda link: len(link.target)):
            self._titles[link.path] = f"{link.source} {self._verb(link)} {self._title(link.target)}"
        self._contradicted: dict[str, list[str]] = {}
        for one, other in contradictions(self._map):
            self._contradicted.setdefault(one, []).append(other)
        self._answers: dict[str, list[Value]] = {}
        for claim, each in answers(self._map):
            said = _given({"to": each.to, "because": each.because, "basis": each.basis})
            self._answers.setdefault(claim.id, []).append(said)

    def blocks(self) -> Iterator[str]:
        """The front matter, then the statements and arguments."""
        yield self._front()
        for claim in self._map.claims.values():
            links = [link for link in claim.links if self._links.get(link.path) is link]
            steps = [link for link in links if self._is_step(link)]
            plain = [link for link in links if not self._is_step(link)]
            others = self._contradicted.get(claim.id, [])
            self._losses.add("contradiction in which both may fail", claim.id, number=len(others),
                             plural="contradictions in which both may fail")  # fmt: skip
            relations = [
                *(f"  {self._relation(link)}" for link in plain),
                *(f"  >< [{other}]" for other in others),
            ]
            yield "\n".join([self._statement(claim, plain), *relations])
            for link in steps:
                yield from self._step(link)

    def _front(self) -> str:
        argument_map = self._map
        cited = works_cited(argument_map.claims.values(), argument_map.via)
        works = [work for key, work in argument_map.works.items() if key in cited]
        lines = ["===", "argmap: 1"]
        for key, text in (("title", argument_map.title), ("description", argument_map.description)):
            if text:
                lines.append(f"{key}: {yaml(text)}")
        if works:
            lines.append("references:")
            lines += [f"- {yaml({'id': work.key, **csl_item(work)})}" for work in works]
        return "\n".join([*lines, "==="])

    def _is_step(self, link: Link) -> bool:
        return bool(link.premises or link.because) or link.path in self._targets

    def _title(self, target: Target) -> str:
        """What a claim or the argument of a link is called; a link's title names what it leads to."""
        return self._titles[target] if target.is_link else target[0]

    def _verb(self, link: Link) -> str:
        return _VERBS[link.sign, link.target.is_link]

    def _relation(self, link: Link) -> str:
        brackets = "<{}>" if link.target.is_link else "[{}]"
        return f"{_SIGNS[self._verb(link)]} {brackets.format(self._title(link.target))}"

    def _statement(self, claim: Claim, plain: list[Link]) -> str:
        text = one_line(claim.text)
        simple = [*takewhile(_is_simple, claim.tags)]
        tags = "".join(f" #{tag}" if _WORD.fullmatch(tag) else f" #({tag})" for tag in simple)
        told: list[Value] = [
            {"to": self._title(link.target), **details} for link in plain if (details := _details(link))
        ]
        data = _given(
            {
                "text": claim.text if text != claim.text else "",
                **self._data(claim),
                "tags": [*claim.tags[len(simple) :]],
                "links": told,
            }
        )
        return f"[{claim.id}]: {escaped(text)}{tags}{_braces(data)}"

    def _data(self, claim: Claim) -> dict[str, Value]:
        """What the data in braces say of a claim."""
        facets = self._map.facets
        labels: dict[str, Value] = {
            facet: [facets[facet].values.get(each, each) if facet in facets else each for each in values]
            for facet, values in claim.facets.items()
        }
        is_weighed = claim.strength_given is not None or claim.strength != _MODERATE
        is_usual = claim.presumed is (claim.kind is not Kind.HYPOTHESIS)
        return {
            "kind": claim.kind.value if claim.kind is not Kind.CLAIM else "",
            "label": claim.label if claim.label != shortened(claim.text) else "",
            "sources": [*self._sources(claim)],
            "strength": _WORDS.get(claim.strength, claim.strength) if is_weighed else "",
            "standard": claim.standard.value if claim.standard is not Standard.WEIGHT else "",
            "facets": labels,
            "expect": claim.expect.value,
            "answers": self._answers.get(claim.id, ""),
            "note": claim.note,
            "presumed": "" if is_usual else claim.presumed,
        }

    def _sources(self, claim: Claim) -> Iterator[Value]:
        for each in claim.sources:
            chain = [*takewhile(self._is_described, each.chain())]
            if len(chain) < len([*each.chain()]):
                self._losses.add("source whose work is not described", claim.id,
                                 plural="sources whose works are not described")  # fmt: skip
            if chain:
                yield _source(chain)

    def _is_described(self, source: Source) -> bool:
        return not source.work or source.work in self._map.works

    def _step(self, link: Link) -> Iterator[str]:
        """A link as an argument with one step."""
        because = one_line(link.because)
        data = _details(link) | _given({"because": link.because if because != link.because else ""})
        title = f"<{self._title(link.path)}>"
        yield f"{title}: {escaped(because)}{_braces(data)}" if because else f"{title}{_braces(data)}"
        premises = [link.source, *(premise.id for premise in link.premises)]
        lines = [f"({number}) [{premise}]" for number, premise in enumerate(premises, 1)]
        yield "\n".join([*lines, "----", f"({len(lines) + 1}) {self._conclusion(link)}"])

    def _conclusion(self, link: Link) -> str:
        if link.sign is Sign.SUPPORT and not link.target.is_link:
            return f"[{link.target[0]}]"
        if not link.target.is_link:
            said = f"Not so: {self._map.claims[link.target[0]].label}"
        else:
            said = f"The step {'holds' if link.sign is Sign.SUPPORT else 'does not hold'}"
        return f"{escaped(one_line(said))} {{placeholder: true}}\n  {self._relation(link)}"


def _details(link: Link) -> dict[str, Value]:
    """What is said of a link beside its ends and its reason."""
    usual = TESTS[link.test][link.sign] if link.test in TESTS else _MODERATE
    is_weighed = link.strength_given is not None or link.weight != usual
    return _given(
        {
            "strength": _WORDS.get(link.weight, link.weight) if is_weighed else "",
            "basis": link.basis,
            "test": link.test,
            "quote": link.quote,
            "locator": link.locator,
        }
    )


def _source(chain: list[Source]) -> dict[str, Value]:
    """A source and those that report it, the first one first."""
    source, *reports = chain
    return _given(
        {
            "work": source.work,
            "voice": source.voice,
            "locator": source.locator,
            "quote": source.quote,
            "note": source.note,
            "via": _source(reports) if reports else "",
        }
    )


def _given(data: dict[str, Value]) -> dict[str, Value]:
    """The data without what is empty."""
    return {key: value for key, value in data.items() if value or value is False}


def _is_simple(tag: str) -> bool:
    """Whether a tag can stand in `#(…)`."""
    return tag == one_line(tag) and ")" not in tag


def _braces(data: dict[str, Value]) -> str:
    return f" {yaml(data)}" if data else ""
