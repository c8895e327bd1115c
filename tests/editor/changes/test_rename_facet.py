"""A facet gets another name wherever it is named, and nothing else changes."""

from __future__ import annotations

import pytest

from argmap.editor.changes.rename_facet import facets_are_meant, rename_facet
from argmap.editor.refused import NotEditable, Refused
from argmap.editor.verified import verified
from argmap.tests.builders.edited import in_memory, text_after

SETTINGS = """\
argmap: 1
title: theme
facets:
  theme:  # whatever it is about
    theme: A value of that name
    law: Law
  'who': {theme: Another}
"""


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "a: {text: theme, facets: {theme: theme, who: theme}, tags: theme}\n",
            "a: {text: theme, facets: {new: theme, who: theme}, tags: theme}\n",
        ),
        (
            '\ufeffa:\r\n  text: 𝄞\r\n  facets:\r\n    "theme":\r\n    - law\r\nb: {text: b}',
            '\ufeffa:\r\n  text: 𝄞\r\n  facets:\r\n    "new":\r\n    - law\r\nb: {text: b}',
        ),
        (
            "a: {text: a, facets: &f {theme: law}}\nb: {text: b, facets: *f}\n",
            "a: {text: a, facets: &f {new: law}}\nb: {text: b, facets: *f}\n",
        ),
        ("{a: {text: a, facets: {theme: [law, theme]}}}\n", "{a: {text: a, facets: {new: [law, theme]}}}\n"),
        ("a: {text: a, facets: {who: theme}}\n", "a: {text: a, facets: {who: theme}}\n"),
    ],
)
def test_in_claims_in_any_style(text: str, after: str) -> None:
    loaded, texts = in_memory({"m.yaml": text}, SETTINGS)
    change = rename_facet(loaded, texts, "theme", "new")
    assert text_after(loaded, texts, change) == after
    assert text_after(loaded, texts, change, "argmap.yaml") == SETTINGS.replace("theme:  #", "new:  #")
    outcome = verified(loaded, change, texts)
    assert facets_are_meant(loaded.argument_map, outcome.loaded.argument_map, "theme", "new")
    assert not facets_are_meant(loaded.argument_map, loaded.argument_map, "theme", "new")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("topic", "x", "the map has no facet `topic`"),
        ("theme", "who", "there is a facet `who` already"),
        ("theme", "a\tb", "cannot be a name"),
        ("theme", "", "cannot be a name"),
    ],
)
def test_what_cannot_be_meant_is_refused(old: str, new: str, message: str) -> None:
    loaded, texts = in_memory({"m.yaml": "a: {text: a}\n"}, SETTINGS)
    with pytest.raises(Refused) as refused:
        rename_facet(loaded, texts, old, new)
    assert message in refused.value.message


def test_a_facet_of_which_the_settings_do_not_say_where_it_stands() -> None:
    settings = "argmap: 1\ntitle: &t theme\nfacets: {*t : {law: Law}}\n"
    loaded, texts = in_memory({"m.yaml": "a: {text: a, facets: {theme: law}}\n"}, settings)
    with pytest.raises(NotEditable, match="does not say where `theme` stands"):
        rename_facet(loaded, texts, "theme", "new")
