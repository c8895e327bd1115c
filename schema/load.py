"""Reading a whole map: every file of it, every problem in it, and the model of what is valid."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from yaml.nodes import MappingNode, ScalarNode

from ..model import ArgumentMap, Facet, Place, Problem
from .claims import ClaimBuilder
from .files import MAP_FILE, claim_files, decoded, exists, read_bytes
from .ids import is_id, why_no_id
from .nodes import DataOf, TooManyAliasesError
from .salvage import Salvage
from .validation import is_valid
from .yaml_reader import YamlFile, is_plain

if TYPE_CHECKING:
    from ..model import Claim, Work
    from .positions import Data, Node


_ARROW: Final = re.compile(r"[-=]>|\u2192")
"""What people write where they mean a link."""


@dataclass(frozen=True, slots=True)
class LoadedMap:
    """A map as read: the model of what is valid, every problem of the reading, and the files read."""

    argument_map: ArgumentMap
    problems: tuple[Problem, ...]
    files: tuple[str, ...]


def load_map(root: str) -> LoadedMap:
    """Read the map in the folder `root`, which the places of problems start with.

    Nothing is raised for what the files hold: what cannot be read is a problem, and the rest is read on.
    Cost: linear in the files' size.
    """
    loader = _Loader("." if root in ("", ".") else root.rstrip("/"))
    return loader.load()


class _Loader:
    """Collects claims and problems file by file."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._problems: list[Problem] = []
        self._claims: dict[str, Claim] = {}
        self._places: dict[str, Place] = {}
        self._repeated: list[tuple[str, Place]] = []
        self._damaged: set[str] = set()
        self._files: list[str] = []
        self._mislabelled: list[tuple[str, Place]] = []
        self._via = ""
        self._faulty: set[str] = set()
        self._works_known = True
        self._reading = ""

    def load(self) -> LoadedMap:
        map_path = self._join(MAP_FILE)
        data, places = self._settings(map_path)
        self._via = data.get("via", "")
        references = self._join(data["references"]) if "references" in data else ""
        works = self._works(references, places.get("references", Place(map_path))) if references else {}
        for path in claim_files(self._root, references, self._problems):
            self._read_claims(path)
        self._name_the_mislabelled()
        argument_map = ArgumentMap(
            title=" ".join(data.get("title", "").split()),
            claims=self._claims,
            works=works,
            facets={name: Facet(name, dict(values)) for name, values in data.get("facets", {}).items()},
            place=Place(map_path),
            via=self._via,
            via_place=places.get("via"),
            damaged=frozenset(self._damaged - self._claims.keys()),
            faulty=frozenset(self._faulty & self._claims.keys()),
            works_known=self._works_known,
            repeated=tuple(self._repeated),
        )
        return LoadedMap(argument_map, tuple(self._problems), tuple(self._files))

    def _join(self, name: str) -> str:
        if self._root == "." or Path(name).is_absolute():
            return name
        return f"{self._root}/{name}"

    def _open(self, path: str) -> YamlFile | None:
        data = read_bytes(path, self._problems)
        self._files.append(path)
        text = decoded(path, data, self._problems) if data is not None else None
        return YamlFile(path, text) if text is not None else None

    def _settings(self, path: str) -> tuple[dict[str, Data], dict[str, Place]]:
        """What `argmap.yaml` says, without its faults, and where each key's value stands."""
        file = self._open(path)
        if file is None:
            return {}, {}
        data_of = DataOf(file)
        tag: Data = True  # as the reader gives it to every mapping without a written one
        root = MappingNode(tag, [], None, None)
        settled: set[int] = set()

        def take(key: ScalarNode, value: Node) -> None:
            file.positions.settle(key, settled)
            file.positions.settle(value, settled)
            root.value.append((key, value))

        file.read(take)
        file.positions.rebase(0)
        try:
            data = data_of(root)
            if file.problems or not is_valid("map")(data):
                data = Salvage("map", file, data_of, self._no_id)(None, root, data)
        except TooManyAliasesError as error:
            file.problems.append(error.problem(file.positions))
            data = None
        self._problems += file.problems
        return data or {}, {key.value: file.positions.span(value) for key, value in root.value}

    def _works(self, path: str, place: Place) -> dict[str, Work]:
        from .references import read_references  # noqa: PLC0415 - not every map has references

        if not exists(path):
            message = f"the references file `{Path(path).name}` does not exist"
            hint = "create it beside argmap.yaml, or correct the name"
            self._problems.append(Problem("AM005", place, message, hint))
            self._works_known = False
            return {}
        data = read_bytes(path, self._problems)
        if data is None:
            self._works_known = False
            return {}
        self._files.append(path)
        references = read_references(path, data)
        self._problems += references.problems
        self._works_known = references.complete
        return dict(references.works)

    def _read_claims(self, path: str) -> None:
        file = self._open(path)
        if file is None:
            return
        data_of = DataOf(file)
        positions = file.positions
        first_lines: dict[str, Place] = {}
        valid = is_valid("claim")

        def no_id(node: Node) -> None:
            self._no_id(node.value, positions.span(node))

        build = ClaimBuilder(positions, self._via, no_id).build
        salvage = Salvage("claim", file, data_of, self._no_id)
        claims, places = self._claims, self._places

        def take(key: ScalarNode, node: Node) -> None:
            name = key.value
            if not self._key_is_id(key, file):
                return
            if name in places:
                if name in first_lines:
                    data_of.repeated(key, first_lines[name].line)
                else:
                    self._repeated.append((name, positions.span(key)))
                return
            places[name] = first_lines[name] = positions.span(key)
            self._reading = name
            problems = len(file.problems)
            try:
                data = data_of(node)
                if len(file.problems) > problems or not valid(data):
                    self._faulty.add(name)
                    if salvage(key, node, data) is None:
                        self._damaged.add(name)
                        return
            except TooManyAliasesError as error:
                file.problems.append(error.problem(positions))
                self._damaged.add(name)
                return
            claims[name] = build(key, node)

        file.read(take)
        self._damaged.update(file.lost)
        self._problems += file.problems

    def _key_is_id(self, key: Node, file: YamlFile) -> bool:
        name = key.value
        if is_id(name) and key.tag.__class__ is bool:
            return True
        if name == "<<" and is_plain(key):
            file.problems.append(
                Problem(
                    "AM006", file.positions.span(key), "a merge key, <<, is not allowed", "write the keys out"
                )
            )
        elif key.tag.__class__ is str:
            file.tag(key)
            self._damaged.add(name)
        else:
            message, hint = why_no_id(name)
            file.problems.append(Problem("AM105", file.positions.span(key), message, hint))
            self._damaged.add(name)
        return False

    def _no_id(self, text: str, place: Place) -> None:
        """Remember a text that stands where an id belongs: whose label it may be shows only at the end."""
        self._mislabelled.append((text, place))
        self._faulty.add(self._reading)

    def _name_the_mislabelled(self) -> None:
        """Report the texts that are no ids, with the id of the claim whose label or text they are."""
        if not self._mislabelled:
            return
        ids: dict[str, str] = {}
        for claim in self._claims.values():
            ids.setdefault(claim.label.casefold(), claim.id)
            ids.setdefault(claim.text.casefold(), claim.id)
        for text, place in self._mislabelled:
            message, hint = why_no_id(text)
            found = ids.get(text.strip().casefold())
            if found:
                hint = f"this is the label of a claim: write its id, `{found}`"
            elif _ARROW.search(text):
                hint = "a link is written `a -> b`, with the ids of two claims"
            self._problems.append(Problem("AM105", place, message, hint))
