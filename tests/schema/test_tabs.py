"""Tabs that YAML 1.2 allows and libyaml does not; any other tab is an error."""

from __future__ import annotations

import pytest

from argmap.tests.builders.written import read

AFTER = "b:\n  text: y\n"


@pytest.mark.parametrize(
    "text",
    [
        "a:\n  text: x\n\t\n  kind: finding\n",
        "a:\n  text: x\n \t \n  kind: finding\n\t\n",
        "\t\na:\n\t\n  text: x\n  kind: finding\n",
        "a:\n\t# a comment\n  text: x\n  kind: finding\n",
        "a:\n  text: x\n  kind: finding\n  tags:\n\t\n    -\tc\n\t\n    - d\n",
        "a:\r\n  text: x\r\n\t\r\n  kind: finding\r\n",
    ],
)
def test_a_tab_in_a_line_without_content(text: str) -> None:
    result = read(text + AFTER)
    assert result.errors() == []
    assert (result.claims["a"].text, result.claims["a"].kind.value) == ("x", "finding")
    assert list(result.claims) == ["a", "b"]


def test_in_settings_and_references() -> None:
    references = "- id: w\n\t\n  type: book\n\t\n- id: v\n"
    result = read(
        {"m.yaml": "a: {text: x, sources: [w, v]}\n", "r.yaml": references},
        "argmap: 1\n\t\nreferences: r.yaml\n",
    )
    assert result.errors() == []


def test_the_text_of_a_block_keeps_its_tabs() -> None:
    result = read("a:\n  text: |\n    One.\n    \t\n    \tTwo.\n")
    assert result.claims["a"].text == "One.\n\t\n\tTwo.\n"


@pytest.mark.parametrize("line", ["\tkind: finding", "  \tkind: finding", "\t- b"])
def test_a_tab_that_indents_is_an_error(line: str) -> None:
    result = read(f"a:\n  text: x\n{line}\n\t\n{AFTER}")
    assert len(result.errors()) == 1
    assert "tab" in result.only("AM002").message


def test_many_of_them_take_no_longer_than_a_few() -> None:
    text = "".join(f"a{number}:\n\t\n  text: x\n" for number in range(5000))
    assert len(read(text).claims) == 5000
