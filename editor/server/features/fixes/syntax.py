"""Mends what is not YAML: a space or a colon that is missing, tabs, open brackets, merge conflicts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .....model.ids import is_id, slugged
from ....entries import line_end, line_start
from .case import Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .case import Case

_NO_SPACE: Final = re.compile(r"[ \t]*(?:-[ ]+)?[A-Za-z_]+:(?=[^\s:/])")
_OTHER_COLON: Final = re.compile(r"[ \t]*(?:-[ ]+)?[A-Za-z_]+(?P<mark>[ ]*[：﹕∶=][ ]*)(?=[^\s>])")
_ODD_INDENTATION: Final = re.compile(r"(?m)^ *[^\S \r\n][^\S\r\n]*")
_DASHES: Final = re.compile(
    r"[ \t]*(?:supports|attacks|contradicts|answers|sources|tags|with):[ \t]+(?P<items>- .+?)[ \t]*$"
)
_OPENING: Final = {"[": "]", "{": "}"}
_MARK: Final = re.compile(r"(?m)^(?P<mark><{7}|\|{7}|={7}|>{7})(?:[ \t][^\r\n]*)?(?:\r\n|\r|\n|\Z)")


def space_after_colon(case: Case) -> Iterator[Fix]:
    """Put a space after the colon in this line or the one before it."""
    for start in _this_and_before(case):
        if found := _NO_SPACE.match(case.text, start):
            yield Fix(
                "Put a space after the colon", (case.edit(found.end(), found.end(), " "),), is_preferred=True
            )
        if found := _OTHER_COLON.match(case.text, start):
            yield Fix("Write a colon and a space", (case.edit(*found.span("mark"), ": "),), is_preferred=True)


def colon_after_id(case: Case) -> Iterator[Fix]:
    """Begin a claim with an id and a colon."""
    start, end = case.line
    name = case.text[start:end].split(" #")[0].rstrip()
    own = name if is_id(name) else slugged(name)
    if own and not name[:1].isspace() and ":" not in name:
        yield Fix(f"Write `{own}:`", (case.edit(start, start + len(name), f"{own}:"),), is_preferred=True)


def plain_indentation(case: Case) -> Iterator[Fix]:
    """Indent with spaces."""
    written = case.written
    edits = [
        case.edit(
            written.base + found.start(),
            written.base + found.end(),
            "".join("  " if each == "\t" else " " for each in found[0]),
        )
        for found in _ODD_INDENTATION.finditer(written.text)
    ]
    if edits:
        yield Fix("Indent with spaces", tuple(edits), is_preferred=True)


def closed(case: Case) -> Iterator[Fix]:
    """Close a bracket or a quotation mark at the end of the line that opens it."""
    text = case.text
    for start in _this_and_before(case):
        end = len(text[: line_end(text, start)].rstrip())
        line = text[start:end]
        if case.start < end and text[case.start] in "'\"" and line.count(text[case.start]) % 2:
            yield Fix("Close the quotation mark", (case.edit(end, end, text[case.start]),), is_preferred=True)
        missing = [_OPENING[each] for each in line if each in _OPENING]
        for each in line:
            if each in missing and each in _OPENING.values():
                missing.remove(each)
        if missing:
            yield Fix(
                "Close the bracket", (case.edit(end, end, "".join(reversed(missing))),), is_preferred=True
            )


def dashes_in_line(case: Case) -> Iterator[Fix]:
    """Put items that stand in one line in brackets, or each on a line of its own."""
    start, end = case.line
    found = _DASHES.match(case.text, start, end)
    if found:
        items = [each.strip() for each in re.split(r"(?:^|\s)- ", found["items"]) if each.strip()]
        yield Fix(
            f"Write `[{', '.join(items)}]`",
            (case.edit(*found.span("items"), f"[{', '.join(items)}]"),),
            is_preferred=True,
        )
        key = case.text[start : found.start("items")]
        line_break = "\r\n" if case.text.startswith("\r\n", end) else "\n"
        before = line_break + " " * (len(key) - len(key.lstrip()) + 2)
        own = "".join(f"{before}- {each}" for each in items)
        yield Fix(
            "Write each item on a line of its own",
            (case.edit(start + len(key.rstrip()), found.end("items"), own),),
        )


def without_at_sign(case: Case) -> Iterator[Fix]:
    """Write a citation key without the `@` before it."""
    found = re.compile(r"@\{?(?P<key>[\w:.#$%&+?<>~/-]*\w)\}?").match(case.text, case.start)
    if found:
        yield Fix(f"Write `{found['key']}`", (case.edit(*found.span(), found["key"]),), is_preferred=True)


def one_version(case: Case) -> Iterator[Fix]:
    """Keep one of the two versions that a merge left standing, or remove a line that only marks one."""
    text, (start, _) = case.text, case.line
    here = _MARK.match(text, start)
    if here is None:
        return
    parts: dict[str, re.Match[str]] = {}
    for found in _MARK.finditer(text, start):
        if found["mark"][0] in parts:
            break
        parts[found["mark"][0]] = found
        if found["mark"][0] == ">":
            break
    first, between, last = parts.get("<"), parts.get("="), parts.get(">")
    if first and between and last:
        base = parts.get("|", between)
        yield Fix("Keep the first version", (case.edit(start, last.end(), text[first.end() : base.start()]),))
        yield Fix(
            "Keep the other version", (case.edit(start, last.end(), text[between.end() : last.start()]),)
        )
    else:
        yield Fix("Remove the line", (case.edit(*here.span(), ""),), is_preferred=True)


def _this_and_before(case: Case) -> Iterator[int]:
    """Where the line of the problem begins, and the last before it that is not empty."""
    start = line_start(case.text, case.start)
    yield start
    above = case.text[:start].rstrip()
    if above:
        yield line_start(case.text, len(above))
