"""Manual pages as text for the terminal: of rules, and of words in the glossary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..render.text.wrap import column_width, wrap

if TYPE_CHECKING:
    from ..checks import Rule
    from .console.paint import Paint
    from .glossary import Entry


def rule_page(rule: Rule, paint: Paint) -> str:
    """Return the page of a rule."""
    return f"{paint.bold(f'{rule.code}: {rule.title}')} ({rule.severity.value})\n\n{rule.page}\n"


def glossary_page(entries: Iterable[Entry], paint: Paint, width: int) -> str:
    """Return entries of the glossary, wrapped to the width."""
    return "\n".join(_entry(each, paint, width) for each in entries)


def _entry(entry: Entry, paint: Paint, width: int) -> str:
    others = f" ({', '.join(entry.others)})" if entry.others else ""
    first, *more = wrap(f"{entry.word}{others}", width, column_width)
    head = "\n".join([paint.bold(entry.word) + first.removeprefix(entry.word), *more])
    paragraphs = (
        "\n".join(wrap(" ".join(each.split()), width, column_width)) for each in entry.text.split("\n\n")
    )
    return f"{head}\n" + "\n\n".join(paragraphs) + "\n"
