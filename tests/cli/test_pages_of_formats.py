"""The pages on foreign formats show what `argmap import` makes of their examples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

PAGES = Path(__file__).parents[2] / "docs" / "exchange"


@pytest.mark.once
@pytest.mark.parametrize(("page", "name"), [("aif", "a.json"), ("carneades", "a.yml"), ("iccma", "a.apx")])
def test_the_example_becomes_what_the_page_says(
    page: str, name: str, tmp_path: Path, call: Callable[..., CompletedProcess[str]]
) -> None:
    before, after = (PAGES / f"{page}.md").read_text(encoding="utf-8").split("\nbecomes\n")
    example = before.rpartition("\n```")[0].rpartition("```")[2].partition("\n")[2]
    (tmp_path / name).write_text(example, encoding="utf-8")
    done = call("import", str(tmp_path / name), "-o", str(tmp_path / "map"))
    assert done.returncode == 0, done.stderr
    _, _, written = (tmp_path / "map" / "a.yaml").read_text(encoding="utf-8").partition("\n")
    assert written == after.split("```")[1].partition("\n")[2]
