"""Maps from strangers: whatever the files are and hold, the reader neither crashes nor hangs nor raises."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

import pytest

from argmap.schema.yaml.composer import MAX_DEPTH
from argmap.tests.builders.written import Reading, read
from argmap.tests.schema.apart import SOUND, read_apart

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("start", ["", "a: ", "a:\n  ", "a:\n  text: x\n  tags:\n    "])
def test_fifty_thousand_open_brackets(start: str, tmp_path: Path) -> None:
    files = {"n.yaml": SOUND.replace("z:", "y:")}
    for number, opening in enumerate(("[", "- ", "? ", "{a: ", "[{a: ", "- ? ")):
        deep = start.replace("a:", f"a{number}:") + opening * 50_000
        files[f"m{number}.yaml"] = f"{deep}\n{SOUND.replace('z:', f'z{number}:')}"
    claims, problems = read_apart(tmp_path, files)
    for name in files.keys() - {"n.yaml"}:
        codes = {line.split()[0] for line in problems if f" {name}:" in line}
        assert codes <= {"AM002", "AM004", "AM101"}
        assert codes & {"AM002", "AM004"}
    assert "y" in claims
    assert "AM101 n.yaml:1:52" in problems


@pytest.mark.parametrize("opening", ["[", "- ", "? "])
def test_a_claim_after_what_is_too_deep_is_read(opening: str, tmp_path: Path) -> None:
    content = "a:\n  text: x\n  tags:\n    " + opening * 50_000 + "\n" + SOUND
    claims, problems = read_apart(tmp_path, {"m.yaml": content})
    assert claims == ["z"]
    assert "AM101 m.yaml:5:52" in problems


@pytest.mark.parametrize("opening", ["[", "{a: "])
def test_the_settings_too_deep(opening: str, tmp_path: Path) -> None:
    claims, problems = read_apart(
        tmp_path, {"argmap.yaml": "argmap: 1\ntitle: " + opening * 50_000, "m.yaml": SOUND}
    )
    assert claims == ["z"]
    assert any(line.startswith("AM004 argmap.yaml:2:") for line in problems)


IN_BRACKETS: Final = ("[", "{a: ", "[{a: ", "[a, ", "{? ")


@pytest.mark.parametrize(
    ("start", "opening"),
    [
        *(("a: [b, ", opening) for opening in IN_BRACKETS),
        *(("a:\n  text: x\n  tags:\n    ", opening) for opening in (*IN_BRACKETS, "- ", "? ", "- ? ")),
        *(("", opening) for opening in (*IN_BRACKETS, "- ", "? ", "- ? ")),
    ],
)
def test_whichever_limit_is_reached_first(start: str, opening: str) -> None:
    """The parser's own limit on nesting, which PyYAML has since 6.0.4, and ours say the same."""
    for number in (200, 50_000):
        result = read(f"{start}{opening * number}\n{SOUND}")
        assert result.errors()[-1].startswith("AM101")
        problem = next(each for each in result.problems if each.code == "AM004")
        assert problem.message == f"nested more than {MAX_DEPTH} levels deep"
        assert problem.place.column < 65 * len(opening) + 20
        assert [each.code for each in result.problems if each.code < "AM100"] == ["AM004"]
        assert list(result.claims) == ["z"]


def test_the_depth_that_is_allowed() -> None:
    def nested(levels: int) -> Reading:
        return read(f"a:\n  text: x\n  tags: {'[' * levels}{']' * levels}\n")

    deep = MAX_DEPTH - 2  # the file and the claim are levels too
    assert nested(deep).errors("AM004") == []
    assert nested(deep + 1).errors("AM004") == [f"AM004 m.yaml:3:{8 + deep}"]


def bomb(levels: int) -> str:
    """Ten to the power of `levels` texts by aliases."""
    lists = ["[x, x, x, x, x, x, x, x, x, x]"] + [
        f"[{', '.join([f'*l{n}'] * 10)}]" for n in range(levels - 1)
    ]
    return "".join(f"    - &l{number} {each}\n" for number, each in enumerate(lists))


@pytest.mark.parametrize("levels", [6, 9, 60])
def test_an_alias_bomb(levels: int, tmp_path: Path) -> None:
    content = f"a:\n  text: x\n  sources: {{voice: X}}\n  tags:\n{bomb(levels)}{SOUND}"
    claims, problems = read_apart(tmp_path, {"m.yaml": content})
    assert claims == ["z"]
    assert [line.split()[0] for line in problems] == ["AM004", "AM101"]


@pytest.mark.parametrize("levels", [6, 30])
def test_an_alias_bomb_in_the_settings(levels: int, tmp_path: Path) -> None:
    settings = f"argmap: 1\nfacets:\n  actor:\n{bomb(levels)}"
    claims, problems = read_apart(tmp_path, {"argmap.yaml": settings, "m.yaml": SOUND})
    assert claims == ["z"]
    assert any(line.startswith("AM004 argmap.yaml") for line in problems)


@pytest.mark.parametrize(
    "content",
    [
        "a: &a {text: x, tags: [*a]}\n",
        "a: &a [*a]\n",
        "a: {text: x, sources: &s {work: w, via: *s}}\n",
        "a: {text: x, facets: &f {f: *f}}\n",
        "a: {text: x, supports: &l [{to: b, with: *l}]}\n",
        "a: {? &k [*k] : x}\n",
    ],
)
def test_a_recursive_alias(content: str, tmp_path: Path) -> None:
    claims, problems = read_apart(tmp_path, {"m.yaml": content + SOUND})
    assert "z" in claims
    assert any(line.startswith(("AM004 m.yaml:1:", "AM102 m.yaml:1:")) for line in problems)
    assert "AM101 m.yaml:2:52" in problems


