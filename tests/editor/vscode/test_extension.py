"""The extension for VS Code, whose own tests node runs, in an editor that is a stub."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

from argmap.checks import check
from argmap.editor.server.settings import Settings
from argmap.evaluate import EvaluatedMap
from argmap.schema import load_map
from argmap.tests.editor.server.speaking import written

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


SNIPPETS: Final = json.loads((EXTENSION / "snippets" / "argmap.json").read_text(encoding="utf-8"))
STOP: Final = re.compile(r"\$\{\d[:|]([^,|}]+)[^}]*\}|\$0")
WORKS: Final = "- {id: author-2024, type: book, title: A title, author: [{family: Author}], issued: 2024}\n"
CLAIMS: Final = """\
a-claim: {text: It is so., kind: hypothesis}
another-claim: {text: It was so., sources: author-2024, supports: a-claim}
"""
THIRD: Final = "third-claim:\n  text: It will be so.\n  sources: author-2024\n"


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_that_is_left_as_it_is_has_no_problems(tmp_path: Path, name: str) -> None:
    assert SNIPPETS[name]["prefix"].startswith("argmap-")  # as no word of prose does
    indent = "  " if name in {"Link with its strength", "Undercut"} else ""
    inserted = "".join(indent + STOP.sub(r"\1", line) + "\n" for line in SNIPPETS[name]["body"])
    assert "$" not in inserted
    claims, works = CLAIMS + THIRD * bool(indent), WORKS
    if name == "Work":
        claims, works = claims + THIRD.replace("2024", "2025") + "  supports: a-claim\n", works + inserted
    else:
        claims += inserted
    settings = "argmap: 1\ntitle: A map\nreferences: works.yaml\n"
    written(tmp_path, {"argmap.yaml": settings, "claims.yaml": claims, "works.yaml": works})
    loaded = load_map(tmp_path.as_posix())
    assert [*loaded.problems, *check(EvaluatedMap(loaded.argument_map))] == []
    assert len(loaded.argument_map.claims) == 3
