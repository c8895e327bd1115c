"""The page of the rules, made of their own pages: the text that `argmap rule` shows."""

from __future__ import annotations

from typing import Final

from argmap.checks import rules
from argmap.docs.made.markdown import prose

_OPENING: Final = """\
# The rules of a sound map

`argmap check` looks at the whole map by all of these rules, and reports everything that it finds in one
run. An error makes the check fail; a warning makes it fail with `--strict`; advice never does. In the
terminal, `argmap rule AM204` shows the page of a rule.

| code | condition | severity |
|---|---|---|
"""
_INDENT: Final = " " * 4


def rules_page() -> str:
    """The whole file: a table of all rules, then the page of each, in code order."""
    found = rules()
    rows = [
        f"| [{rule.code}](#{rule.code.lower()}) | {prose(rule.title)} | {rule.severity.value} |\n"
        for rule in found
    ]
    pages = [
        f"\n## {rule.code}\n\n**{prose(rule.title)}** ({rule.severity.value})\n\n{_markdown(rule.page)}"
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
            parts.append(f"{'' if heading == 'What it does' else chr(10)}**{heading}:** {prose(rest)}\n")
        elif line == "Instead of":
            parts.append("\nInstead of\n")
        else:
            parts.append(f"{prose(line)}\n")
    return "".join(parts).rstrip("\n") + "\n"
