"""How claims, works, links and strengths are named."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from ...model import STRENGTHS, ArgumentMap, Claim, Source, Target, Work
from ...model.target import ARROW
from ...model.words import ELLIPSIS, ended, in_quotes, listed, without_stop
from .numbers import capitalised

_MOST_WORKS: Final = 3


class Naming(str, Enum):
    """How a table names claims."""

    IDS = "ids"
    LABELS = "labels"
    COUNT = "count"


def joined_title(title: str, subject: str) -> str:
    """Join a title, which may be "", and what is told of it; after a mark of its own that is a new sentence.

    >>> joined_title("Tea", "its claims"), joined_title("Why tea?", "its claims")
    ('Tea: its claims', 'Why tea? Its claims')
    """
    if not title or ended(title) == title:
        return f"{title} {capitalised(subject)}".strip()
    return f"{title}: {subject}"


def cited(source: Source, works: Mapping[str, Work]) -> str:
    """Return author-year, the citation key where the work is unknown, or the voice."""
    if not source.work:
        return source.voice
    work = works.get(source.work)
    return work.author_year if work else source.work


def derived(claim: Claim) -> bool:
    """Whether the label was made from the text, not written by the author."""
    text, label = " ".join(claim.text.split()), claim.label
    cut = label.endswith(ELLIPSIS) and text.startswith(label.removesuffix(ELLIPSIS))
    return cut or says_all(claim)


def says_all(claim: Claim) -> bool:
    """Whether the label is the whole text of the claim, with or without its full stop."""
    text = " ".join(claim.text.split())
    return " ".join(claim.label.split()) in {text, without_stop(text)}


def sources_named(claim: Claim, argument_map: ArgumentMap) -> str:
    """Return all sources of a claim, each once: `Hall 2014; Jackson 2010`."""
    names = dict.fromkeys(filter(None, (cited(source, argument_map.works) for source in claim.sources)))
    return "; ".join(names)


def whose(claim: Claim, argument_map: ArgumentMap) -> str:
    """Return the claim's sources in brackets after a space: ` (Hall 2014; Jackson 2010)`; "" without any."""
    names = sources_named(claim, argument_map)
    return f" ({names})" if names else ""


def who(claim: Claim, argument_map: ArgumentMap) -> str:
    """Return the claim's sources within a sentence: `Ambrosio 2008, Renard 2013 and 2 more`."""
    names = list(dict.fromkeys(cited(source, argument_map.works) for source in claim.sources))
    more = len(names) - _MOST_WORKS
    return listed([*names[:_MOST_WORKS], f"{more} more"]) if more > 0 else ", ".join(names)


def named(claim: Claim, argument_map: ArgumentMap) -> tuple[str, str, str]:
    """Return a claim's label, its sources as `who` names them, and its id."""
    return claim.label, who(claim, argument_map), claim.id


def source_line(source: Source, argument_map: ArgumentMap) -> str:
    """Return a source with its locator and how it is reported: `Ambrosio 2008, via Stonis, section 1`."""
    name = ", ".join(filter(None, (cited(source, argument_map.works), source.locator)))
    return f"{name}, via {source_line(source.via, argument_map)}" if source.via else name


def quoted(claim: str, argument_map: ArgumentMap, naming: Naming = Naming.LABELS) -> str:
    """Name a claim within a sentence: its label in quotation marks, or its id."""
    return in_quotes(argument_map.claims[claim].label) if naming is Naming.LABELS else claim


def target_name(target: Target, argument_map: ArgumentMap, naming: Naming) -> str:
    """Name a claim, or a link by its claims in order: `a -> b`."""
    names, arrow = target_names(target, argument_map, naming)
    return arrow.join(names)


def target_names(target: Target, argument_map: ArgumentMap, naming: Naming) -> tuple[tuple[str, ...], str]:
    """Return how the claims of a target are named, and what stands between them."""
    if naming is Naming.LABELS:
        return tuple(argument_map.claims[each].label for each in target), " → "
    return target, ARROW


def strength_word(strength: float) -> str:
    """Return the word that a map has for a strength in (0, 1], or else the number."""
    return next((word for word, value in STRENGTHS.items() if value == strength), f"{strength:g}")
