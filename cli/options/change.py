"""The options of commands that change a map, and those that say more of a link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from ...editor.claim_draft import LinkDraft
from ...model import STRENGTHS, TESTS
from ..claim_lookup import claim_named
from ..completion.offers import complete_ids
from .choice import Choice
from .group import OptionGroup

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from ...model import ArgumentMap, Target

    _ParamType = click.ParamType[str | float]
else:
    _ParamType = click.ParamType  # generic only from click 8.4 on

DRY_RUN: Final = click.Option(
    ["--dry-run"], is_flag=True, help="Write nothing; print the change as a unified diff."
)
"""An option of every command that changes a map."""

WITH_LINKS: Final = click.Option(
    ["--with-links"], is_flag=True, help="Remove what refers to it as well; what would go is told without it."
)


class _Strength(_ParamType):
    """A word of `STRENGTHS`, or a number in (0, 1]."""

    name = "strength"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str | float:
        """Return the word, or the number. Raises: click.BadParameter."""
        word = str(value).casefold()
        if word in STRENGTHS:
            return word
        try:
            number = float(word)
        except ValueError:
            number = 0.0
        if not 0 < number <= 1:
            self.fail(f"{value!r} is neither {', '.join(STRENGTHS)} nor a number up to 1", param, ctx)
        return number

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the words that begin with what is typed."""
        from click.shell_completion import CompletionItem

        del ctx, param
        return [CompletionItem(word) for word in STRENGTHS if word.startswith(incomplete)]


@dataclass(frozen=True, slots=True)
class LinkOptions:
    """What is said of a link beside its target, None where it is not given; premises are as typed."""

    because: str | None
    strength: str | float | None
    basis: str | None
    test: str | None
    premises: tuple[str, ...]
    quote: str | None
    locator: str | None

    def to(self, target: Target, argument_map: ArgumentMap) -> LinkDraft:
        """Return the link to a target. Raises: CannotRun, where the map lacks a premise."""
        premises = tuple(claim_named(each, argument_map, "link").id for each in self.premises)
        return LinkDraft(
            str(target),
            premises,
            because=self.because or "",
            strength=self.strength or "",
            basis=self.basis or "",
            test=self.test or "",
            quote=self.quote or "",
            locator=self.locator or "",
        )


LINK: Final = OptionGroup(
    LinkOptions,
    click.Option(["--because"], metavar="TEXT", help="Why it is a reason."),
    click.Option(
        ["--strength"],
        metavar="STRENGTH",
        type=_Strength(),
        help="weak, moderate, strong, or a number up to 1.",
    ),
    click.Option(
        ["--basis"],
        type=Choice(["stated", "inferred"]),
        help="Whether the work says so, or you do.",
    ),
    click.Option(["--test"], type=Choice(TESTS), help="The test of process tracing that it is."),
    click.Option(
        ["--with", "premises"],
        metavar="ID",
        multiple=True,
        shell_complete=complete_ids,
        help="A claim that counts only together with A; can be given several times.",
    ),
    click.Option(["--quote"], metavar="TEXT", help="The words of the work."),
    click.Option(["--locator"], metavar="TEXT", help="Where in the work they are: p. 3."),
)
