"""The map of the tutorial: it grows claim by claim in the order of its file, and is a map at every step."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from argmap.checks import check
from argmap.evaluate import EvaluatedMap
from argmap.model import Reason, Verdict
from argmap.schema import load_map
from argmap.tests.builders.shipped import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

DEMOCRATIC_PEACE: Final = EXAMPLES / "democratic-peace"
UNCITED: Final = "AM306"
STEPS: Final = {
    "democracy-prevents-war": Reason.UNTESTED,
    "no-wars-so-far": Verdict.ACCEPTED,
    "power-kept-the-peace": Reason.CONTESTED,
    "france-was-weaker": Reason.CONTESTED,
    "liberals-held-back": Verdict.ACCEPTED,
    "government-needs-consent": Verdict.ACCEPTED,  # with the claim before it, which names it as a premise
    "norms-carry-outwards": Verdict.ACCEPTED,
    "elected-governments-toppled": Verdict.ACCEPTED,
    "enemy-in-common": Verdict.ACCEPTED,
}
"""How the hypothesis fares after each step, by the claim that the step ends with."""


def claims_up_to(last: str) -> str:
    """The file of claims from its beginning up to the end of one."""
    text = (DEMOCRATIC_PEACE / "claims.yaml").read_text(encoding="utf-8")
    ends = re.search(rf"^{last}:\n(?:(?: .*)?\n)*", text, re.MULTILINE)
    assert ends, last
    return text[: ends.end()]


@pytest.mark.parametrize("last", STEPS)
def test_every_step_is_a_map_with_a_sensible_verdict(tmp_path: Path, last: str) -> None:
    for name in ("argmap.yaml", "references.yaml"):
        (tmp_path / name).write_bytes((DEMOCRATIC_PEACE / name).read_bytes())
    (tmp_path / "claims.yaml").write_text(claims_up_to(last), encoding="utf-8")
    loaded = load_map(str(tmp_path))
    evaluated = EvaluatedMap(loaded.argument_map)
    found = {each.code for each in (*loaded.problems, *check(evaluated))} - {UNCITED}
    assert found == ({"AM301", "AM302"} if last == "democracy-prevents-war" else set())
    result = evaluated.evaluation.claims["democracy-prevents-war"]
    assert STEPS[last] in {result.verdict, result.reason}


def test_the_last_step_is_the_whole_map() -> None:
    assert claims_up_to([*STEPS][-1]) == (DEMOCRATIC_PEACE / "claims.yaml").read_text(encoding="utf-8")
