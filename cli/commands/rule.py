"""`argmap rule`: the manual page of a rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import click
from click.shell_completion import CompletionItem

from ...checks import rules
from ...model.nearest import did_you_mean
from ..console.output import emit
from ..console.paint import Paint, paint
from ..declaration import declare
from ..errors import CannotRun
from ..exit_codes import NO_ERRORS
from ..options.group import OptionGroup


@dataclass(frozen=True, slots=True)
class RuleOptions:
    """All options of `rule`."""

    code: str | None


def _complete(_context: click.Context, _argument: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the codes that begin with what is typed."""
    found = (each for each in rules() if each.code.startswith(incomplete.upper()))
    return [CompletionItem(each.code, help=each.title) for each in found]


RULE: Final = OptionGroup(
    RuleOptions, click.Argument(["code"], metavar="[CODE]", required=False, shell_complete=_complete)
)


@declare("rule", RULE, examples=(("argmap rule", "list all rules"), ("argmap rule AM204", "explain one")))
def command(options: RuleOptions) -> int:
    """Explain a rule of the check.

    Without CODE, list every rule with its severity.
    """
    emit(_all(paint()) if options.code is None else _page(options.code, paint()))
    return NO_ERRORS


def _all(paint: Paint) -> Iterator[str]:
    """Yield every rule on a line."""
    for each in rules():
        yield f"{paint.bold(each.code)}  {each.severity.value:7}  {each.title}\n"


def _page(code: str, paint: Paint) -> Iterator[str]:
    """Yield the manual page of one rule.

    Raises: CannotRun, where there is no such rule.
    """
    known = {each.code: each for each in rules()}
    found = known.get(code.upper())
    if found is None:
        guess = did_you_mean(code, known)
        raise CannotRun(
            f"there is no rule `{code}`", " ".join(filter(None, (guess, "`argmap rule` lists them all")))
        )
    yield f"{paint.bold(f'{found.code}: {found.title}')} ({found.severity.value})\n\n{found.page}\n"
