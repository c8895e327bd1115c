"""The table of commands; each is a module of its own."""

from __future__ import annotations

from typing import Final

COMMANDS: Final = {
    "init": "Start a new map, or copy the example.",
    "check": "Find every problem of a map.",
    "render": "Draw or tabulate a map.",
    "trace": "Explain how a claim fares, and what would change that.",
    "show": "Tell everything about one claim.",
    "list": "List the claims, one a line.",
    "stats": "Count what the map holds.",
    "schema": "Print the JSON Schema of claim files or of argmap.yaml.",
    "rule": "Explain a rule of the check.",
}
"""Every command in the order in which one works, with its line of help; `<name>.py` is imported only
when the command is run."""
