"""What `argmap lsp` says to people: without its libraries, in a terminal, and with a wrong option."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

MISSING = """\
argmap: the language server needs the library pygls
  hint: run `python -m pip install "argmap[lsp]"`
"""
WITHOUT = """
import sys
sys.modules[{library!r}] = None
sys.argv = ["argmap", "lsp"]
from argmap.cli.main import main
main()
"""


@pytest.mark.parametrize("library", ["pygls", "lsprotocol"])
def test_without_its_libraries_it_says_what_to_install(library: str) -> None:
    program = [sys.executable, "-c", WITHOUT.format(library=library)]
    result = subprocess.run(program, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (
        2,
        "",
        MISSING,
    )


@pytest.mark.skipif(os.name == "nt", reason="there is no such terminal")
def test_in_a_terminal_it_says_who_starts_it() -> None:
    terminal, stdin = os.openpty()
    try:
        program = [sys.executable, "-m", "argmap", "lsp"]
        result = subprocess.run(program, stdin=stdin, capture_output=True, text=True, check=False, timeout=20)
    finally:
        os.close(terminal)
        os.close(stdin)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("argmap: the language server is started by an editor")
    assert "`argmap check --watch`" in result.stderr


def test_its_options(call: Run) -> None:
    result = call("lsp", "--encoding", "latin-1")
    assert (result.returncode, result.stdout) == (2, "")
    assert "utf-16" in result.stderr
    assert 'pip install "argmap[lsp]"' in call("lsp", "--help").stdout


def test_the_flag_that_many_editors_add_is_understood(call: Run) -> None:
    assert "no such option" not in call("lsp", "--stdio", "--help").stderr
    assert "--stdio" not in call("lsp", "--help").stdout
