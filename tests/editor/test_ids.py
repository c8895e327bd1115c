"""The id that is proposed for a claim: of any script, short, free."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.editor.ids import proposed_id
from argmap.model.ids import is_id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Shanghai Spirit", "the-shanghai-spirit"),
        ("Ｆｕｌｌ ｗｉｄｔｈ ² Ⅳ", "full-width-2-iv"),
        ("Straße & Übermut: „so“!", "straße-übermut-so"),
        ("上海合作组织的首要任务是打击恐怖主义", "上海合作组织的首要任务是打击恐怖主义"),
        ("الصمت ليس حيادا", "الصمت-ليس-حيادا"),
        ("संप्रभुता का सम्मान", "संप्रभुता-का-सम्मान"),
        ("e\u0301tat", "état"),
        ("İstanbul", "i̇stanbul"),
        ("a_b.c", "a-b-c"),
        ("-- 2015!", "2015"),
        ("\u0301 accent alone", "accent-alone"),
        ("a\u200bb\ufe0f", "a-b"),
        ("…?!", ""),
        ("The principles that underlie the SCO are old", "the-principles-that-underlie-the-sco-are"),
        ("w" * 50, "w" * 40),
    ],
)
def test_an_id_is_made_of_the_first_words(text: str, expected: str) -> None:
    assert proposed_id(text) == expected


def test_a_number_makes_it_free() -> None:
    assert proposed_id("Norms bind", {"norms-bind", "norms-bind-2"}) == "norms-bind-3"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_gives_a_valid_id_of_40_letters_or_none(text: str) -> None:
    found = proposed_id(text)
    assert found == "" or (is_id(found) and len(found) <= 40)
