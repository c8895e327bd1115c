"""Every rule is on docs/rules.md."""

from __future__ import annotations

from pathlib import Path

from argmap.checks import rules

DOCS = Path(__file__).parents[2] / "docs"


def test_every_rule_is_on_the_page() -> None:
    page = (DOCS / "rules.md").read_text(encoding="utf-8")
    for rule in rules():
        assert page.count(f"\n## {rule.code}\n") == 1
        assert f"| {rule.severity.value} |\n" in page.partition(f"| [{rule.code}](#{rule.code.lower()}) |")[2]
    assert page.count("```") % 2 == 0
