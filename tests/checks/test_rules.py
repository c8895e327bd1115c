"""Every rule has a page, a severity, an example that triggers it and one that passes; the examples hold."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from textwrap import dedent
from typing import Final

import pytest

from argmap.checks import rule, rules
from argmap.checks.rules import RULES, Applied
from argmap.model import SEVERITIES
from argmap.tests.builders.written import read, read_folder

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
BAD: Final = sorted(path.name for path in (EXAMPLES / "bad").iterdir())
GOOD: Final = sorted(path.name for path in (EXAMPLES / "good").iterdir())
DESIGN: Final = {
    "error": "AM001 AM002 AM003 AM004 AM005 AM006 AM101 AM102 AM103 AM104 AM105"
    " AM201 AM202 AM203 AM204 AM205 AM206 AM207 AM208 AM209 AM210 AM211 AM401",
    "warning": "AM007 AM008 AM301 AM302 AM303 AM304 AM305 AM308 AM402 AM403",
    "advice": "AM009 AM306 AM307 AM404",
}
"""The codes of each severity, as the table of the design has them."""

NO_CLAIMS: Final = {"AM001", "AM005", "AM008", "AM009", "AM202", "AM306"}
"""The pages whose `Instead of` is about files or references and not a claim file."""


def read_example(kind: str, name: str, folder: Path) -> list[str]:
    """The problems of an example, read together with the files that it leaves to the default."""
    shutil.copytree(EXAMPLES / "default", folder, dirs_exist_ok=True)
    shutil.copytree(EXAMPLES / kind / name, folder, dirs_exist_ok=True)
    return read_folder(folder).lines


def expected(kind: str, name: str) -> list[str]:
    file = EXAMPLES / kind / name / "expect.txt"
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


@pytest.mark.parametrize("name", BAD)
def test_a_bad_example_gives_exactly_what_it_says(name: str, tmp_path: Path) -> None:
    assert read_example("bad", name, tmp_path) == expected("bad", name)


@pytest.mark.parametrize("name", GOOD)
def test_a_good_example_gives_nothing_but_the_advice_it_lists(name: str, tmp_path: Path) -> None:
    lines = expected("good", name)
    assert all(SEVERITIES[line.split()[0]].value == "advice" for line in lines)
    assert read_example("good", name, tmp_path) == lines


@pytest.mark.parametrize("name", [name for name in BAD if name.startswith("AM")])
def test_a_bad_example_triggers_the_rule_that_it_is_named_after(name: str) -> None:
    assert name[:5] in {line.split()[0] for line in expected("bad", name)}


@pytest.mark.parametrize("code", SEVERITIES)
def test_every_rule_has_examples(code: str) -> None:
    assert [name for name in BAD if name.startswith(code)]
    assert code in GOOD


@pytest.mark.parametrize("code", SEVERITIES)
def test_every_rule_has_a_page(code: str) -> None:
    found = rule(code)
    assert found.code == code
    assert re.fullmatch(r"\S.{5,80}[^.\s]", found.title)
    assert [
        each for each in ("What it does: ", "\nWhy: ", "\nInstead of\n    ") if each not in found.page
    ] == []
    assert found.page.count("Instead of") == 1
    assert re.search(r"\n[a-z][^\n]*[.\n]", found.page.partition("Instead of")[2]), "what to do instead"


def test_the_rules_are_listed_in_code_order() -> None:
    assert [row.code for row in RULES] == sorted(SEVERITIES)
    assert [each.code for each in rules()] == sorted(SEVERITIES)
    folder = Path(__file__).parents[2] / "checks"
    assert [row.module for row in RULES] == sorted(path.stem for path in folder.glob("am[0-9]*.py"))
    assert [row.module for row in RULES if not row.module.startswith(row.code.lower())] == []


def test_a_rule_that_its_module_applies_says_so_in_the_table() -> None:
    for row in RULES:
        assert hasattr(row.imported(), "check") == (row.applied is Applied.BY_CHECK)


def test_the_severities_are_those_of_the_design() -> None:
    table = {code: severity for severity, codes in DESIGN.items() for code in codes.split()}
    assert {code: severity.value for code, severity in SEVERITIES.items()} == table


def test_a_code_that_no_rule_has() -> None:
    with pytest.raises(KeyError):
        rule("AM999")


def blocks(code: str) -> tuple[str, str]:
    """The two blocks of a page: what stands after `Instead of`, and after `write` if there is one."""
    instead, _, rest = rule(code).page.partition("Instead of\n")[2].partition("\nwrite\n")
    return dedent(re.split(r"\n(?=\S)", instead)[0]), dedent(rest)


def triggered(code: str, block: str) -> set[str]:
    """The codes that a block of a page gives, as the claim file or, for AM211, as the references."""
    settings = (EXAMPLES / "default" / "argmap.yaml").read_text(encoding="utf-8")
    references = (EXAMPLES / "default" / "references.yaml").read_text(encoding="utf-8")
    files = {"claims.yaml": block, "references.yaml": references}
    if code == "AM211":
        files = {"references.yaml": block}
    return set(read(files, settings).codes)


@pytest.mark.parametrize("code", [code for code in SEVERITIES if code not in NO_CLAIMS])
def test_the_examples_on_a_page_are_true(code: str) -> None:
    instead, write = blocks(code)
    assert code in triggered(code, instead)
    if write:
        assert code not in triggered(code, write)


def test_nothing_is_missed_that_a_file_which_cannot_be_read_may_say() -> None:
    """That a claim stands alone, or is not supported, answered or cited, nobody knows there."""
    said = {
        "m.yaml": "h: {kind: hypothesis, text: x}\nq: {kind: question, text: x}\na: {text: x}\n",
        "references.yaml": "- {id: w, type: book}\n",
    }
    settings = "argmap: 1\nreferences: references.yaml\n"
    missed = {"AM301", "AM302", "AM303", "AM306"}
    assert missed <= {*read(said, settings).codes}
    lost = read({**said, "lost.yaml": b"\xff\xfe\x00"}, settings)
    assert "AM001" in lost.codes
    assert not missed & {*lost.codes}
