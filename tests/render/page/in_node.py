"""Runs the scripts of the page in node, on the facts of a map."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from argmap.render.page.facts import page_facts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.evaluate import EvaluatedMap

NODE: Final = shutil.which("node")

needs_node: Final = pytest.mark.skipif(NODE is None, reason="needs node")


@cache
def _scripts() -> tempfile.TemporaryDirectory[str]:
    """A copy of the scripts in which node takes every file for a module."""
    folder = tempfile.TemporaryDirectory()
    shutil.copytree(str(files("argmap") / "render" / "page" / "scripts"), folder.name, dirs_exist_ok=True)
    (Path(folder.name) / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return folder


def in_node(imports: str, function: str, inputs: Iterable[object]) -> list[Any]:
    """What a function in JavaScript returns for each of the inputs, all as JSON.

    `imports` are lines such as `import { folded } from "./search.js";`.
    """
    assert NODE
    code = (
        f'import {{ readFileSync }} from "node:fs";\n{imports}\n'
        'const inputs = JSON.parse(readFileSync(0, "utf8"));\n'
        f"process.stdout.write(JSON.stringify(inputs.map({function})));\n"
    )
    with tempfile.NamedTemporaryFile("w", suffix=".js", dir=_scripts().name, encoding="utf-8") as script:
        script.write(code)
        script.flush()
        run = subprocess.run(
            [NODE, script.name],
            input=json.dumps([*inputs]),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    assert not run.returncode, run.stderr
    found: list[Any] = json.loads(run.stdout)
    return found


def facts_of(evaluated: EvaluatedMap) -> dict[str, object]:
    return page_facts(evaluated, "")
