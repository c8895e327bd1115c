"""The glossary: each word once, explained in a few sentences."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "render" / "words" / "glossary.md").read_text(encoding="utf-8")
ENTRY = re.compile(
    r"^## (?P<word>[^(\n]+?)(?: \((?P<aliases>[^)]+)\))?\n\n(?P<text>.+?)(?=^## |\Z)",
    re.MULTILINE | re.DOTALL,
)


def test_every_word_has_one_entry() -> None:
    found = list(ENTRY.finditer(TEXT))
    assert len(found) == TEXT.count("\n## ")
    names = [name for each in found for name in [each["word"], *(each["aliases"] or "").split(", ")] if name]
    folded = [name.lower() for name in names]
    assert sorted(folded) == sorted(set(folded))


def test_an_entry_is_a_few_sentences() -> None:
    for each in ENTRY.finditer(TEXT):
        assert 1 < len(re.findall(r"[.?]”?(?:\s|$)", each["text"])) <= 5, each["word"]
