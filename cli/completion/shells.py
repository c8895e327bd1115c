"""How each shell asks for completions and is answered, where click's ways fall short."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
    shell_complete,
    split_arg_string,
)

from ..exit_codes import NO_ERRORS

if TYPE_CHECKING:
    import click

_BREAKS: Final = frozenset({"=", ":"})
"""At these bash ends a word, and hands them on as words of their own."""

_SPECIAL: Final = re.compile(r"[^\w@%+=:,./-]")
"""What bash does not take as it is outside quotes."""

_SPECIAL_IN_QUOTES: Final = re.compile(r'["$`\\]')
"""What bash does not take as it is between double ones."""


def answer(group: click.Group, variable: str, asked: str) -> int:
    """Print the script that a shell asks for, or what it can offer; returns the exit code.

    `variable` is that of the environment by which the shell asks. Whatever happens, nothing is said while
    somebody types.
    """
    for each in (_Bash, _Zsh, _Fish):
        add_completion_class(each)
    if asked.endswith("_source"):
        return shell_complete(group, {}, "argmap", variable, asked)
    with suppress(Exception):
        shell_complete(group, {}, "argmap", variable, asked)
    return NO_ERRORS


class _WithOption(ShellComplete):
    """Answers to `--kind=h` with whole words, since the shell replaces all of what is typed."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """Return what can be offered."""
        name, equals, _ = incomplete.partition("=")
        items = super().get_completions(args, incomplete)
        if name.startswith("--") and equals:
            for each in items:
                each.value = f"{name}={each.value}"
        return items


class _Zsh(_WithOption, ZshComplete):
    """Completion for zsh."""

    def format_completion(self, item: CompletionItem) -> str:
        """Return the answer; zsh ends a value that has an explanation at a bare colon."""
        value = item.value.replace(":", r"\:") if item.help else item.value
        return f"{item.type}\n{value}\n{item.help or '_'}"


class _Fish(_WithOption, FishComplete):
    """Completion for fish; explanations may hold commas."""

    source_template = FishComplete.source_template.replace('split ","', 'split --max 1 ","')

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the cursor and the one at it, without the quotes that are open."""
        _, *words = split_arg_string(os.environ["COMP_WORDS"])
        typed = "".join(split_arg_string(os.environ["COMP_CWORD"])[:1])
        return (words[:-1] if typed and words[-1:] == [typed] else words), typed


class _Bash(_WithOption, BashComplete):
    """Completion for bash, which breaks words at `=` and `:`, and inserts what it is given as it is."""

    _kept = 0
    """How many characters of the word stay where they are, since bash replaces only what follows."""

    _quote = ""
    """The quotation mark that is open."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the cursor and the one at it, put together from what bash broke apart."""
        before, last = super().get_completion_args()
        words: list[str] = []
        joins = False
        for each in (*before, last):
            if words and (joins or each in _BREAKS):
                words[-1] += each
            else:
                words.append(each)
            joins = each in _BREAKS
        *words, whole = words
        self._kept = len(whole) - (0 if last in _BREAKS else len(last))
        typed = os.environ["COMP_WORDS"].split("\n")[int(os.environ["COMP_CWORD"]) :]
        self._quote = typed[0][:1] if typed else ""
        return words, whole

    def format_completion(self, item: CompletionItem) -> str:
        """Return the answer, escaped for the quotes that are open, and once more for `read` in the script."""
        value = item.value[self._kept :]
        if self._quote == "'":
            value = value.replace("'", r"'\''")
        else:
            special = _SPECIAL_IN_QUOTES if self._quote == '"' else _SPECIAL
            value = special.sub(r"\\\g<0>", value)
        return f"{item.type},{value}".replace("\\", "\\\\")
