"""What stays known of a map while something in it is half typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.tests.editor.server.asking import Editor

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.editor.server.map_view import MapView

MAP = """\
argmap: 1
title: A map
references: works.yaml
facets:
  side: {pro: For, con: Against}
"""
FILES = {
    "argmap.yaml": MAP,
    "works.yaml": "- id: leaf-2001\n  type: book\n  title: Leaves\n",
    "one.yaml": """\
calm:
  kind: hypothesis
  text: Tea calms.
heat:
  text: Heat calms.
  sources: leaf-2001
  facets: {side: pro}
  supports: calm
mild:
  text: Tea is mild.
  sources: leaf-2001
  supports: calm
""",
    "two.yaml": """\
cold:
  text: Some drink it cold.
  sources: leaf-2001
  facets: {side: con}
  attacks: heat -> calm
""",
}


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    found = Editor(tmp_path, FILES)
    for name in FILES:
        found.open(name)
    assert found.session.views[0].problems == ()
    return found


def typed(editor: Editor, name: str, old: str, new: str) -> MapView:
    document = editor.session.documents.get(editor.uri(name))
    assert document
    assert old in document.lines.text
    editor.open(name, document.lines.text.replace(old, new, 1))
    view = editor.session.views[0]
    view.settle()
    return view


HALF_TYPED = [
    ("  text: Heat calms.\n", "  te\n"),
    ("  text: Heat calms.\n", "  text: 'Heat calms.\n"),
    ("  text: Heat calms.\n", '  text: "Heat calms.\n'),
    ("  text: Heat calms.\n", "  text: Heat: calms.\n"),
    ("  text: Heat calms.\n", "\ttext: Heat calms.\n"),
    ("  facets: {side: pro}", "  facets: {side: "),
    ("  facets: {side: pro}", "  facets: {side"),
    ("  supports: calm\nmild", "  supports: [\nmild"),
    ("  supports: calm\nmild", "  supports: [calm,\nmild"),
    ("heat:\n", "heat\n"),
    ("heat:\n  text: Heat calms.\n", "heat:\n"),
]


@pytest.mark.parametrize(("old", "new"), HALF_TYPED)
def test_a_half_typed_claim_is_known_and_no_other_file_is_blamed(editor: Editor, old: str, new: str) -> None:
    view = typed(editor, "one.yaml", old, new)
    assert view.problems
    assert {each.place.path.rpartition("/")[2] for each in view.problems} == {"one.yaml"}
    assert [*view.claims] == ["calm", "heat", "mild", "cold"]
    claim = view.claim("heat")
    assert claim
    assert claim.text == "Heat calms."
    assert view.argument_map.works.keys() == {"leaf-2001"}
    view = typed(editor, "one.yaml", new, old)
    assert view.problems == ()
    assert view.whole is view.evaluated


def test_what_is_typed_elsewhere_meanwhile_is_seen(editor: Editor) -> None:
    typed(editor, "one.yaml", "  text: Heat calms.\n", "  text: 'Heat\n")
    view = typed(editor, "two.yaml", "text: Some drink it cold.", "text: Many drink it cold.")
    assert {each.place.path.rpartition("/")[2] for each in view.problems} == {"one.yaml"}
    claim = view.claim("cold")
    assert claim
    assert claim.text == "Many drink it cold."
    view = typed(editor, "two.yaml", "cold:", "cool:")
    assert "cold" not in view.claims
    assert view.claims.keys() >= {"cool", "heat"}
    view = typed(editor, "two.yaml", "attacks: heat -> calm", "attacks: nothing -> calm")
    assert [each.code for each in view.problems if each.place.path.endswith("two.yaml")] == ["AM201"]


def test_a_claim_that_is_removed_is_gone_also_while_another_is_half_typed(editor: Editor) -> None:
    typed(editor, "one.yaml", "heat:\n  text: Heat calms.\n", "heat:\n")
    view = typed(editor, "two.yaml", FILES["two.yaml"], "")
    assert [*view.claims] == ["calm", "heat", "mild"]


def test_the_verdict_is_that_of_the_whole_while_it_is_half_typed(editor: Editor) -> None:
    before = editor.session.views[0].whole.evaluation.labels
    view = typed(editor, "one.yaml", "mild:\n  text: Tea is mild.\n", "mild:\n  te\n")
    assert view.whole.evaluation.labels is before
    assert not view.evaluated.is_complete


@pytest.mark.parametrize(
    ("old", "new"),
    [("references: works.yaml", "references"), ("facets:\n", "facets\n"), ("Against}", "Against")],
)
def test_works_and_facets_are_known_while_the_settings_are_half_typed(
    editor: Editor, old: str, new: str
) -> None:
    view = typed(editor, "argmap.yaml", old, new)
    assert {each.place.path.rpartition("/")[2] for each in view.problems} == {"argmap.yaml"}
    whole = view.whole.argument_map
    assert [*whole.works] == ["leaf-2001"]
    assert [*whole.facets] == ["side"]


def test_works_are_known_while_their_file_is_half_typed(editor: Editor) -> None:
    view = typed(editor, "works.yaml", "title: Leaves", "title: 'Leaves")
    assert {each.place.path.rpartition("/")[2] for each in view.problems} == {"works.yaml"}
    assert [*view.whole.argument_map.works] == ["leaf-2001"]


def test_a_file_that_was_never_whole_gives_what_can_be_read(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.yaml": "a: {text: It is.}\nb: {text: 'It\n"})
    editor.open("a.yaml")
    view = editor.session.views[0]
    assert [*view.claims] == ["a"]
    assert view.problems
