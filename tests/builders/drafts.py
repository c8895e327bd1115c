"""Drafts of maps as foreign files give them, drawn at random, with all that is wrong in files."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from argmap.exchange.drafts import DraftAnswer, DraftClaim, DraftLink, DraftMap, DraftSource, DraftWork
from argmap.model import Kind, Sign
from argmap.model.hint import Value

_WORDS: Final = st.sampled_from([
    "Norms bind", "norms bind", "It does", "", " ", "#", "- x", "a: b", "“quoted”", "null", "12", "ünïcode",
    "two\nlines", "x" * 120, "yes", "'", '"', "@home", "a -> b", "🙂", "%", "{", "[a]", "!", "&", "*", "|",
    "\t", ">", "文",
])  # fmt: skip
_KEYS: Final = st.sampled_from([*"abcde", "1", "Ü", "a b", "a -> b", "#"])
_STRENGTHS: st.SearchStrategy[str | float] = st.sampled_from(["", "weak", "strong", 0.5, 1, 0.0, 7, "huge"])


@st.composite
def links(draw: st.DrawFn) -> DraftLink:
    """A link between claims that may not be there, or on a link."""
    return DraftLink(
        draw(st.sampled_from(Sign)),
        tuple(draw(st.lists(_KEYS, min_size=1, max_size=3))),
        tuple(draw(st.lists(_KEYS, max_size=2))),
        because=draw(_WORDS),
        strength=draw(_STRENGTHS),
        test=draw(st.sampled_from(["", "hoop", "none"])),
        basis=draw(st.sampled_from(["", "stated", "told"])),
    )


@st.composite
def sources(draw: st.DrawFn) -> DraftSource:
    """A source, which others may report."""
    work, via = draw(st.sampled_from(["", "w", "v", "none"])), draw(st.booleans())
    voice, locator, quote, note = (draw(_WORDS) for _ in range(4))
    return DraftSource(work, voice, locator, quote, note, draw(sources()) if via else None)


@st.composite
def claims(draw: st.DrawFn) -> DraftClaim:
    """A claim that may say anything."""
    return DraftClaim(
        draw(_KEYS),
        draw(_WORDS),
        place=draw(st.sampled_from(["", "row 3"])),
        id=draw(st.sampled_from(["", "an-id", "not an id", "a"])),
        label=draw(_WORDS),
        kind=draw(st.sampled_from(Kind)),
        sources=tuple(draw(st.lists(sources(), max_size=2))),
        links=tuple(draw(st.lists(links(), max_size=4))),
        contradicts=tuple(draw(st.lists(_KEYS, max_size=2))),
        answers=tuple(DraftAnswer(draw(_KEYS), draw(_WORDS)) for _ in range(draw(st.integers(0, 2)))),
        presumed=draw(st.sampled_from([None, True, False])),
        strength=draw(_STRENGTHS),
        standard=draw(st.sampled_from(["", "unopposed", "beyond doubt"])),
        facets={draw(_WORDS): (draw(_WORDS), draw(_WORDS)) for _ in range(draw(st.integers(0, 2)))},
        note=draw(_WORDS),
        tags=tuple(draw(st.lists(_WORDS, max_size=3))),
    )


@st.composite
def draft_maps(draw: st.DrawFn) -> DraftMap:
    """A draft of a map, before anything in it is looked at."""
    issued: Value = {"date-parts": [[1999]]}
    works = (
        DraftWork("w", {"title": draw(_WORDS), "author": [{"family": "Hall"}], "issued": issued}),
        DraftWork("v", {"title": draw(_WORDS), "DOI": draw(_WORDS)}),
    )
    return DraftMap(tuple(draw(st.lists(claims(), max_size=7))), works, draw(_WORDS), draw(_WORDS))
