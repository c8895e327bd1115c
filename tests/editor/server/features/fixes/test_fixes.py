"""Fixes of problems: from the diagnostic to the text after the action, in which the problem is gone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.editor.server.features.fixes.table import FIXES
from argmap.editor.server.settings import Client
from argmap.model import SEVERITIES
from argmap.schema.texts.with_ids import schemas_with_ids
from argmap.tests.editor.server.features.fixing import (
    NAME,
    OTHERS,
    SETTINGS,
    UNNAMED,
    WORKS,
    after,
    asked_for,
    chosen,
    editor,
    edits_of,
)

_CASE = re.compile(
    r"## (?P<code>AM\d+) (?P<title>[^\n]+)\n(?P<before>.*?\n)=>\n(?P<after>.*?\n)(?=\n## |\Z)", re.DOTALL
)
CASES = [each.groups() for each in _CASE.finditer(Path(__file__).with_name("fixes.txt").read_text("utf-8"))]
"""Codes, titles, texts of a file before, and after the action."""


@pytest.mark.parametrize(("code", "title", "before", "expected"), CASES)
def test_fixes(tmp_path: Path, code: str, title: str, before: str, expected: str) -> None:
    found = editor(tmp_path, before, others__yaml=OTHERS)
    if expected == "(not offered)\n":
        assert title not in [each.title for each in asked_for(found, code)]
        return
    assert after(found, code, title)[NAME] == expected


def test_each_code_has_fixes_or_is_known_to_have_none() -> None:
    without = {"AM001", "AM004", "AM008", "AM301", "AM306", "AM404"}
    assert FIXES.keys() == SEVERITIES.keys() - without
    tried = {code for code, *_ in CASES} | {"AM005", "AM009", "AM202", "AM211"}
    assert tried == SEVERITIES.keys() - without


def test_an_id_that_another_file_has(tmp_path: Path) -> None:
    found = editor(
        tmp_path, "b: {text: B}\n", f__yaml="b: {text: B}\n", l__yaml="d: {text: D, supports: b}\n"
    )
    assert after(found, "AM202", "Give this claim the id `b-2`")[NAME] == "b-2: {text: B}\n"
    found = editor(tmp_path, "b: {text: B}\n")
    assert after(found, "AM202", "Remove this claim: it is the same as the first")[NAME] == ""


def test_line_ends_and_marks_at_the_start_stay(tmp_path: Path) -> None:
    found = editor(tmp_path, "\ufeffa:\r\n  text: First: 𝒜\r\n  kind: finding\r\n")
    assert after(found, "AM002", "Put the text in quotes")[NAME] == (
        '\ufeffa:\r\n  text: "First: 𝒜"\r\n  kind: finding\r\n'
    )
    found = editor(tmp_path, "𝒜-b: {text: 𝒜, supports: [𝒜-c, 𝒜-d]}\r\n𝒜-c: {text: C}")
    assert after(found, "AM201", "Add the claim `𝒜-d`")[NAME] == (
        "𝒜-b: {text: 𝒜, supports: [𝒜-c, 𝒜-d]}\r\n\r\n𝒜-d:\r\n  text: …\r\n𝒜-c: {text: C}"
    )


def test_a_file_in_braces(tmp_path: Path) -> None:
    found = editor(tmp_path, '{"a": {"text": "A", "supports": "new", "suports": "b"}}', o__yaml=OTHERS)
    assert after(found, "AM201", "Add the claim `new`")[NAME] == (
        '{"a": {"text": "A", "supports": "new", "suports": "b"}, new: {text: …}}'
    )


def test_the_last_line_without_a_break(tmp_path: Path) -> None:
    found = editor(tmp_path, "a:\n  supports: new\n  text: |\n    A")
    text = after(found, "AM201", "Add the claim `new`")[NAME]
    assert text == "a:\n  supports: new\n  text: |-\n    A\n\nnew:\n  text: …"


def test_what_would_break_something_else_is_not_offered(tmp_path: Path) -> None:
    found = editor(tmp_path, "a: {text: A, supports: [long-id, lng-id]}\nlong-id: {text: B}\n")
    assert [each.title for each in asked_for(found, "AM201")] == ["Add the claim `lng-id`"]
    found = editor(tmp_path, "a:\n  text: &t A\n  text: B\nd: {text: *t}\n")
    assert "Remove the first `text`" not in [each.title for each in asked_for(found, "AM003")]


def test_a_claim_in_a_file_of_its_own(tmp_path: Path) -> None:
    text = "a: {text: A, supports: new}\n"
    found = editor(tmp_path, text, d__yaml="d: {text: D}\n")
    texts = after(found, "AM201", "Add the claim `new`")
    assert texts == {"new.yaml": "new:\n  text: …\n"}
    plain = editor(tmp_path, text, Client(), d__yaml="d: {text: D}\n")
    assert after(plain, "AM201", "Add the claim `new`") == {NAME: f"{text}\nnew:\n  text: …\n"}


def test_a_work_is_added_to_the_references(tmp_path: Path) -> None:
    found = editor(tmp_path, "a: {text: A, sources: doyle-1986}\n")
    text = after(found, "AM205", "Add the work `doyle-1986` to r.yaml")["r.yaml"]
    assert text.startswith(WORKS)
    assert "id: doyle-1986" in text
    assert found.asked(NAME).view.argument_map.works["doyle-1986"].title == "…"


def test_references_are_made_or_named(tmp_path: Path) -> None:
    found = editor(tmp_path / "a", "a: {text: A, sources: doyle-1986}\n", argmap__yaml=UNNAMED)
    texts = after(found, "AM205", "Add the work `doyle-1986` to references.yaml")
    assert texts["argmap.yaml"] == "argmap: 1\ntitle: T\nreferences: references.yaml\n"
    found = editor(tmp_path / "b", "a: {text: A, sources: doyle-1986}\n", Client(), argmap__yaml=UNNAMED)
    assert asked_for(found, "AM205") == []
    bib = "@book{doyle-1986, title = {T}, year = 1986}\n"
    found = editor(tmp_path / "c", "a: {text: A, sources: doyle-1986}\n", lib__bib=bib, argmap__yaml=UNNAMED)
    texts = after(found, "AM205", "Write `references: lib.bib` in argmap.yaml")
    assert texts["argmap.yaml"] == "argmap: 1\ntitle: T\nreferences: lib.bib\n"


def test_facets_and_their_values_are_added_to_the_settings(tmp_path: Path) -> None:
    found = editor(tmp_path, "a: {text: A, facets: {level: system}}\n")
    texts = after(found, "AM206", "Add `system` to the facet `level` in argmap.yaml")
    assert "level: {dyad: Pairs of states, monad: State, system: system}" in texts["argmap.yaml"]
    found = editor(tmp_path, "a: {text: A, facets: {era: modern}}\n")
    texts = after(found, "AM206", "Add the facet `era` in argmap.yaml")
    assert texts["argmap.yaml"] == f"{SETTINGS}  era: {{modern: modern}}\n"


def test_problems_of_the_settings(tmp_path: Path) -> None:
    name = "argmap.yaml"
    found = editor(tmp_path / "a", "a: {text: A}\n", argmap__yaml="references: rr.yaml\n", r__yaml=WORKS)
    found.open(name)
    assert after(found, "AM103", "Add `argmap: 1`", name)[name] == "argmap: 1\nreferences: rr.yaml\n"
    assert after(found, "AM005", "Write `r.yaml`", name)[name] == "argmap: 1\nreferences: r.yaml\n"
    found = editor(tmp_path / "b", "a: {text: A}\n", argmap__yaml="argmap: 1\nreferences: works.bib\n")
    found.open(name)
    assert after(found, "AM005", "Make the file works.bib", name) == {"works.bib": "\n"}
    found = editor(tmp_path / "c", "a: {text: A}\n", argmap__yaml="argmap: 1\nd:\n  text: D\n")
    found.open(name)
    texts = after(found, "AM101", "Move the claim to claims.yaml", name)
    assert texts == {name: "argmap: 1\n", "claims.yaml": "d:\n  text: D\n"}


def test_a_schema_that_is_behind(tmp_path: Path) -> None:
    found = editor(tmp_path, "a: {text: A}\n")
    (tmp_path / "schema").mkdir()
    for name, text in schemas_with_ids(found.session.views[0].argument_map).items():
        (tmp_path / "schema" / f"{name}.schema.json").write_text(text)
    found.open(NAME, "a: {text: A}\nd: {text: D}\n")
    name = "schema/claim.schema.json"
    found.open(name)
    assert '"d"' in after(found, "AM009", "Write the schema anew", name)[name]


def test_a_merge_that_was_left_in_the_references(tmp_path: Path) -> None:
    bib = "@book{k,\n<<<<<<< here\n  title = {One},\n=======\n  title = {Two},\n>>>>>>> there\n}\n"
    settings = "argmap: 1\nreferences: l.bib\n"
    found = editor(tmp_path, "a: {text: A, sources: k}\n", argmap__yaml=settings, l__bib=bib)
    found.open("l.bib")
    assert after(found, "AM211", "Keep the other version", "l.bib") == {
        "l.bib": "@book{k,\n  title = {Two},\n}\n"
    }


def test_a_source_that_is_still_to_be_written_remains_a_problem(tmp_path: Path) -> None:
    found = editor(tmp_path, "a: {text: A}\nd: {text: D, sources: {voice: 'So: many'}}\n")
    action = chosen(found, "AM304", "Add `sources`")
    ((edit,),) = edits_of(found, action).values()
    assert edit.new_text == ", sources: {voice: …}"
    others = "d: {text: D, sources: {voice: 'So: many'}}\n"
    found.open(NAME, f"a: {{text: A, sources: [{{voice: …, note: N}}]}}\n{others}")
    assert asked_for(found, "AM304") == []  # the note would be lost
    found.open(NAME, f"a: {{text: A, sources: [{{voice: …}}]}}\n{others}")
    assert after(found, "AM304", 'Write `sources: {voice: "So: many"}`') == {
        NAME: 'a: {text: A, sources: [{voice: "So: many"}]}\n' + others
    }