def test_aliases_in_measure_are_no_fault() -> None:
    result = read(
        "a: &a {text: x, sources: &s {voice: X}, tags: &t [p, q]}\n"
        "b: {text: y, sources: *s, tags: *t}\n"
        "c: *a\n"
    )
    assert result.errors() == []
    assert result.claims["b"].tags == ("p", "q")
    assert result.claims["c"].text == "x"


def test_control_characters() -> None:
    result = read("a:\n  text: x\0y\n  suports: b\nb: {text: \x07, zz: \x1b}\n# \x08\nc: {text: y, zz: 1}\n")
    assert result.errors() == [
        "AM002 m.yaml:2:10",
        "AM101 m.yaml:3:3",
        "AM002 m.yaml:4:11",
        "AM101 m.yaml:4:14",
        "AM002 m.yaml:5:3",
        "AM101 m.yaml:6:14",
    ]
    messages = [each.message for each in result.problems if each.code == "AM002"]
    assert [message[22:28] for message in messages] == ["U+0000", "U+0007", "U+0008"]
    assert list(result.claims) == ["a", "b", "c"]


@pytest.mark.parametrize("name", ["x" * 10_000, "上" * 10_000, "x" * 101, "x " * 5_000 + "x"])
def test_an_id_that_is_too_long(name: str) -> None:
    for written in (name, f'"{name}"', f"? {name}\n"):
        result = read(f"{written}: {{text: x}}\n{SOUND}")
        assert "z" in result.claims
        assert all(len(problem.message) + len(problem.hint) < 400 for problem in result.problems)
        assert [line for line in result.errors() if line.startswith(("AM105 m.yaml:1:", "AM002 m.yaml:1:"))]
    as_target = read(f"a: {{text: x, supports: {name}, contradicts: {name}}}\n{SOUND}")
    assert as_target.errors("AM105") == ["AM105 m.yaml:1:24", f"AM105 m.yaml:1:{24 + len(name) + 15}"]


INVISIBLE: Final = (
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\u034f\u115f\u1160\u3164\uffa0\u17b4\u17b5\u180b\ufe00\ufe0f\U000e0001\U000e0100\ue000\ufff9"
)


@pytest.mark.parametrize("mark", INVISIBLE, ids=lambda mark: f"U+{ord(mark):04X}")
def test_an_id_with_what_nobody_sees(mark: str) -> None:
    result = read(f'"a{mark}b": {{text: x}}\nc: {{text: y, supports: "a{mark}b"}}\n')
    assert result.errors() == ["AM105 m.yaml:1:1", "AM105 m.yaml:2:24"]
    assert list(result.claims) == ["c"]
    assert all(f"U+{ord(mark):04X}" in each.message for each in result.problems if each.code == "AM105")


def test_an_id_that_is_not_composed() -> None:
    separate = unicodedata.normalize("NFD", "Čech")
    result = read(f"{separate}: {{text: x}}\nc: {{text: y, supports: {separate}}}\n")
    assert result.errors() == ["AM105 m.yaml:1:1", "AM105 m.yaml:2:24"]
    assert {problem.hint for problem in result.problems if problem.code == "AM105"} == {
        "write `Čech`, composed"
    }


def test_right_to_left_letters_are_letters() -> None:
    result = read(
        "شنغهاي: {text: روح, sources: {voice: X}, supports: רוח}\nרוח: {text: y, sources: {voice: X}}\n"
    )
    assert result.lines == []


def test_keys_that_are_no_text() -> None:
    result = read(
        "1: {text: x}\n2.5: {text: x}\nnull: {text: x}\n"
        "true: {text: x, supports: [1, 2.5, null]}\n~: {text: x}\n"
        "? [a, b]\n: {text: x}\n? {a: b}\n: {text: x}\n"
        "c: {1: x, ~: y, ? [z] : z, text: x}\n" + SOUND
    )
    assert list(result.claims) == ["1", "2.5", "null", "true", "c", "z"]
    assert result.errors() == [
        "AM105 m.yaml:5:1",
        "AM102 m.yaml:6:3",
        "AM102 m.yaml:8:3",
        "AM101 m.yaml:10:5",
        "AM101 m.yaml:10:11",
        "AM102 m.yaml:10:19",
        "AM101 m.yaml:11:52",
    ]


def test_lone_surrogates() -> None:
    result = read('"\\ud800": {text: x}\na: {text: "\\udfff"}\nb: {"\\ud83d\\ude00": x}\n' + SOUND)
    assert result.errors() == [
        "AM002 m.yaml:1:4",
        "AM002 m.yaml:2:14",
        "AM002 m.yaml:3:8",
        "AM101 m.yaml:4:52",
    ]
    encoded = read(b"a: {text: \xed\xa0\x80}\n" + SOUND.encode())
    assert encoded.errors() == ["AM001 m.yaml:1:11", "AM101 m.yaml:2:52"]


def test_a_list_where_a_mapping_belongs() -> None:
    result = read(
        "a: [1]\nb: {text: x, facets: [a]}\nc: [[[]]]\nd: {text: [[x]], supports: [[b]], sources: [[x]]}\n"
        + SOUND
    )
    assert result.errors() == [
        "AM102 m.yaml:1:4",
        "AM102 m.yaml:2:22",
        "AM102 m.yaml:3:4",
        "AM102 m.yaml:4:11",
        "AM102 m.yaml:4:29",
        "AM102 m.yaml:4:45",
        "AM101 m.yaml:5:52",
    ]
    assert list(result.claims) == ["b", "d", "z"]
