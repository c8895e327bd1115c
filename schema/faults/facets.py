"""How to write the facets of a claim that names values without their facets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...model.words import QUOTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model import Facet
    from ..yaml.positions import Data


def facets_hint(written: Data, facets: Mapping[str, Facet]) -> str:
    """What to write instead of a text or a list as `facets`, given the vocabularies of the map."""
    found: dict[str, list[str]] = {}
    is_known = True
    for facet, value in _pairs(written, facets):
        is_known &= bool(facet)
        found.setdefault(facet, []).append(value)
    if found and is_known:
        return f"write `facets: {{{', '.join(_entry(name, values) for name, values in found.items())}}}`"
    if not facets:
        return "write each facet with its value, as in `facets: {actor: sco}`, and declare it in argmap.yaml"
    first = next(iter(facets.values()))
    example = _entry(first.name, list(first.values)[:1])
    return (
        f"write each facet with its value, as in `facets: {{{example}}}`; known facets: {', '.join(facets)}"
    )


def _entry(facet: str, values: list[str]) -> str:
    return f"{facet}: {values[0]}" if len(values) == 1 else f"{facet}: [{', '.join(values)}]"


def _pairs(written: Data, facets: Mapping[str, Facet]) -> Iterator[tuple[str, str]]:
    """Each value that is written, with its facet; "" if that is not known."""
    parts: list[Data] = written if written.__class__ is list else [written]
    for each in parts:
        if each.__class__ is dict:
            for facet, values in each.items():
                listed: list[Data] = values if values.__class__ is list else [values]
                yield from ((facet, str(value)) for value in listed)
        else:
            for part in re.split(r"[,;]", str(each)):
                yield _pair(part.strip(f"{QUOTES} "), facets)


def _pair(text: str, facets: Mapping[str, Facet]) -> tuple[str, str]:
    name, _, rest = re.sub(r"\s*[:=/]\s*|\s+", "\n", text, count=1).partition("\n")
    if name in facets and rest:
        return name, rest
    folded = text.casefold()
    for facet in facets.values():
        for value, label in facet.values.items():
            if folded in (value.casefold(), label.casefold()):
                return facet.name, value
    return "", text
