"""The names of a CSL entry's authors or editors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ....model import Name
from .. import normal_forms
from .tree import Array, Fields, Text, kind

if TYPE_CHECKING:
    from ..file import ReferencesFile
    from .tree import Node

_HINT: Final = "give a list of names: `family` and `given` for a person, `literal` for an institution"
_KEYS: Final = ("family", "given", "literal", "dropping-particle", "non-dropping-particle", "suffix")


def names(file: ReferencesFile, field: str, node: Node) -> tuple[Name, ...]:
    """The names in a field, which holds a list of them or a single one; anything else is a fault."""
    found: list[Name] = []
    for each in node.items if isinstance(node, Array) else [node]:
        name = _name(file, field, each)
        if name is not None:
            found.append(name)
    return tuple(found)


def _name(file: ReferencesFile, field: str, node: Node) -> Name | None:
    if isinstance(node, Text):
        text = "" if node.absent else normal_forms.line(node.text)
        return Name(text) if text else None
    if isinstance(node, Array):
        file.fault(node, f"`{field}` holds a list within the list of names", _HINT)
        return None
    parts: dict[str, str] = {}
    for key in _KEYS:
        value = node.get(key)
        if value is None:
            continue
        part = _part(value)
        if part is None:
            file.fault(value, f"`{key}` of a name must be a text, not {kind(value)}", _HINT)
            return None
        parts[key] = part
    name = _assembled(parts)
    if name is None:
        file.fault(node, f"a name in `{field}` has neither `family` nor `literal`", _HINT)
    return name


def _part(node: Node) -> str | None:
    """A part of a name: a text, or a list of texts, as older files have for given names."""
    texts = node.items if isinstance(node, Array) else [node]
    if isinstance(node, Fields) or not all(isinstance(each, Text) for each in texts):
        return None
    return normal_forms.line(" ".join(each.text for each in texts if isinstance(each, Text)))


def _assembled(parts: dict[str, str]) -> Name | None:
    """The name that the parts make up; None if they hold none."""
    given = " ".join(filter(None, (parts.get("given"), parts.get("dropping-particle"))))
    family = " ".join(filter(None, (parts.get("non-dropping-particle"), parts.get("family"))))
    if parts.get("suffix"):
        given = f"{given}, {parts['suffix']}".lstrip(", ")
    if parts.get("family"):
        return Name(family, given)
    alone = parts.get("literal") or given
    return Name(alone) if alone else None
