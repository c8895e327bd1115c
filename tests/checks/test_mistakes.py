"""What people get wrong when they write a map, and what they are told to do about it.

The maps stand in tests/examples/bad/mistakes-*; their places in expect.txt there.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import pytest

from argmap.tests.builders.written import read, read_folder
from argmap.tests.checks.test_rules import BAD, EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

HINTS: Final = {
    "unknown-key": "did you mean `sources`?",
    "supported-by": "write `supports` in the claim that supports this one",
    "refutes": "write `attacks`",
    "link-key": "`because` belongs to the link",
    "tab": "indent with spaces",
    "tab-later": "indent with spaces",
    "no-space": "a space is missing after the colon in line 9: write `kind: evidence`",
    "no-space-last": "write `kind: evidence`",
    "no-space-only": "a space follows each colon",
    "colon": "put the text in quotes",
    "colon-in-braces": "put the text in quotes",
    "colon-in-long-text": "put the text in quotes",
    "comma-in-braces": "did a comma end an unquoted text inside { }? Put the text in quotes",
    "hash": "put the text in quotes",
    "label-for-id": "this is the label of a claim: write its id, `h`",
    "label-for-id-one-word": "this is the label of a claim: write its id, `h`",
    "text-for-id": "write its id, `h`",
    "arrow": "a link is written `a -> h`",
    "unknown-target": "did you mean `spirit`?",
    "unknown-work": "did you mean `ambrosio-2008`?",
    "unknown-facet": "did you mean `actor`?",
    "unknown-value": "known: sco, eu",
    "wrong-kind": "did you mean `hypothesis`?",
    "quoted-true": "write true or false, without quotes",
    "quoted-number": "without quotes",
    "empty-key": "or remove the key",
    "empty-claim": "write `text: …` on a line below it",
    "list-for-mapping": "without a dash",
    "claims-as-list": "without a dash",
    "indented-less": "move it 1 space to the left",
    "indented-more": "move it 2 spaces to the left",
    "autoindent": "write `b:` at the start of a line after the last line of `a`",
    "not-indented": "`text` is a key of a claim: indent it below the id of its claim",
    "unclosed-quote": "close the quote",
    "quote-in-quotes": 'put all of it in the other quotes: `"The SCO\'s norms"`',
    "text-after-quotes": "put all of it in the other quotes: `'\"Norms\" bind.'`",
    "unclosed-bracket": "close it with `]`",
    "unclosed-brace": "close it with `}`",
    "at-sign": "put the text in quotes",
    "star": "put the text in quotes",
    "percent": "put the text in quotes",
    "backtick": "put the text in quotes",
    "exclamation": "remove it",
    "block-mark": "put it there, indented",
    "dash": "put the text in quotes",
    "key-twice": "write both as items of one list below a single `supports:`",
    "id-twice": "give one of the two another id, or remove one",
    "cjk": "put the text in quotes",
}
"""The hint for the mistake of each folder, or a part of it."""


def test_every_mistake_has_a_hint() -> None:
    assert sorted(HINTS) == sorted(name.partition("-")[2] for name in BAD if name.startswith("mistakes-"))


@pytest.mark.parametrize("name", HINTS)
def test_a_mistake_gets_its_hint(name: str, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "default", tmp_path, dirs_exist_ok=True)
    shutil.copytree(EXAMPLES / "bad" / f"mistakes-{name}", tmp_path, dirs_exist_ok=True)
    problems = read_folder(tmp_path).problems
    assert [problem for problem in problems if HINTS[name] in problem.hint]


SEVERAL: Final = """\
a:
  text: Two things: norms.
b:
  text:no space
  kind: claim
c:
  text: "上海" # a comment
  suports: a
d:
  text: x

  text: y
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_lines_are_counted_by_every_kind_of_line_end(line_end: str) -> None:
    result = read(SEVERAL.replace("\n", line_end))
    assert result.errors() == [
        "AM002 m.yaml:2:19",
        "AM002 m.yaml:5:7",
        "AM101 m.yaml:8:3",
        "AM003 m.yaml:12:3",
    ]
    assert "in line 4: write `text: no space`" in result.problems[1].hint


def test_lines_are_not_counted_by_what_is_no_line_end() -> None:
    for odd in ("\x85", "\u2028", "\u2029", "\x0b\x0c"):
        result = read(f"a:\n  text: one{odd}two\n  suports: b\n")
        assert "AM101 m.yaml:3:3" in result.errors()


@pytest.mark.parametrize(
    "text",
    [
        "上海合作组织",
        "e\u0301e\u0301",
        "\U0001f600\U0001f600",
        "\u202eabc",
        "\ufeff",
        "a\u2028b",
        '"\\u4e0a"',
    ],
)
def test_columns_count_characters(text: str) -> None:
    column = len(f"a: {{text: {text}, ") + 1
    assert read(f"a: {{text: {text}, zz: x}}\n").only("AM101").place[1:] == (1, column, 1, column + 2)
