"""The extension for VS Code, whose own tests node runs, in an editor that is a stub."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

from argmap.editor.server.settings import Settings

TESTS: Final = Path(__file__).parent
EXTENSION: Final = TESTS.parents[2] / "editor" / "vscode"
NODE: Final = shutil.which("node")


def manifest() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.once
@pytest.mark.skipif(NODE is None, reason="needs node")
def test_the_extension_does_what_its_own_tests_say() -> None:
    assert NODE
    run = subprocess.run(
        [NODE, "--test", str(TESTS / "extension.test.js")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert re.search(r"^# pass [1-9]", run.stdout, re.MULTILINE) or "ℹ pass" in run.stdout


def test_the_server_knows_the_settings_of_the_extension() -> None:
    """Each is another than the server's own, once it is set to the opposite of what the extension has."""
    settings = manifest()["contributes"]["configuration"]["properties"]
    names = {
        name.removeprefix("argmap."): each["default"]
        for name, each in settings.items()
        if each["type"] == "boolean"
    }
    assert Settings().with_options(names) == Settings()
    for name, value in names.items():
        assert Settings().with_options({name: not value}) != Settings(), name
