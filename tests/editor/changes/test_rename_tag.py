"""A tag gets another name in all claims, and nothing else changes."""

from __future__ import annotations

import pytest

from argmap.editor.changes.rename_tag import rename_tag
from argmap.editor.refused import NotEditable, Refused
from argmap.editor.verified import verified
from argmap.tests.builders.edited import in_memory, text_after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "a: {text: one, tags: one}\nb: {text: b, tags: [two, 'one']}\n",
            "a: {text: one, tags: x y}\nb: {text: b, tags: [two, 'x y']}\n",
        ),
        (
            "a:\r\n  text: 𝄞\r\n  tags:\r\n  - one\r\n  - one two\r\n",
            "a:\r\n  text: 𝄞\r\n  tags:\r\n  - x y\r\n  - one two\r\n",
        ),
        (
            "a: {text: a, tags: [&t one]}\nb: {text: b, tags: [*t]}\n",
            "a: {text: a, tags: [&t x y]}\nb: {text: b, tags: [*t]}\n",
        ),
        ("{a: {text: a, tags: one}}\n", "{a: {text: a, tags: x y}}\n"),
    ],
)
def test_in_claims_in_any_style(text: str, after: str) -> None:
    loaded, texts = in_memory({"m.yaml": text})
    assert text_after(loaded, texts, rename_tag(loaded, texts, "one", "x y")) == after


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("no", "x", "no claim has the tag `no`"),
        ("one", "two", "there is a tag `two` already"),
        ("one", "\n", "cannot be a name"),
    ],
)
def test_what_cannot_be_meant_is_refused(old: str, new: str, message: str) -> None:
    loaded, texts = in_memory({"m.yaml": "a: {text: a, tags: one}\nb: {text: b, tags: two}\n"})
    with pytest.raises(Refused) as refused:
        rename_tag(loaded, texts, old, new)
    assert message in refused.value.message


def test_tags_that_are_repeated_from_elsewhere_are_left_to_the_hand() -> None:
    loaded, texts = in_memory({"m.yaml": "a: {text: a, tags: &t [one]}\nb: {text: b, tags: *t}\n"})
    with pytest.raises(NotEditable, match="`tags` of `b` is repeated from elsewhere"):
        verified(loaded, rename_tag(loaded, texts, "one", "x"), texts)
