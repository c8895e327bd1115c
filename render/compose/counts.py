"""The view `stats` as groups of numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ..document.blocks import Block, Document, Field, Fields, Heading
from ..document.tones import Tone
from .cells import captioned

if TYPE_CHECKING:
    from ...views.counts import CountsFacts
    from ...views.part import Shown
    from ..document.table import Purpose


def compose_counts(facts: CountsFacts, shown: Shown, _purpose: Purpose) -> Document:
    """Write a group of numbers for claims, links, works and each facet."""
    title = captioned(shown.argument_map, "how much the map holds")
    return Document(title, tuple(_blocks(facts)))


def _blocks(facts: CountsFacts) -> Iterator[Block]:
    other = {"contradictions": facts.contradictions, "answers": facts.answers, "files": facts.files}
    groups: dict[str, Mapping[str, int]] = {
        "claims": facts.claims,
        "links": facts.links,
        "other": other,
        "works": facts.works,
        **{f"facet {name}": values for name, values in facts.facets.items()},
    }
    for title, numbers in groups.items():
        yield Heading(2, title)
        if numbers:
            entries = (Field(name, str(number), tone=Tone.PLAIN) for name, number in numbers.items())
            yield Fields(tuple(entries), numbers=True)
