"""What is said of a map with errors."""

from __future__ import annotations

from ...model.words import count


def provisionally(problems: int) -> str:
    """Say that what is shown of a map with errors is provisional."""
    return f"provisional: {count(problems, 'problem')}"
