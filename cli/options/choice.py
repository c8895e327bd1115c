"""The types of values that options take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from ..completion.offers import offered

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping

    from click.shell_completion import CompletionItem

    _Choice = click.Choice[str]
else:
    _Choice = click.Choice  # generic only from click 8.4 on


class _AnyPath(click.Path):
    """Any path, whose names may be composed in another way than on the disk."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """Return the path; click itself has nothing to object to."""
        path = super().convert(value, param, ctx)
        return spelled(path) if isinstance(path, str) else path


def spelled(path: str) -> str:
    """Return a path with its names as they are spelled on the disk."""
    if path.isascii():
        return path
    from ...schema.file_names import as_on_disk

    return as_on_disk(path)


ANY_PATH: Final = _AnyPath(readable=False)
"""Any path: the command itself finds out whether it exists and can be read."""


class Choice(_Choice):
    """One of some words, in capitals or small letters; the error for any other suggests the nearest."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__(tuple(words))
        self._meant = {word.casefold(): word for word in self.choices}

    def meant(self, word: str) -> str | None:
        """Return the word of the choice that a word stands for; None if it stands for none."""
        return self._meant.get(word.casefold())

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word of the choice that the value stands for.

        Raises: click.BadParameter, which lists the words.
        """
        word = str(value)
        meant = self.meant(word)
        if meant is None:
            from ...model.nearest import did_you_mean

            known = ", ".join(map(repr, self.choices))
            guess = did_you_mean(word, self.choices)
            self.fail(f"{word!r} is not one of {known}.{guess and ' ' + guess.capitalize()}", param, ctx)
        return meant

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Offer the words that begin with what is typed, in capitals or small letters."""
        del ctx, param
        return offered(dict.fromkeys(self.choices, ""), incomplete)


class Named(Choice):
    """One of some names, or one of the `other_names` that are understood for them."""

    def __init__(self, names: Iterable[str], other_names: Mapping[str, str]) -> None:
        super().__init__(names)
        self._meant = {other.casefold(): name for other, name in other_names.items()} | self._meant
