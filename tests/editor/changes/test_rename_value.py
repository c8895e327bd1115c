"""A value of a facet gets another name wherever it is named, and nothing else changes."""

from __future__ import annotations

import pytest

from argmap.editor.changes.rename_value import Value, rename_value, values_are_meant
from argmap.editor.refused import NotEditable, Refused
from argmap.editor.verified import verified
from argmap.tests.builders.edited import in_memory, text_after

SETTINGS = """\
argmap: 1
title: A map
facets:
  theme:
    norms: norms  # the label stays
    'law': Law
  actor: {norms: Makers of norms}
"""


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "a: {text: norms, facets: {theme: norms, actor: norms}}\n",
            "a: {text: norms, facets: {theme: new, actor: norms}}\n",
        ),
        (
            'a:\r\n  text: 𝄞\r\n  facets:\r\n    theme:\r\n    - "norms"\r\n    - law\r\n',
            'a:\r\n  text: 𝄞\r\n  facets:\r\n    theme:\r\n    - "new"\r\n    - law\r\n',
        ),
        (
            "a: {text: a, facets: &f {theme: norms}}\nb: {text: b, facets: *f}\n",
            "a: {text: a, facets: &f {theme: new}}\nb: {text: b, facets: *f}\n",
        ),
        ("a: {text: a}\n", "a: {text: a}\n"),
    ],
)
def test_in_claims_in_any_style(text: str, after: str) -> None:
    loaded, texts = in_memory({"m.yaml": text}, SETTINGS)
    value = Value("theme", "norms")
    change = rename_value(loaded, texts, value, "new")
    assert text_after(loaded, texts, change) == after
    assert text_after(loaded, texts, change, "argmap.yaml") == SETTINGS.replace(
        "norms: norms ", "new: norms "
    )
    outcome = verified(loaded, change, texts)
    assert values_are_meant(loaded.argument_map, outcome.loaded.argument_map, value, "new")
    assert not values_are_meant(loaded.argument_map, loaded.argument_map, value, "new")


@pytest.mark.parametrize(
    ("facet", "old", "new", "message"),
    [
        ("topic", "norms", "x", "the facet `topic` has no value `norms`"),
        ("theme", "sco", "x", "the facet `theme` has no value `sco`"),
        ("theme", "norms", "law", "the facet `theme` has a value `law` already"),
        ("theme", "norms", "a\tb", "cannot be a name"),
    ],
)
def test_what_cannot_be_meant_is_refused(facet: str, old: str, new: str, message: str) -> None:
    loaded, texts = in_memory({"m.yaml": "a: {text: a}\n"}, SETTINGS)
    with pytest.raises(Refused) as refused:
        rename_value(loaded, texts, Value(facet, old), new)
    assert message in refused.value.message


def test_a_value_in_a_block_text_is_left_to_the_hand() -> None:
    loaded, texts = in_memory({"m.yaml": "a:\n  text: a\n  facets:\n    theme: >-\n      norms\n"}, SETTINGS)
    with pytest.raises(NotEditable, match="is written in a way that cannot be changed"):
        rename_value(loaded, texts, Value("theme", "norms"), "new")
