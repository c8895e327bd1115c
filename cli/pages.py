"""Manual pages as text for the terminal: of rules, and of words in the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ..render.text.wrap import column_width, wrap

if TYPE_CHECKING:
    from ..checks import Rule
    from .console.paint import Paint
    from .glossary import Entry


_SECTIONS: Final = ("What it does: ", "Why: ", "Instead of")
_CODE: Final = " "


def rule_page(rule: Rule, paint: Paint, width: int) -> str:
    """Return the page of a rule, its prose wrapped to the width."""
    first, *more = _wrapped(f"{rule.code}: {rule.title} ({rule.severity.value})", width)
    return "\n".join([paint.bold(first), *more, "", *_lines(rule.page, width)]) + "\n"


def rules_list(rules: Iterable[Rule], paint: Paint, width: int) -> str:
    """Return a line for each rule, wrapped to the width under the beginning of its title."""
    lines: list[str] = []
    for each in rules:
        head = f"  {each.severity.value:7}  "
        indent = len(each.code) + len(head)
        first, *more = _wrapped(each.title, width - indent)
        lines += [f"{paint.bold(each.code)}{head}{first}", *(f"{'':{indent}}{line}" for line in more)]
    return "".join(f"{line}\n" for line in lines)


def _lines(page: str, width: int) -> Iterator[str]:
    """Yield the lines of a page, of which those that are indented stay as they are."""
    paragraph: list[str] = []
    for line in [*page.splitlines(), *_SECTIONS[-1:]]:
        if paragraph and line.startswith((_CODE, *_SECTIONS)):
            yield from _wrapped(" ".join(paragraph), width)
            paragraph = []
        if line.startswith(_CODE):
            yield line
        else:
            paragraph.append(line)


def _wrapped(text: str, width: int) -> list[str]:
    return wrap(text, width, column_width)


def glossary_page(entries: Iterable[Entry], paint: Paint, width: int) -> str:
    """Return entries of the glossary, wrapped to the width."""
    return "\n".join(_entry(each, paint, width) for each in entries)


def _entry(entry: Entry, paint: Paint, width: int) -> str:
    others = f" ({', '.join(entry.others)})" if entry.others else ""
    first, *more = _wrapped(f"{entry.word}{others}", width)
    head = "\n".join([paint.bold(entry.word) + first.removeprefix(entry.word), *more])
    paragraphs = ("\n".join(_wrapped(" ".join(each.split()), width)) for each in entry.text.split("\n\n"))
    return f"{head}\n" + "\n\n".join(paragraphs) + "\n"
