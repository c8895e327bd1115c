"""Applying every rule to a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .am201_unknown_target import unknown_target
from .am202_id_twice import id_twice
from .am203_to_itself import to_itself
from .am204_both_ways import both_ways
from .am205_unknown_work import unknown_work
from .am206_unknown_facet import unknown_facet
from .am207_undeclared_link import undeclared_link
from .am208_question_linked import question_linked
from .am209_with_repeats import with_repeats
from .am210_answers_nothing import answers_nothing
from .am301_isolated import isolated
from .am302_no_support import no_support
from .am303_no_answer import no_answer
from .am304_no_source import no_source
from .am305_circular_support import circular_support
from .am306_never_cited import never_cited
from .am307_idle_strength import idle_strength
from .am401_expect_not_met import expect_not_met
from .am402_reasons_fail import reasons_fail
from .am403_hoop_failed import hoop_failed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..evaluate import EvaluatedMap
    from ..model import ArgumentMap, Problem

CHECKS: Final[tuple[Callable[[ArgumentMap], Iterator[Problem]], ...]] = (
    unknown_target,
    id_twice,
    to_itself,
    both_ways,
    unknown_work,
    unknown_facet,
    undeclared_link,
    question_linked,
    with_repeats,
    answers_nothing,
    isolated,
    no_support,
    no_answer,
    no_source,
    circular_support,
    never_cited,
    idle_strength,
)
"""The rules that look at the map as a whole, in code order."""

EVALUATED: Final[tuple[Callable[[EvaluatedMap], Iterator[Problem]], ...]] = (
    expect_not_met,
    reasons_fail,
    hoop_failed,
)
"""The rules that look at how its claims fare, in code order."""


def check(evaluated: EvaluatedMap) -> list[Problem]:
    """Every problem that the rules AM2xx to AM4xx find, rule by rule; the map is evaluated at most once."""
    found = [problem for rule in CHECKS for problem in rule(evaluated.argument_map)]
    return found + [problem for rule in EVALUATED for problem in rule(evaluated)]
