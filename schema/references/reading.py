"""Reads a references file in any of its four forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import Place, Problem
from ..files import decoded
from .csl.entries import works_of
from .csl.from_json import read_json
from .csl.from_yaml import read_yaml
from .file import ReferencesFile

if TYPE_CHECKING:
    from ...model import Work


@dataclass(frozen=True, slots=True)
class References:
    """The works of a file by citation key, in its order, and its problems; `complete` if none are missing."""

    works: dict[str, Work]
    problems: tuple[Problem, ...]
    complete: bool = True


def read_references(path: str, data: bytes) -> References:
    """The works in the bytes of a references file; the ending of its path says in which form.

    Nothing is raised: every fault is a problem at its place. Cost: linear in the size of the data.
    """
    if not path.lower().endswith((".yaml", ".yml", ".json", ".bib", ".ris")):
        message = "a references file in a form that argmap does not know"
        hint = "name it .yaml or .yml for CSL-YAML, .json for CSL-JSON, .bib for BibTeX, .ris for RIS"
        return References({}, (Problem("AM211", Place(path), message, hint),), complete=False)
    problems: list[Problem] = []
    text = decoded(path, data, problems)
    if text is None:
        return References({}, tuple(problems), complete=False)
    file = ReferencesFile(path, text)
    file.problems += problems
    file.is_complete = not problems
    return References(_works(file), tuple(file.problems), complete=file.is_complete)


def _works(file: ReferencesFile) -> dict[str, Work]:
    path = file.path.lower()
    if path.endswith(".bib"):
        from .bibtex.entries import read_bibtex

        return read_bibtex(file)
    if path.endswith(".ris"):
        from .ris.entries import read_ris

        return works_of(file, read_ris(file))
    return works_of(file, read_json(file) if path.endswith(".json") else read_yaml(file))
