"""`argmap cite` and `argmap schema --with-ids` on a map on disk."""

from __future__ import annotations

from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

BIBTEX = b"@book{x, author = {Steep, Ann}, title = {Leaves again}, year = 2003}\n"


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.mark.usefixtures("tea")
def test_a_work_is_looked_up_by_words(call: Callable[..., CompletedProcess[str]]) -> None:
    result = call("cite", "leaf", "2001")
    assert result.returncode == 0
    assert result.stdout == (
        "leaf-2001  (arguments/references.yaml:1)\n"
        "  Leaf (2001). Leaves.\n"
        "  arguments/tea.yaml:1: tea-calms\n"
        "  arguments/tea.yaml:9: theanine-works, p. 3\n"
        "  arguments/tea.yaml:19: tea-holds-theanine\n"
    )
    result = call("cite", "leef")
    assert (result.returncode, result.stdout) == (2, "")
    assert call("cite", "nothing.bib").returncode == 2


def test_a_work_is_added_once(tea: Path, tmp_path: Path, call: Callable[..., CompletedProcess[str]]) -> None:
    (tmp_path / "new.bib").write_bytes(BIBTEX)
    before = (tea / "references.yaml").read_text()
    shown = call("cite", "new.bib", "--dry-run")
    assert "+- id: steep-2003" in shown.stdout
    assert (tea / "references.yaml").read_text() == before
    result = call("cite", "new.bib")
    assert result.returncode == 0
    assert "arguments/references.yaml:3: added `steep-2003`: Steep 2003, “Leaves again”" in result.stderr
    after = (tea / "references.yaml").read_text()
    assert after.startswith(before)
    again = call("cite", "new.bib")
    assert "there already: `steep-2003`" in again.stderr
    assert (tea / "references.yaml").read_text() == after


def test_works_come_from_stdin(
    tea: Path, call: Callable[..., CompletedProcess[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(BIBTEX)))
    assert call("cite", "-").returncode == 0
    assert "steep-2003" in (tea / "references.yaml").read_text()
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"no such thing")))
    result = call("cite", "-")
    assert result.returncode == 2
    assert "neither BibTeX nor RIS nor CSL-JSON" in result.stderr


def test_schemas_with_ids_are_renewed_with_the_map(
    tea: Path, call: Callable[..., CompletedProcess[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call("schema", "--with-ids", "-o", "arguments/schema").returncode == 0
    claim = tea / "schema" / "claim.schema.json"
    assert '"tea-excites"' in claim.read_text(encoding="utf-8")
    assert "AM009" not in call("check").stdout
    call("rename", "tea-excites", "tea-wakes")
    assert '"tea-wakes"' in claim.read_text(encoding="utf-8")
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(BIBTEX)))
    call("cite", "-")
    assert '"steep-2003"' in claim.read_text(encoding="utf-8")
    assert "AM009" not in call("check").stdout
    with (tea / "tea.yaml").open("a") as file:
        file.write("new: {text: New., sources: leaf-2001, supports: tea-calms}\n")
    result = call("check")
    assert "arguments/schema/claim.schema.json: advice AM009" in result.stdout
    assert result.returncode == 0
