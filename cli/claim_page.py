"""Everything about one claim as text for the terminal: what it says, whose it is, and all that touches it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..model import STRENGTHS, Sign, Standard
from ..model.safe_text import visible
from .text import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import ArgumentMap, Claim, Link, Source, Target
    from .console.paint import Paint

_MARGIN: Final = 15
_WORDS: Final = {weight: word for word, weight in STRENGTHS.items()}
_BY: Final = {Sign.SUPPORT: "supported by", Sign.ATTACK: "attacked by"}


def claim_page(argument_map: ArgumentMap, claim: Claim, *, width: int, paint: Paint) -> Iterator[str]:
    """Yield the page of a claim, line by line, within the width in columns.

    Every link that the claim declares, that points at it, or that it is a premise of is there, also one
    whose other end does not exist; below a link stand the links that point at it.
    """
    return _Page(argument_map, claim, width, paint).lines()


class _Page:
    """Writes one page."""

    def __init__(self, argument_map: ArgumentMap, claim: Claim, width: int, paint: Paint) -> None:
        self._map = argument_map
        self._claim = claim
        self._width = width
        self._paint = paint

    def lines(self) -> Iterator[str]:
        """Yield the page from top to bottom."""
        claim, paint = self._claim, self._paint
        yield f"{paint.bold(visible(claim.id))} ({claim.kind.value})\n"
        if claim.label != claim.text:
            yield from (f"{paint.bold(line)}\n" for line in wrap(claim.label, self._width))
        yield from (f"{line}\n" for line in wrap(claim.text, self._width))
        yield "\n"
        place = claim.place
        yield from self._row("written in", f"{place.path}:{place.line}")
        for source in claim.sources:
            yield from self._row("source", self._source(source))
        for name, values in claim.facets.items():
            facet = self._map.facets.get(name)
            labels = [facet.values.get(value, value) if facet else value for value in values]
            yield from self._row(name, ", ".join(labels))
        yield from self._settings()
        yield from self._links()
        yield from self._other_ties()

    def _settings(self) -> Iterator[str]:
        """Yield what the claim says of its own weight, and its free fields."""
        claim = self._claim
        if claim.strength_given:
            yield from self._row("strength", _weight(claim.strength))
        yield from self._row("presumed", "yes" if claim.presumed else "no")
        if claim.standard is not Standard.WEIGHT:
            yield from self._row("standard", claim.standard.value)
        for name, text in (
            ("expect", claim.expect.value),
            ("note", claim.note),
            ("tags", ", ".join(claim.tags)),
        ):
            if text:
                yield from self._row(name, text)

    def _links(self) -> Iterator[str]:
        """Yield the links from the claim, to it, and those it is a premise of."""
        claim = self._claim
        for link in claim.links:
            yield from self._link(link.sign.value, self._target(link.target), link)
        own = (claim.id,)
        for link in self._map.links.values():
            if link.target == own:
                yield from self._link(_BY[link.sign], self._named(link.source), link)
        for link in self._map.links.values():
            if any(premise.id == claim.id for premise in link.premises):
                yield from self._link("premise of", str(link.path), link)

    def _link(self, name: str, what: str, link: Link) -> Iterator[str]:
        """One link with its reason, and the links on it."""
        about = [] if link.is_undercut or link.is_backing else [_weight(link.weight)]
        about += [each for each in (link.basis, link.test) if each]
        aside = f" ({', '.join(about)})" if about else ""
        yield from self._row(name, f"{what}{aside}", link.sign)
        others = [premise.id for premise in link.premises if premise.id != self._claim.id]
        if others:
            yield from self._row("", f"together with {', '.join(others)}")
        for text in (link.because and f"because: {link.because}", _quoted(link.quote, link.locator)):
            if text:
                yield from self._row("", text)
        for other in self._map.links.values():
            if other.target == link.path:
                verb = "undercut by" if other.sign is Sign.ATTACK else "backed by"
                yield from self._row("", f"{verb} {self._named(other.source)}", other.sign)

    def _other_ties(self) -> Iterator[str]:
        """Contradictions, which count both ways however they were said, and answers."""
        claim, claims = self._claim, self._map.claims
        both = [each.id for each in claim.contradicts]
        both += [each.id for each in claims.values() if any(to.id == claim.id for to in each.contradicts)]
        for other in dict.fromkeys(both):
            yield from self._row("contradicts", self._named(other))
        for answer in claim.answers:
            yield from self._row("answers", self._named(answer.to))
            if answer.because:
                yield from self._row("", f"because: {answer.because}")
        for each in claims.values():
            if any(answer.to == claim.id for answer in each.answers):
                yield from self._row("answered by", self._named(each.id))

    def _source(self, source: Source) -> str:
        """`Ambrosio 2008, p. 3, via Stonis 2023, section 1`."""
        work = self._map.works.get(source.work)
        name = work.author_year if work else source.work or source.voice
        text = ", ".join(filter(None, (name, _quoted(source.quote, source.locator), source.note)))
        return f"{text}, via {self._source(source.via)}" if source.via else text

    def _target(self, target: Target) -> str:
        return str(target) if target.is_link else self._named(target[0])

    def _named(self, name: str) -> str:
        """Return a claim's id with its label."""
        claim = self._map.claims.get(name)
        return f"{name}: {claim.label}" if claim else f"{name} (not in the map)"

    def _row(self, name: str, text: str, sign: Sign | None = None) -> Iterator[str]:
        """Yield a named field, its text wrapped beside the name."""
        head = visible(name).ljust(_MARGIN - 1) + " "
        paint = self._paint
        colour = paint.faint if sign is None else paint.green if sign is Sign.SUPPORT else paint.red
        for line in wrap(text, self._width - _MARGIN) or [""]:
            yield f"{colour(head) if head.strip() else head}{line}\n"
            head = " " * _MARGIN


def _weight(weight: float) -> str:
    """Return a strength in words where there is one."""
    return _WORDS.get(weight, f"{weight:g}")


def _quoted(quote: str, locator: str) -> str:
    """Where it stands, and the words that stand there."""
    return ", ".join(filter(None, (locator, quote and f"“{quote}”")))
