"""Adds a key that is missing: the text of a claim, or the version of the format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .....model.words import PLACEHOLDER
from .....schema.faults.validation import known_keys
from ....edits import Edit
from ....entries import line_end
from ....refused import Refused
from ....texts import BOM
from .case import Fix
from .rewriting import with_key
from .written import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .case import Case
    from .written import Written

_COLON: Final = re.compile(r"[ \t]*:")
_LIKE_KEY: Final = re.compile(r"[a-z_]+:\S")


def text(case: Case) -> Iterator[Fix]:
    """Add the text of a claim, which is still to be written."""
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


def key_of_text(case: Case) -> Iterator[Fix]:
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


def format_version(case: Case) -> Iterator[Fix]:
    """Say in `argmap.yaml` which version of the format it has."""
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


def _after_colon(written: Written, spot: Spot) -> int:
    """Where the value of an entry can begin. Raises: Refused, where no colon follows its key."""
    found = _COLON.match(written.text, spot.steps[0].node.pairs[0][0].end)
    if found is None:
        raise Refused("no colon follows the key")
    return found.end()
