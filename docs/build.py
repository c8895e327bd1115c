"""Writes docs/rules.md from the rules' own pages, the text that `argmap rule` shows: python docs/build.py."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from argmap.checks import rules

PAGE: Final = Path(__file__).parent / "rules.md"

_OPENING: Final = """\
# The rules of a sound map

`argmap check` applies every rule to the whole map and stops at none. An error fails the check, a warning
does with `--strict`, advice never. `argmap rule CODE` shows a rule's page in the terminal; this file is made
of the same pages by `docs/build.py`.

| code | condition | severity |
|---|---|---|
"""
_INDENT: Final = " " * 4
_CODE_OR_SPECIAL: Final = re.compile(r"(`[^`]*`)|([\\*_<>\[\]#|])")


def rules_page() -> str:
    """The whole file: a table of all rules, then the page of each, in code order."""
    found = rules()
    rows = [
        f"| [{rule.code}](#{rule.code.lower()}) | {_prose(rule.title)} | {rule.severity.value} |\n"
        for rule in found
    ]
    pages = [
        f"\n## {rule.code}\n\n**{_prose(rule.title)}** ({rule.severity.value})\n\n{_markdown(rule.page)}"
        for rule in found
    ]
    return _OPENING + "".join(rows) + "".join(pages)


def _markdown(page: str) -> str:
    """A page as Markdown: its sections become paragraphs, and what is indented becomes code."""
    parts: list[str] = []
    code: list[str] = []
    for line in [*page.splitlines(), ""]:
        if line.startswith(_INDENT):
            code.append(line[len(_INDENT) :])
            continue
        if code:
            parts.append("\n```\n" + "\n".join(code) + "\n```\n\n")
            code = []
        heading, colon, rest = line.partition(": ")
        if colon and heading in ("What it does", "Why"):
            parts.append(f"{'' if heading == 'What it does' else chr(10)}**{heading}:** {_prose(rest)}\n")
        elif line == "Instead of":
            parts.append("\nInstead of\n")
        else:
            parts.append(f"{_prose(line)}\n")
    return "".join(parts).rstrip("\n") + "\n"


def _prose(text: str) -> str:
    """The text with what Markdown would take for markup escaped, outside of code."""
    return _CODE_OR_SPECIAL.sub(lambda found: found[1] or f"\\{found[2]}", text)


if __name__ == "__main__":
    PAGE.write_text(rules_page(), encoding="utf-8", newline="\n")
