"""What the pages on foreign formats show is what argmap makes of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    Call = Callable[..., CompletedProcess[str]]

PAGES: Final = Path(__file__).parents[2] / "docs" / "exchange"
_BLOCK: Final = r"(?:(?!```).*\n)+"
INTO_YAML: Final = re.compile(
    rf"^```\w+\n(?P<given>{_BLOCK})```\n\nbecomes\n\n```yaml\n(?P<made>{_BLOCK})```", re.MULTILINE
)
OUT_OF_YAML: Final = re.compile(
    rf"^```yaml\n(?P<given>{_BLOCK})```\n\nis written as.*\n\n```\w+\n(?P<made>{_BLOCK})```"
    rf"(?:\n\n```text\n(?P<printed>{_BLOCK})```)?",
    re.MULTILINE,
)
IN: Final = {
    "aif": "json", "argdown": "argdown", "carneades": "yml", "iccma": "af", "kialo": "txt",
    "refi-qda": "qde", "spreadsheets": "csv",
}  # fmt: skip


def example(pattern: re.Pattern[str], page: str) -> re.Match[str]:
    found = pattern.search((PAGES / f"{page}.md").read_text(encoding="utf-8"))
    assert found, f"{page}.md has no example"
    return found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.once
@pytest.mark.parametrize("page", IN)
def test_what_becomes_of_a_file_is_what_is_shown(page: str, folder: Path, call: Call) -> None:
    shown = example(INTO_YAML, page)
    name = f"example.{IN[page]}"
    (folder / name).write_text(shown["given"], encoding="utf-8")
    assert call("import", name, "-o", "made").returncode == 0
    made = (folder / "made" / "example.yaml").read_text(encoding="utf-8")
    assert made.partition("\n")[2].strip() == shown["made"].strip()
    assert call("check", "made").returncode == 0


@pytest.fixture
def map_of_pages(folder: Path) -> Path:
    """The map whose parts the pages on exports show."""
    claims, references = (example(OUT_OF_YAML, page)["given"] for page in ("cito", "references"))
    settings = "argmap: 1\nreferences: references.yaml\n"
    for name, text in {"argmap": settings, "references": references, "claims": claims}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.once
@pytest.mark.parametrize(("page", "format_"), [("cito", "cito"), ("references", "bibtex")])
def test_what_is_written_is_what_is_shown(page: str, format_: str, map_of_pages: Path, call: Call) -> None:
    written = call("export", format_, str(map_of_pages)).stdout
    parts = example(OUT_OF_YAML, page)["made"].split("…\n")
    assert len(parts) <= 2
    assert all(part in written for part in parts)


@pytest.mark.once
def test_what_networkx_says_of_a_graph_is_what_is_shown(
    map_of_pages: Path, call: Call, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("networkx")
    shown = example(OUT_OF_YAML, "graphml")
    assert shown["given"] == (map_of_pages / "claims.yaml").read_text(encoding="utf-8")
    assert call("export", "graphml", str(map_of_pages), "-o", "map.graphml").returncode == 0
    exec(shown["made"], {})  # noqa: S102 - the code of our own page
    assert capsys.readouterr().out == shown["printed"]
