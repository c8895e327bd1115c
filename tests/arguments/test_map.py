"""The map that ships is in order: it passes its own check, and every claim has its place in the argument."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.model import Kind
from argmap.tests.builders.shipped import SHIPPED, read_map

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model import ArgumentMap


@pytest.fixture(scope="module")
def shipped() -> ArgumentMap:
    return read_map(SHIPPED)


def test_it_passes_the_strict_check(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "argmap", "check", "--strict", str(SHIPPED)]
    done = subprocess.run(
        command, check=False, capture_output=True, encoding="utf-8", cwd=tmp_path, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("facet", ["actor", "theme"])
def test_every_claim_says_whom_and_what_it_is_about(shipped: ArgumentMap, facet: str) -> None:
    without = [each.id for each in shipped.claims.values() if not each.facets.get(facet)]
    assert not without, f"claims without the facet {facet}: {', '.join(without)}"


def test_the_three_questions_are_answered(shipped: ArgumentMap) -> None:
    questions = {each.id for each in shipped.claims.values() if each.kind is Kind.QUESTION}
    answered = {answer.to for claim in shipped.claims.values() for answer in claim.answers}
    assert len(questions) == 3
    assert questions <= answered


def test_every_claim_leads_to_a_hypothesis_or_an_answer(shipped: ArgumentMap) -> None:
    assert not (astray := leads_nowhere(shipped)), f"these lead nowhere: {', '.join(astray)}"


def test_a_claim_that_leads_nowhere_is_found(shipped: ArgumentMap) -> None:
    lone = next(each for each in shipped.claims.values() if each.kind is Kind.EVIDENCE and each.links)
    claims = {**shipped.claims, lone.id: lone._replace(links=(), answers=())}
    found = leads_nowhere(type(shipped)(shipped.title, claims, shipped.works, shipped.facets, shipped.place))
    assert lone.id in found


def leads_nowhere(argument_map: ArgumentMap) -> list[str]:
    """The claims from which no way along links ends at a hypothesis or an answer."""
    ends: dict[str, set[str]] = {}
    for link in argument_map.links.values():
        for source in (link.source, *(premise.id for premise in link.premises)):
            ends.setdefault(source, set()).add(link.target[-1])
    arrived = {
        each.id
        for each in argument_map.claims.values()
        if each.answers or each.kind in {Kind.HYPOTHESIS, Kind.QUESTION}
    }
    while more := {source for source in ends if source not in arrived and ends[source] & arrived}:
        arrived |= more
    return [each for each in argument_map.claims if each not in arrived]
