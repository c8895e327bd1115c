"""A map read again, with only what has changed, is the same as when it is read anew."""

# ruff: noqa: E501, S311 - tables stand as they are; a seeded generator makes the same edits each time

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

import pytest

from argmap.schema import load_map
from argmap.schema.yaml.file import YamlFile
from argmap.tests.builders.shipped import SHIPPED
from argmap.tests.builders.styles import STYLES
from argmap.tests.builders.written import write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from argmap.schema import LoadedMap

FILES: Final = {
    "argmap.yaml": "argmap: 1\nreferences: works.yaml\nvia: leaf-2001\nfacets: {side: {pro: For, con: No}}\n",
    "works.yaml": "- {id: leaf-2001, type: book, title: Leaves}\n",
    "b.yaml": STYLES["plain"],
}
PIECES: Final = (
    *"\n\r\t #:,-'\"{}[]&*!|>%@`?\\~.x\x00\x07\x85\u2028\ufeff\U0001f600",
    "\n\n", "\r\n", "  ", ": ", "- ", "? ", " #", "\n# c\n", "&a ", "*a", "!t ", "<<: *a\n", "---\n", "...\n", "%YAML\n",
    "a:", "b: {text: x", "text: x\n", "\n  text: T\n", "\nother:\n", "\n...", "\n---", "\n%", "''", '""', ">+\n",
    "\n<<<<<<< H\n", "\n=======\n", "\n>>>>>>> H\n",
)  # fmt: skip
ENTRIES: Final = (
    *("# a comment\n", "\n", "new: {text: N}\n", "new:\n  text: N\n"),
    "# of it\nother:\n  text: >-\n    O\n\n",
)


def edited(rng: Random, text: str) -> str:
    """The text with characters or lines put in, cut out, doubled or moved."""
    if rng.random() < 0.4:
        lines = text.splitlines(keepends=True)
        at, many, to = rng.randint(0, len(lines)), rng.choice((1, 1, 2, 5)), rng.randint(0, len(lines))
        some = lines[at : at + many]
        put_in = rng.choice((some, [rng.choice(ENTRIES)], [rng.choice(ENTRIES)], [rng.choice(ENTRIES)]))
        return "".join(
            [*lines[:at], *lines[at + many :]] if rng.random() < 0.3 else lines[:to] + put_in + lines[to:]
        )
    at, length = rng.randint(0, len(text)), rng.choice((1, 1, 1, 2, 5, 40))
    put_in_here = rng.choice(("", text[at : at + length] * 2, rng.choice("abx. "), rng.choice(PIECES)))
    return text[:at] + put_in_here + text[at + (length if rng.random() < 0.5 else 0) :]


def chain(root: str, text: str, rng: Random, length: int) -> None:
    """Edit a text again and again, at times back to what it was, and read the map after each edit."""
    path = f"{root}/a.yaml"
    before = load_map(root, {path: text})
    texts = [text]
    for _ in range(length):
        texts.append(texts[0] if rng.random() < 0.3 else edited(rng, rng.choice(texts[-3:])))
        before = load_map(root, {path: texts[-1]}, before)
        assert repr(before) == repr(load_map(root, {path: texts[-1]})), texts[-2:]


@pytest.mark.parametrize("style", STYLES)
def test_a_chain_of_edits_is_read_as_if_anew(tmp_path: Path, style: str) -> None:
    write(tmp_path, FILES)
    chain(str(tmp_path), STYLES[style], Random(style), 12)


def again(folder: Path, *changes: Mapping[str, str | None]) -> tuple[LoadedMap, LoadedMap]:
    """The map in a folder before the last of the changes and after it, each read again from the one before."""
    root = str(folder)
    texts: dict[str, str | None] = {}
    readings = [load_map(root)]
    for change in changes:
        texts |= {f"{root}/{name}": text for name, text in change.items()}
        readings.append(load_map(root, texts, readings[-1]))
        assert repr(readings[-1]) == repr(load_map(root, texts))
    return readings[-2], readings[-1]


