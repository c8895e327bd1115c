"""How a template is filled: with values, and in the singular or plural by the number among them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from .numbers import capitalised, in_words

NUMBER: Final = "n"
"""The value that decides between singular and plural."""

_PAIR: Final = 2


class Plural(NamedTuple):
    """A template in several forms: for the number 1, for every other, and for 2 where that has its own."""

    one: str
    other: str
    two: str | None = None

    def of(self, number: str | int | None) -> str:
        """Return the form for a number."""
        if number == 1:
            return self.one
        return self.two if number == _PAIR and self.two is not None else self.other


Template = str | Plural
"""A text with fields such as `{label}`.

`{n}` is a number in figures, `{number}` the same in words up to twelve, and `{Number}` that with a capital.
"""


def as_data(templates: Mapping[str, Template]) -> dict[str, str | dict[str, str]]:
    """Return templates by their keys, those with several forms as a mapping of these."""
    return {key: each if isinstance(each, str) else _forms(each) for key, each in templates.items()}


def _forms(plural: Plural) -> dict[str, str]:
    return {form: text for form, text in plural._asdict().items() if text is not None}


def fill(template: Template, /, **values: str | int) -> str:
    """Return a template with its fields filled.

    >>> fill(Plural("{Number} reason holds.", "{Number} reasons hold."), n=2)
    'Two reasons hold.'
    """
    number = values.get(NUMBER)
    if isinstance(template, Plural):
        template = template.of(number)
    if isinstance(number, int):
        word = in_words(number)
        values = {**values, "number": word, "Number": capitalised(word)}
    return template.format_map(values)
