"""Reads a references file of any form."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ...model import Place, Problem
from ..files import decoded
from .csl.entries import works_of
from .csl.from_json import read_json
from .csl.from_yaml import read_yaml
from .file import ReferencesFile

if TYPE_CHECKING:
    from ...model import Work

_LETTERS: Final = 26


@dataclass(frozen=True, slots=True)
class References:
    """The works of a references file by citation key, in the order of the file, and what is wrong with it.

    `complete` is False if a part of the file could not be read, which may hold further works.
    """

    works: dict[str, Work]
    problems: tuple[Problem, ...]
    complete: bool = True


def read_references(path: str, data: bytes) -> References:
    """The works in the bytes of a references file, whose form the ending of its path tells.

    Nothing is raised: every fault is a problem at its place. The file itself is not opened, and the size of
    the data not limited.
    Cost: linear in the size of the data.
    """
    reader = next((read for ending, read in _READERS.items() if path.lower().endswith(ending)), None)
    if reader is None:
        message = "a references file in a form that argmap does not know"
        hint = "name it .yaml or .yml for CSL-YAML, .json for CSL-JSON, .bib for BibTeX"
        return References({}, (Problem("AM211", Place(path), message, hint),), complete=False)
    problems: list[Problem] = []
    text = decoded(path, data, problems)
    if text is None:
        return References({}, tuple(problems), complete=False)
    file = ReferencesFile(path, text)
    file.problems += problems
    file.is_complete = not problems
    works = reader(file)
    return References(_with_letters(works), tuple(file.problems), complete=file.is_complete)


def _csl_yaml(file: ReferencesFile) -> dict[str, Work]:
    return works_of(file, read_yaml(file))


def _csl_json(file: ReferencesFile) -> dict[str, Work]:
    return works_of(file, read_json(file))


def _bibtex(file: ReferencesFile) -> dict[str, Work]:
    from .bibtex.entries import read_bibtex

    return read_bibtex(file)


_READERS: Final = {".yaml": _csl_yaml, ".yml": _csl_yaml, ".json": _csl_json, ".bib": _bibtex}


def _with_letters(works: dict[str, Work]) -> dict[str, Work]:
    """The works, with a letter for each of those that would be cited alike."""
    alike: defaultdict[str, list[Work]] = defaultdict(list)
    for work in works.values():
        alike[work.author_year].append(work)
    lettered = dict(works)
    for group in alike.values():
        if len(group) > 1:
            for number, work in enumerate(group):
                lettered[work.key] = replace(work, suffix=_letters(number))
    return lettered


def _letters(number: int) -> str:
    """The letters of a number from 0, in the order a, b, …, z, aa, ab, ac."""
    letters = ""
    number += 1
    while number:
        number, last = divmod(number - 1, _LETTERS)
        letters = chr(ord("a") + last) + letters
    return letters
