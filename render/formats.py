"""The formats of documents: one row each."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from .document.table import Purpose

if TYPE_CHECKING:
    from collections.abc import Callable

    from .document.blocks import Document, Screen, Written

    Writer = Callable[[Document, Screen], Written]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, other endings of file names for it, what it is for, and its writer."""

    name: str
    suffixes: tuple[str, ...]
    purpose: Purpose
    writer: str


FORMATS: Final = (
    Format("txt", ("text",), Purpose.SCREEN, "terminal:to_terminal"),
    Format("md", ("markdown",), Purpose.PRINT, "markdown:to_markdown"),
    Format("csv", (), Purpose.DATA, "csv:to_csv"),
    Format("tex", (), Purpose.PRINT, "latex:to_latex"),
    Format("html", (), Purpose.PRINT, "html:to_html"),
    Format("json", (), Purpose.DATA, "json:to_json"),
)


def writer_of(format_: str) -> Writer:
    """Return the writer of a format; its module is loaded when it is asked for."""
    module, name = next(each.writer for each in FORMATS if each.name == format_).split(":")
    found = getattr(import_module(f".document.{module}", __package__), name)
    return cast("Writer", found)
