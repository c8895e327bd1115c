"""The table of commands; each is a module of its own."""

from __future__ import annotations

from typing import Final

COMMANDS: Final = {
    "init": "Start a new map, or copy an example.",
    "check": "Find every problem in a map.",
    "render": "Say how the hypotheses fare, draw the map, or tabulate it.",
    "serve": "Show the map as a page that follows its changes.",
    "trace": "Say how a claim fares, why, and what would change that.",
    "show": "Show one claim.",
    "list": "List the claims, one a line.",
    "stats": "Count what the map holds.",
    "add": "Add a claim, typed in your editor.",
    "edit": "Change a claim in your editor.",
    "link": "Let a claim support, attack, undercut, contradict or answer another.",
    "unlink": "Take back what a claim says of another.",
    "rename": "Give a claim another id, wherever the map names it.",
    "move": "Move a claim to another file of the map.",
    "remove": "Remove a claim from the map.",
    "undo": "Take back the last change that argmap made of the map.",
    "cite": "Look up a work in the references, or add works to them.",
    "import": "Bring in claims from a spreadsheet or from another program.",
    "export": "Write a map, or a part of it, for another program.",
    "schema": "Print what a file of a map may hold, as a JSON Schema.",
    "lsp": "Show your editor what `check` finds and how claims fare, while you write.",
    "rule": "Explain a rule of the check.",
    "help": "Explain a command, a rule or a word.",
}
"""Every command in the order in which one works, with its line of help; `<name>.py` is imported only
when the command is run."""
