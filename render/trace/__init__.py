"""The trace of a claim: how it fares, why, and what would change that, in any format but CSV."""

from __future__ import annotations

from typing import Final

from ..document.blocks import Document, Screen
from ..formats import FORMATS as DOCUMENT_FORMATS
from .gather import Choices, Report, hypotheses, report

__all__ = ["FORMATS", "Choices", "Report", "hypotheses", "report", "write"]

FORMATS: Final = ("txt", "json", "md", "html", "tex")

_USUAL: Final = Screen()


def write(found: Report, format_: str, *, problems: int = 0, screen: Screen = _USUAL) -> str:
    """Write a report in one of FORMATS; `problems` as for `argmap.render.render`."""
    if format_ == "json":
        from .data import trace_data

        document = Document("", data=trace_data(found, provisional=problems > 0))
    else:
        from ..compose.trace import compose_trace

        document = compose_trace(found, problems)
    return DOCUMENT_FORMATS[format_].write(document, screen).text
