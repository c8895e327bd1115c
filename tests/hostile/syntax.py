"""What of an output is the syntax of its format, and not text: a text from a map must add nothing to it."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from argmap.model.safe_text import exact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.tests.hostile.outputs import Output

_TEX_WORDS = {
    "textbackslash", "textasciicircum", "textasciitilde", "textless", "textgreater", "textbar",
    "textasciigrave", "symbol", "newline", "textperiodcentered", "allowbreak", "rightarrow", "hspace",
    "nobreak", "scriptsize", "setlength",
}  # fmt: skip
"""The commands of TeX that stand for a character, break a text, or make a table with long words fit."""


def syntax(output: Output) -> set[str]:
    """The pieces of syntax that occur in the output, each once."""
    return set(_SYNTAX[output.format](output.text))


def unsafe(output: Output) -> str:
    """The line of the output that holds a character which is not safe to show; "" if there is none.

    JSON is for programs and holds every text as it is; only what its strings may not hold is written out.
    """
    if output.format in {"json", "sarif"}:
        return ""
    text = output.text.replace("\r\n", "\n")
    return next((line for line in text.split("\n") if exact(line, keep="\t") != line), "")


def _text(_text: str) -> Iterator[str]:
    """Text alone has no syntax."""
    return iter(())


def _json(text: str) -> Iterator[str]:
    """The keys of its objects."""
    todo: list[Any] = [json.loads(text)]
    for each in todo:  # grows meanwhile
        match each:
            case {}:
                fields: dict[str, Any] = each
                yield from fields
                todo += fields.values()
            case [*items]:
                todo += items
            case _:
                pass


def _csv(text: str) -> Iterator[str]:
    """How wide the rows are, and what begins a cell that a spreadsheet runs."""
    for row in csv.reader(io.StringIO(text, newline="")):
        yield f"{len(row)} cells"
        yield from (cell[0] for cell in row if cell[:1] in {*"=+-@\t\r"} and cell)


class _Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(f"<{tag}>")
        for name, value in attrs:
            link = (value or "").partition(":")[0] if name in {"href", "src"} else ""
            self.found.append(f"{name}={re.sub('#.*', '#', link)}")

    def handle_comment(self, data: str) -> None:  # noqa: ARG002  # the base's
        self.found.append("<!-- -->")


def _html(text: str) -> Iterator[str]:
    return iter(_Tags(text).found)


def _xml(text: str) -> Iterator[str]:
    return (each.tag for each in ET.fromstring(text).iter())  # noqa: S314  # argmap wrote it


def _markdown(text: str) -> Iterator[str]:
    """What begins a line, tags, and what links lead to; outside diagrams, which `_mermaid` looks at."""
    text = re.sub(r"^```mermaid\n.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
    plain = re.sub(r"\\[!-/:-@\[-`{-~]|&\w+;|&#\d+;|<br>", "", text)
    for line in plain.split("\n"):
        yield from re.findall(r"^\s*(#+|[-+*>|]|\d+[.)]|```+|~~~+|===+|---+)(?=\s|$)", line)
        yield f"{line.count('|')} bars" if line.startswith("|") else ""
    yield from re.findall(r"</?[a-zA-Z!?][^\s>]*|\]\(<?[a-z]+:|\]:", plain)


def _latex(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if not line.startswith("%"):
            yield from (each for each in re.findall(r"\\([a-zA-Z]+)", line) if each not in _TEX_WORDS)
            if re.search(r"(?<!\\)%.", line):
                yield "%"


def _dot(text: str) -> Iterator[str]:
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', text)
    bare = re.sub(r">[^<>]*<", "><", bare)
    return iter(re.findall(r"[A-Za-z_]+", bare))


def _mermaid(text: str) -> Iterator[str]:
    for line in re.sub(r'"[^"]*"', '""', text).split("\n"):
        name, _, title = line.strip().partition(": ")
        yield re.sub(r"\d+", "0", line.strip()) if name not in {"accTitle", "accDescr"} else name
        if name in {"accTitle", "accDescr"}:
            yield from re.findall(r'["#;{}<>%&`\\]', title)


def _github(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield re.sub(r"=[^,:]*", "=", line.partition("::")[2].partition("::")[0])


_SYNTAX: dict[str, Callable[[str], Iterator[str]]] = {
    "txt": _text,
    "json": _json,
    "sarif": _json,
    "csv": _csv,
    "html": _html,
    "junit": _xml,
    "md": _markdown,
    "tex": _latex,
    "dot": _dot,
    "mmd": _mermaid,
    "github": _github,
}
