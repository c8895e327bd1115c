"""The README's two commands for a fresh machine are marked, so that the gate runs them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"


@pytest.mark.parametrize(("name", "last"), [("run", "-o map.svg"), ("test", "pytest")])
def test_the_commands_for_a_fresh_machine_are_marked(name: str, last: str) -> None:
    text = README.read_text(encoding="utf-8")
    (marked,) = re.findall(rf"^<!-- {name} -->\n```sh\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    command = marked.replace("\\\n", "")
    assert command.count("\n") == 1, "it is one command"
    assert "-m venv" in command
    assert command.rstrip().endswith(last)


def test_it_is_short() -> None:
    """What it is, the pictures, the commands and links; the rest stands in docs/."""
    assert len(README.read_text(encoding="utf-8").splitlines()) <= 120
