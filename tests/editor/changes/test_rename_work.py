"""A work gets another citation key wherever it is named, and nothing else changes."""

from __future__ import annotations

import pytest

from argmap.editor.changes.rename_work import rename_work, works_are_meant
from argmap.editor.refused import Refused
from argmap.editor.verified import NotMeant, verified
from argmap.tests.builders.edited import FOLDER, in_memory, text_after

REFS = "- id: w # the first\n  title: W\n- {id: 'w2', title: w}\n"
SETTINGS = "argmap: 1\ntitle: A map\nreferences: refs.yaml\nvia: w\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a: {text: w, sources: w}\n", "a: {text: w, sources: new}\n"),
        (
            'a: {text: a, sources: [w2, "w", {work: w, locator: w}]}\n',
            'a: {text: a, sources: [w2, "new", {work: new, locator: w}]}\n',
        ),
        (
            "a:\r\n  text: a\r\n  sources:\r\n  - voice: w\r\n    via: {work: w2, via: w}\r\n",
            "a:\r\n  text: a\r\n  sources:\r\n  - voice: w\r\n    via: {work: w2, via: new}\r\n",
        ),
        ("\ufeffa: {text: a, sources: &s !!str w}\nb: {text: b, sources: *s}\n", None),
        (
            "a: {text: a, sources: &s w}\nb: {text: b, sources: *s}\n",
            "a: {text: a, sources: &s new}\nb: {text: b, sources: *s}\n",
        ),
        ("a: {text: a, sources: {work: w2, via: none}}\n", "a: {text: a, sources: {work: w2, via: none}}\n"),
    ],
)
def test_in_claims_in_any_style(text: str, after: str | None) -> None:
    """In lists, mappings and chains of reports, quoted, marked by an anchor, with any line ends."""
    loaded, texts = in_memory({"m.yaml": text, "refs.yaml": REFS}, SETTINGS)
    if after is None:  # a tag is an error, which may hide something
        with pytest.raises(Refused, match="has errors"):
            rename_work(loaded, texts, "w", "new")
        return
    change = rename_work(loaded, texts, "w", "new")
    assert text_after(loaded, texts, change) == after
    assert text_after(loaded, texts, change, "refs.yaml") == REFS.replace("id: w ", "id: new ")
    assert text_after(loaded, texts, change, "argmap.yaml") == SETTINGS.replace("via: w", "via: new")
    outcome = verified(loaded, change, texts)
    assert works_are_meant(loaded.argument_map, outcome.loaded.argument_map, "w", "new")


def test_a_key_that_needs_quotes_is_put_in_quotes() -> None:
    loaded, texts = in_memory({"m.yaml": "a: {text: a, sources: w}\n", "refs.yaml": REFS}, SETTINGS)
    change = rename_work(loaded, texts, "w", "Hall, 2014: it's")
    assert text_after(loaded, texts, change) == 'a: {text: a, sources: "Hall, 2014: it\'s"}\n'
    outcome = verified(loaded, change, texts)
    assert works_are_meant(loaded.argument_map, outcome.loaded.argument_map, "w", "Hall, 2014: it's")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("x", "y", "the references have no work `x`"),
        ("w", "w2", "there is a work `w2` already"),
        ("w", "", "`` cannot be a name"),
        ("w", " x", "` x` cannot be a name"),
        ("w", "a\u202eb", "cannot be a name"),
    ],
)
def test_what_cannot_be_meant_is_refused(old: str, new: str, message: str) -> None:
    loaded, texts = in_memory({"m.yaml": "a: {text: a}\n", "refs.yaml": REFS}, SETTINGS)
    with pytest.raises(Refused) as refused:
        rename_work(loaded, texts, old, new)
    assert message in refused.value.message


@pytest.mark.parametrize("claim", ["{text: a, sources: [{}, w]}", "{sources: w}", "[w"])
def test_errors_that_may_hide_a_name_are_a_reason_to_refuse(claim: str) -> None:
    loaded, texts = in_memory({"m.yaml": f"a: {claim}\n", "refs.yaml": REFS}, SETTINGS)
    with pytest.raises(Refused) as refused:
        rename_work(loaded, texts, "w", "new")
    assert refused.value.message == f"{FOLDER}/m.yaml has errors, which may hide where it names `w`"


def test_a_work_that_others_belong_to_is_refused() -> None:
    """Their entries name it too, which is not changed."""
    bib = "@book{w, title = {W}}\n@inbook{v, title = {V}, crossref = {w}}\n"
    settings = SETTINGS.replace("refs.yaml", "refs.bib")
    loaded, texts = in_memory({"m.yaml": "a: {text: a, sources: v}\n", "refs.bib": bib}, settings)
    with pytest.raises(NotMeant, match="`crossref` names no entry"):
        verified(loaded, rename_work(loaded, texts, "w", "new"), texts)


def test_works_are_meant_where_nothing_but_one_key_differs() -> None:
    renamed = [
        in_memory({"refs.yaml": each}, SETTINGS)[0].argument_map
        for each in (REFS, REFS.replace("title: W", "title: V"))
    ]
    for each in renamed:
        assert not works_are_meant(renamed[0], each, "w", "new")
    assert works_are_meant(renamed[0], renamed[0], "no such work", "new")
    assert not works_are_meant(renamed[0], renamed[1], "no such work", "new")
