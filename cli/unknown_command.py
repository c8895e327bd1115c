"""What is answered to a command that argmap does not have: the one that was probably meant."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from shlex import quote
from typing import Final

from ..model.nearest import Names, did_you_mean
from .errors import CannotRun, command_line
from .glossary import entries_by_name
from .other_words import OTHER_WORDS

RULE_CODE: Final = re.compile(r"am\d+", re.IGNORECASE)


def unknown_command(typed: str, rest: list[str], commands: Collection[str]) -> CannotRun:
    """Return the error for a command that is not one of argmap's `commands`; `rest` was typed after it."""
    hint = what_to_type(typed, rest, commands)
    if not hint:
        claim = (
            f"{command_line('argmap', 'show', typed, *rest)} looks for a claim; "
            if rest or "-" in typed
            else ""
        )
        hint = f"{claim}`argmap help` lists the commands"
    return CannotRun(f"there is no command `{typed}`", hint)


def what_to_type(typed: str, rest: list[str], commands: Collection[str]) -> str:
    """Return what to type instead of a word that is not a command, "" if nothing is near it."""
    word = typed.casefold()
    hints = [OTHER_WORDS[word].hint(rest)] if word in OTHER_WORDS else []
    if word in entries_by_name():
        hints.append(f"{command_line('argmap', 'help', word)} explains the word")
    if hints:
        return "; ".join(hints)
    if RULE_CODE.fullmatch(word):
        return f"{command_line('argmap', 'rule', typed.upper())} explains the rule"
    return _of_a_path(typed) or did_you_mean(word, commands) or _near(word, commands)


def _of_a_path(typed: str) -> str:
    """Return what to do with a map, or with a file to be written; "" where it looks like neither."""
    from ..render.formats import format_named

    path = Path(typed)
    if format_named(typed) and not path.is_dir():
        return f"`argmap render -o {quote(typed)}` writes such a file"
    if not path.exists():
        return ""
    check, render = (command_line("argmap", word, typed) for word in ("check", "render"))
    return f"{check} finds every problem of a map, {render} says how its hypotheses fare"


def _near(word: str, commands: Collection[str]) -> str:
    """Return the answer to the word that was probably misspelt."""
    near = Names([*OTHER_WORDS, *entries_by_name()]).meant(word)
    return what_to_type(near[0], [], commands) if near else ""
