"""Where prose names a claim, and changing it there."""

from __future__ import annotations

import pytest

from argmap.editor.changes.rename import rename
from argmap.editor.prose import named_at, with_id
from argmap.editor.prose_of_map import mentions, with_prose
from argmap.tests.builders.edited import in_memory, text_after


@pytest.mark.parametrize(
    "text",
    [
        "a-b",
        "(a-b).",
        "as a-b, and a-b.\n",
        "`a-b`",
        "**a-b**",
        "_a-b_",
        "a-b -> c, u -> a-b->c",
        "see [it](#a-b)",
        "a-b…",
        "“a-b”",
        "规范a-b".replace("规范", "规范 "),
        "--- a-b ---",
        "a-b/c-d",
    ],
)
def test_it_is_named(text: str) -> None:
    assert with_id(text, "a-b", "x") == text.replace("a-b", "x") != text


@pytest.mark.parametrize(
    "text",
    [
        "a-b-c",
        "x-a-b",
        "xa-b",
        "a-b2",
        "a-b.yaml",
        "a-b_c",
        "a--b",
        "规a-b",
        "a-b\u0301",
        "https://example.org/a-b",
        "(https://example.org/x?y=a-b)",
        "A-B",
        "",
    ],
)
def test_it_is_not_named(text: str) -> None:
    assert [*named_at(text, "a-b")] == []


@pytest.mark.parametrize("text", ["Norms bind; norms.", "norms", "(norms)", "the norms - norms", "norms: x"])
def test_a_word_is_not_an_id(text: str) -> None:
    assert with_id(text, "norms", "x") == text


@pytest.mark.parametrize("text", ["`norms`", "a -> norms", "`norms -> b`", "norms->b"])
def test_a_word_is_an_id_where_it_is_marked_as_one(text: str) -> None:
    assert with_id(text, "norms", "x") == text.replace("norms", "x")


def test_much_that_is_nearly_an_id_takes_little_time() -> None:
    for text in ("a-b" + "-" * 100_000 + "a-b", "a-b" * 40_000, "x://" + "a-b," * 30_000):
        assert len([*named_at(text, "a-b")]) <= 40_000


MAP = """\
# About a-b, and `a-b`.
a-b:  # not a-b-c
  kind: hypothesis
  label: 'It''s a-b'
  text: >-
    What a-b says,
    folded; a-b.
  note: |
    # a-b is no comment here
  tags: a-b
  sources: {work: a-b, note: "see a-b", quote: So says a-b.}
b:
  text: a-b   # as a-b says
  supports: {to: a-b, because: "a-b\\u002c so"}
  attacks: [c -> a-b]
  answers: {to: a-b, because: "\\na-b"}
# below: a-b
c: {text: "a-b is said, and so much more is said of a-b that it is too long for a label a-b", attacks: a-b}
damaged: [a-b]
"""
SETTINGS = "argmap: 1\ntitle: About a-b\ndescription: a-b\n# a-b\nreferences: a-b.yaml\n"


def test_comments_and_prose_of_the_mapper_are_changed_and_nothing_else() -> None:
    files = {"m.yaml": MAP, "n.yaml": "d: {text: a-bc}\n"}
    loaded, texts = in_memory(files, SETTINGS)
    change = with_prose(rename(loaded, texts, "a-b", "new"), mentions(loaded, texts, "a-b"), "a-b", "new")
    kept = {
        "not a-b-c": "not @-c",
        "tags: a-b": "tags: @",
        "work: a-b": "work: @",
        "says a-b.}": "says @.}",
        '"\\na-b"': '"\\n@"',
        "[a-b]": "[@]",
    }
    expected = MAP
    for old, new in kept.items():
        assert old in expected
        expected = expected.replace(old, new)
    expected = expected.replace("a-b", "new").replace("@", "a-b")
    assert text_after(loaded, texts, change) == expected
    assert text_after(loaded, texts, change, "argmap.yaml") == SETTINGS.replace("a-b", "new").replace(
        "new.yaml", "a-b.yaml"
    )


def test_what_cannot_be_changed_without_reading_it_is_listed_alone() -> None:
    text = 'a-b: {text: x, note: "a-b and \\na-b", label: see a-b}\n'
    loaded, texts = in_memory({"m.yaml": text})
    found = mentions(loaded, texts, "a-b")
    assert [(each.at, each.is_plain) for each in found] == [(22, False), (text.index("see") + 4, True)]
    change = with_prose(rename(loaded, texts, "a-b", "new"), found, "a-b", "new")
    assert text_after(loaded, texts, change) == 'new: {text: x, note: "a-b and \\na-b", label: see new}\n'
