"""Finds the yaml-language-server, which needs node and is none of argmap's tools.

Without it these tests are skipped. To run them, install it where they look for it,

    npm install --prefix ~/.cache/argmap-tests yaml-language-server@1.25.0

or name the command, for another version or another node, in ARGMAP_YAML_LANGUAGE_SERVER.
"""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Final

import pytest

from argmap.tests.yaml_language_server.client import Server

if TYPE_CHECKING:
    from collections.abc import Iterator

INSTALLED: Final = "~/.cache/argmap-tests/node_modules/.bin/yaml-language-server"
SETTINGS: Final = """\
argmap: 1
references: references.yaml
facets:
  actor: {sco: SCO, eu: European Union}
"""
CLAIMS: Final = """\
spirit-preserves: {kind: hypothesis, label: The spirit preserves, text: It preserves.}
charter-omits: {text: The charter omits it., supports: spirit-preserves}
who-gains: {kind: question, text: Who gains?}
'2015': {text: A year.}
"""


def yaml_language_server() -> list[str]:
    """The command that starts it, empty without one."""
    given = os.environ.get("ARGMAP_YAML_LANGUAGE_SERVER", "")
    installed = Path(INSTALLED).expanduser()
    if given:
        return [*shlex.split(given), "--stdio"]
    return [str(installed), "--stdio"] if installed.exists() and which("node") else []


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server in the folder of a map, whose schemas have its ids; `shipped.json` has none."""
    command = yaml_language_server()
    if not command:
        pytest.skip("there is no yaml-language-server")
    from argmap.schema import load_map
    from argmap.schema.texts import schema_text, schemas_with_ids

    folder = tmp_path_factory.mktemp("map")
    (folder / "argmap.yaml").write_text(SETTINGS)
    (folder / "claims.yaml").write_text(CLAIMS)
    (folder / "references.yaml").write_text("- {id: ambrosio-2008, title: Catching the spirit}\n")
    (folder / "schema").mkdir()
    (folder / "schema" / "shipped.json").write_text(schema_text("claim"), encoding="utf-8")
    for name, text in schemas_with_ids(load_map(str(folder)).argument_map).items():
        (folder / "schema" / f"{name}.schema.json").write_text(text, encoding="utf-8")
    started = Server(command, folder)
    yield started
    started.stop()
