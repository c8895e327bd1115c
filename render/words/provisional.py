"""What is said of a map with errors."""

from __future__ import annotations

from ...model.words import count


def provisionally(problems: int) -> str:
    """Say that what is shown of a map with errors is provisional."""
    return f"provisional: {count(problems, 'problem')}"


def provisionally_to_readers(problems: int) -> str:
    """Say the same in a sentence, for people who do not know argmap."""
    return f"Provisional: the map has {count(problems, 'error')}, so that parts of it may be missing here."
