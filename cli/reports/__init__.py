"""What a check found, one format a module, each with `write(report)` and imported when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .check_result import Report

FORMATS: Final = ("text", "json", "sarif", "github", "junit")
"""The formats, the default first."""


def writer(name: str) -> Callable[[Report], Iterator[str]]:
    """Return the function that writes a report in one of the formats, in pieces."""
    return cast("Callable[[Report], Iterator[str]]", import_module(f".{name}", __package__).write)
