"""Texts that are not saved stand in place of files, and a map is read as if they were."""

# ruff: noqa: S311 - a seeded generator makes the same maps each time

from __future__ import annotations

import os
import shutil
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

import pytest

from argmap.model.layout import MAX_BYTES
from argmap.schema import load_map
from argmap.tests.builders.written import write

if TYPE_CHECKING:
    from collections.abc import Mapping

MAP: Final = {
    "argmap.yaml": "argmap: 1\ntitle: T\nreferences: refs/works.yaml\n",
    "refs/works.yaml": "- {id: doe-2001, type: book, title: One}\n",
    "a.yaml": "a: {text: A, sources: doe-2001}\n",
    "b/c.yaml": "c: {text: C, supports: a}\n",
}
NESTED: Final = "argmap: 1\ntitle: Another map\n"


def check_as_saved(folder: Path, texts: Mapping[str, str | None]) -> None:
    """The map in a folder, read with the texts, is as when they are saved in a copy of it."""
    saved = folder.with_name(f"{folder.name} saved")
    shutil.copytree(folder, saved, symlinks=True)
    kept: dict[str, str | None] = {}
    for name, text in texts.items():
        path = saved / name
        try:
            if text is None:
                path.unlink()
            else:
                path = Path(os.path.realpath(path))
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode())
        except OSError:  # a folder stands there, or a file stands for a folder above it
            continue
        kept[f"{folder}/{name}"] = text
    unsaved = load_map(str(folder), kept)
    assert repr(unsaved).replace(str(folder), "") == repr(load_map(str(saved))).replace(str(saved), "")
    assert repr(load_map(str(folder), kept, load_map(str(folder)))) == repr(unsaved)


@pytest.mark.parametrize(
    "texts",
    [
        {
            "argmap.yaml": "argmap: 1\ntitle: U\nreferences: refs/works.yaml\nvia: doe-2001\n",
            "refs/works.yaml": "- {id: roe-2002, type: book, title: Two}\n",
            "a.yaml": None,
            "a2.yaml": "b:\n  text: B\n  attacks: c\n",
            "b/c.yaml": "c: {text: C}\nd: {text: }\n",
            "b/d/e.yml": "e: {text: E, sources: roe-2002}\n",
        },
        {"refs/works.yaml": None},
        {"argmap.yaml": None},
        {
            "argmap.yaml": "argmap: 1\nreferences: [new.yaml, b/c.yaml]\n",
            "new.yaml": "- {id: n, type: book}\n",
        },
        {"b/argmap.yaml": NESTED, "b/d.yaml": "d: {text: D}\n"},
        {"new/argmap.yaml": NESTED, "new/d.yaml": "d: {text: D}\n", "new/er/e.yaml": "e: {text: E}\n"},
        {
            "d.yaml/e.yaml": "e: {text: E}\n",
            ".hidden.yaml": "h: {text: H}\n",
            ".git/i.yaml": "i: {text: I}\n",
        },
        {"a.yaml": "#" * (MAX_BYTES + 1)},
    ],
)
def test_unsaved_texts_are_read_as_if_they_were_saved(tmp_path: Path, texts: dict[str, str | None]) -> None:
    """Files changed, new and gone, in claims, settings and references alike."""
    write(tmp_path / "map", MAP)
    check_as_saved(tmp_path / "map", texts)


def test_a_nested_map_whose_settings_go_is_a_part_of_the_map_around_it(tmp_path: Path) -> None:
    write(tmp_path / "map", {**MAP, "b/argmap.yaml": NESTED})
    check_as_saved(tmp_path / "map", {"b/argmap.yaml": None})


def test_texts_at_random_among_files_and_links_are_read_as_if_they_were_saved(tmp_path: Path) -> None:
    rng = Random(16)
    names = (
        "a.yaml",
        "é.yaml",
        "b/c.yaml",
        "b/d.yml",
        "b/argmap.yaml",
        "b/e/f.yaml",
        "g.yaml/h.yaml",
        "i.txt",
    )
    links = ("l.yaml", "b/m.yaml", "refs/link.yaml", "n", "argmap-link.yaml")
    texts = ("x: {text: X}\n", "x: {text: X, supports: y}\ny: {text: Y}\n", NESTED, "- {id: doe-2001}\n", "")
    for number in range(40):
        folder = tmp_path / f"map {number}"
        settings = MAP["argmap.yaml"].replace("refs/works", rng.choice(("refs/works", "refs/link", "l", "a")))
        chosen = {name: rng.choice(texts) for name in rng.sample(names, 4)}
        write(folder, {**MAP, **chosen, "argmap.yaml": settings})
        for link in rng.sample(links, 2):
            target = folder / (
                "b" if link == "n" else rng.choice(("refs/works.yaml", *names, "nowhere.yaml"))
            )
            (folder / link).symlink_to(os.path.relpath(target, (folder / link).parent))
        some = rng.sample((*names, *links, "n/c.yaml", "nowhere.yaml", "refs/works.yaml", "argmap.yaml"), 3)
        check_as_saved(folder, {name: rng.choice((None, *texts)) for name in some})
