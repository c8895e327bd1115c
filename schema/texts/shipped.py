"""The JSON Schemas as they come with argmap."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

SCHEMAS: Final = ("claim", "map")
"""The names of the schemas, the usual one first."""


def schema_text(which: str) -> str:
    """Return the text of a JSON Schema; `which` is one of `SCHEMAS`."""
    return (files("argmap") / "schema" / f"{which}.schema.json").read_text(encoding="utf-8")
