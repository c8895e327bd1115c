"""What a name in a document stands for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.editor.server.subject import subject_at
from argmap.tests.editor.server.asking import CURSOR, Editor

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("[{'id': 'w'}, {'id': '¦w-1'}]", "w-1"),
        ("[{'id': 'w'}, {'id': 'w-1¦'}]", "w-1"),
        ("[{'id': 'w'}, {'id':¦ 'w-1'}]", ""),
        ("[{'id': '¦w'}, {'id': 'w-1'}]", "w"),
        ("[{'id': 'w', 'title': 'the ¦w'}, {'id': 'w-1'}]", "w"),
        ("[{'id': 'w'}, {'id': 'w-1'}]¦", ""),
    ],
)
def test_a_work_in_the_references(tmp_path: Path, written: str, name: str) -> None:
    text = written.replace("'", '"')
    settings = "argmap: 1\ntitle: A map\nreferences: w.json\n"
    editor = Editor(tmp_path, {"argmap.yaml": settings, "w.json": text.replace(CURSOR, "")})
    asked = editor.asked("w.json", editor.type("w.json", text))
    found = subject_at(asked.view, asked.document.path, asked.text, asked.index)
    assert (found.name if found else "") == name
    assert found is None or asked.text[found.start : found.end] == name


def test_references_may_stand_in_one_line(tmp_path: Path) -> None:
    works = [{"id": f"w-{number}", "title": "A title" * 30} for number in range(3_000)]
    text = json.dumps(works)  # the line once for each work would be two gigabytes
    settings = "argmap: 1\ntitle: A map\nreferences: w.json\n"
    editor = Editor(tmp_path, {"argmap.yaml": settings, "w.json": text})
    editor.open("w.json")
    asked = editor.asked("w.json", text.index("w-2500"))
    found = subject_at(asked.view, asked.document.path, asked.text, asked.index)
    assert found
    assert found.name == "w-2500"
