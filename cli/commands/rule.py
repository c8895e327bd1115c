"""`argmap rule`: the manual page of a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ...checks import rules
from ...model.nearest import did_you_mean
from ..completion.offers import offered
from ..console.pager import emit_paged
from ..console.paint import Paint, paint
from ..console.terminal import width
from ..declaration import declare
from ..errors import CannotRun
from ..exit_codes import NO_ERRORS
from ..pages import rule_page, rules_list

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def _complete(_context: click.Context, _argument: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the codes that begin with what is typed."""
    return offered({each.code: each.title for each in rules()}, incomplete)


@declare(
    "rule",
    click.Argument(["code"], metavar="[CODE]", required=False, shell_complete=_complete),
    examples=(("argmap rule", "list all rules"), ("argmap rule AM204", "explain one")),
)
def command(*, code: str | None) -> int:
    """Explain a rule of the check.

    Without CODE, list every rule with its severity.
    """
    brush = paint()
    emit_paged(rules_list(rules(), brush, width()) if code is None else _page(code, brush))
    return NO_ERRORS


def _page(code: str, paint: Paint) -> str:
    known = {each.code: each for each in rules()}
    found = known.get(code.upper())
    if found is None:
        guess = did_you_mean(code, known)
        hint = " ".join(filter(None, (guess, "`argmap rule` lists them all")))
        raise CannotRun(f"there is no rule `{code}`", hint)
    return rule_page(found, paint, width())
