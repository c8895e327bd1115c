"""Turns the tree of a CSL file into works."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ....model import Name, Work
from .. import normal_forms
from ..file import repeated_key
from .dates import issued_year
from .tree import LISTS, Array, Fields, Text, entry_list, kind

if TYPE_CHECKING:
    from ..file import ReferencesFile
    from .tree import Node

_LIST_HINT: Final = "the file is a list of entries; each has the `id` and the other fields of a work"
_ID_HINT: Final = "give the entry an `id`: the citation key by which claims name it, like ambrosio-2008"
_NAME_HINT: Final = "give a list of names: `family` and `given` for a person, `literal` for an institution"
_JOINED: Final = re.compile(r"[;,&]|\b(?:and|et al)\b")
_JOINED_PARTS: Final = re.compile(r";|\bet al\b")
_PARTS: Final = ("family", "given", "literal", "dropping-particle", "non-dropping-particle", "suffix")


def works_of(file: ReferencesFile, root: Node | None) -> dict[str, Work]:
    """The works of a CSL file by citation key, in its order; a work is kept without its faulty fields."""
    works: dict[str, Work] = {}
    if root is None or (isinstance(root, Text) and root.absent):
        return works
    entries = entry_list(root)
    if entries is None:
        given = [root.get(key) for key in LISTS if key in root.values] if isinstance(root, Fields) else []
        if None not in given:
            file.fault(root, f"the file holds {kind(root)}, not a list of references", _LIST_HINT)
        return works
    for entry in entries.items:
        key = _citation_key(file, entry, works)
        if key is not None and isinstance(entry, Fields):
            works[key.text] = _work(file, key, entry)
    return works


def _citation_key(file: ReferencesFile, entry: Node, works: dict[str, Work]) -> Text | None:
    """The entry's citation key, else its id; None, and a problem, without one or if it is another's too."""
    if not isinstance(entry, Fields):
        file.fault(entry, f"an entry must be a set of fields, not {kind(entry)}", _LIST_HINT)
        return None
    own = entry.get("citation-key")
    key = own if isinstance(own, Text) and own.text.strip() else entry.values.get("id")
    hint = _ID_HINT
    if key is None:
        message = "an entry has no `id`"
    elif not isinstance(key, Text):
        message = f"the `id` of an entry must be a text or a number, not {kind(key)}"
    elif not key.text.strip():
        message = "the `id` of an entry is empty"
    elif key.text in works:
        message, hint = repeated_key(key.text, works[key.text].place)
    else:
        return key
    file.fault(key or entry, message, hint)
    return None


def _work(file: ReferencesFile, key: Text, entry: Fields) -> Work:
    year = entry.get("issued")
    own = entry.get("id")
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
        aliases=(own.text,) if isinstance(own, Text) and own.text != key.text else (),
    )


def _authors(file: ReferencesFile, entry: Fields) -> tuple[Name, ...]:
    """The authors, or the editors if there are none."""
    for field in ("author", "editor"):
        node = entry.get(field)
        nodes = node.items if isinstance(node, Array) else [node] if node is not None else []
        found = [name for each in nodes if (name := _name(file, field, each)) is not None]
        if found:
            return tuple(found)
    return ()


def _name(file: ReferencesFile, field: str, node: Node) -> Name | None:
    if isinstance(node, Text):
        text = "" if node.absent else normal_forms.line(node.text)
        _report_joined(file, field, node, _JOINED.search(text))
        return Name(text) if text else None
    if isinstance(node, Array):
        file.fault(node, f"`{field}` holds a list within the list of names", _NAME_HINT)
        return None
    parts: dict[str, str] = {}
    for key in _PARTS:
        if (value := node.get(key)) is None:
            continue
        if (part := _part(value)) is None:
            file.fault(value, f"`{key}` of a name must be a text, not {kind(value)}", _NAME_HINT)
            return None
        parts[key] = part
    name = _assembled(parts)
    if name is None:
        file.fault(node, f"a name in `{field}` has neither `family` nor `literal`", _NAME_HINT)
        return None
    _report_joined(file, field, node, _JOINED_PARTS.search(name.family))
    return name


def _report_joined(file: ReferencesFile, field: str, node: Node, joint: re.Match[str] | None) -> None:
    """Report a text in which names seem to be joined; it is kept as a single name."""
    if joint is not None:
        file.fault(node, f"`{field}` holds names that cannot be told apart", _NAME_HINT)


def _part(node: Node) -> str | None:
    """A part of a name: a text, or a list of texts, as older files have for given names."""
    texts = node.items if isinstance(node, Array) else [node]
    if isinstance(node, Fields) or not all(isinstance(each, Text) for each in texts):
        return None
    return normal_forms.line(" ".join(each.text for each in texts if isinstance(each, Text)))


def _assembled(parts: dict[str, str]) -> Name | None:
    """The name that the parts make up; None if they hold none."""
    given = " ".join(filter(None, (parts.get("given"), parts.get("dropping-particle"))))
    family = normal_forms.prefixed(parts.get("non-dropping-particle", ""), parts.get("family", ""))
    if parts.get("suffix"):
        given = f"{given}, {parts['suffix']}".lstrip(", ")
    if parts.get("family"):
        return Name(family, given)
    alone = parts.get("literal") or given
    return Name(alone) if alone else None


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
