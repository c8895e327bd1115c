"""`argmap rule`: the manual page of a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from ...checks import rules
from ...model.nearest import did_you_mean
from ..console.output import emit
from ..console.terminal import Paint, shows_colour
from ..errors import CannotRun
from ..help import Command

if TYPE_CHECKING:
    from collections.abc import Iterator


def _complete(_context: click.Context, _argument: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the codes that begin so, for the shell."""
    found = (each for each in rules() if each.code.startswith(incomplete.upper()))
    return [CompletionItem(each.code, help=each.title) for each in found]


@click.command(
    "rule",
    cls=Command,
    examples=(
        ("argmap rule", "list all rules"),
        ("argmap rule AM204", "explain one"),
    ),
)
@click.argument("code", metavar="[CODE]", required=False, shell_complete=_complete)
def command(code: str | None) -> int:
    """Explain a rule of the check.

    Without CODE, list every rule with its severity.
    """
    paint = Paint(shows_colour())
    emit(_all(paint) if code is None else _page(code, paint))
    return 0


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
