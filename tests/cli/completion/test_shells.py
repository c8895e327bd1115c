"""Completion in real shells, by argmap's own scripts: what a line becomes after the tabulator key."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

import fcntl
import pty
import select
import struct
import subprocess
import termios

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Complete = Callable[[str], str]

SHELLS: Final = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], 'eval "$(_ARGMAP_COMPLETE=bash_source argmap)"'),
    "zsh": (
        ["zsh", "-f", "-i"],
        'autoload -Uz compinit; compinit -u; eval "$(_ARGMAP_COMPLETE=zsh_source argmap)"',
    ),
    "fish": (["fish", "--no-config", "-i"], "_ARGMAP_COMPLETE=fish_source argmap | source"),
}
"""How each shell is started, and how completion is switched on in it."""

ANSWERS: Final = {b"\x1b[c": b"\x1b[?1;2c", b"\x1b[0c": b"\x1b[?1;2c", b"\x1b[6n": b"\x1b[1;1R"}
"""What a terminal answers to what fish asks of it."""

STEERING: Final = re.compile(r"\x1b\[[0-9;?<>=]*[a-zA-Z~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[^\[\]]|\r")
PATIENCE: Final = 60


def read_until(terminal: int, marker: str) -> str:
    """Return what appears up to a line that begins with the marker, without what steers the terminal."""
    data = b""
    while select.select([terminal], [], [], PATIENCE)[0]:
        chunk = os.read(terminal, 65536)
        for question, answer in ANSWERS.items():
            if question in chunk:
                os.write(terminal, answer)
        data += chunk
        text = STEERING.sub("", data.decode(errors="replace"))
        if f"\n{marker}" in text or text.startswith(marker):
            return text
    raise AssertionError(f"nothing came: {data!r}")


@pytest.fixture(params=SHELLS)
def complete(request: pytest.FixtureRequest, odd: Path) -> Iterator[Complete]:
    """Return a function that types a line and the tabulator key, and returns the words that it becomes."""
    command, switch_on = SHELLS[request.param]
    program = shutil.which(command[0])
    argmap = shutil.which("argmap", path=str(Path(sys.executable).parent))
    if program is None or argmap is None:
        pytest.skip(f"needs {command[0]}, and argmap as a command")
    path = f"{Path(argmap).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "HOME": str(odd), "TERM": "xterm", "PS1": "$ "}
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(odd)
        os.execve(program, command, environment)  # noqa: S606 - a shell is what is tested
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 300, 0, 0))
    os.write(terminal, f"{switch_on}; printf '\\n%s\\n' RE''ADY\n".encode())
    read_until(terminal, "READY")

    def type_in(line: str) -> str:
        # The words of the line are printed by a command that is put before it.
        os.write(terminal, f"{line}\t\x01printf '\\n%s' BE''GIN \x05; printf '\\n%s\\n' EN''D\n".encode())
        shown = read_until(terminal, "END")
        return " | ".join(shown.rpartition("\nBEGIN\n")[2].partition("\nEND")[0].split("\n"))

    yield type_in
    os.kill(process, signal.SIGKILL)
    os.close(terminal)
    os.waitpid(process, 0)


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """Return the folder of a map whose names are hard on shells."""
    (tmp_path / "argmap.yaml").write_text(
        "argmap: 1\ntitle: Odd\nfacets: {theme: {norms: 'Norms, values', security: Security}}\n"
    )
    (tmp_path / "claims.yaml").write_text(
        r"""
tea-calms:
  text: Tea calms, "it is said" and *more*.
  sources: {voice: "O'Brien & \"co\" $HOME, *"}
  tags: [two words, "x:y", "q=r", 'back\slash']
"""
    )
    return tmp_path


def test_a_line_after_the_tabulator_key(complete: Complete) -> None:
    voice = 'argmap | list | --voice | O\'Brien & "co" $HOME, *'
    became = {
        "argmap sho": "argmap | show",
        "argmap show tea": "argmap | show | tea-calms",
        "argmap list --kind=hyp": "argmap | list | --kind=hypothesis",
        "argmap list --where theme=no": "argmap | list | --where | theme=norms",
        "argmap list --where theme=norms,s": "argmap | list | --where | theme=norms,security",
        "argmap render . --rows facet:": "argmap | render | . | --rows | facet:theme",
        "argmap list --tag x:": "argmap | list | --tag | x:y",
        "argmap list --tag q=": "argmap | list | --tag | q=r",
        "argmap list --tag two": "argmap | list | --tag | two words",
        "argmap list --voice O": voice,
        "argmap list --voice 'O": voice,
        'argmap list --voice "O': voice,
    }
    assert {line: complete(line) for line in became} == became


def test_fish_shows_what_each_name_is_commas_included(odd: Path) -> None:
    fish = shutil.which("fish")
    argmap = shutil.which("argmap", path=str(Path(sys.executable).parent))
    if fish is None or argmap is None:
        pytest.skip("needs fish, and argmap as a command")
    path = f"{Path(argmap).parent}{os.pathsep}{os.environ['PATH']}"
    script = '_ARGMAP_COMPLETE=fish_source argmap | source; complete -C "argmap list --where theme=n"'
    result = subprocess.run(
        [fish, "--no-config", "-c", script],
        cwd=odd,
        env={**os.environ, "PATH": path, "HOME": str(odd)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (result.stdout, result.stderr) == ("theme=norms\tNorms, values\n", "")
