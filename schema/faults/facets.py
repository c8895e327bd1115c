"""How to write the facets of a claim that names values without their facets."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ...model.hint import Hint, Value
from ...model.words import QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import Facet
    from ..yaml.positions import Data

_MOST: Final = 20  # values in one text; more than that are not looked up


class FacetsMeant:
    """The vocabularies of a map, to be searched for values whose facet is not written."""

    def __init__(self, facets: Mapping[str, Facet]) -> None:
        """Keep the vocabularies; an index of their values is made at the first hint."""
        self._facets = facets

    def hint(self, written: Data) -> Hint:
        """What to write instead of a text or a list as `facets`."""
        found: dict[str, list[str]] = {}
        for facet, value in self._pairs(written):
            found.setdefault(facet, []).append(value)
        if found and "" not in found:
            whole: dict[str, Value] = {
                name: values[0] if len(values) == 1 else [*values] for name, values in found.items()
            }
            entries = ", ".join(_entry(name, values) for name, values in found.items())
            return Hint(f"write `facets: {{{entries}}}`", (whole,))
        if not self._facets:
            return Hint(
                "write each facet with its value, as in `facets: {actor: sco}`, and declare it in argmap.yaml"
            )
        first = next(iter(self._facets.values()))
        example = _entry(first.name, list(first.values)[:1])
        known = f"known facets: {', '.join(self._facets)}"
        return Hint(f"write each facet with its value, as in `facets: {{{example}}}`; {known}")

    def _pairs(self, written: Data) -> Iterator[tuple[str, str]]:
        """Each value that is written, with its facet; "" if that is not known."""
        parts: list[Data] = written if written.__class__ is list else [written]
        for each in parts[:_MOST]:
            if each.__class__ is dict:
                for facet, values in each.items():
                    listed: list[Data] = values if values.__class__ is list else [values]
                    yield from ((facet, str(value)) for value in listed)
            else:
                for part in re.split(r"[,;]", str(each), maxsplit=_MOST):
                    yield self._pair(part.strip(f"{QUOTES} "))

    def _pair(self, text: str) -> tuple[str, str]:
        name, _, rest = re.sub(r"\s*[:=/]\s*|\s+", "\n", text, count=1).partition("\n")
        if name in self._facets and rest:
            return name, rest
        return self._by_value.get(text.casefold(), ("", text))

    @cached_property
    def _by_value(self) -> dict[str, tuple[str, str]]:
        """Facet and value by each value and its label, without regard to capitals."""
        found: dict[str, tuple[str, str]] = {}
        for facet in self._facets.values():
            for value, label in facet.values.items():
                for name in (value, label):
                    found.setdefault(name.casefold(), (facet.name, value))
        return found


def _entry(facet: str, values: list[str]) -> str:
    return f"{facet}: {values[0]}" if len(values) == 1 else f"{facet}: [{', '.join(values)}]"
