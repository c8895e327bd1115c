"""Sets keys of a claim or a link: `presumed`, `expect`, `kind`, `test`, `tags`, a text that is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .....checks.am308_several_in_one_tag import tags_in
from .....model import TESTS
from .....schema.faults.validation import known_keys
from ....edits import Edit
from ....entries import line_end
from ....refused import Refused
from ....scalars import inline
from ....texts import BOM
from .case import Fix
from .rewriting import key_replaced, replaced, taken_out, with_key
from .written import Spot, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .case import Case
    from .written import Written

PLACEHOLDER: Final = "…"
"""Stands where the author is to write a text."""

_COLON: Final = re.compile(r"[ \t]*:")
_LIKE_KEY: Final = re.compile(r"[a-z_]+:\S")
_NUMBER: Final = re.compile(r"(?:0?\.\d+|1(?:\.0+)?|0\.\d+)")


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
    """Expect what is the verdict, or the reason for it; of a question expect nothing."""
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
    """Let the test decide, or call it a straw in the wind."""
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


def tags(case: Case) -> Iterator[Fix]:
    """Turn a tag that holds several into a list of them."""
    claim = case.claim
    node = case.written.entry(claim.id).value.get("tags") if claim else None
    if node is None:
        return
    for each in node.items or (node,):
        spot = case.written.spot(case.written.base + each.start)
        parts = tags_in(each.value)
        if spot and len(parts) > 1:
            edits = case.written.placed(replaced(case.written, spot, [*parts]))
            yield Fix(f"Write `tags: {case.written.shown([*parts])}`", edits, is_preferred=True)


def missing_text(case: Case) -> Iterator[Fix]:
    """Add the text of a claim, to be written."""
    spot = case.spot
    if spot is None or len(spot.steps) != 1:
        return
    node = spot.steps[0].node.pairs[spot.steps[0].at][1]
    written, name = case.written, spot.keys[0]
    if node.pairs:
        edits = with_key(written, name, "text", PLACEHOLDER)
    elif not node.value and not node.items and not spot.is_in_flow:
        at = _after_colon(written, spot)
        edits = [
            Edit(
                case.path, at, at, f"{written.style.line_end}{' ' * written.style.indent}text: {PLACEHOLDER}"
            )
        ]
    else:
        return
    yield Fix("Add `text`", written.placed(edits), is_preferred=True)


def _after_colon(written: Written, spot: Spot) -> int:
    """Where the value of an entry can begin. Raises: Refused, where no colon follows its key."""
    found = _COLON.match(written.text, spot.steps[0].node.pairs[0][0].end)
    if found is None:
        raise Refused("no colon follows the key")
    return found.end()


def text_of_its_own(case: Case) -> Iterator[Fix]:
    """Put `text:` before a text that stands where the keys of a claim belong."""
    spot = case.spot
    if spot and len(spot.steps) == 1 and spot.node.value and not spot.is_key and not spot.is_in_flow:
        written, node = case.written, spot.node
        key = spot.steps[0].node.pairs[0][0]
        if key.value in known_keys("claim") or _LIKE_KEY.match(node.value):
            return
        start = _after_colon(written, spot)
        lead = f"{written.style.line_end}{' ' * written.style.indent}text: "
        yield Fix(
            "Write it as `text`",
            written.placed([Edit(case.path, start, node.start, lead)]),
            is_preferred=True,
        )


def without_dashes(case: Case) -> Iterator[Fix]:
    """Take away the dashes before the keys of a mapping."""
    spot = case.spot
    if spot and spot.node.style == "-" and all(each.style == ":" for each in spot.node.items):
        text = case.written.text
        dashes = [text.rfind("-", 0, each.start) for each in spot.node.items]
        edits = [Edit(case.path, at, at + 1, " ") for at in dashes]
        yield Fix("Remove the dashes", case.written.placed(edits), is_preferred=True)


def one_for_each(case: Case) -> Iterator[Fix]:
    """Write a link or source for each of several targets, works or voices."""
    spot = case.spot
    if spot is None or spot.is_key or not spot.node.items or len(spot.steps) < 3:
        return
    mapping, at = spot.steps[-1]
    key = mapping.pairs[at][0].value if mapping.pairs else ""
    whole = value_of(mapping)
    if not isinstance(whole, dict):
        return
    several = [{**whole, key: value_of(each)} for each in spot.node.items]
    edits = replaced(case.written, spot.up(), [each[key] if len(each) == 1 else {**each} for each in several])
    what = "source" if key in ("work", "voice") else "link"
    yield Fix(f"Write a {what} for each", case.written.placed(edits), is_preferred=True)


def format_version(case: Case) -> Iterator[Fix]:
    """Say in the settings which version of the format they have."""
    if "argmap" not in case.problem.message:
        return
    at = len(BOM) if case.text.startswith(BOM) else 0
    while case.text.startswith(("#", "%"), at):
        end = line_end(case.text, at)
        at = end + (2 if case.text.startswith("\r\n", end) else 1)
    if at <= len(case.text):
        yield Fix(
            "Add `argmap: 1`",
            (case.edit(at, at, f"argmap: 1{case.written.style.line_end}"),),
            is_preferred=True,
        )


def bare_number(case: Case) -> Iterator[Fix]:
    """Take the quotes from a strength in numbers."""
    node = case.spot.node if case.spot else None
    if node and node.style in ("'", '"') and _NUMBER.fullmatch(node.value):
        edits = case.written.placed([Edit(case.path, node.inner, node.end, node.value)])
        yield Fix(f"Write `{node.value}`, without quotes", edits, is_preferred=True)


def test_for_strength(case: Case) -> Iterator[Fix]:
    """Write a test, which somebody took for a strength, as such."""
    spot = case.spot
    word = "-".join(spot.node.value.casefold().replace("_", " ").split()) if spot else ""
    if spot and word in TESTS and spot.steps[-1].node.pairs:
        mapping, at = spot.steps[-1]
        key = spot._replace(node=mapping.pairs[at][0])
        value = Edit(case.path, spot.node.inner, spot.node.end, inline(word, case.written.style))
        edits = [*key_replaced(case.written, key, "test"), value]
        yield Fix(f"Write `test: {word}`", case.written.placed(edits), is_preferred=True)
