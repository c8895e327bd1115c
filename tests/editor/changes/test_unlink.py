"""What a claim says of another is taken back, and the rest stays."""

import pytest

from argmap.editor.changes.links import said_by
from argmap.editor.changes.unlink import unlink
from argmap.editor.refused import NotEditable, Refused, StillReferred
from argmap.tests.builders.edited import in_memory, is_part_of, styled, text_after
from argmap.tests.builders.foreign_styles import STYLES


@pytest.mark.parametrize("style", STYLES)
def test_in_foreign_styles_the_rest_stays(style: str) -> None:
    """Whatever a claim says can be taken back, in every style."""
    loaded, texts = styled(STYLES[style])
    for claim in loaded.argument_map.claims.values():
        for each in said_by(claim):
            key, target = each.key, str(each.target)
            if style == "aliases" and claim.id == "first":
                with pytest.raises(NotEditable, match="repeats elsewhere"):
                    unlink(loaded, texts, claim.id, key, target, with_links=True)
            else:
                change = unlink(loaded, texts, claim.id, key, target, with_links=True)
                assert is_part_of(text_after(loaded, texts, change), STYLES[style])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  supports: b  # why\n  note: x\n", "  note: x\n"),
        ("  supports: [b]\n", ""),
        ("  supports: [b, c]  # why\n", "  supports: [c]  # why\n"),
        ("  supports: [c, b,]\n", "  supports: [c,]\n"),
        ("  supports: [c,  # one\n    b]  # two\n", "  supports: [c,  # one\n    ]  # two\n"),
        ("  supports: [c,\n    b  # two\n    ,]\n", "  supports: [c,\n    ]\n"),
        ("  supports:\n    - b  # one\n    # of c\n    - c\n", "  supports:\n    # of c\n    - c\n"),
        (
            "  supports:\n  - c\n\n  -\n    to: b\n    because: >-\n      so\n\n  note: x\n",
            "  supports:\n  - c\n\n\n  note: x\n",
        ),
        ("  supports:\n    - {to: b, because: x}\n    - {to: c}\n", "  supports:\n    - {to: c}\n"),
        ("  note: |+\n    x\n  supports: b\n\n", "  note: |+\n    x\n"),
        ("  note: |\n    x\n  supports: b\n        \n# y\n", "  note: |\n    x\n\n# y\n"),
    ],
)
def test_only_what_is_taken_back_goes(before: str, after: str) -> None:
    """With the last item goes the key; comments of others stay."""
    start, end = "a:\n  text: a\n", "b: {text: b}\nc: {text: c}\n"
    loaded, texts = in_memory({"m.yaml": start + before + end})
    assert text_after(loaded, texts, unlink(loaded, texts, "a", "supports", "b")) == start + after + end


def test_what_points_at_a_link_keeps_it() -> None:
    """An undercut of the link, and one of that, are told, and go with it where that is asked for."""
    text = (
        "a: {text: a, attacks: b}\nb: {text: b}\n"
        "c: {text: c, attacks: a->b}\nd: {text: d, supports: [c->a->b, a]}\n"
    )
    loaded, texts = in_memory({"m.yaml": text})
    with pytest.raises(StillReferred, match="`a -> b`") as refused:
        unlink(loaded, texts, "a", "attacks", "b")
    assert [source for source, _, _ in refused.value.mentions] == ["c", "d"]
    change = unlink(loaded, texts, "a", "attacks", "b", with_links=True)
    assert text_after(loaded, texts, change) == (
        "a: {text: a}\nb: {text: b}\nc: {text: c}\nd: {text: d, supports: [a]}\n"
    )


def test_what_is_not_said_cannot_be_taken_back() -> None:
    """Nor what an alias says for two claims, nor what has errors beside it."""
    text = (
        "a: {text: a, supports: [b, c -> b, 'x y']}\n"
        "b: {text: b, attacks: &x [a, c]}\nc: {text: c, attacks: *x}\n"
    )
    loaded, texts = in_memory({"m.yaml": text})
    for source, key, target, message in (
        ("a", "attacks", "b", "`a` has no `attacks: b`"),
        ("a", "supports", "c", "`a` has no `supports: c`"),
        ("a", "supports", "b", "`supports` of `a` has errors"),
        ("b", "attacks", "a", "repeats elsewhere in the file"),
        ("c", "attacks", "a", "`attacks` of `c` is the alias"),
    ):
        with pytest.raises(Refused, match=message):
            unlink(loaded, texts, source, key, target)
