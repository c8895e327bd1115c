"""The table of commands; each is a module of its own."""

from __future__ import annotations

from typing import Final

COMMANDS: Final = {
    "init": "Start a new map, or copy an example.",
    "check": "Find every problem in a map.",
    "render": "Say how the hypotheses fare, draw the map, or tabulate it.",
    "trace": "Say how a claim fares, why, and what would change that.",
    "show": "Show one claim.",
    "list": "List the claims, one a line.",
    "stats": "Count what the map holds.",
    "schema": "Print what a file of a map may hold, as a JSON Schema.",
    "rule": "Explain a rule of the check.",
    "help": "Explain a command, a rule or a word.",
}
"""Every command in the order in which one works, with its line of help; `<name>.py` is imported only
when the command is run."""
