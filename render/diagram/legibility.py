"""How large the letters of pictures are on a page, and what to do where they can hardly be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from ..page_sizes import PAGES, PAPERS, USUAL

if TYPE_CHECKING:
    from .draw_map import Drawn
    from .options import Look

LEAST_LETTERS: Final = 6.0
"""Letters of fewer points can hardly be read."""

_DIVIDED: Final = ", or draw several pictures with `--split FACET` or `--split hypothesis`"


def letters_on_page(drawn: Drawn, look: Look) -> float:
    """The size in points of the letters of a picture on the page that it is made for."""
    return drawn.letters * PAGES[look.page or USUAL].scale(drawn.picture.width, drawn.picture.height)


def legibility(drawn: Drawn, look: Look) -> Iterator[str]:
    """Say how large the letters are on the page, and what to do where they are too small."""
    name = PAGES[look.page or USUAL].name
    letters = letters_on_page(drawn, look)
    if letters >= LEAST_LETTERS:
        if look.page:
            yield f"on {name} its text is {letters:.1f} points high, large enough to read"
        return
    picture = drawn.picture
    papers = (
        paper
        for paper, each in PAPERS.items()
        if each.scale(picture.width, picture.height) * drawn.letters >= LEAST_LETTERS
    )
    paper = next(papers, "")
    larger = f"print it on {paper}, " if paper else ""
    small = f"on {name} its text is only {letters:.1f} points high, too small to read"
    yield f"{small}: {larger}{_advice(look)}{_DIVIDED}"


def legibility_of_all(letters: Mapping[str, float], look: Look) -> Iterator[str]:
    """Say the same of several pictures in one sentence; `letters` has their sizes by the names of files."""
    name = PAGES[look.page or USUAL].name
    smallest = min(letters, key=letters.__getitem__)
    small = sum(size < LEAST_LETTERS for size in letters.values())
    if small:
        have = "has" if small == 1 else "have"
        yield (
            f"on {name} {small} of the {len(letters)} pictures {have} text too small to read, under"
            f" {LEAST_LETTERS:g} points, the smallest {letters[smallest]:.1f} ({smallest}): {_advice(look)}"
        )
    elif look.page:
        least = f"{letters[smallest]:.1f} points high or more"
        yield f"on {name} the text of every picture is {least}, large enough to read"


def _advice(look: Look) -> str:
    shorter = "leave out the texts with `--text label`, " if look.text == "full" else ""
    return f"{shorter}draw a part with `--focus ID` or `--where FACET=VALUE`"
