"""How much is done for an answer: in step with the text, whatever that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.editor.refused import Refused
from argmap.editor.server.lines import Encoding, Lines, Position
from argmap.editor.server.table import FEATURES
from argmap.tests.builders.counted import calls_of
from argmap.tests.editor.server.asking import Editor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from argmap.editor.server.table import Feature

CLAIM = "c-b: {text: B}\n"
TEXTS: dict[str, Callable[[int], str]] = {
    "prose": lambda size: f"{CLAIM}a:\n  text: {'as c-b says, ' * size}\n",
    "prose in lines": lambda size: f"{CLAIM}a:\n  text: |\n" + "    as c-b says\n" * size,
    "prose after an open bracket": lambda size: f"{CLAIM}a:\n  text: [\n" + "    as c-b says\n" * size,
    "open brackets": lambda size: f"{CLAIM}a:\n  supports: " + "[c-b, c-b, c-b, " * size,
    "half-typed entries": lambda size: "".join(f"k{each}: {{text: a,\n" for each in range(size)),
    "supports": lambda size: f"{CLAIM}a:\n  text: A\n  supports:\n" + "  - c-b\n" * size,
    "contradictions": lambda size: (
        "".join(f"k{each}: {{text: K}}\n" for each in range(size))
        + f"a: {{text: A, contradicts: [{', '.join(f'k{each}' for each in range(size))}]}}\n"
    ),
    "one line": lambda size: "{" + "".join(f"k{each}: {{text: 𝄞}}, " for each in range(size)) + "}",
    "the same id": lambda size: "c-b: {text: B}\n" * size,
    "tags": lambda size: f"a:\n  text: A\n  tags: [{', '.join(f't{each}' for each in range(size))}, ]\n",
    "comments": lambda size: CLAIM + "#\n" * size,
}
SIZES = (130, 260)


def work(folder: Path, feature: Feature, text: str) -> int:
    """How many functions are called to answer, at a mention in a text and at its end."""
    editor = Editor(folder, {"c.yaml": text})
    editor.open("c.yaml")
    document = editor.asked("c.yaml").document
    uri = types.TextDocumentIdentifier(document.uri)
    whole = types.Range(types.Position(0, 0), types.Position(len(text), 0))
    referring = types.ReferenceContext(include_declaration=True)
    called = 0
    for index in (text.find("c-b", 20) + 1, len(text) - 2):
        position = types.Position(*document.lines.position(index))
        given = {
            types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionParams(uri, whole, types.CodeActionContext([])),
            types.TEXT_DOCUMENT_INLAY_HINT: types.InlayHintParams(uri, whole),
            types.TEXT_DOCUMENT_REFERENCES: types.ReferenceParams(referring, uri, position),
            types.TEXT_DOCUMENT_RENAME: types.RenameParams(uri, position, "other"),
            types.TEXT_DOCUMENT_SELECTION_RANGE: types.SelectionRangeParams(uri, [position]),
        }
        params = given.get(feature.method, types.HoverParams(uri, position))
        asked = editor.asked("c.yaml", index, params)
        try:
            feature.answer(asked)  # what is imported or kept is so by now
        except Refused:
            continue
        called += calls_of(lambda asked=asked: feature.answer(asked))  # type: ignore[misc]
    return called


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("feature", FEATURES, ids=lambda each: each.function)
def test_twice_the_text_takes_twice_the_work(tmp_path: Path, feature: Feature, kind: str) -> None:
    small, large = (work(tmp_path / str(each), feature, TEXTS[kind](each)) for each in SIZES)
    assert large <= 2.4 * small + 2_000


def test_positions_in_a_long_line_are_counted_once_in_order() -> None:
    counted = 0

    class Counting(Lines):
        def _units(self, text: str) -> int:
            nonlocal counted
            counted += len(text)
            return super()._units(text)

    text = "𝄞a" * 500
    lines = Counting(text, Encoding.UTF_16)
    assert [lines.position(each).character for each in (0, 1, 2, 1_000)] == [0, 2, 3, 1_500]
    counted = 0
    for index in range(len(text)):
        lines.position(index)
    assert counted == len(text) - 1
    assert lines.position(3) == Position(0, 5)
    assert lines.index(Position(0, 4)) == 2  # within a character


def test_a_lone_half_of_a_character_is_a_unit() -> None:
    assert Lines("\ud834x", Encoding.UTF_16).position(2) == Position(0, 2)
    assert Lines("\ud834x", Encoding.UTF_8).position(2) == Position(0, 4)


def test_the_lines_of_a_document_are_looked_for_once(tmp_path: Path) -> None:
    called: list[int] = []
    for number in (10, 1_000):
        editor = Editor(tmp_path / str(number), {"c.yaml": "a: {text: A}\r\n" + "#\r\n" * number})
        editor.open("c.yaml")
        view = editor.asked("c.yaml").view
        called.append(calls_of(lambda view=view: view.texts.index(view.claims["a"].place)))  # type: ignore[misc]
    assert called[0] == called[1]
