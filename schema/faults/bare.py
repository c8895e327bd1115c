"""Mappings that have an id or a citation key in place of a key of the format: `supports: {b: strong}`."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from ...model import STRENGTHS
from ...model.hint import Hint, Value
from ...model.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection

    from ..yaml.positions import Data

_BIBLIOGRAPHIC: Final = frozenset(
    {"author", "authors", "year", "date", "title", "journal", "publisher", "doi", "url"}
)


_SEARCHED: Final = 8  # keys of a mapping for which a near one is sought
_NAMES: Final = frozenset({"target", "claim", "id", "ref", "reference", "node", "key", "citekey", "source"})
"""What people call the target of a link or the work of a source."""


def is_bare(value: Data, known: Collection[str]) -> bool:
    """Whether a mapping of a link, an answer or a source has none of the keys that are known there."""
    if value.__class__ is not dict or not value or not {"to", "work"}.intersection(known):
        return False
    near = (did_you_mean(key, known) for key in islice(value, _SEARCHED))
    return value.keys().isdisjoint(known) and not any(near)


def bare_hint(value: dict[str, Data], known: Collection[str]) -> Hint:
    """How to write what such a mapping seems to say."""
    name, said = next(iter(value.items()))
    if name.casefold() in _NAMES and isinstance(said, str):
        key = "work" if "work" in known else "to"
        return Hint(f"write `{key}: {said}`", ({key: said},))
    if "work" in known:
        return _of_source(name, said)
    if all(each is None for each in value.values()):
        names: list[Value] = [*value]
        several = f"write several in brackets: `[{', '.join(value)}]`"
        return Hint(several if len(names) > 1 else f"write `{name}` alone", (names,))
    if str(said) in STRENGTHS or isinstance(said, float):
        links: list[Value] = [
            {"to": own, "strength": each} for own, each in value.items() if isinstance(each, (str, float))
        ]
        whole = links[0] if len(links) == 1 else links
        return Hint(f"write `{{to: {name}, strength: {said}}}`, several as a list", (whole,))
    return Hint(f"write `to: {name}`, and what is said of the link beside `to`; several as a list")


def _of_source(name: str, said: Data) -> Hint:
    if name.casefold() in _BIBLIOGRAPHIC:
        return Hint("write `work:` with the citation key; the references hold author, year and title")
    if not isinstance(said, (str, float)):
        return Hint(f"write `work: {name}`")
    return Hint(f"write `{{work: {name}, locator: {said}}}`", ({"work": name, "locator": str(said)},))
