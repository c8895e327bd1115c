"""Mends indentation: moves claims to the margin, keys below their claim, and lines into their column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .....model.words import count
from .....schema.faults.validation import known_keys
from .....schema.files import within
from .....schema.yaml.indentation import explained, indented_claims
from ....entries import after_break, line_end, line_start
from ....placing import placed
from ....schema_line import schema_line
from ...cursor import entry_at
from .case import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .case import Case

_INDENTATION: Final = re.compile(r"[^\S\r\n]*")
_KEY: Final = re.compile(r"(?P<key>[a-z]+):(?=\s|$)", re.MULTILINE)
_OWN_FILE: Final = "claims.yaml"


def claim_to_margin(case: Case) -> Iterator[Fix]:
    """Move a claim that is indented within another to the margin, after that one."""
    start, _ = case.line
    lines = _lines(case, start)
    column = _column(lines[0])
    if not column or 0 not in indented_claims("".join(lines)) or case.path == case.argument_map.place.path:
        return
    content = [number for number, line in enumerate(lines) if line.strip()]
    is_below = len(content) > 1 and _column(lines[content[1]]) > column
    last = 0
    for number in content[1:]:
        if _column(lines[number]) < column or (is_below and _column(lines[number]) == column):
            break
        last = number
    block = lines[: last + 1]
    rest = "".join(lines[last + 1 :])
    moved = "".join([block[0][column:], *(each[column:] if is_below else each for each in block[1:])])
    end = start + len("".join(lines))
    if rest.strip():
        line_break = case.written.style.line_end
        ended = moved if moved.endswith(("\n", "\r")) else f"{moved}{line_break}"
        kept = len(rest.rstrip())
        moved = (
            f"{rest[:kept]}{line_break}{line_break}{ended}{rest[kept:].lstrip(' ').removeprefix(line_break)}"
        )
    else:
        moved += rest
    yield Fix("Move the claim to the margin", (case.edit(start, end, moved),), is_preferred=True)


def without_heading(case: Case) -> Iterator[Fix]:
    """Remove a heading above claims, and move the claims to the margin."""
    if case.spot is None or len(case.spot.steps) != 1 or case.path == case.argument_map.place.path:
        return
    start, end = case.line
    begin = after_break(case.text, end)
    lines = _lines(case, begin) if begin < len(case.text) else []
    column = min((_column(each) for each in lines if each.strip()), default=0)
    if column:
        moved = "".join(each[min(column, _column(each)) :] for each in lines)
        edit = case.edit(start, begin + len("".join(lines)), moved)
        yield Fix("Remove the heading, and move its claims to the margin", (edit,), is_preferred=True)


def below_claim(case: Case) -> Iterator[Fix]:
    """Indent keys of a claim that stand at the margin."""
    keys = known_keys("claim")
    end = case.line[0]
    while (found := _KEY.match(case.text, end)) and found["key"] in keys:
        end += len("".join(_lines(case, end)))
    lines = case.text[case.line[0] : end]
    if lines and case.line[0]:
        indent = " " * case.written.style.indent
        new = re.sub(r"(?:(?<=[\r\n])|\A)(?=[^\s#])|(?<=[\r\n])(?=[ \t]+\S)", indent, lines)
        edit = case.edit(case.line[0], end, new)
        yield Fix("Indent these keys below the claim", (edit,), is_preferred=True)


def out_of_settings(case: Case) -> Iterator[Fix]:
    """Move a claim from `argmap.yaml` to a file of claims."""
    spot = case.spot
    path = within(case.view.root, _OWN_FILE)
    is_new = case.texts.found(path) is None
    if spot is None or len(spot.steps) != 1 or case.path != case.argument_map.place.path:
        return
    is_claim = spot.steps[0].node.pairs[spot.steps[0].at][1].get("text") is not None
    if is_claim and (not is_new or case.creates_files):
        start = line_start(case.text, case.start)
        end = line_end(case.text, case.written.base + case.written.end)
        entry = re.sub(r"\r\n?", "\n", case.text[start:end])
        head = schema_line(case.view.loaded, case.texts, path) if is_new else ""
        edits = placed(case.view.loaded, case.texts, path, [entry], head)
        cut = case.edit(start, after_break(case.text, end), "")
        yield Fix(f"Move the claim to {_OWN_FILE}", (cut, *edits), is_preferred=True)


def line_to_column(case: Case) -> Iterator[Fix]:
    """Move a line, with those that belong to it, into the column of a line nearby."""
    start, _ = case.line
    lines = _lines(case, start)
    column = _column(lines[0])
    if not column or not any(explained(case.text, start + at) for at in _starts(lines)):
        return
    entry = entry_at(case.text, start)
    above = case.text[entry.start if entry else 0 : start].splitlines()
    columns = {_column(each) for each in (*above, *lines[1:]) if each.strip()}
    columns |= {_column(each) + 2 for each in above if each.lstrip().startswith("- ")}
    for to in sorted(columns - {0, column}, key=lambda each: (abs(each - column), each))[:3]:
        by = to - column
        block = _block(lines, to if by > 0 else column - 1)
        shifted = [" " * by + each if by > 0 else each[-by:] for each in block]
        new = "".join(new if each.strip() else each for each, new in zip(block, shifted, strict=True))
        title = f"Move the line {count(abs(by), 'space')} to the {'right' if by > 0 else 'left'}"
        yield Fix(title, (case.edit(start, start + len("".join(block)), new),), is_preferred=True)


def _block(lines: list[str], least: int) -> list[str]:
    """The first line, with those that follow it and are indented further than `least`."""
    last = 0
    for number, line in enumerate(lines[1:], 1):
        if line.strip() and _column(line) <= least:
            break
        last = number if line.strip() else last
    return lines[: last + 1]


def _starts(lines: list[str]) -> Iterator[int]:
    """Where the next few lines begin, as the parser may stumble only there over the first."""
    at = 0
    for line in lines[:8]:
        yield at
        at += len(line)


def _lines(case: Case, start: int) -> list[str]:
    """The lines of the entry from an index on, with their breaks; at least one."""
    entry = entry_at(case.text, start)
    text = case.text[start : entry.end if entry else len(case.text)]
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text) or [""]


def _column(line: str) -> int:
    found = _INDENTATION.match(line)
    return found.end() if found else 0
