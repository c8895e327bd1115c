"""docs/rules.md is made of the rules' own pages and is up to date."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from argmap.checks import rules

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_is_up_to_date(tmp_path: Path) -> None:
    """The tool writes beside itself: it runs on a copy."""
    tool = tmp_path / "build.py"
    tool.write_bytes((DOCS / "build.py").read_bytes())
    subprocess.run([sys.executable, tool], cwd=tmp_path, check=True, timeout=60)
    assert (tmp_path / "rules.md").read_bytes() == (DOCS / "rules.md").read_bytes(), (
        "run: python docs/build.py"
    )


def test_every_rule_is_on_the_page() -> None:
    page = (DOCS / "rules.md").read_text(encoding="utf-8")
    for rule in rules():
        assert page.count(f"\n## {rule.code}\n") == 1
        assert f"| {rule.severity.value} |\n" in page.partition(f"| [{rule.code}](#{rule.code.lower()}) |")[2]
    assert page.count("```") % 2 == 0
