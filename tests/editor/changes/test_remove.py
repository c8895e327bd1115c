"""A claim goes with its comments, and with all that others say of it where that is asked for."""

import pytest

from argmap.editor.changes.remove import remove
from argmap.editor.refused import NotEditable, StillReferred
from argmap.editor.verified import verified
from argmap.tests.builders.edited import FOLDER, in_memory, is_part_of, styled, text_after
from argmap.tests.builders.foreign_styles import IDS, STYLES

TIED = {"thesis", "first", "second", "asked"}
"""What cannot be removed from the style with aliases, since these repeat parts of it."""


@pytest.mark.parametrize("style", STYLES)
def test_in_foreign_styles_the_rest_stays(style: str) -> None:
    """Characters are left out, and none put in."""
    loaded, texts = styled(STYLES[style])
    for own in IDS:
        if style == "aliases" and own in TIED:
            with pytest.raises(NotEditable, match="repeats elsewhere"):
                remove(loaded, texts, own, with_links=True)
        else:
            after = text_after(loaded, texts, remove(loaded, texts, own, with_links=True))
            assert is_part_of(after, STYLES[style])


def test_a_claim_that_others_name_stays_unless_all_of_it_goes() -> None:
    """Each that names it is told; a link goes with its premise, and with it what points at the link."""
    text = (
        "a: {text: a}\n"
        "b: {text: b, supports: {to: c, with: [a]}, attacks: [a, d]}\n"
        "c: {text: c, contradicts: [a], answers: a}\n"
        "d: {text: d, attacks: b -> c}\n"
        "e: {text: e, supports: [d -> b -> c, b], attacks: a -> b}\n"
    )
    loaded, texts = in_memory({"m.yaml": text})
    with pytest.raises(StillReferred) as refused:
        remove(loaded, texts, "a")
    assert [(source, key, place.line) for source, key, place in refused.value.mentions] == [
        ("b", "supports", 2),
        ("b", "attacks", 2),
        ("c", "contradicts", 3),
        ("c", "answers", 3),
        ("e", "attacks", 5),
    ]
    assert text_after(loaded, texts, remove(loaded, texts, "a", with_links=True)) == (
        "b: {text: b, attacks: [d]}\nc: {text: c}\nd: {text: d}\ne: {text: e, supports: [b]}\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "# Head.\n\n# Its own.\na: {text: a}\n\n# Of b.\nb: {text: b}\n",
            "# Head.\n\n# Of b.\nb: {text: b}\n",
        ),
        ("b: {text: b}\n\n\na:\n  text: a\n  # inside\n\n", "b: {text: b}\n"),
        ("b: {text: b}\r\n\r\na:\r\n  text: |\r\n    a", "b: {text: b}\r\n"),
        ("b:\n  text: |+\n    b\n\na: {text: a}\n", "b:\n  text: |+\n    b\n\n"),
        (
            "# yaml-language-server: $schema=x\na: {text: a}\n# A last word.\n",
            "# yaml-language-server: $schema=x\n# A last word.\n",
        ),
        ("\ufeffa: {text: a}\nb: {text: b}\n", "\ufeffb: {text: b}\n"),
        ("{a: {text: a}, b: {text: b}}", "{b: {text: b}}"),
        ("{a: {text: a}}\n", "{}\n"),
        ("# yaml-language-server: $schema=x\n\na: {text: a}\n", None),
        ("\ufeff---\na: {text: a}\n", "\ufeff---\n"),
    ],
)
def test_where_a_claim_stood_nothing_is_left(before: str, after: str | None) -> None:
    """Its comments and one gap go; a file that holds nothing else goes as a whole."""
    loaded, texts = in_memory({"m.yaml": before})
    outcome = verified(loaded, remove(loaded, texts, "a"), texts)
    assert outcome.after == {f"{FOLDER}/m.yaml": after}
    assert outcome.before == {f"{FOLDER}/m.yaml": before}
