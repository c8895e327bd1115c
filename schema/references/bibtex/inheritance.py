"""What an entry has from others: by `xdata`, by `crossref`, and from the first member of a set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ....model.words import quotable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..file import ReferencesFile
    from .blocks import Entry, Field

_WHOLE: Final = frozenset({"shortauthor", "shorteditor", "shorttitle", "options"})
"""What only `xdata` and sets hand on."""

_INHERITED: Final = frozenset(
    {"author", "editor", "title", "booktitle", "maintitle", "journal", "journaltitle", "year", "date"}
    | {"publisher", "institution", "school", "organization", "doi", "url"}
)
_SAME: Final = {"year": "date", "date": "year", "journal": "journaltitle", "journaltitle": "journal"}
"""Two names of one thing: an entry that has the one does not inherit the other."""

_PARTS_OF_BOOKS: Final = frozenset(
    {"bookinbook", "conference", "inbook", "incollection", "inproceedings", "inreference", "suppbook"}
    | {"suppcollection"}
)


class _Tie(NamedTuple):
    """That an entry has something from another: the field that says so, and the key it names."""

    field: str
    key: str


class Inherited(NamedTuple):
    """The fields of an entry, own and inherited, and the keys of the entries that it is tied to."""

    fields: dict[str, Field]
    origins: tuple[str, ...]


def inherit(file: ReferencesFile, entries: Mapping[str, Entry]) -> dict[str, Inherited]:
    """What every entry has, by citation key.

    Ties that lead nowhere or in a circle are reported and ignored. Cost: linear in the entries and ties.
    """
    by_folded: dict[str, str] = {}  # BibTeX does not tell capitals apart in keys
    for key in entries:
        by_folded.setdefault(key.lower(), key)
    done: dict[str, Inherited] = {}
    for start in entries:
        path: dict[str, tuple[list[_Tie], Iterator[_Tie]]] = {}
        following: str | None = start if start not in done else None
        while following is not None or path:
            if following is not None:
                ties = list(_ties(file, entries[following], entries, by_folded))
                path[following] = ties, iter(ties)
            key, (ties, rest) = next(reversed(path.items()))
            following = None
            for tie in rest:
                if tie.key in path:
                    message = f"`{tie.field}` leads back to the entry itself"
                    hint = "remove it here, or from an entry that it leads to"
                    file.report("AM211", *entries[key].fields[tie.field].place, message, hint)
                elif tie.key not in done:
                    following = tie.key
                    break
            else:
                done[key] = Inherited(
                    _fields(entries[key], ties, entries, done), tuple(tie.key for tie in ties)
                )
                del path[key]
    return done


def _ties(
    file: ReferencesFile, entry: Entry, entries: Mapping[str, Entry], by_folded: Mapping[str, str]
) -> Iterator[_Tie]:
    for name in ("xdata", "crossref", "entryset"):
        field = entry.fields.get(name)
        if field is None:
            continue
        named = [field.text] if name == "crossref" else field.text.split(",")
        for each in dict.fromkeys(each.strip() for each in named if each.strip()):
            key = each if each in entries else by_folded.get(each.lower())
            if key is not None:
                yield _Tie(name, key)
            else:
                message = f"`{name}` names no entry: there is no `{quotable(each)}`"
                file.report("AM211", *field.place, message, "add that entry, or correct the key")


def _fields(
    entry: Entry, ties: list[_Tie], entries: Mapping[str, Entry], done: Mapping[str, Inherited]
) -> dict[str, Field]:
    """The entry's own fields, and what it lacks from the first tie that gives it."""
    fields = dict(entry.fields)
    for tie in ties:
        if tie.key not in done:  # it leads back
            continue
        given = done[tie.key].fields
        is_part = tie.field == "crossref"
        names = _INHERITED if is_part else _INHERITED | _WHOLE
        new = {name: field for name, field in given.items() if name in names}
        if is_part and "title" in new:
            new = _with_title_of_whole(new, entries[tie.key].type, entry.type)
        lacking = [name for name in new if name not in fields and _SAME.get(name) not in fields]
        fields.update({name: new[name] for name in lacking})
    return fields


def _with_title_of_whole(new: dict[str, Field], whole: str, part: str) -> dict[str, Field]:
    """The fields of a whole as a part of it has them, with the title under the name that it has there."""
    name = "title"
    if part in _PARTS_OF_BOOKS:
        name = "booktitle"
    elif whole == "periodical":
        name = "journaltitle"
    elif whole.startswith("mv"):
        name = "maintitle"
    return {name: new["title"], **{each: new[each] for each in new if each != "title"}}
