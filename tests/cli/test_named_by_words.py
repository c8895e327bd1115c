"""Works, voices and tags are found by the words that people type."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.cli.errors import CannotRun
from argmap.cli.named_by_words import tag_named, voice_named, work_named
from argmap.tests.builders.claims import changed, claim, map_of, source
from argmap.tests.builders.maps import small_map


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("blank", "blank"),
        ("BLANK", "blank"),
        ("Blank & Kim  2016", "blank"),
        ("kim", "blank"),
        ("2016 blank", "blank"),
        ("ambrosio", "ambrosio"),
        ("catching spir", "ambrosio"),
        ("čech", "kocamaz"),
    ],
)
def test_a_work_is_found(typed: str, key: str) -> None:
    assert work_named(typed, small_map()) == key


def test_what_is_taken_is_told_unless_it_was_typed_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    for typed in ("blank", "Blank & Kim 2016"):
        work_named(typed, small_map())
    assert capsys.readouterr().err == ""
    work_named("kim", small_map())
    assert capsys.readouterr().err == "argmap: `kim` is understood as the work `blank`\n"


def test_several_are_told_and_none_is_taken() -> None:
    drawn = map_of(claim("a", sources=(source("hall-2013"), source("hall-2014"), source("hallam-2015"))))
    drawn = replace(drawn, works={})
    with pytest.raises(CannotRun) as caught:
        work_named("hall", drawn)
    assert caught.value.message == "`hall` fits 2 works"
    assert caught.value.choices == ["hall-2013", "hall-2014"]
    with pytest.raises(CannotRun, match=r"fits 3 works"):
        work_named("hal", drawn)
    assert work_named("hall-2013", drawn) == "hall-2013"


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("blnk", "the map has no work `blnk`", "did you mean `blank`?"),
        ("zzz", "the map has no work `zzz`", "`argmap render --view sources` names them all"),
        ("&", "the map has no work `&`", "`argmap render --view sources` names them all"),
    ],
)
def test_none_is_answered_with_the_nearest_as_a_hint(typed: str, message: str, hint: str) -> None:
    with pytest.raises(CannotRun) as caught:
        work_named(typed, small_map())
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_of_works_authors_and_titles_are_told() -> None:
    with pytest.raises(CannotRun) as caught:
        work_named("20", small_map())
    assert caught.value.choices[1] == "blank        Blank & Kim 2016, SCO & EU"


def test_voices_and_tags() -> None:
    drawn = map_of(claim("a", sources=(source(voice="Russian experts"), source(voice="the SCO"))))
    drawn = changed(drawn, "a", lambda each: each._replace(tags=("alternative-view",)))
    assert voice_named("russian", drawn) == "Russian experts"
    assert voice_named("THE sco", drawn) == "the SCO"
    assert tag_named("Alternative", drawn) == "alternative-view"
    for named, hint in (
        (voice_named, "its voices are Russian experts and the SCO"),
        (tag_named, "its tags are alternative-view"),
    ):
        with pytest.raises(CannotRun) as caught:
            named("zzz", drawn)
        assert caught.value.hint == hint
    with pytest.raises(CannotRun) as caught:
        voice_named("ambrosio", small_map())
    assert caught.value.hint == "who has written a work is named by `--work ambrosio`"
    with pytest.raises(CannotRun) as caught:
        tag_named("zzz", small_map())
    assert caught.value.hint == "the map has no tags"
