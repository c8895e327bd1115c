"""Claims are put at the end of a file, which stays as it is before them."""

import pytest

from argmap.editor.changes.insert import insert
from argmap.editor.claim_draft import ClaimDraft, LinkDraft
from argmap.editor.refused import NotEditable, Refused
from argmap.editor.verified import NotMeant, verified
from argmap.editor.writer import claim_text, style_of
from argmap.tests.builders.edited import FOLDER, in_memory, styled, text_after
from argmap.tests.builders.foreign_styles import STYLES

HERE = f"{FOLDER}/m.yaml"


@pytest.mark.parametrize("style", STYLES)
def test_at_the_end_of_foreign_styles(style: str) -> None:
    """What was there comes first, as it was, but for a block text that ends without a line end."""
    text = STYLES[style]
    loaded, texts = styled(text)
    draft = ClaimDraft(
        "new", text="A: b. " * 30, attacks=(LinkDraft("first", because="So\n\nit is."), LinkDraft("x"))
    )
    entries = [claim_text(draft, style_of(text)), "new-2: {text: x, supports: new}"]
    if style in ("whole file in braces", "json"):
        with pytest.raises(NotEditable, match="the whole file is in braces"):
            insert(loaded, texts, HERE, entries)
        return
    after = text_after(loaded, texts, insert(loaded, texts, HERE, entries))
    ended = text.removesuffix("\n...  # the end\n") if style == "document marks" else text
    assert after.startswith(ended) or style.startswith("ends with")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "a: {text: a}\n"),
        ("# Only this", "# Only this\n\na: {text: a}\n"),
        ("b: {text: b}\r\n\r\n", "b: {text: b}\r\n\r\na: {text: a}\r\n"),
        ("b: {text: b}\r", "b: {text: b}\r\ra: {text: a}\r"),
        ("b:\n  text: |\n    b", "b:\n  text: |-\n    b\n\na: {text: a}\n"),
        ("b:\n  text: |+\n    b\n", "b:\n  text: |+\n    b\na: {text: a}\n"),
        ("b: {text: b}\n...\n", "b: {text: b}\n\na: {text: a}\n...\n"),
        ("\ufeff", "\ufeffa: {text: a}\n"),
    ],
)
def test_after_an_empty_line(before: str, after: str) -> None:
    """But where such a line would change what stands there."""
    loaded, texts = in_memory({"m.yaml": before})
    assert text_after(loaded, texts, insert(loaded, texts, HERE, ["a: {text: a}"])) == after


def test_in_a_new_file() -> None:
    """It begins with what it is given for its head."""
    loaded, texts = in_memory({"m.yaml": "a: {text: a}\n"})
    change = insert(loaded, texts, f"{FOLDER}/n.yaml", ["b: {text: b}\n\n", "c: {text: c}"], head="# Head.\n")
    assert change.what == "add b and c"
    assert text_after(loaded, texts, change, "n.yaml") == "# Head.\n\nb: {text: b}\n\nc: {text: c}\n"


def test_what_is_taken_or_wrong_is_refused() -> None:
    """An id that the map has; and, once read again, what has errors or is read as something else."""
    loaded, texts = in_memory({"m.yaml": "a: {text: a}\n"})
    with pytest.raises(Refused, match="there is a claim `a` already"):
        insert(loaded, texts, HERE, ["a: {text: b}\n"])
    for entry, codes in (("b: {txt: b}\n", {"AM101", "AM103"}), ("b: {text: [}\n", {"AM002"})):
        with pytest.raises(NotMeant) as refused:
            verified(loaded, insert(loaded, texts, HERE, [entry]), texts)
        assert {problem.code for problem in refused.value.problems} == codes
    with pytest.raises(NotMeant, match="`b` would not be read"):
        verified(loaded, insert(loaded, texts, f"{FOLDER}/.hidden.yaml", ["b: {text: b}\n"]), texts)
