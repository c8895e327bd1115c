"""The works that a map cites, written as a file of references of their own, with all their fields."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from ...exchange.report import Carried
from ...exchange.writing import Exported
from ...model import works_cited
from ...model.layout import READ_ENDINGS
from ...schema.files import read_bytes
from ..edits import spliced
from ..refused import Refused
from .formats.bibtex import add_to_bibtex, not_held
from .formats.csl_json import add_to_json
from .incoming import works_of_references

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ...exchange.report import Losses
    from ...model import ArgumentMap, Problem
    from ...views.part import Shown
    from ..edits import Edit
    from .made import Incoming

    Add = Callable[[str, str, Sequence[tuple[str, Incoming]]], list[Edit]]

_NAME: Final = "references"
_NOT_IN_KEY: Final = re.compile(r"[\s{}()\[\]\"'#%,=~\\@]+")


def write_bibtex(shown: Shown, losses: Losses) -> Exported:
    """Write the works cited by the claims that are shown, as BibTeX; entries of BibTeX stay as they are."""
    works = _cited(shown.argument_map, losses)
    for key, work in works:
        for field in not_held(work):
            losses.add("field that BibTeX does not have", f"{key}: {field}",
                       plural="fields that BibTeX does not have")  # fmt: skip
        if _NOT_IN_KEY.search(key):
            losses.add("key that BibTeX cannot hold, written with hyphens", key,
                       plural="keys that BibTeX cannot hold, written with hyphens")  # fmt: skip
    return _written([*_with_sound_keys(works)], add_to_bibtex)


def _with_sound_keys(works: Sequence[tuple[str, Incoming]]) -> Iterator[tuple[str, Incoming]]:
    """The works with keys that BibTeX can hold, each once."""
    taken = {key for key, _ in works if not _NOT_IN_KEY.search(key)}
    for key, work in works:
        base, number = _NOT_IN_KEY.sub("-", key).strip("-") or "work", 1
        sound = key if key in taken else base
        while sound != key and sound in taken:
            number += 1
            sound = f"{base}-{number}"
        taken.add(sound)
        yield sound, work


def write_csl(shown: Shown, losses: Losses) -> Exported:
    """Write the works cited by the claims that are shown, as CSL-JSON."""
    return _written(_cited(shown.argument_map, losses), add_to_json)


def _written(works: Sequence[tuple[str, Incoming]], add: Add) -> Exported:
    text = spliced("", add(_NAME, "", works)) if works else ""
    return Exported(text.encode(), Carried(works=len(works)))


def _cited(argument_map: ArgumentMap, losses: Losses) -> list[tuple[str, Incoming]]:
    """The works that claims cite, and those that these belong to, in the order of the references."""
    wanted = works_cited(argument_map.claims.values(), argument_map.via)
    for key in sorted(wanted - argument_map.works.keys()):
        losses.add(
            "work that the references do not have", key, plural="works that the references do not have"
        )
    waiting = [*wanted]
    while waiting:
        work = argument_map.works.get(waiting.pop())
        new = [key for key in work.origins if key not in wanted] if work else []
        wanted.update(new)
        waiting += new
    paths = dict.fromkeys(work.place.path for key, work in argument_map.works.items() if key in wanted)
    found = {key: each for path in paths for key, each in _in_file(path).items()}
    for key, work in argument_map.works.items():
        if key in wanted and key not in found:
            losses.add("work that its file describes with faults", f"{work.place.path}:{work.place.line}",
                       plural="works that their files describe with faults")  # fmt: skip
    return [(key, found[key]) for key in argument_map.works if key in wanted and key in found]


def _in_file(path: str) -> dict[str, Incoming]:
    """The works of a file without faults, by their keys."""
    problems: list[Problem] = []
    data = read_bytes(path, problems) if path.endswith(READ_ENDINGS) else None
    if data is None:
        return {}
    with suppress(Refused):
        return works_of_references(path, data)
    return {}
