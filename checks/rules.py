"""The rules in code order, each with the module whose docstring is its manual page."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Final

from ..model import SEVERITIES, Severity

MODULES: Final[dict[str, str]] = {
    "AM001": "am001_not_utf8",
    "AM002": "am002_not_yaml",
    "AM003": "am003_key_twice",
    "AM004": "am004_too_deep",
    "AM005": "am005_unreadable",
    "AM006": "am006_tag_merge_document",
    "AM007": "am007_prose_cut",
    "AM008": "am008_nested_map",
    "AM101": "am101_unknown_key",
    "AM102": "am102_wrong_type",
    "AM103": "am103_missing_key",
    "AM104": "am104_not_allowed",
    "AM105": "am105_not_an_id",
    "AM201": "am201_unknown_target",
    "AM202": "am202_id_twice",
    "AM203": "am203_to_itself",
    "AM204": "am204_both_ways",
    "AM205": "am205_unknown_work",
    "AM206": "am206_unknown_facet",
    "AM207": "am207_undeclared_link",
    "AM208": "am208_question_linked",
    "AM209": "am209_with_repeats",
    "AM210": "am210_answers_nothing",
    "AM211": "am211_bad_reference",
    "AM301": "am301_isolated",
    "AM302": "am302_no_support",
    "AM303": "am303_no_answer",
    "AM304": "am304_no_source",
    "AM305": "am305_circular_support",
    "AM306": "am306_never_cited",
    "AM307": "am307_idle_strength",
    "AM401": "am401_expect_not_met",
    "AM402": "am402_reasons_fail",
    "AM403": "am403_hoop_failed",
}
"""The rules AM0xx and AM1xx, and AM211, are applied while reading; their modules hold the page alone."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule's manual page: `title` is its first line without the code, `page` the rest."""

    code: str
    severity: Severity
    title: str
    page: str


def rule(code: str) -> Rule:
    """The rule of a code.

    Raises: KeyError for a code that no rule has.
    """
    first, _, rest = (import_module(f".{MODULES[code]}", __package__).__doc__ or "").partition("\n")
    return Rule(code, SEVERITIES[code], first.partition(": ")[2].rstrip("."), rest.strip("\n"))


def rules() -> tuple[Rule, ...]:
    """All rules in code order."""
    return tuple(rule(code) for code in MODULES)