def test_the_shipped_map_is_the_same_after_an_edit_of_each_file() -> None:
    """A comment at the top, then a claim at the end, then all as it was."""
    root, rng = str(SHIPPED), Random(2008)
    before = load_map(root)
    for path in rng.sample(before.files, 3):
        text = (SHIPPED / path.removeprefix(f"{root}/")).read_text(encoding="utf-8")
        for new in (f"# moved\n{text}", f"{text}\nnew-claim: {{text: New}}\n", edited(rng, text), text):
            before = load_map(root, {path: new}, before)
            assert repr(before) == repr(load_map(root, {path: new}))


@pytest.mark.parametrize(
    "changes",
    [
        [{"argmap.yaml": "argmap: 1\nreferences: works.yaml\n"}],
        [{"argmap.yaml": FILES["argmap.yaml"].replace("pro: For, con: No", "con: No, pro: For")}],
        [{"argmap.yaml": FILES["argmap.yaml"].replace("works", "b")}, {"argmap.yaml": FILES["argmap.yaml"]}],
        [{"works.yaml": "- {id: leaf-2001, type: book, title: Other}\n"}, {"works.yaml": None}],
        [{"a.yaml": "cup: {text: Its id stands in b.yaml, too., supports: no id}\n"}, {"a.yaml": None}],
        [
            {"a.yaml": "c: {text: A, cup: {text: C}}\ncup: {text: B}\n"},
            {"a.yaml": "c: {text: A}\ncup: {text: B}\n"},
        ],
        [
            {"b.yaml": STYLES["faulty"]},
            {"a.yaml": STYLES["faulty"]},
            {"b.yaml": "# none\n" + STYLES["faulty"]},
        ],
        [{"b.yaml": STYLES["plain"] * 2}, {"b.yaml": "x: {text: X}\n" + STYLES["plain"] * 2}],
        [{"b.yaml": "cup: {t: }\ncup: {u: {text: U}}\n"}, {"b.yaml": "u: {text: V}\ncup: {u: {text: U}}\n"}],
    ],
)
def test_changes_of_several_files_are_read_as_if_anew(
    tmp_path: Path, changes: list[dict[str, str | None]]
) -> None:
    write(tmp_path, FILES)
    again(tmp_path, *changes)


def test_claims_that_stand_where_they_stood_are_the_same_objects(tmp_path: Path) -> None:
    """In the file that changed those above the change, in the others all."""
    write(tmp_path, {**FILES, "c.yaml": "z: {text: Z}\n"})
    added = STYLES["plain"].replace("cup:\n", "saucer: {text: Below the cup.}\ncup:\n")
    before, after = (each.argument_map.claims for each in again(tmp_path, {"b.yaml": added}))
    same = {name for name in after if before.get(name) is after[name]}
    assert same == {"tea-calms", "theanine", "z"}
    lines = [after["cup"].place.line - before["cup"].place.line]
    lines.append(after["tea-excites"].links[0].place.line - before["tea-excites"].links[0].place.line)
    assert lines == [1, 1]


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("holds theanine", "holds tea", ["cup:\n"]),
        ("theanine:\n", "# more\nnew: {text: N}\ntheanine:\n", ["tea-calms:\n", "new:"]),
        ("# The", "# This is the", ["# yaml"]),
        ("cup:\n", "'cup':\n", ["'cup'"]),
        ("cup:\n  text", "cup:\n  &a text", ["# yaml"]),
        ("A cup", '"A cup', ["cup:\n", "# yaml"]),
        ("A cup", "{A cup", ["cup:\n", "# yaml"]),
        ("A cup", "\x07A cup", ["cup:\n", "# yaml"]),
        ("cup:\n", "---\ncup:\n", ["# yaml"]),
    ],
)
def test_only_what_has_changed_is_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, parts: list[str]
) -> None:
    """Entries alone, then the whole file where one does not stand alone; `parts` are the starts of the texts."""
    write(tmp_path, FILES)
    before = load_map(str(tmp_path))
    parsed: list[str] = []
    made = YamlFile.__init__

    def noted(file: YamlFile, path: str, text: str) -> None:
        parsed.append(text)
        made(file, path, text)

    monkeypatch.setattr(YamlFile, "__init__", noted)
    path = f"{tmp_path}/b.yaml"
    load_map(str(tmp_path), {path: STYLES["plain"].replace(old, new, 1)}, before)
    assert [text[:3] for text in parsed if "argmap: 1" not in text] == [part[:3] for part in parts]
