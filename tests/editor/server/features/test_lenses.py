"""The lines over claims that say how they fare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lsprotocol import converters, types

from argmap.editor.server.features.lenses import lenses
from argmap.editor.server.lines import Position
from argmap.tests.editor.server.asking import Editor

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS = """\
a: {text: "𝄞", supports: h, attacks: "b"}
"b": {text: B, attacks: [h, a -> h]}
c: {text: C, contradicts: a}
h: {kind: hypothesis, text: H}
i: {kind: hypothesis, text: I}
q: {kind: question, text: Q}
d: {text: D, answers: q}
"""


@pytest.mark.parametrize("start", ["", "\ufeff# A comment.\r\n"])
def test_claims_with_reasons_and_hypotheses_have_one(tmp_path: Path, start: str) -> None:
    editor = Editor(tmp_path, {"z.yaml": "z: {text: Z, supports: [b, h]}\n"})
    editor.open("a.yaml", start + CLAIMS)
    asked = editor.asked("a.yaml")
    lines = asked.document.lines

    def written(where: types.Location) -> str:
        text = asked.view.lines(where.uri.removeprefix("file://"))
        span = (
            text.index(Position(each.line, each.character)) for each in (where.range.start, where.range.end)
        )
        return text.text[slice(*span)]

    told: dict[str, tuple[str, list[str]]] = {}
    for each in lenses(asked):
        assert each.command
        arguments: Any = each.command.arguments
        if each.command.command == "":  # words alone
            told[each.command.title] = each.command.title, []
            continue
        uri, position, locations = arguments
        assert (uri, position, each.command.command) == (
            asked.document.uri,
            each.range.start,
            "argmap.showReasons",
        )
        key = asked.text[lines.index(Position(position.line, position.character)) :].partition(":")[0]
        told[key] = each.command.title, [written(one) for one in locations]
    assert told == {
        "a": ("1 against it: undecided (contested)", ["a"]),
        '"b"': ("1 for it, 1 against it: undecided (unresolved)", ['"b"', "b"]),
        "c": ("1 against it: undecided (contested)", ["a"]),
        "h": ("2 for it, 1 against it: undecided (unresolved)", ["h", "h", "h"]),
        "rejected (untested)": ("rejected (untested)", []),
    }


def test_what_leads_to_the_reasons_is_sent_as_the_protocol_has_it(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {})
    editor.open("a.yaml", "a: {text: A, supports: b}\nb: {text: B}\n")
    sent = converters.get_converter().unstructure(lenses(editor.asked("a.yaml")))
    assert [each["command"]["arguments"] for each in sent] == [
        [
            editor.uri("a.yaml"),
            {"line": 1, "character": 0},
            [
                {
                    "uri": editor.uri("a.yaml"),
                    "range": {"start": {"line": 0, "character": 23}, "end": {"line": 0, "character": 24}},
                }
            ],
        ]
    ]


@pytest.mark.parametrize("text", ["", "a: {text: [", "a: {supports: b}\n", "q: {kind: question, text: Q}\n"])
def test_what_has_no_verdict_has_none(tmp_path: Path, text: str) -> None:
    editor = Editor(tmp_path, {})
    editor.open("a.yaml", text)
    assert lenses(editor.asked("a.yaml")) == []


def test_a_claim_that_another_file_gives_too_has_it_where_it_counts(tmp_path: Path) -> None:
    editor = Editor(
        tmp_path, {"a.yaml": "h: {kind: hypothesis, text: H}\n", "b.yaml": "h: {kind: hypothesis, text: I}\n"}
    )
    editor.open("a.yaml")
    editor.open("b.yaml")
    assert [len(lenses(editor.asked(each))) for each in ("a.yaml", "b.yaml")] == [1, 0]
