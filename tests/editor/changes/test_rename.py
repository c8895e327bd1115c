"""A claim gets another id wherever it is named, and nothing else changes."""

import pytest

from argmap.editor.changes.rename import rename
from argmap.editor.refused import Refused
from argmap.tests.builders.edited import in_memory, styled, text_after
from argmap.tests.builders.foreign_styles import IDS, STYLES


@pytest.mark.parametrize("style", STYLES)
def test_in_foreign_styles_nothing_else_changes(style: str) -> None:
    """The new id, a word that the file has nowhere, read as the old one gives the file as it was."""
    loaded, texts = styled(STYLES[style])
    for own in IDS:
        after = text_after(loaded, texts, rename(loaded, texts, own, "no-word-of-it"))
        if style != "escapes":
            assert after.replace("no-word-of-it", own) == STYLES[style]


def test_targets_in_every_spelling() -> None:
    """Links on links with any spaces, quoted or not, once, twice or not at all the same id."""
    text = (
        "a: {text: a}\n'b': {text: b, attacks: [a, 'b->a', \"b  -> a\"]}\n"
        "c:\n  text: c -> b  # b\n  attacks: {to: b -> a, with: [b-2]}\n"
        "  supports: [b -> b-2, c -> b->a]\nb-2: {text: b}\n"
    )
    loaded, texts = in_memory({"m.yaml": text})
    assert text_after(loaded, texts, rename(loaded, texts, "b", "no")) == (
        "a: {text: a}\n'no': {text: b, attacks: [a, 'no->a', \"no  -> a\"]}\n"
        "c:\n  text: c -> b  # b\n  attacks: {to: no -> a, with: [b-2]}\n"
        "  supports: [no -> b-2, c -> no->a]\nb-2: {text: b}\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("x", "y", "the map has no claim `x`"),
        ("a", "b", "there is a claim `b` already"),
        ("a", "damaged", "there is a claim `damaged` already"),
        ("damaged", "y", "the claim `damaged` has errors"),
        ("a", "a b", "`a b` is not a valid id"),
        ("twice", "y", "the id `twice` is given twice, again in no such folder/n.yaml:1"),
        ("again", "y", "the id `again` is given twice, again in no such folder/m.yaml:6"),
    ],
)
def test_what_cannot_be_meant_is_refused(old: str, new: str, message: str) -> None:
    """An id that is not there, is taken, is not one, or is not the only one."""
    files = {
        "m.yaml": "a: {text: a}\nb: {text: b}\ndamaged: [x]\n"
        "twice: {text: c}\nagain: {text: d}\nagain: {text: e}\n",
        "n.yaml": "twice: {text: x}\n",
    }
    loaded, texts = in_memory(files)
    with pytest.raises(Refused) as refused:
        rename(loaded, texts, old, new)
    assert refused.value.message == message


def test_faulty_claims_name_it_too() -> None:
    """What the map lacks for its faults is in the file all the same."""
    text = (
        "\ufeffa: {text: a}\nb: {attacks: [a, c -> a], supports: {to: a, wth: x, with: [a, d]}}\n"
        "c: {text: c, attacks: {to: a, strength: huge}, contradicts: [a, [a]]}\nd: {text: [}\n"
    )
    loaded, texts = in_memory({"m.yaml": text})
    after = text_after(loaded, texts, rename(loaded, texts, "a", "new"))
    assert after == (
        "\ufeffnew: {text: a}\nb: {attacks: [new, c -> new], supports: {to: new, wth: x, with: [new, d]}}\n"
        "c: {text: c, attacks: {to: new, strength: huge}, contradicts: [new, [a]]}\nd: {text: [}\n"
    )
