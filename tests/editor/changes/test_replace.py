"""A claim is written anew, and the file around it stays."""

import re

import pytest

from argmap.editor.changes.replace import entry_text, replace
from argmap.editor.refused import NotEditable, Refused
from argmap.tests.builders.edited import in_memory, styled, text_after
from argmap.tests.builders.foreign_styles import IDS, STYLES


@pytest.mark.parametrize("style", STYLES)
def test_in_foreign_styles(style: str) -> None:
    """As it is nothing changes; with another comment that alone; anew, only where nothing else repeats it."""
    text = STYLES[style]
    loaded, texts = styled(text)
    for own in IDS:
        written = entry_text(loaded, texts, own)
        assert "\r" not in written
        assert replace(loaded, texts, own, written).edits == ()
        anew = f"# anew\n{own}:\n  text: |+\n    x\n"
        if style in ("whole file in braces", "json"):
            with pytest.raises(NotEditable, match="in braces"):
                replace(loaded, texts, own, anew)
            continue
        after = text_after(loaded, texts, replace(loaded, texts, own, f"# new\n{written}"))
        if not style.startswith(("mixed", "ends with")):
            assert re.sub(r" *# new(?:\r\n|\r|\n)", "", after).rstrip("\r\n") == text.rstrip("\r\n")
        if style == "aliases" and own in ("thesis", "first"):
            with pytest.raises(NotEditable, match="repeats elsewhere"):
                replace(loaded, texts, own, anew)
        else:
            assert "anew" in text_after(loaded, texts, replace(loaded, texts, own, anew))


def test_what_is_shown_is_what_is_replaced() -> None:
    """The comments directly above, the lines of the claim, and the indented comments directly below."""
    text = "# Head.\n\n# Its own.\na:\n  text: a\n  # inside\n\nb: {text: b}\n"
    loaded, texts = in_memory({"m.yaml": text})
    written = "# Its own.\na:\n  text: a\n  # inside\n"
    assert entry_text(loaded, texts, "a") == written
    change = replace(loaded, texts, "a", "c: {text: c}\nd: {text: d, supports: b}\n\n\n")
    assert text_after(loaded, texts, change) == text.replace(
        written, "c: {text: c}\nd: {text: d, supports: b}\n"
    )
    with pytest.raises(Refused, match="there is a claim `b` already"):
        replace(loaded, texts, "a", "b: {text: a}\n")
