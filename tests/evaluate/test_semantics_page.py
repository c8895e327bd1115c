"""Every worked example of docs/semantics.md gives what its table says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.evaluate import EvaluatedMap, evaluate, what_would_change
from argmap.model import Target
from argmap.render import TRACE, Request, render_view
from argmap.tests.builders.written import read
from argmap.tests.evaluate.obvious import Obvious
from argmap.views.trace import TraceRequest

PAGE = Path(__file__).parents[2] / "docs" / "semantics.md"
EXAMPLE = re.compile(
    r"^### (?P<number>\d+)\. (?P<title>.+)\n(?:(?!^###).*\n)*?```yaml\n(?P<claims>(?:.*\n)*?)```\n\n"
    r"\| claim \| a \| A \| b \| B \| verdict \| reason \|\n\|[-|]+\|\n(?P<rows>(?:\|.*\n)+)",
    re.MULTILINE,
)

CHANGES = re.compile(
    r"\[example (?P<number>\d+)\]\([^)]*\) these give `(?P<claim>[^`]+)`\n(?:(?!\|).*\n)+"
    r"\| links between \| change \| verdict \| reason \|\n\|[-|]+\|\n(?P<rows>(?:\|.*\n)+)"
)


class Example(NamedTuple):
    """An example as the page has it."""

    title: str
    claims: str
    rows: list[tuple[str, ...]]


def examples() -> list[Example]:
    found = EXAMPLE.finditer(PAGE.read_text(encoding="utf-8"))
    return [Example(each["title"], each["claims"], rows(each["rows"])) for each in found]


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in table.splitlines()]


def test_the_page_has_twelve_examples() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [each["number"] for each in EXAMPLE.finditer(text)] == [str(number) for number in range(1, 13)]
    assert text.count("```yaml") == len(examples())


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.title)
def test_an_example_is_as_its_table_says(example: Example) -> None:
    reading = read(example.claims)
    assert reading.errors() == []
    found = [
        (
            name,
            *(
                f"{strength:g}"
                for strength in (
                    each.surely_for,
                    each.possibly_for,
                    each.surely_against,
                    each.possibly_against,
                )
            ),
            each.verdict.value,
            each.reason.value,
        )
        for name, each in evaluate(reading.argument_map).claims.items()
    ]
    assert found == example.rows
    obvious = Obvious(reading.argument_map)
    assert [(row[0], *row[-2:]) for row in example.rows] == [
        (name, *obvious.fate(name)[:2]) for name in obvious.claims
    ]


def test_what_would_change_is_as_its_table_says() -> None:
    found = CHANGES.search(PAGE.read_text(encoding="utf-8"))
    assert found
    evaluation = evaluate(read(examples()[int(found["number"]) - 1].claims).argument_map)
    verdict_changes: list[tuple[str, ...]] = []
    for each in what_would_change(evaluation, found["claim"]).changes:
        what = f"{each.change.operation.value} {each.change.target}"
        what += f" {each.change.strength:g}" if each.change.strength else ""
        verdict_changes.append((str(each.distance), what, each.verdict.value, each.reason.value))
    assert verdict_changes == rows(found["rows"])


def test_a_trace_is_as_the_page_has_it() -> None:
    page = PAGE.read_text(encoding="utf-8")
    shown = re.search(r"```text\n(Why\n(?:.*\n)*?)```", page)
    sixth = read(examples()[5].claims).argument_map
    request = Request(options=TraceRequest(("spied",), limit=0))
    told = render_view(EvaluatedMap(sixth), TRACE, request).text
    assert shown
    assert told.endswith(f"\n{shown[1]}")


def test_the_steps_of_that_trace_are_as_the_page_counts_them() -> None:
    evaluation = evaluate(read(examples()[5].claims).argument_map)
    steps = [evaluation.claims[each].step for each in ("restored", "tape", "spied")]
    links = [Target.of(*["restored", "blank", "tape", "spied"][start:]) for start in range(3)]
    assert [*steps, *(evaluation.links[each].step for each in links)] == [1, 1, 5, 2, 3, 4]
