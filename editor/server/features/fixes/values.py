"""Gives a key of a claim or a link another value: `presumed`, `expect`, `strength` or `test`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .....model import TESTS
from ....edits import Edit
from ....scalars import inline
from .case import Fix
from .rewriting import key_replaced, replaced, taken_out, with_key
from .written import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .case import Case

_NUMBER: Final = re.compile(r"0?\.\d+|1(?:\.0+)?")


def presumed(case: Case) -> Iterator[Fix]:
    """Let the claim be presumed, so that its strength counts."""
    yield from _with(case, "presumed", value=True)


def not_presumed(case: Case) -> Iterator[Fix]:
    """Let the claim stand on its reasons alone."""
    yield from _with(case, "presumed", value=False)


def _with(case: Case, key: str, *, value: bool | str, preferred: bool = False) -> Iterator[Fix]:
    claim = case.claim
    if claim:
        edits = case.written.placed(with_key(case.written, claim.id, key, value))
        yield Fix(f"Write `{key}: {case.written.shown(value)}`", edits, preferred)


def expected(case: Case) -> Iterator[Fix]:
    """Expect the verdict that comes out, or the reason for it; a question has none to expect."""
    claim = case.claim
    if claim is None:
        return
    result = case.view.evaluated.evaluation.claims.get(claim.id)
    if result is None:
        if case.spot and len(case.spot.steps) > 1:
            yield Fix(
                "Remove `expect`", case.written.placed(taken_out(case.written, case.spot)), is_preferred=True
            )
        return
    yield from _with(case, "expect", value=result.verdict.value, preferred=True)
    if result.reason.value:
        yield from _with(case, "expect", value=result.reason.value)


def hoop_test(case: Case) -> Iterator[Fix]:
    """Let the test set the strength, or make it a straw in the wind."""
    spot = case.spot
    if spot is None or not spot.steps[-1].node.pairs:
        return
    mapping, _ = spot.steps[-1]
    names = [key.value for key, _ in mapping.pairs]
    for key, title in (("strength", "Remove `strength`: the test sets it"), ("test", "")):
        if key in names:
            at = names.index(key)
            there = Spot(mapping.pairs[at][1], (*spot.steps[:-1], spot.steps[-1]._replace(at=at)))
            weak = "straw-in-the-wind"
            edits = replaced(case.written, there, weak) if key == "test" else taken_out(case.written, there)
            yield Fix(title or f"Write `test: {weak}`", case.written.placed(edits))


def bare_number(case: Case) -> Iterator[Fix]:
    """Write a strength as a number, without quotes."""
    node = case.spot.node if case.spot else None
    if node and node.style in ("'", '"') and _NUMBER.fullmatch(node.value):
        edits = case.written.placed([Edit(case.path, node.inner, node.end, node.value)])
        yield Fix(f"Write `{node.value}`, without quotes", edits, is_preferred=True)


def test_for_strength(case: Case) -> Iterator[Fix]:
    """Move a test that stands below `strength` to `test`."""
    spot = case.spot
    word = "-".join(spot.node.value.casefold().replace("_", " ").split()) if spot else ""
    if spot and word in TESTS and spot.steps[-1].node.pairs:
        mapping, at = spot.steps[-1]
        key = spot._replace(node=mapping.pairs[at][0])
        value = Edit(case.path, spot.node.inner, spot.node.end, inline(word, case.written.style))
        edits = [*key_replaced(case.written, key, "test"), value]
        yield Fix(f"Write `test: {word}`", case.written.placed(edits), is_preferred=True)
