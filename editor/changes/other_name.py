"""Writes another name where a work, a facet, a value of one or a tag is named, each a text of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Severity
from ...model.safe_text import exact
from ...model.words import quotable
from ..edits import Edit
from ..nodes import PROPERTIES, QUOTED, parsed
from ..refused import NotEditable, Refused
from ..scalars import inline
from ..style import style_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...model import ArgumentMap, Place
    from ...schema import LoadedMap
    from ..texts import Texts


def refuse_if_not_a_name(new: str) -> None:
    """Raise Refused where a text cannot be the name of a work, a facet, a value or a tag."""
    if not new or new != new.strip() or exact(new) != new:
        message = f"`{quotable(new, 40)}` cannot be a name"
        raise Refused(message, "a name is text in one line, without blanks around it")


def refuse_if_hidden(loaded: LoadedMap, texts: Texts, old: str) -> None:
    """Raise Refused where a file with errors may name `old` in a part that could not be read."""
    faulty = {each.place.path for each in loaded.problems if each.severity is Severity.ERROR}
    for path in sorted(faulty.intersection(loaded.files)):
        if old in texts[path]:
            message = f"{path} has errors, which may hide where it names `{old}`"
            raise Refused(message, "correct them first: see `argmap check`")


def written_at(texts: Texts, places: Iterable[Place], old: str, new: str) -> list[Edit]:
    """The edits that write `new` for `old` at places, each once. Raises: NotEditable."""
    found = {(each.path, texts.index(each)) for each in places}
    return [written(path, texts[path], at, old, new) for path, at in sorted(found)]


def written_in_settings(argument_map: ArgumentMap, texts: Texts, keys: Sequence[str], new: str) -> Edit:
    """The edit that writes `new` for a key of `argmap.yaml`, to which those before it lead.

    Raises: NotEditable, where it is not found there, as when an alias stands in its place.
    """
    path, old = argument_map.place.path, keys[-1]
    root = parsed(path, texts[path])
    key = root.key_at(keys) if root else None
    if key is None or key.style == "*":
        raise NotEditable(path, f"it does not say where `{old}` stands", "change it by hand")
    return written(path, texts[path], key.start, old, new)


def written(path: str, text: str, at: int, old: str, new: str) -> Edit:
    """The edit that writes `new` for the scalar `old` that begins at an index; what is in quotes stays so.

    Raises: NotEditable, where the scalar is written in another way than in one line.
    """
    properties = PROPERTIES.match(text, at)
    at = properties.end() if properties else at
    quoted = QUOTED.match(text, at)
    style = style_of(text)
    if quoted:
        mark = quoted[0][0]
        is_simple = not {"'", '"', "\\"}.intersection(new)
        return Edit(path, *quoted.span(), f"{mark}{new}{mark}" if is_simple else inline(new, style))
    if not text.startswith(old, at):
        raise NotEditable(path, f"`{old}` is written in a way that cannot be changed", "change it by hand")
    return Edit(path, at, at + len(old), inline(new, style, in_flow=True))
