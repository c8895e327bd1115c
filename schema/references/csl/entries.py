"""Makes works of the tree of a CSL file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ....model import Name, Work
from ....model.words import quotable
from .. import normal_forms
from .dates import issued_year
from .names import names
from .tree import LISTS, Fields, Text, entry_list, kind

if TYPE_CHECKING:
    from ..file import ReferencesFile
    from .tree import Node

_LIST_HINT: Final = (
    "the file is a list of entries; each is a mapping with the `id` and the other fields of a work"
)
_ID_HINT: Final = "give the entry an `id`: the citation key by which claims name it, like ambrosio-2008"


def works_of(file: ReferencesFile, root: Node | None) -> dict[str, Work]:
    """The works of a CSL file by citation key, in the order of the file.

    An entry with a faulty field is kept without it, or citing the work would be a second problem.
    """
    works: dict[str, Work] = {}
    if root is None or (isinstance(root, Text) and root.absent):
        return works
    entries = entry_list(root)
    if entries is None:
        empty = isinstance(root, Fields) and any(
            key in root.values and root.get(key) is None for key in LISTS
        )
        if not empty:
            file.fault(root, f"the file holds {kind(root)}, not a list of references", _LIST_HINT)
        return works
    for entry in entries.items:
        key = _citation_key(file, entry, works)
        if key is not None and isinstance(entry, Fields):
            works[key.text] = _work(file, key, entry)
    return works


def _citation_key(file: ReferencesFile, entry: Node, works: dict[str, Work]) -> Text | None:
    """The entry's id; None, and a problem, if it has none or another entry has it too."""
    if not isinstance(entry, Fields):
        file.fault(entry, f"an entry must be a mapping of fields, not {kind(entry)}", _LIST_HINT)
        return None
    key = entry.values.get("id")
    if key is None:
        file.fault(entry, "an entry has no `id`", _ID_HINT)
        return None
    if not isinstance(key, Text):
        file.fault(key, f"the `id` of an entry must be a text or a number, not {kind(key)}", _ID_HINT)
        return None
    if not key.text.strip():
        file.fault(key, "the `id` of an entry is empty", _ID_HINT)
        return None
    first = works.get(key.text)
    if first is not None:
        file.fault(
            key,
            f"the citation key `{quotable(key.text)}` is given twice; first in line {first.place.line}",
            "give one of the two another key, or remove it; the first counts until then",
        )
        return None
    return key


def _work(file: ReferencesFile, key: Text, entry: Fields) -> Work:
    year = entry.get("issued")
    return Work(
        key=key.text,
        type=normal_forms.line(_text(file, entry, "type")),
        authors=_authors(file, entry),
        year=issued_year(file, year) if year is not None else "",
        title=normal_forms.title(_text(file, entry, "title")),
        place=file.place(key.start, key.end),
        container=normal_forms.title(_text(file, entry, "container-title")),
        publisher=normal_forms.line(_text(file, entry, "publisher")),
        doi=normal_forms.doi(_text(file, entry, "DOI", "doi")),
        url=normal_forms.url(_text(file, entry, "URL", "url")),
        short_title=normal_forms.title(_text(file, entry, "title-short", "shortTitle")),
    )


def _authors(file: ReferencesFile, entry: Fields) -> tuple[Name, ...]:
    """The authors, or if there are none the editors."""
    for field in ("author", "editor"):
        node = entry.get(field)
        found = names(file, field, node) if node is not None else ()
        if found:
            return found
    return ()


def _text(file: ReferencesFile, entry: Fields, *fields: str) -> str:
    """The text of the first of the fields that is given; a list or a mapping is a fault."""
    for field in fields:
        node = entry.get(field)
        if isinstance(node, Text):
            return node.text
        if node is not None:
            hint = "write one text, in quotes if it holds `: ` or brackets"
            file.fault(node, f"`{field}` must be a text, not {kind(node)}", hint)
            return ""
    return ""
