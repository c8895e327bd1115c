"""Maps whose texts are full of what Argdown takes for signs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.model import Target
from argmap.tests.builders.claims import map_of
from argmap.tests.builders.random_maps import random_map

if TYPE_CHECKING:
    from random import Random

    from argmap.model import ArgumentMap, Claim

PIECES = (
    "word", "a", " ", " ", " ", "  ", "\n", "\n\n", "\n  + [X]", "\r\n", "\t", "[", "]", "](", ")", "(",
    "[A]", "[A]:", "[a](b)", "<", ">", "<A>", "<A>:", "<!--", "-->", "//", "/", "/*", "*/", "http://a.b/c",
    "{", "}", "} x", "{a: 1}", "{placeholder: true}", "=", "===", "=====", "#", "#(a)", "#tag", "# ", "@",
    "@[A]", "@<B>", "@include(x)", "*", "**", "* ", "_", "__", "_a_", "snake_case", "\\", ".", "..", ":",
    ".v.", ":happy:", "e.g.", "U.S.A.", ".->.", "+", "- ", "->", "+>", "><", "_>", "<_", "(1)", "1.", "--",
    "----", ",", ";", "`", '"', "'", "!", "?", "%", "&", "|", "~", "$", "\x00", "\x1b", "\x7f", "\x85",
    "\u2028", "\u202e", "\ufeff", "\xa0", "é", "文", "🙂", "null", "12", "yes", "Untitled 1",
)  # fmt: skip


def hostile_text(rng: Random) -> str:
    """A text of such signs; it is not blank, and no blanks are around it."""
    return "".join(rng.choices(PIECES, k=rng.randint(0, 9))).strip() or "x"


def hostile_map(rng: Random) -> ArgumentMap:
    """A small map of any shape with such texts; every link that is undercut or has premises is among them."""
    drawn = random_map(rng)
    made = map_of(*(_hostile(claim, rng) for claim in drawn.claims.values()))
    return replace(made, title=hostile_text(rng), description=hostile_text(rng))


def _hostile(claim: Claim, rng: Random) -> Claim:
    links = tuple(
        link._replace(because=hostile_text(rng) if rng.random() < 0.5 else "", target=Target(link.target))
        for link in claim.links
    )
    tags = dict.fromkeys(hostile_text(rng) for _ in range(rng.randint(0, 2)))
    return claim._replace(
        text=hostile_text(rng),
        label=" ".join(hostile_text(rng).split()) or "label",
        note=hostile_text(rng),
        tags=tuple(tags),
        links=links,
    )
