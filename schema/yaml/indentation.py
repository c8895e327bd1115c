"""Explains errors of indentation, which the parser notices later than they are made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from ...model.words import count, quotable

_NEAR: Final = 4000  # characters before and after an error, in which the lines around it are sought
_BREAK: Final = re.compile(r"\r\n|\r|\n")
_START: Final = re.compile(r"(?P<outer> *)(?:- +)*")
_KEY: Final = re.compile(r"(?P<key>[^\s#'\"\[\]{},&*!|>%@`:-][^:#]*?):(?=\s|$)")
_BLOCK_TEXT: Final = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")
_OF_CLAIMS: Final = frozenset(
    {"text", "label", "kind", "sources", "supports", "attacks", "contradicts", "answers"}
)
_OF_CLAIMS_TOO: Final = frozenset({"strength", "note"})
_OF_PARTS: Final = _OF_CLAIMS_TOO.union(
    ("to", "with", "because", "basis", "test", "quote", "locator", "work", "voice", "via")
)
_WORDS: Final = _OF_CLAIMS.union(_OF_PARTS, ("presumed", "standard", "facets", "expect", "tags"))
"""The keys of claims, links and sources."""

_OF_LINKS: Final = re.compile(r" *(?:sources|supports|attacks|answers): +([^\s#].*?) *$")
_TO_THE_START: Final = (
    "write `{}:` at the start of a line after the last line of the claim before it, its keys indented below"
)


class Explained(NamedTuple):
    """An error of indentation: its line, counted back from where it was noticed, and its column, from 0."""

    lines_before: int
    column: int
    message: str
    hint: str


@dataclass(slots=True)
class _Block:
    """A list or mapping that is open: its column, its first line, and how many lines begin there."""

    column: int
    is_list: bool
    first: int
    lines: int = 1


def explained(text: str, start: int) -> Explained | None:
    """What is wrong with the indentation of the line that begins at `start`, or of one before it."""
    after = _BREAK.split(text[start : start + _NEAR])
    before = _BREAK.split(text[max(0, start - _NEAR) : start])[:-1]
    claim = _indented_claim(after)
    if claim:
        column = _columns(after[0])[1]
        return Explained(0, column, *words_of_indented(claim))
    if not after[0].startswith(" "):
        return None
    entry = next((at for at in range(len(before) - 1, -1, -1) if before[at][:1].strip(" #")), 0)
    return _uneven(before[entry:], after)


def indented_claims(text: str) -> dict[int, tuple[str, int]]:
    """The indented lines of a text at which claims seem to begin, from 0, with their ids and columns."""
    lines = _BREAK.split(text)
    found = {
        at: (_indented_claim(lines[at : at + 8]), _columns(line)[1])
        for at, line in enumerate(lines)
        if line.startswith(" ")
    }
    return {at: (claim, column) for at, (claim, column) in found.items() if claim}


def words_of_indented(claim: str) -> tuple[str, str]:
    """Message and hint for a claim that begins in an indented line."""
    shown = quotable(claim, 40)
    return f"`{shown}` looks like a claim, but it is indented", _TO_THE_START.format(shown)


def _indented_claim(lines: list[str]) -> str:
    """The id in an indented line, if what follows it shows that a claim begins there; else ""."""
    line = lines[0][_columns(lines[0])[1] :] if lines[0].startswith(" ") else ""
    found = _KEY.match(line)
    if not found or found["key"] in _WORDS:
        return ""
    rest = line[found.end() :].partition(" #")[0].strip()
    following = (
        rest.removeprefix("{") if rest else next((each for each in lines[1:] if _has_content(each)), "")
    )
    key = _KEY.match(following.strip())
    return found["key"] if key and key["key"] in _OF_CLAIMS and (not rest or rest[0] == "{") else ""


def _has_content(line: str) -> bool:
    return line.strip()[:1] not in ("", "#")


def _columns(line: str) -> tuple[int, int]:
    """Where a line begins, and where what follows its dashes does."""
    found = _START.match(line)
    return (len(found["outer"]), found.end()) if found else (0, 0)


def _open_blocks(lines: list[str]) -> list[_Block]:
    """The lists and mappings that are open after the lines, as far as these show, outermost first."""
    blocks: list[_Block] = []
    within_text = -1  # the column that the lines of a block of text exceed
    for number, line in enumerate(lines):
        outer, inner = _columns(line)
        if not _has_content(line) or (within_text >= 0 and outer > within_text):
            continue
        rest = line[inner:]
        within_text = inner if _BLOCK_TEXT.search(rest) else -1
        starts = [(outer, True)] if outer < inner else []
        starts += [(inner, False)] if _KEY.match(rest) else []
        for column, is_list in starts:
            while blocks and blocks[-1].column > column:
                blocks.pop()
            if blocks and blocks[-1].column == column:
                blocks[-1].lines += 1
            else:
                blocks.append(_Block(column, is_list, number))
    return blocks


def _uneven(before: list[str], after: list[str]) -> Explained | None:
    """How the first line of `after` fits the blocks that the lines before it have opened; None if it does."""
    here = after[0]
    column, inner = _columns(here)
    is_item = column < inner or here.strip() == "-"
    blocks = _open_blocks(before)
    deeper = [block for block in blocks if block.column > column]
    around = blocks[: len(blocks) - len(deeper)]
    if around and around[-1].column == column and not (is_item and deeper):
        return None
    if deeper and deeper[0].is_list == is_item:
        return _one_of_two(deeper[0], column, before, after)
    below = _below_text(here, before)
    if below:
        return below
    fitting = [block for block in around if block.is_list == is_item and block.column]
    key = _KEY.match(here[inner:])
    if not fitting or not (is_item or (key and key["key"] in _WORDS)):
        return None
    moved = count(column - fitting[-1].column, "space")
    what = "item" if is_item else f"key `{key['key']}`" if key else "line"
    hint = f"move it {moved} to the left, below the {'item' if is_item else 'key'} that it belongs beside"
    return Explained(0, column, f"the {what} is indented {moved} too far", hint)


def _below_text(here: str, before: list[str]) -> Explained | None:
    """What to write where a key of a link or a source stands below its target or citation key alone."""
    column = _columns(here)[0]
    key = _KEY.match(here.strip())
    lines = list(filter(_has_content, before))
    above = lines[-1] if lines else ""
    outer, inner = _columns(above)
    held = _OF_LINKS.match(above)
    if key is None or not above or key["key"] not in _OF_PARTS:
        return None
    if held and column > inner and (column > inner + 1 or key["key"] not in _OF_CLAIMS_TOO):
        value, where = held[1].strip("[]"), "on a line of its own above it, at the same column"
    elif not _KEY.match(above[inner:]) and column == inner:
        value, where = above[inner:].strip(), "in the line above it"
    else:
        return None
    of_source = key["key"] in ("locator", "via", "work", "voice") or "sources:" in "".join(lines[-2:])
    written = f"`{'- ' * (outer < inner)}{'work' if of_source else 'to'}: {quotable(value)}`"
    return Explained(0, column, f"the key `{key['key']}` stands below a text", f"write {written} {where}")


def _one_of_two(block: _Block, column: int, before: list[str], after: list[str]) -> Explained:
    """Which is wrong, the line or the block that it belongs to: what fewer lines have, or an odd column."""
    alike = {block.column: block.lines, column: 0}
    for line in filter(_has_content, after):
        outer, inner = _columns(line)
        at = outer if block.is_list else inner
        if at < column:
            break
        if at in alike:
            alike[at] += 1
    moved = count(block.column - column, "space")
    here, there = alike[column], alike[block.column]
    if here > there or (here == there and not (column % 2 > block.column % 2)):
        message = f"this line is indented {moved} further than those below it that belong beside it"
        lines = "it" if block.lines == 1 else f"it, and the {count(block.lines - 1, 'line')} beside it,"
        return Explained(
            len(before) - block.first, block.column, message, f"move {lines} {moved} to the left"
        )
    message = f"this line is indented {moved} less than those before it that belong beside it"
    return Explained(0, column, message, f"move it {moved} to the right")
