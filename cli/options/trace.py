"""The options of `trace`: how much is explained, and what is supposed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from ...evaluate.strength import Semantics
from ...model import ArgumentMap
from ...render.views import TRACE as VIEW
from ...views.trace import USUAL_LIMIT, TraceRequest
from ..claim_lookup import claim_named
from ..errors import CannotRun
from .choice import Choice
from .group import OptionGroup
from .map_and_claim import MAP_OPTION, claim_argument
from .output import OutputOptions, output_group
from .what_if import read_change

if TYPE_CHECKING:
    from ...evaluate import Change


@dataclass(frozen=True, slots=True)
class TraceOptions:
    """All options of `trace`; None where one is not given."""

    claim: str | None
    map_path: str | None
    every: bool
    what_if: tuple[str, ...]
    changes: int
    score: bool
    semantics: str | None
    output: OutputOptions

    def in_map(self, argument_map: ArgumentMap) -> TraceRequest:
        """Return what is asked of a trace of the map.

        Raises: CannotRun, where it has no such claim, or what is supposed is not possible in it.
        """
        supposed: dict[tuple[str, ...], str] = {}
        changes: list[Change] = []
        for text in dict.fromkeys(self.what_if):
            change = read_change(text, argument_map)
            before = supposed.setdefault(change.concerns, text)
            if before != text:
                raise CannotRun(f"`{before}` and `{text}` cannot both be supposed", "leave out one of them")
            changes.append(change)
        named = (
            () if self.claim is None else (claim_named(self.claim, argument_map, "trace", or_map=True).id,)
        )
        return TraceRequest(
            claims=named,
            every=self.every,
            limit=self.changes,
            semantics=Semantics(self.semantics or Semantics.QUADRATIC_ENERGY),
            score=self.score or self.semantics is not None,
            supposed=tuple(changes),
        )


TRACE: Final = OptionGroup(
    TraceOptions,
    claim_argument(required=False),
    MAP_OPTION,
    click.Option(
        ["--all", "every"], is_flag=True, help="Explain with every link, not only with those that decide."
    ),
    click.Option(
        ["--what-if"],
        metavar="CHANGE",
        multiple=True,
        help="Suppose `reject ID`, `accept ID`, `presume ID`, `unpresume ID`, `strength ID strong`, "
        "`drop A -> B`, `strength A -> B strong`, `drop-undercuts A -> B` or `drop A >< B`. "
        "Can be given several times.",
    ),
    click.Option(
        ["--changes"],
        metavar="N",
        type=click.IntRange(min=0),
        default=USUAL_LIMIT,
        show_default=True,
        help="List at most N of the single changes that would change the verdict; 0 is none.",
    ),
    click.Option(
        ["--score"],
        is_flag=True,
        help="Also give a score from 0 to 1, which counts all its reasons together and compares claims.",
    ),
    click.Option(
        ["--semantics"],
        type=Choice(each.value for each in Semantics),
        help="How the score is found (default: quadratic-energy); verdicts do not depend on it.",
    ),
    output=output_group(VIEW.formats),
)
