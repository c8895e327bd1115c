"""Plans which works are added to a map, under which keys, and the change that does it."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ...model import works_cited
from ...model.words import count, listed
from ...schema.files import within
from ...schema.references.author_year import year_within
from ..change import Change
from ..refused import NotEditable, Refused
from .formats.bibtex import add_to_bibtex
from .formats.csl_json import add_to_json
from .formats.csl_yaml import add_to_yaml
from .formats.ris import add_to_ris
from .key_style import style_of_keys
from .known import KnownWorks
from .references_files import USUAL, named_in_settings, references_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ...model import Work
    from ...schema import LoadedMap
    from ..edits import Edit
    from ..texts import Texts
    from .made import Incoming

_WRITERS: Final = {
    ".yaml": add_to_yaml,
    ".yml": add_to_yaml,
    ".json": add_to_json,
    ".bib": add_to_bibtex,
    ".ris": add_to_ris,
}
_MOST_NAMED: Final = 4
_TYPED: Final = re.compile(r"[\w.:/+-]{2,60}")
"""A key as people and reference managers make them."""


class NothingToAdd(Refused):
    """The map has all of the works; `known` are they."""

    def __init__(self, known: tuple[Work, ...]) -> None:
        super().__init__("the map has them already")
        self.known = known


@dataclass(frozen=True, slots=True)
class Plan:
    """A change that adds works, `added` with their keys, to the file at `path`; `known` are there already.

    `unsure` are works of the map without a title that may be the same as some that are added. `keys` has for
    each work that was given the key that it has in the map.
    """

    change: Change
    path: str
    added: tuple[Work, ...]
    known: tuple[Work, ...]
    unsure: tuple[Work, ...]
    keys: tuple[str, ...] = ()

    def refuse_if_different(self, before: Mapping[str, Work], after: Mapping[str, Work]) -> None:
        """Make sure that the map has the works before and those added, as meant. Raises: Refused."""
        for work in self.added:
            found = after.get(work.key)
            if found is None or _told(found) != _told(work):
                message = (
                    f"`{work.key}` would not be read from {self.path} as it is meant; nothing was written"
                )
                raise Refused(message, "add it by hand")
        for key, work in before.items():
            if key not in after or _told(after[key]) != _told(work):
                message = f"`{key}` would not be read from {self.path} as before; nothing was written"
                raise Refused(message, "`argmap check` says what is wrong with the file")


def plan_to_cite(
    loaded: LoadedMap, texts: Texts, incoming: Sequence[Incoming], wanted: Collection[str] = ()
) -> Plan:
    """Plan to add works to the first references file of a map, or to a new one.

    A work keeps a key that the map cites or that is `wanted`, if it is free and could be typed.

    Raises: NothingToAdd; Refused, where the references cannot be read or written.
    """
    argument_map = loaded.argument_map
    if not argument_map.gaps.works_known and _any_is_there(references_of(loaded, texts), texts):
        raise Refused(
            "the references of the map have errors", "`argmap check` says which; correct them first"
        )
    works = argument_map.works
    cited = {*works_cited(argument_map.claims.values(), argument_map.via), *filter(_TYPED.fullmatch, wanted)}
    taken = {*works, *(alias for work in works.values() for alias in work.aliases)}
    style = style_of_keys(works.values())
    known_works = KnownWorks(works.values())
    added: list[tuple[str, Incoming]] = []
    known: list[Work] = []
    unsure: list[Work] = []
    keys: list[str] = []
    for each in incoming:
        if found := known_works.find(each.work):
            known.append(found)
            keys.append(found.key)
            continue
        own = each.work.key
        key = own if own in cited and own not in taken else style.free(each.work, taken)
        if may_be := known_works.may_be(each.work):
            unsure.append(may_be)
        taken.add(key)
        known_works.add(replace(each.work, key=key))
        added.append((key, each))
        keys.append(key)
    if not added:
        raise NothingToAdd(tuple(known))
    path, edits = _edits(loaded, texts, added)
    new = [key for key, _ in added]
    what = f"cite {listed(new)}" if len(new) <= _MOST_NAMED else f"cite {count(len(new), 'work')}"
    named = tuple(replace(each.work, key=key) for key, each in added)
    return Plan(Change(what, tuple(edits)), path, named, tuple(known), tuple(unsure), tuple(keys))


def _edits(loaded: LoadedMap, texts: Texts, added: Sequence[tuple[str, Incoming]]) -> tuple[str, list[Edit]]:
    """The file that works go to, and the edits."""
    root = posixpath.dirname(loaded.argument_map.place.path) or "."
    paths = references_of(loaded, texts)
    edits: list[Edit] = []
    if not paths:
        paths = [within(root, USUAL)]
        if _any_is_there(paths, texts):
            hint = f"write `references: {USUAL}` into argmap.yaml, or give the file another name"
            raise NotEditable(paths[0], "it is there, but argmap.yaml does not name it", hint)
        edits = named_in_settings(loaded, texts)
    path = paths[0]
    writer = _WRITERS.get(posixpath.splitext(path)[1].lower())
    if writer is None:
        raise NotEditable(path, "its format is not known", "name it .yaml, .json, .bib or .ris")
    return path, [*edits, *writer(path, texts[path], added)]


def _any_is_there(paths: Sequence[str], texts: Texts) -> bool:
    return any(texts.found(path) is not None for path in paths)


def _told(work: Work) -> tuple[object, ...]:
    """What must be the same of a work in whatever format."""
    names = tuple((name.family, name.given) for name in work.authors)
    return names, year_within(work.year), work.title, work.doi.casefold(), work.container
