"""What a view takes grows as the map does, not as its square."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.evaluate import EvaluatedMap, evaluate
from argmap.tests.builders.counted import calls_of
from argmap.tests.builders.shown import whole
from argmap.tests.builders.written import read
from argmap.views.claim import ClaimOptions, claim
from argmap.views.part import Selection
from argmap.views.pieces import divide
from argmap.views.select import select

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def star(size: int) -> ArgumentMap:
    """So many claims that support one hypothesis."""
    supports = "".join(f"c{number}: {{text: x, supports: h}}\n" for number in range(size))
    return read(f"h: {{text: x, kind: hypothesis}}\n{supports}").argument_map


def undercuts(depth: int, *, last_first: bool = False) -> ArgumentMap:
    """A support of a hypothesis, a claim that undercuts it, one that undercuts the undercut, and so on."""
    path = "h"
    entries: list[str] = []
    for number in range(depth):
        entries.append(f"u{number}: {{text: x, {'attacks' if number else 'supports'}: {path}}}\n")
        path = f"u{number} -> {path}"
    if last_first:
        entries.reverse()
    return read("h: {text: x, kind: hypothesis}\n" + "".join(entries)).argument_map


def test_a_claim_with_four_times_the_supporters_is_shown_with_about_four_times_the_work() -> None:
    def done(size: int) -> int:
        shown = whole(star(size))
        assert len(claim(shown, ClaimOptions("h")).bear_on_it) == size
        shown = whole(star(size))
        return calls_of(lambda: claim(shown, ClaimOptions("h")))

    assert done(2_000) < 5 * done(500)


@pytest.mark.parametrize("last_first", [False, True])
def test_a_long_chain_of_undercuts_is_walked_once(last_first: bool) -> None:  # noqa: FBT001  # pytest names it
    """The k-th undercut names a path of k steps, so that the text itself grows as the square of the depth."""

    def done(depth: int) -> int:
        argument_map = undercuts(depth, last_first=last_first)

        def walk() -> None:
            assert len(evaluate(argument_map).links) == depth
            part = select(EvaluatedMap(argument_map), Selection(("h",)))
            assert len(part.argument_map.claims) == depth + 1
            assert len(divide(part, "hypothesis")[0].part.argument_map.claims) == depth + 1

        return calls_of(walk)

    assert done(400) < 16 * done(100)


def test_a_chain_that_breaks_counts_up_to_the_break() -> None:
    text = "h: {text: x}\na: {text: x, supports: h}\nb: {text: x, attacks: a -> h, contradicts: h}\n"
    text += "c: {text: x, attacks: {to: b -> a -> h, with: gone}}\nd: {text: x, attacks: c -> b -> a -> h}\n"
    argument_map = read(text + "e: {text: x, attacks: d -> c -> b -> a -> h}\n").argument_map
    assert [link.source for link in argument_map.sound_links()] == ["a", "b"]
    backwards = list(map(argument_map.is_sound, reversed(argument_map.declared)))
    assert backwards == [False, False, False, True, True]
