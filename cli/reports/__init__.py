"""The result of a check in several formats: each is a module with `write`, imported when it is used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from .check_result import CheckResult

FORMATS: Final = {"txt": "text", "json": "json", "sarif": "sarif", "github": "github", "junit": "junit"}
"""The formats, each with the module that writes it."""

USUAL: Final = "txt"

OTHER_NAMES: Final = {"text": "txt"}
"""Other names that are understood for a format."""


def writer(name: str) -> Callable[[CheckResult], str]:
    """Return the function that writes a report; `name` is a key of `FORMATS`."""
    return cast("Callable[[CheckResult], str]", import_module(f".{FORMATS[name]}", __package__).write)
