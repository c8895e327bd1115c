"""The exit codes of every command."""

from typing import Final

NO_ERRORS: Final = 0
PROBLEMS: Final = 1
"""The map has errors, or what was checked is not as it should be."""
COULD_NOT_RUN: Final = 2
"""Wrong usage, an unreadable map, an internal error."""
INTERRUPTED: Final = 130
NOBODY_READS: Final = 141
"""The reader of stdout went away: 128 and the number of SIGPIPE, as shells have it."""
