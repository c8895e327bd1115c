"""Why files cannot be written."""

from __future__ import annotations

from ..refused import Refused


class CannotWrite(Refused):
    """Files cannot be written; nothing was, unless the message says otherwise."""


def reason(error: Exception) -> str:
    """The words of the system for an error, without its number and the name of the file."""
    words = error.strerror if isinstance(error, OSError) else None
    return (words or str(error) or type(error).__name__).lower()
