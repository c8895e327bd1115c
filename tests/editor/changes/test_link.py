"""A claim says something more of another, in the style in which it says the rest."""

import re
from collections import Counter

import pytest

from argmap.editor.changes.link import link
from argmap.editor.claim_draft import LinkDraft
from argmap.editor.refused import NotEditable, Refused
from argmap.tests.builders.edited import in_memory, is_part_of, styled, text_after
from argmap.tests.builders.foreign_styles import IDS, STYLES

SAID = (
    ("supports", LinkDraft("new")),
    ("attacks", LinkDraft("new -> old", because="A reason: it is # so.\n\nAnd so.", strength=0.7)),
    ("contradicts", LinkDraft("new")),
    ("answers", LinkDraft("new", because="It is so. " * 20, basis="stated")),
    ("supports", LinkDraft("new", premises=("p", "2015"), test="hoop", quote="«x»", locator="p. 1")),
)


@pytest.mark.parametrize("style", STYLES)
def test_in_foreign_styles_the_rest_stays(style: str) -> None:
    """All that a file holds stands in it as before, but for the brackets of a list that gets lines."""
    loaded, texts = styled(STYLES[style])
    for own in IDS:
        for key, draft in SAID:
            if style == "aliases" and (own, key) in {("second", "supports"), ("objection", "contradicts")}:
                with pytest.raises(NotEditable, match="is the alias"):
                    link(loaded, texts, own, key, draft)
            else:
                after = text_after(loaded, texts, link(loaded, texts, own, key, draft))
                written = re.sub(r"[\s\[\],]", "", STYLES[style])
                # a comment after a list in one line stays in the line of the key
                moved = style.startswith("comments") and not Counter(written) - Counter(after)
                assert is_part_of(written, after) or moved or style.startswith("ends with")


BECAUSE = LinkDraft("c", because="So.")


@pytest.mark.parametrize(
    ("before", "draft", "after"),
    [
        ("  note: x\n", LinkDraft("c"), "  supports: c\n  note: x\n"),
        ("  note: x", LinkDraft("c"), "  supports: c\n  note: x"),
        ("", BECAUSE, "  supports:\n    - to: c\n      because: So.\n"),
        ("  supports: b  # why\n", LinkDraft("c"), "  supports: [b, c]  # why\n"),
        ("  supports: b  # why\n", BECAUSE, "  supports:\n    - b  # why\n    - to: c\n      because: So.\n"),
        ("  supports: [b]  # why\n", LinkDraft("c -> b"), "  supports: [b, c -> b]  # why\n"),
        (
            "  supports: [b, d]  # x\n",
            BECAUSE,
            "  supports:  # x\n    - b\n    - d\n    - to: c\n      because: So.\n",
        ),
        ("  supports: [b,\n    d,]\n", BECAUSE, "  supports: [b,\n    d, {to: c, because: So.},]\n"),
        ("  supports: {to: b}\n", LinkDraft("c"), "  supports: [{to: b}, c]\n"),
        (
            "  supports:\n  - b\n\n  # y\n  - d # z\n",
            BECAUSE,
            "  supports:\n  - b\n\n  # y\n  - d # z\n  - to: c\n    because: So.\n",
        ),
        (
            "  supports:\n    to: b\n    because: |\n      x\n\n        y\n",
            LinkDraft("c"),
            "  supports:\n    - to: b\n      because: |\n        x\n\n          y\n    - c\n",
        ),
        ("  supports: >-  # x\n    b\n", LinkDraft("c"), "  supports:\n    - >-  # x\n      b\n    - c\n"),
        ("  supports:\n", LinkDraft("c"), "  supports:\n    - c\n"),
    ],
)
def test_what_is_there_is_gone_on_with(before: str, draft: LinkDraft, after: str) -> None:
    """A key is added where it belongs, one item becomes a list, a list is added to."""
    start = "b: {text: b}\nc: {text: c}\na:\n  text: a\n"
    loaded, texts = in_memory({"m.yaml": start + before})
    assert text_after(loaded, texts, link(loaded, texts, "a", "supports", draft)) == start + after


def test_what_cannot_be_meant_is_refused() -> None:
    """What is said already, what is no target, and what the key does not take."""
    loaded, texts = in_memory({"m.yaml": "a: {text: a, supports: [b, c->b]}\nb: {text: b, contradicts: a}\n"})
    for source, key, draft, message in (
        ("a", "attacks", LinkDraft("b"), "`a` has `supports: b` already, in no such folder/m.yaml:1"),
        ("a", "supports", LinkDraft("c -> b"), "`a` has `supports: c -> b` already"),
        ("b", "contradicts", LinkDraft("a"), "`b` has `contradicts: a` already"),
        ("b", "supports", LinkDraft("a b"), "`a b` is neither an id nor a link"),
        ("b", "answers", LinkDraft("a -> b"), "`answers` takes a claim, not a link"),
        ("b", "contradicts", LinkDraft("c", because="x"), "`contradicts` takes no `because`"),
        ("b", "answers", LinkDraft("a", strength="weak"), "`answers` takes no `strength`"),
        ("x", "answers", LinkDraft("a"), "the map has no claim `x`"),
    ):
        with pytest.raises(Refused) as refused:
            link(loaded, texts, source, key, draft)
        assert refused.value.message.startswith(message)
