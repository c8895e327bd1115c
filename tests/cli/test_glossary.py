"""The glossary that ships, and how `argmap help` shows it."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from argmap.cli.console.paint import Paint
from argmap.cli.glossary import Entry, entries_by_name, glossary
from argmap.cli.pages import glossary_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

TEXT = (files("argmap") / "render" / "words" / "glossary.md").read_text(encoding="utf-8")


def test_every_heading_is_an_entry_with_a_text() -> None:
    headings = [line.removeprefix("## ") for line in TEXT.splitlines() if line.startswith("## ")]
    assert headings == [
        f"{each.word} ({', '.join(each.others)})" if each.others else each.word for each in glossary()
    ]
    assert all(each.text for each in glossary())
    assert "".join(TEXT.split()).endswith("".join(glossary()[-1].text.split()))


def test_no_name_has_two_entries() -> None:
    names = [name.casefold() for each in glossary() for name in (each.word, *each.others)]
    assert len(entries_by_name()) == len(names)


@pytest.mark.parametrize("width", [40, 100])
def test_an_entry_fits_the_screen(width: int) -> None:
    shown = glossary_page(glossary(), Paint(), width)
    assert max(map(len, shown.splitlines())) <= width
    for each in glossary():
        assert "".join(each.text.split()) in "".join(shown.split())


def test_the_word_is_stressed_in_colour() -> None:
    entry = Entry("link", ("reason",), "One.\n\nTwo.")
    assert glossary_page([entry], Paint(on=True), 80) == "\x1b[1mlink\x1b[0m (reason)\nOne.\n\nTwo.\n"


def test_a_word_may_be_typed_in_capitals_and_without_quotes(call: Run) -> None:
    assert call("help", "Turns", "on").stdout.startswith("turns on (decisive, ")
    assert call("help", "HOOP").stdout == call("help", "process-tracing", "test").stdout
