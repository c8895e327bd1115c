"""The table of the rules, and what is done with it: applying them to a map and showing their manual pages."""

from __future__ import annotations

from collections.abc import Container, Iterator
from enum import Enum
from importlib import import_module
from types import ModuleType
from typing import Final, NamedTuple

from ..evaluate import EvaluatedMap
from ..model import SEVERITIES, Problem, Severity


class Applied(Enum):
    """What applies a rule."""

    BY_CHECK = "the function `check(evaluated)` of its module"
    WHILE_READING = "`schema`, which reports it; its module holds the manual page alone"


class Row(NamedTuple):
    """A rule of the table."""

    code: str
    module: str
    applied: Applied

    def imported(self) -> ModuleType:
        """Import the module."""
        return import_module(f".{self.module}", __package__)


_CHECK, _PAGE = Applied.BY_CHECK, Applied.WHILE_READING

RULES: Final = (
    Row("AM001", "am001_not_utf8", _PAGE),
    Row("AM002", "am002_not_yaml", _PAGE),
    Row("AM003", "am003_key_twice", _PAGE),
    Row("AM004", "am004_too_deep", _PAGE),
    Row("AM005", "am005_unreadable", _PAGE),
    Row("AM006", "am006_tag_merge_document", _PAGE),
    Row("AM007", "am007_prose_cut", _PAGE),
    Row("AM008", "am008_nested_map", _PAGE),
    Row("AM009", "am009_schema_behind", _PAGE),
    Row("AM101", "am101_unknown_key", _PAGE),
    Row("AM102", "am102_wrong_type", _PAGE),
    Row("AM103", "am103_missing_key", _PAGE),
    Row("AM104", "am104_not_allowed", _PAGE),
    Row("AM105", "am105_not_an_id", _PAGE),
    Row("AM201", "am201_unknown_target", _CHECK),
    Row("AM202", "am202_id_twice", _CHECK),
    Row("AM203", "am203_to_itself", _CHECK),
    Row("AM204", "am204_both_ways", _CHECK),
    Row("AM205", "am205_unknown_work", _CHECK),
    Row("AM206", "am206_unknown_facet", _CHECK),
    Row("AM207", "am207_undeclared_link", _CHECK),
    Row("AM208", "am208_question_linked", _CHECK),
    Row("AM209", "am209_with_repeats", _CHECK),
    Row("AM210", "am210_answers_nothing", _CHECK),
    Row("AM211", "am211_bad_reference", _PAGE),
    Row("AM301", "am301_isolated", _CHECK),
    Row("AM302", "am302_no_support", _CHECK),
    Row("AM303", "am303_no_answer", _CHECK),
    Row("AM304", "am304_no_source", _CHECK),
    Row("AM305", "am305_circular_support", _CHECK),
    Row("AM306", "am306_never_cited", _CHECK),
    Row("AM307", "am307_idle_strength", _CHECK),
    Row("AM308", "am308_several_in_one_tag", _CHECK),
    Row("AM401", "am401_expect_not_met", _CHECK),
    Row("AM402", "am402_reasons_fail", _CHECK),
    Row("AM403", "am403_hoop_failed", _CHECK),
    Row("AM404", "am404_expect_not_looked_at", _CHECK),
)
"""Every rule, in code order."""


class Rule(NamedTuple):
    """The manual page of a rule: `title` is the first line without the code, `page` the rest."""

    code: str
    severity: Severity
    title: str
    page: str


def check(evaluated: EvaluatedMap, codes: Container[str] | None = None) -> list[Problem]:
    """Every problem that the rules find in the map as a whole, rule by rule; only of `codes`, if given."""
    found: list[Problem] = []
    for row in RULES:
        if row.applied is Applied.BY_CHECK and (codes is None or row.code in codes):
            problems: Iterator[Problem] = row.imported().check(evaluated)
            found += problems
    return found


def rules() -> tuple[Rule, ...]:
    """The manual pages of all rules, in code order."""
    return tuple(map(_page, RULES))


def rule(code: str) -> Rule:
    """The manual page of the rule with this code. Raises: KeyError, if there is none."""
    return _page({row.code: row for row in RULES}[code])


def _page(row: Row) -> Rule:
    first, _, rest = (row.imported().__doc__ or "").partition("\n")
    return Rule(row.code, SEVERITIES[row.code], first.partition(": ")[2].rstrip("."), rest.strip("\n"))
