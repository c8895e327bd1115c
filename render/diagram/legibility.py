"""How large the letters of pictures are on a page, and what to do where they can hardly be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from ..graphics.pages import PAGES, PAPERS, USUAL

if TYPE_CHECKING:
    from .draw_map import Drawn
    from .options import Look

LEAST_LETTERS: Final = 6.0
"""Letters of fewer points can hardly be read."""

_DIVIDED: Final = ", or one picture for each with --split FACET or --split hypothesis"


def letters_on_page(drawn: Drawn, look: Look) -> float:
    """The size in points of the letters of a picture on the page that it is made for."""
    return drawn.letters * PAGES[look.page or USUAL].scale(drawn.picture.width, drawn.picture.height)


def legibility(drawn: Drawn, look: Look) -> Iterator[str]:
    """Say how large the letters are on the page, and what to do where they are too small."""
    name = PAGES[look.page or USUAL].name
    letters = letters_on_page(drawn, look)
    if letters >= LEAST_LETTERS:
        if look.page:
            yield f"on {name} its letters have {letters:.1f} points"
        return
    picture = drawn.picture
    papers = (
        paper
        for paper, each in PAPERS.items()
        if each.scale(picture.width, picture.height) * drawn.letters >= LEAST_LETTERS
    )
    paper = next(papers, "")
    larger = f"; on {paper} they have {LEAST_LETTERS:g}" if paper else ""
    yield f"on {name} its letters have only {letters:.1f} points{larger}: {_advice(look)}{_DIVIDED}"


def legibility_of_all(letters: Mapping[str, float], look: Look) -> Iterator[str]:
    """Say the same of several pictures in one sentence; `letters` has their sizes by the names of files."""
    name = PAGES[look.page or USUAL].name
    smallest = min(letters, key=letters.__getitem__)
    small = sum(size < LEAST_LETTERS for size in letters.values())
    if small:
        have = "has" if small == 1 else "have"
        yield (
            f"{small} of {len(letters)} pictures {have} letters under {LEAST_LETTERS:g} points on {name}, the"
            f" smallest {letters[smallest]:.1f} ({smallest}): {_advice(look)}"
        )
    elif look.page:
        yield f"on {name} the letters of all pictures have {letters[smallest]:.1f} points or more"


def _advice(look: Look) -> str:
    shorter = "try `--text label`, or " if look.text == "full" else ""
    return f"{shorter}draw a part with --focus ID or --where FACET=VALUE"
