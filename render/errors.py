"""Errors of rendering a map."""

from __future__ import annotations

from typing import Final

ENGINES: Final = "ARGMAP_DOT, where it is set, must be the path of Graphviz's dot or of graphviz-pure"
"""A hint for an engine that does not draw."""


class RenderError(Exception):
    """A map cannot be rendered as asked; `hint` says what to do, or is ""."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class EngineError(RenderError):
    """The drawing engine is missing, fails or takes too long."""
