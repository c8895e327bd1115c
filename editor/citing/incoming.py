"""Works that are to be added, read from BibTeX, RIS or CSL; the content of a text says which it is."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ...schema.files import decoded
from ...schema.references.csl.entries import works_of
from ...schema.references.csl.from_json import read_json
from ...schema.references.csl.from_yaml import read_yaml
from ...schema.references.csl.tree import Array, Fields, Text, entry_list
from ...schema.references.file import ReferencesFile
from ...schema.references.ris.entries import read_ris
from ...schema.references.ris.records import is_other_export, is_ris
from ..refused import Refused
from .from_bibtex import bibtex_works
from .item import TYPES, item_of
from .made import Incoming

if TYPE_CHECKING:
    from ...model import Problem
    from ...schema.references.csl.tree import Node

__all__ = ["Incoming", "IncomingWorks", "incoming_works", "works_of_references"]

_BIBTEX: Final = re.compile(r"@\s*\w+\s*[{(]")
_JSON: Final = re.compile(r"\s*[\[{]")
_YAML: Final = re.compile(r"^(?:references:|- (?:id|type):)", re.MULTILINE)
_TREES: Final = {".json": read_json, ".yaml": read_yaml, ".yml": read_yaml, ".ris": read_ris}
_OF_ONE_TEXT: Final = ("title", "container-title", "ISSN", "ISBN", "publisher", "title-short")
_TELLING: Final = {"author", "editor", "issued", "DOI", "container-title", "publisher"}
_FORMS: Final = "give BibTeX, RIS or CSL-JSON, as databases and reference managers export them"


@dataclass(frozen=True, slots=True)
class IncomingWorks:
    """The works of a text without faults, how many others it has, and what is wrong with it."""

    works: tuple[Incoming, ...]
    left_out: int
    problems: tuple[Problem, ...]


def incoming_works(name: str, data: bytes) -> IncomingWorks:
    """The works in the bytes of a file, which problems call `name`.

    Raises: Refused, where it is in none of the formats.
    """
    problems: list[Problem] = []
    text = decoded(name, data, problems)
    if problems or text is None:
        raise Refused(f"{name}: {problems[0].message}", problems[0].hint)
    file = ReferencesFile(name, text)
    found = _works(file, name)
    works = tuple(each for each in found if each)
    return IncomingWorks(works, len(found) - len(works), tuple(file.problems))


def works_of_references(path: str, data: bytes) -> dict[str, Incoming]:
    """The works without faults in the bytes of a references file of a map, by their keys there.

    Its ending says in which form it is, as for the map. Raises: Refused, where it cannot be read.
    """
    problems: list[Problem] = []
    text = decoded(path, data, problems)
    if text is None:
        raise Refused(f"{path}: {problems[0].message}", problems[0].hint)
    file, ending = ReferencesFile(path, text), posixpath.splitext(path)[1].lower()
    found = bibtex_works(file) if ending == ".bib" else _of_tree(file, _TREES[ending](file))
    return {each.work.key: each for each in reversed(found) if each}


def _works(file: ReferencesFile, name: str) -> list[Incoming | None]:
    """The works, None in place of those with faults."""
    text = file.text
    if not text.strip():
        raise Refused(f"{name}: there is nothing in it", _FORMS)
    if _JSON.match(text):
        return _of_tree(file, read_json(file))
    if is_ris(text):
        return _of_tree(file, read_ris(file), has_keys=False)  # its ids are numbers of databases
    if _BIBTEX.search(text):
        return bibtex_works(file)
    if _YAML.search(text):
        return _of_tree(file, read_yaml(file))
    if other := is_other_export(text):
        raise Refused(f"{name}: {other[0]}", other[1])
    raise Refused(f"{name}: this is neither BibTeX nor RIS nor CSL-JSON", _FORMS)


def _of_tree(file: ReferencesFile, root: Node | None, *, has_keys: bool = True) -> list[Incoming | None]:
    """The works of a CSL file; those without an id have no key, and without `has_keys` none has one."""
    alone = Array([root], root.start, root.end) if isinstance(root, Fields) and _is_work(root) else None
    entries = entry_list(root) or alone
    if entries is None and not file.problems:
        raise Refused(
            f"{file.path}: this is not CSL-JSON: it holds neither a work nor a list of works", _FORMS
        )
    found: list[Incoming | None] = []
    for entry in entries.items if entries else ():
        if not isinstance(entry, Fields):
            file.fault(entry, "this is not a work", "give a list of works, each with its fields")
            found.append(None)
            continue
        problems = len(file.problems)
        own = _own_key(entry) if has_keys else ""
        _take_lists_apart(entry)
        entry.values = {**entry.values, "id": Text("0", entry.start, entry.end)}
        entry.values.pop("citation-key", None)
        work = works_of(file, Array([entry], entry.start, entry.end))["0"]
        whole = Incoming(replace(work, key=own), item_of(entry))
        found.append(whole if len(file.problems) == problems else None)
    return found


def _is_work(entry: Fields) -> bool:
    """Whether a JSON object that stands alone describes a work."""
    type_ = entry.get("type")
    return isinstance(type_, Text) and type_.text in TYPES and bool(entry.values.keys() & _TELLING)


def _own_key(entry: Fields) -> str:
    for name in ("citation-key", "id"):
        value = entry.get(name)
        if isinstance(value, Text) and value.text.strip():
            return value.text
    return ""


def _take_lists_apart(entry: Fields) -> None:
    """Put the text in place of a list that holds it alone, as Crossref has them."""
    for name in _OF_ONE_TEXT:
        value = entry.values.get(name)
        if isinstance(value, Array):
            if value.items and isinstance(value.items[0], Text):
                entry.values[name] = value.items[0]
            else:
                del entry.values[name]
