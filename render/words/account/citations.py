r"""Citations within prose: author and year, `[@key]` for pandoc, or `\citep{key}` for LaTeX's natbib."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from ..names import cited
from ..numbers import capitalised
from .clauses import lowered
from .markup import Chains, for_natbib, for_pandoc, natbib_subject, pandoc_subject

if TYPE_CHECKING:
    from ....model import ArgumentMap, Source, Work
    from ...document.blocks import Span

_MOST_NARRATED: Final = 2
"""With more sources, a sentence does not begin with their names."""

_TWO: Final = 2


class Citing(str, Enum):
    """How works are cited."""

    AUTHOR_YEAR = "author-year"
    PANDOC = "pandoc"
    NATBIB = "natbib"


CITED_IN: Final = {Citing.PANDOC: "md", Citing.NATBIB: "tex"}
"""The format that reads a way of citing; author and year can stand in any."""


class Subject(NamedTuple):
    """Sources as the subject of a sentence; `several` is whether its verb is in the plural.

    `comma` is what parts it from the verb: "," after a report, else "".
    """

    spans: tuple[Span, ...]
    several: bool
    comma: str


@dataclass(frozen=True)
class Citations:
    """How the sources of a map are cited.

    Where the map's own `via` reports all others they are cited without it, as `reported_throughout` says once
    for all; with `in_full` that report is named too.
    """

    argument_map: ArgumentMap
    citing: Citing = Citing.AUTHOR_YEAR

    def in_brackets(self, sources: Iterable[Source], *, in_full: bool = False) -> tuple[Span, ...]:
        """Return ` (Ambrosio 2008, p. 12; Hall 2014)`, with the space before it; () without sources."""
        found = Chains.of(self._chain(each, in_full=in_full) for each in sources)
        if not found.chains:
            return ()
        if self.citing is Citing.PANDOC:
            return (" ", for_pandoc(found, self._plain))
        if self.citing is Citing.NATBIB:
            return (" ", *for_natbib(found, self._plain))
        entries = (
            ", ".join(f"{found.reported(number)}{self._plain(each)}" for number, each in enumerate(chain))
            for chain in found.chains
        )
        return (f" ({'; '.join(entries)})",)

    def subject(
        self, sources: Sequence[Source], *, in_full: bool = False, opens: bool = True
    ) -> Subject | None:
        """Return sources as they stand in a sentence: `Ambrosio (2008) and Blank and Kim (2016)`.

        `opens` is whether the sentence begins with them. It is None where that reads badly: for voices,
        works known by their titles, and more than two sources.
        """
        found = Chains.of(self._chain(each, in_full=in_full) for each in sources)
        chains = found.chains
        works = [self.argument_map.works.get(chain[0].work) for chain in chains]
        if not 0 < len(chains) <= _MOST_NARRATED or not all(work and any(work.names) for work in works):
            return None
        spans: list[Span] = []
        for at, chain in enumerate(chains):
            spans += [f"{',' * (len(chains[0]) > 1)} and "] * (at > 0)
            for number, source in enumerate(chain):
                spans += [f", {found.reported(number)}"] * (number > 0)
                spans += self._narrative(source, opens=opens and at == number == 0)
        several = len(chains) > 1 or any(_is_several(work) for work in works if work)
        return Subject(tuple(spans), several, "," * any(len(chain) > 1 for chain in chains))

    def voice(self, sources: Sequence[Source]) -> str:
        """Return the voice of a claim, as it stands within a sentence; "" if it has none or other sources."""
        if len(sources) == 1 and sources[0].voice and len(self._chain(sources[0], in_full=False)) == 1:
            return lowered(_line(sources[0].voice))
        return ""

    def reported_throughout(self) -> tuple[Span, ...]:
        """Say once who reports the sources that are cited without a report; () where nobody does."""
        if not self._usual:
            return ()
        name = self._narrative(self._usual._replace(locator=""), opens=False)
        return ("Sources other than ", *name, " are cited as reported there.")

    @cached_property
    def names_any(self) -> bool:
        """Whether any claim of the map has a source."""
        return any(claim.sources for claim in self.argument_map.claims.values())

    @cached_property
    def _usual(self) -> Source | None:
        """The map's own `via`, if every other source is reported by it."""
        sources = [each for claim in self.argument_map.claims.values() for each in claim.sources]
        ends = [[*each.chain()][-1] for each in sources]
        if not self.argument_map.via or any(each.work != self.argument_map.via for each in ends):
            return None
        return next((end for each, end in zip(sources, ends, strict=True) if end is not each), None)

    def _chain(self, source: Source, *, in_full: bool) -> tuple[Source, ...]:
        chain = tuple(each for each in source.chain() if each.work or each.voice)
        return chain[:-1] if len(chain) > 1 and self._usual and not in_full else chain

    def _plain(self, source: Source) -> str:
        return ", ".join(filter(None, (_line(cited(source, self.argument_map.works)), _line(source.locator))))

    def _narrative(self, source: Source, *, opens: bool) -> list[Span]:
        work = self.argument_map.works.get(source.work)
        if work is None or not any(work.names):
            return [self._plain(source)]
        if self.citing is Citing.PANDOC and (marked := pandoc_subject(source)):
            return [marked]
        if self.citing is Citing.NATBIB and (
            marked := natbib_subject(source, opens=opens and _is_small(work))
        ):
            return [marked]
        return [_narrated(work, _line(source.locator), opens=opens)]


def _line(text: str) -> str:
    return " ".join(text.split())


def _is_several(work: Work) -> bool:
    return len(work.names) > 1


def _narrated(work: Work, locator: str, *, opens: bool) -> str:
    names = " and ".join(work.names) if len(work.names) == _TWO and " & " in work.cited_as else work.cited_as
    dated = ", ".join(filter(None, (work.dated, locator)))
    named = _line(names)
    return f"{capitalised(named) if opens else named}{f' ({dated})' * bool(dated)}"


def _is_small(work: Work) -> bool:
    """Whether the name of its first author begins with a small letter."""
    return work.cited_as[:1].islower()
