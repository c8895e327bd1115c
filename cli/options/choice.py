"""The types of values that options take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    _Choice = click.Choice[str]
else:
    _Choice = click.Choice  # generic only from click 8.4 on

ANY_PATH: Final = click.Path(readable=False)
"""Any path: the command itself finds out whether it exists and can be read."""


class Choice(_Choice):
    """One of some words; the error for any other suggests the nearest."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__(tuple(words))

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the value if it is one of the words.

        Raises: click.BadParameter, which lists the words.
        """
        word = str(value)
        if word not in self.choices:
            from ...model.nearest import did_you_mean

            known = ", ".join(map(repr, self.choices))
            guess = did_you_mean(word, self.choices)
            self.fail(f"{word!r} is not one of {known}.{guess and ' ' + guess.capitalize()}", param, ctx)
        return word


class Named(Choice):
    """One of some names, or one of the `other_names` that are understood for them."""

    def __init__(self, names: Iterable[str], other_names: Mapping[str, str]) -> None:
        super().__init__(names)
        self._other_names = other_names

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name itself, not another name for the same.

        Raises: click.BadParameter, which lists the names.
        """
        return super().convert(self._other_names.get(str(value), value), param, ctx)
