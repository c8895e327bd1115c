"""Files imported again after renames, removals and edits: what keeps its name, what stays, what is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from argmap.editor.changes.rename_facet import rename_facet
from argmap.editor.changes.rename_tag import rename_tag
from argmap.editor.changes.rename_value import Value, rename_value
from argmap.editor.changes.rename_work import rename_work
from argmap.editor.refused import NotEditable
from argmap.exchange.drafts import DraftClaim, DraftLink, DraftMap, DraftSource, DraftWork
from argmap.model import Kind, Sign
from argmap.tests.builders.living import Living
from argmap.tests.editor.importing.test_plan import ROOT, claim, supports

KNOWN: Final = f"{ROOT}/.argmap-import.json"
ONE: Final = claim("1", "One.")
TWO: Final = claim("2", "Two.", supports("1"))


def told(here: Living, *claims: DraftClaim) -> list[str]:
    """Import again; what was kept and left out, in words."""
    met = here.take(DraftMap(claims)).met
    assert here.errors() == []
    return [f"kept {each.id}" for each in met.kept] + [f"{each.claim} {each.name}" for each in met.left_out]


def test_links_to_what_was_removed_here_are_left_out_and_told() -> None:
    here = Living(cites=False)
    here.take(DraftMap((ONE, TWO)))
    here.edit("one:\n  text: One.\n\n", "")
    here.edit("  supports: one\n", "")
    three = claim("3", "Three.", supports("1"), DraftLink(Sign.ATTACK, ("2",)))
    assert told(here, ONE, TWO, three) == ["three supports one"]
    assert told(here, ONE, TWO, three) == ["three supports one"]
    assert here.ids == ["two", "three"]


def test_a_link_on_which_one_added_here_stands_is_kept_with_its_claim() -> None:
    here = Living(cites=False)
    here.take(DraftMap((ONE, TWO)))
    here.texts[f"{ROOT}/own.yaml"] = "mine: {text: Mine., attacks: two -> one}\n"
    without = claim("2", "Two, revised.")
    assert told(here, ONE, without) == ["kept two"]
    assert here.text("two") == "Two."


def test_a_claim_that_becomes_a_question_is_kept_where_claims_here_are_linked_to_it() -> None:
    here = Living(cites=False)
    here.take(DraftMap((ONE,)))
    here.texts[f"{ROOT}/own.yaml"] = "mine: {text: Mine., supports: one}\n"
    assert told(here, replace(ONE, kind=Kind.QUESTION)) == ["kept one"]


def test_a_link_of_the_file_gives_way_to_one_that_was_added_here() -> None:
    here = Living(cites=False)
    here.take(DraftMap((ONE, claim("2", "Two."))))
    here.edit("  text: Two.\n", "  text: Two.\n  supports: {to: one, because: Mine.}\n")
    crossed = claim("2", "Two, revised.", DraftLink(Sign.ATTACK, ("1",)))
    assert told(here, ONE, crossed) == ["two attacks one"]
    assert here.text("two") == "Two, revised."
    assert here.loaded.argument_map.claims["two"].links[0].because == "Mine."


def test_what_both_sides_have_changed_alike_is_no_difference_and_is_updated_later() -> None:
    here = Living(cites=False)
    here.take(DraftMap((ONE,)))
    here.edit("One.", "Uno.")
    assert told(here, claim("1", "Uno.")) == []
    assert told(here, claim("1", "Uno solo.")) == []
    assert here.text("one") == "Uno solo."


def test_a_number_sign_in_a_text_is_no_comment() -> None:
    here = Living(cites=False)
    here.take(DraftMap((ONE, claim("2", "Case # 2 counts."))))
    here.edit('  text: "Case # 2 counts."\n', '  text: "Case # 2 counts."\n  supports: one\n')
    assert told(here, ONE, claim("2", "Case # 2 counts a lot.")) == []
    assert here.text("case-2-counts") == "Case # 2 counts a lot."


def test_names_given_here_to_facets_values_tags_and_works_stay_and_are_no_edits() -> None:
    here = Living()
    work = DraftWork("w", {"title": "Norms", "author": [{"family": "Hall"}]})
    first = replace(
        ONE, facets={"Theme": ("Norms",)}, tags=("idea",), sources=(DraftSource("w", quote="One"),)
    )
    here.take(DraftMap((first,), (work,)))
    assert here.change(rename_facet, "theme", "topic")
    assert here.change(rename_value, Value("topic", "norms"), "rules")
    assert here.change(rename_tag, "idea", "thought")
    assert here.change(rename_work, "hall", "hall-early")
    before = dict(here.texts)
    here.take(DraftMap((first,), (work,)))
    assert here.texts == before
    here.take(DraftMap((replace(first, text="One, revised."), replace(first, key="2", text="Two.")), (work,)))
    for own in here.loaded.argument_map.claims.values():
        assert own.facets == {"topic": ("rules",)}
        assert (own.tags, own.sources[0].work) == (("thought",), "hall-early")
    assert here.text("one") == "One, revised."
    assert [*here.loaded.argument_map.facets] == ["topic"]


def test_a_facet_whose_label_was_changed_here_is_found_by_what_was_imported() -> None:
    here = Living(cites=False)
    first = replace(ONE, facets={"Theme": ("Norms",)})
    here.take(DraftMap((first,)))
    here.edit("norms: Norms", "norms: Norms and values", "argmap.yaml")
    here.take(DraftMap((first, replace(first, key="2", text="Two."))))
    assert dict(here.loaded.argument_map.facets["theme"].values) == {"norms": "Norms and values"}


def test_a_facet_that_was_removed_here_is_not_made_anew_for_claims_that_are_kept() -> None:
    here = Living(cites=False)
    first = replace(ONE, facets={"Theme": ("Norms",)})
    here.take(DraftMap((first,)))
    here.edit("  facets: {theme: norms}\n", "")
    settings = f"{ROOT}/argmap.yaml"
    here.texts[settings] = (here.texts[settings] or "").partition("facets:")[0]
    here.take(DraftMap((first,)))
    assert not here.loaded.argument_map.facets


def test_rows_that_are_numbered_anew_remain_the_claims_that_they_were() -> None:
    here = Living(cites=False)
    texts = ("One.", "Two.", "Three.")
    here.take(DraftMap(tuple(claim(str(number), text) for number, text in enumerate(texts))))
    here.edit("text: Two.", "text: Two, edited.")
    there = ("Zero.", "One!", "Two.", "Three, with more.")
    here.take(DraftMap(tuple(claim(str(number), text) for number, text in enumerate(there))))
    assert {own: here.text(own) for own in here.ids} == {
        "one": "One!", "two": "Two, edited.", "three": "Three.", "zero": "Zero.",
        "three-with-more": "Three, with more.",
    }  # fmt: skip


def test_ids_tell_claims_better_than_words_unless_they_are_new() -> None:
    here = Living(cites=False)
    one, two = (DraftClaim(own, text, id=own) for own, text in (("a", "One."), ("b", "Two.")))
    here.take(DraftMap((one, two)))
    here.take(DraftMap((replace(one, text="Two."), replace(two, text="One."))))
    assert (here.text("a"), here.text("b")) == ("Two.", "One.")
    here.take(DraftMap((replace(one, text="Two."), replace(two, key="c", id="c", text="One."))))
    assert here.ids == ["a", "b"]


def test_when_a_file_has_wholly_other_claims_they_take_the_place_of_those_that_go() -> None:
    here = Living(cites=False)
    here.take(DraftMap((ONE,)))
    here.take(DraftMap((claim("2", "Two."),)), prune=True)
    assert [*here.texts] == [f"{ROOT}/argmap.yaml", f"{ROOT}/file.yaml", KNOWN]
    assert here.ids == ["two"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"version": 1', '"version": 2', "a newer argmap has written it"),
        ('"version": 1', '"version": "one"', "it is not as argmap wrote it"),
        ('["two", ', '["one", ', "it is not as argmap wrote it"),
        ('["two", ', "[2, ", "it is not as argmap wrote it"),
        ("{", "", "it is not as argmap wrote it"),
    ],
)
def test_what_is_known_is_not_guessed_where_it_is_damaged(old: str, new: str, said: str) -> None:
    here = Living(cites=False)
    here.take(DraftMap((ONE, TWO)))
    here.edit(old, new, ".argmap-import.json")
    with pytest.raises(NotEditable) as raised:
        here.take(DraftMap((ONE,)))
    assert said in str(raised.value)
