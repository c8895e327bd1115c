"""Reads claim files, entry by entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Problem
from ..model.ids import is_id, nearest_id, why_not_an_id
from .changed_entries import with_changed_entries
from .claim_file import NO_FAULTS, ClaimFile, Entry, Faults, hide_claims
from .claims import ClaimBuilder
from .faults.facets import FacetsMeant
from .faults.salvage import Salvage
from .faults.validation import is_valid
from .files import decoded
from .yaml.data import AliasError, DataOf
from .yaml.entries import read_entries, top_level_keys
from .yaml.file import YamlFile, is_merge_key
from .yaml.positions import named_tuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from yaml.nodes import ScalarNode

    from ..model import Facet, Place
    from .yaml.positions import Node


class ClaimReader:
    """Reads the claim files of a map, which has this `via` and these `facets`."""

    def __init__(self, via: str, facets: Mapping[str, Facet]) -> None:
        self._not_ids: list[tuple[str, Place]] = []
        self._build = ClaimBuilder(via, self._not_an_id).build
        self._facets = FacetsMeant(facets)
        self._is_valid = is_valid("claim")

    def read(self, path: str, data: bytes, before: ClaimFile | None = None) -> ClaimFile:
        """The claim file with these bytes; what it was `before` serves to read only what has changed."""
        if before is not None and before.data == data:
            return before
        problems: list[Problem] = []
        text = decoded(path, data, problems)
        if text is None:
            return ClaimFile(data, "", problems=tuple(problems), is_complete=False, has_own_faults=True)
        if before is not None and not before.holds_works and not problems:
            changed = with_changed_entries(before, data, text, lambda part: self._read(YamlFile(path, part)))
            if changed is not None and (changed.has_sound_entry or not changed.problems):
                return changed
        found = self._read(file_of(path, data, text, problems), data)
        if found.problems and not found.has_sound_entry and _holds_works(found.text):
            return ClaimFile(data, text, holds_works=True)
        return found

    def _read(self, file: YamlFile, data: bytes = b"") -> ClaimFile:
        text = file.text
        starts: list[int] = []
        entries: list[Entry] = []
        data_of = DataOf(file)
        positions = file.positions

        def take(key: ScalarNode, node: Node) -> None:
            starts.append(key.start_mark.index + positions.base)
            entries.append(self._entry(key, node, file, data_of))

        read_entries(file, take)
        problems = file.problems
        has_own_faults = text is not file.text
        if not (problems or file.lost):
            return ClaimFile(data, text, starts, entries, has_own_faults=has_own_faults)
        of_entries = sum(len(each.faults.problems) for each in entries)
        return ClaimFile(
            data,
            text,
            starts,
            entries,
            tuple(problems),
            tuple(file.lost),
            is_complete=not (file.lost or hide_claims(problems)),
            has_own_faults=has_own_faults or of_entries != len(problems),
        )

    def _entry(self, key: ScalarNode, node: Node, file: YamlFile, data_of: DataOf) -> Entry:
        place = file.positions.span(key)
        known, lost = len(file.problems), len(file.lost)
        has_id = _key_is_id(key, place, file)
        of_key = len(file.problems)
        claim = None
        is_faulty = False
        try:
            data = data_of(node)
            if len(file.problems) > of_key or not self._is_valid(data):
                is_faulty = True
                data = Salvage("claim", file, data_of, self._not_an_id, self._facets)(key, node, data)
            if has_id and data is not None:
                claim = self._build(key, node, place, file.positions)
        except AliasError as error:
            file.problems.append(error.problem(file.positions))
        if not (is_faulty or self._not_ids or len(file.problems) > known):
            return named_tuple(Entry, (key.value, place, claim, NO_FAULTS))
        not_ids = tuple(self._not_ids)
        self._not_ids.clear()
        problems = tuple(file.problems[known:])
        faults = Faults(
            problems,
            not_ids,
            tuple(file.lost[lost:]),
            has_id,
            is_faulty=is_faulty or bool(not_ids),
            is_heading=any(each.code == "AM101" and each.place == place for each in problems),
        )
        return Entry(key.value, place, claim, faults)

    def _not_an_id(self, text: str, place: Place) -> None:
        self._not_ids.append((text, place))


def _holds_works(text: str) -> bool:
    from .references.unnamed import holds_works

    return holds_works(text)


def file_of(path: str, data: bytes, text: str, problems: list[Problem]) -> YamlFile:
    """The file to be read from the `text` of its bytes, in which `problems` were found."""
    file = YamlFile(path, text)
    file.problems += problems
    if problems and hide_claims(problems):
        file.lost += top_level_keys(data.decode(errors="replace"))  # those of a conflict's other version
    return file


def _key_is_id(key: Node, place: Place, file: YamlFile) -> bool:
    """Whether the key of an entry is a valid id; what is wrong with it is reported."""
    name = key.value
    if is_id(name) and key.tag.__class__ is bool:
        return True
    if is_merge_key(key):
        file.report_key(key)
    elif key.tag.__class__ is str:
        file.report_tag(key)
    else:
        near = nearest_id(name)
        file.problems.append(Problem("AM105", place, *why_not_an_id(name), (near,) if near else ()))
    return False
