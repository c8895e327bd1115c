"""`argmap help`: what argmap can do, a command's help, a rule's page, or what a word means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ...checks import rules
from ...model.nearest import did_you_mean
from ..command_help import help_of
from ..completion.offers import offered
from ..console.pager import emit_paged
from ..console.paint import paint
from ..console.terminal import width
from ..declaration import declare
from ..errors import CannotRun
from ..exit_codes import NO_ERRORS
from ..glossary import entries_by_name, glossary
from ..options.map_and_claim import joined
from ..pages import glossary_page, rule_page
from ..unknown_command import what_to_type
from . import COMMANDS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def _complete(_context: click.Context, _argument: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the commands, words and codes that begin with what is typed."""
    words = dict.fromkeys((each.word for each in glossary()), "A word of the glossary.")
    codes = {each.code: each.title for each in rules()}
    return offered({**words, **COMMANDS, "glossary": "All words that are explained.", **codes}, incomplete)


@declare(
    "help",
    click.Argument(["word"], metavar="[WORD]", nargs=-1, callback=joined, shell_complete=_complete),
    examples=(
        ("argmap help", "what argmap can do"),
        ("argmap help render", "the options of a command"),
        ("argmap help undercut", "what a word means"),
        ("argmap help glossary", "all words that are explained"),
        ("argmap help AM204", "the page of a rule"),
    ),
)
def command(*, word: str | None) -> int:
    """Explain a command, a rule or a word."""
    emit_paged(_page((word or "").casefold()))
    return NO_ERRORS


def _page(word: str) -> str:
    root = click.get_current_context().find_root()
    if not word or word == "argmap":
        return f"{root.get_help()}\n"
    if word in COMMANDS:
        return help_of(word, root)
    codes, entries = {each.code.casefold(): each for each in rules()}, entries_by_name()
    if word in codes:
        return rule_page(codes[word], paint(), width())
    if word in entries:
        return glossary_page([entries[word]], paint(), width())
    if word == "glossary":
        return glossary_page(glossary(), paint(), width())
    known = (*COMMANDS, *entries, *(each.code for each in rules()))
    hint = what_to_type(word, [], COMMANDS) or did_you_mean(word, known)
    raise CannotRun(f"there is no help on `{word}`", hint or "`argmap help glossary` explains argmap's words")
