"""What is said of a map with errors."""

from __future__ import annotations

from typing import Final

from ...model.words import count

SEE_CHECK: Final = ", see argmap check"
"""What follows `provisionally` wherever there is room for it."""


def provisionally(problems: int) -> str:
    """Say that what is shown of a map with errors is provisional."""
    return f"provisional: {count(problems, 'problem')}"
