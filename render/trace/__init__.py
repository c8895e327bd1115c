"""The trace of a claim: how it fares, why, and what would change that, in any of four formats."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from .gather import Choices, Report, hypotheses, report

if TYPE_CHECKING:
    from .text import Ink

__all__ = ["FORMATS", "Choices", "Report", "hypotheses", "report", "write"]

FORMATS: Final = ("text", "json", "md", "html")


def write(found: Report, format_: str, *, problems: int = 0, width: int = 100, ink: Ink | None = None) -> str:
    """Write a report in one of FORMATS; `problems` and `width` as for `argmap.render.render`.

    `ink` colours what is for the terminal, by tone; no colour stands without a word or a sign.
    """
    if format_ == "json":
        from .data import trace_data

        data = trace_data(found, provisional=problems > 0)
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    from .compose import compose

    blocks = compose(found, problems)
    if format_ == "md":
        from .markdown import to_markdown

        return to_markdown(blocks)
    if format_ == "html":
        from .web import to_html

        return to_html(blocks, found.argument_map.title)
    from .text import to_text

    return to_text(blocks, width, ink or {})
