"""What a claim says, with who says so: as a sentence, and as a clause of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from ....model import Kind
from ....model.words import ended
from ...document.blocks import Markup, Span
from ..numbers import capitalised, in_words
from .clauses import clause, in_quotes, parts

if TYPE_CHECKING:
    from ....model import ArgumentMap, Claim
    from .citations import Citations

_VERBS: Final = {
    Kind.CLAIM: ("argue", "hold", "maintain"),
    Kind.FINDING: ("find",),
    Kind.CONCLUSION: ("conclude",),
    Kind.ASSUMPTION: ("assume",),
    Kind.RECOMMENDATION: ("recommend",),
}
"""What those who make a claim of a kind do, in turn; of other kinds they put it forward or simply say it."""


_LONG: Final = 800
"""A paragraph that has more characters ends."""


class Sentence(NamedTuple):
    """A sentence, and the fact `of` which it tells: an instance of a class of facts."""

    of: object
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The sentence as plain text."""
        return "".join(each.text if isinstance(each, Markup) else each for each in self.spans)


def plain(of: object, text: str) -> Sentence:
    """Return a sentence without citations, in one line."""
    return Sentence(of, (" ".join(text.split()),))


def as_sentence(text: str) -> str:
    """Return a text that stands for itself as a sentence, with a capital and a full stop.

    >>> as_sentence("they bind"), as_sentence("Do they?")
    ('They bind.', 'Do they?')
    """
    return capitalised(ended(text.strip()))


@dataclass(frozen=True, slots=True)
class Statements:
    """How the claims of a map are told."""

    argument_map: ArgumentMap
    citations: Citations

    def sentence(self, claim: Claim, turn: int) -> tuple[Span, ...]:
        """Return what a claim says as a sentence; `turn`, from 0, varies how sentences in a row are built.

        Evidence is told without a speaker: it is what a document says, not what its author argues.
        """
        said = clause(claim.text) if claim.kind is not Kind.EVIDENCE else ""
        subject = self.citations.subject(claim.sources, opens=turn % 2 == 0)
        voice = self.citations.voice(claim.sources)
        if said and subject and turn % 2 == 0:
            verb = _verb(claim, turn, several=subject.several)
            return closed(*subject.spans, f"{subject.comma} {verb} that {said}")
        if said and subject:
            return closed("According to ", *subject.spans, f", {said}")
        if said and voice and turn % 2:
            return closed(f"According to {voice}, {said}")
        return self.followed(claim)

    def followed(self, claim: Claim, *, in_full: bool = False) -> tuple[Span, ...]:
        """Return the text of a claim, and its sources in brackets before its full stop.

        It says where a claim has none, unless that is so in all the map.
        """
        cites = self.citations.in_brackets(claim.sources, in_full=in_full)
        body, mark = parts(capitalised(claim.text))
        if not cites and not self.citations.names_any:
            return (ended(f"{body}{mark}"),)
        cites = cites or (" (no source)",)
        return (body, *cites, mark) if mark else closed(body, *cites)

    def quotes(self, claim: Claim) -> Iterator[tuple[Span, ...]]:
        """Yield a sentence for each source that is quoted; it says which, where there are several."""
        for each in claim.sources:
            if each.quote.strip():
                which = self.citations.in_brackets([each]) if len(claim.sources) > 1 else ()
                yield closed(f"In the words of the source: {in_quotes(each.quote)}", *which)

    def that(self, noun: str, claim: Claim) -> tuple[Span, ...]:
        """Return a claim within a sentence: `the premise that norms bind (Hall 2014)`, or with its label."""
        said = clause(claim.text)
        return (f"{noun} that {said}" if said else f"{noun} {self.label(claim)}", *self.cites(claim))

    def named(self, claim: Claim) -> tuple[Span, ...]:
        """Return the label of a claim with its sources: `“Norms bind” (Hall 2014)`."""
        return (self.label(claim), *self.cites(claim))

    def label(self, claim: Claim) -> str:
        """Return the label of a claim in quotation marks."""
        return in_quotes(claim.label)

    def cites(self, claim: Claim) -> tuple[Span, ...]:
        """Return the sources of a claim in brackets, with the space before them."""
        return self.citations.in_brackets(claim.sources)


def closed(*spans: Span) -> tuple[Span, ...]:
    """Return a sentence with its full stop, unless it ends in a mark of its own.

    >>> closed("It is so"), closed("It is “so?”")
    (('It is so', '.'), ('It is “so?”',))
    """
    last = spans[-1]
    return spans if isinstance(last, str) and ended(last) == last else (*spans, ".")


def enumerated(items: Iterable[Sequence[Span]], more: int = 0, joint: str = "and") -> tuple[Span, ...]:
    """Join items as in a sentence: `a, b and c`; `more`, from 0, counts those that are not named.

    >>> enumerated([["a"], ["b"], ["c"]]), enumerated([["a"]], 2)
    (('a', ', ', 'b', ' and ', 'c'), ('a', ' and ', 'two more'))
    """
    found = [tuple(each) for each in items]
    if more:
        found.append((f"{in_words(more)} more",))
    spans: list[Span] = []
    for at, each in enumerate(found):
        if at:
            spans.append(f" {joint} " if at == len(found) - 1 else ", ")
        spans += each
    return tuple(spans)


def _verb(claim: Claim, turn: int, *, several: bool) -> str:
    if claim.kind is Kind.HYPOTHESIS:
        return f"put{'s' * (not several)} forward the hypothesis"
    words = _VERBS[claim.kind]
    return f"{words[turn // 2 % len(words)]}{'s' * (not several)}"


def paragraphs(units: Iterable[list[Sentence]]) -> Iterator[list[Sentence]]:
    """Join units, the sentences of each of which belong together, into paragraphs that are not long."""
    found: list[Sentence] = []
    for unit in units:
        if sum(len(each.text) for each in found) > _LONG:
            yield found
            found = []
        found = [*found, *unit]
    if found:
        yield found
