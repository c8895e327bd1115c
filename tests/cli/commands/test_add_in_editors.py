"""`argmap add` in real editors on a real terminal, key by key.

A claim with a source and two links costs at most 36 keys beyond its own words: the text of the claim, and the
words by which the two claims and the work are named. All other keys count, Shift not.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from itertools import count
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path
    from subprocess import CompletedProcess

pytestmark = [
    pytest.mark.usefixtures("state"),
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]

MOST_KEYS = 36
PATIENCE = 60.0
_NUMBERS = count(1)
"""Each terminal has a server of its own: one that ends would take the next with it."""
TEXT = "Herbs: they calm, too."
OWN_WORDS = ("tea calms", "tea excites", "leaf 2001", TEXT)
COMMAND = "argmap add -s 'tea calms' -a 'tea excites' -w 'leaf 2001'"
ADDED = """
herbs-they-calm-too:
  text: "Herbs: they calm, too."
  sources: leaf-2001
  supports: tea-calms
  attacks: tea-excites
"""

KEYS = {"vim": (("A",), ("Escape", "Z", "Z")), "nano": ((), ("C-s", "C-x"))}
"""The keys that each editor needs before the text is typed, and after it."""


class Terminal:
    """A terminal with a shell in it, in which keys are typed and counted."""

    def __init__(self, folder: Path, editor: str) -> None:
        self.keys = 0
        self._tmux = ["tmux", "-L", f"argmap-{os.getpid()}-{next(_NUMBERS)}", "-f", "/dev/null"]
        environment = {
            "HOME": str(folder),
            "EDITOR": editor,
            "XDG_STATE_HOME": os.environ["XDG_STATE_HOME"],
            "PATH": os.environ["PATH"],
            "PS1": "ready> ",
            "LANG": "C.UTF-8",
        }
        given = [f"{name}={value}" for name, value in environment.items()]
        shell = ["env", "-i", "TERM=screen", *given, "sh"]
        self._run("new-session", "-d", "-x", "150", "-y", "40", *shell)
        self.wait_for("ready>")
        self.line(f'argmap() {{ "{sys.executable}" -m argmap "$@"; }}')
        self.keys = 0

    def close(self) -> None:
        """End the shell and what runs in it, as when the window is closed."""
        self._run("kill-server")

    def line(self, text: str) -> None:
        """Type a text and Enter."""
        self.text(text)
        self.press("Enter")

    def text(self, text: str) -> None:
        """Type a text."""
        self.keys += len(text)
        self._run("send-keys", "-l", "--", text)

    def press(self, *names: str) -> None:
        """Press keys, one after another."""
        for name in names:
            self.keys += 1
            self._run("send-keys", name)

    def wait_for(self, text: str) -> None:
        """Wait until the screen shows a text."""
        until = time.monotonic() + PATIENCE
        while text not in (screen := self._run("capture-pane", "-p")):
            assert time.monotonic() < until, screen
            time.sleep(0.05)

    def _run(self, *arguments: str) -> str:
        return subprocess.run(
            [*self._tmux, *arguments], check=False, stdout=subprocess.PIPE, encoding="utf-8"
        ).stdout


@pytest.fixture(params=[*KEYS])
def editor(request: pytest.FixtureRequest) -> str:
    name = str(request.param)
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    return name


@pytest.fixture
def terminal(tmp_path: Path, editor: str, tea: Path) -> Generator[Terminal, None, None]:
    assert tea.is_dir()
    home = tmp_path / "home"
    home.mkdir()
    opened = Terminal(home, editor)
    yield opened
    opened.close()


def test_a_claim_with_its_source_and_links_costs_few_keys(tea: Path, terminal: Terminal, editor: str) -> None:
    before, after = KEYS[editor]
    terminal.line(COMMAND)
    terminal.wait_for("attacks: tea-excites")
    terminal.press(*before)
    terminal.text(TEXT)
    terminal.wait_for(TEXT)
    terminal.press(*after)
    terminal.wait_for("added `herbs-they-calm-too`")
    assert (tea / "tea.yaml").read_text().endswith(ADDED)
    assert terminal.keys - sum(map(len, OWN_WORDS)) <= MOST_KEYS


def test_a_closed_terminal_keeps_what_was_saved(
    tea: Path, terminal: Terminal, editor: str, state: Path
) -> None:
    before = (tea / "tea.yaml").read_text()
    first, _ = KEYS[editor]
    terminal.line(COMMAND)
    terminal.wait_for("attacks: tea-excites")
    terminal.press(*first)
    terminal.text(TEXT)
    terminal.wait_for(TEXT)
    terminal.press(*(("Escape",) if editor == "vim" else ("C-s",)))
    if editor == "vim":
        terminal.line(":w")
    until = time.monotonic() + PATIENCE
    while not [each for each in state.rglob("*.yaml") if TEXT in each.read_text()]:
        assert time.monotonic() < until
        time.sleep(0.05)
    terminal.close()
    assert (tea / "tea.yaml").read_text() == before
    (draft,) = state.rglob("*.yaml")
    assert TEXT in draft.read_text()


def test_without_an_editor_it_costs_few_keys_too(
    tea: Path, call: Callable[..., CompletedProcess[str]]
) -> None:
    typed = f"{COMMAND} -t '{TEXT}'\n"
    assert len(typed) - sum(map(len, OWN_WORDS)) <= MOST_KEYS
    words = ("-s", "tea calms", "-a", "tea excites", "-w", "leaf 2001", "-t", TEXT)
    assert call("add", *words).returncode == 0
    assert (tea / "tea.yaml").read_text().endswith(ADDED)
