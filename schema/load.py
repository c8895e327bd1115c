"""Reads a whole map: every file, every problem, and the model of what is valid."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..model import ArgumentMap, Gaps, Place, Problem, works_cited
from ..model.ids import is_id, why_not_an_id
from ..model.layout import MAP_FILE
from .claims import ClaimBuilder
from .faults.facets import FacetsMeant
from .faults.salvage import Salvage
from .faults.validation import is_valid, known_keys
from .files import claim_files, decoded, exists, is_inside, leads_out, read_bytes, within
from .references_to_claims import ClaimsMeant
from .settings import ALL_LOST, read_settings
from .yaml.data import AliasError, DataOf
from .yaml.entries import read_entries, top_level_keys
from .yaml.file import YamlFile, is_merge_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml.nodes import ScalarNode

    from ..model import Claim, Work
    from .yaml.positions import Node


@dataclass(frozen=True, slots=True)
class LoadedMap:
    """A map as read: the model of what is valid, every problem of the reading, and the files read."""

    argument_map: ArgumentMap
    problems: tuple[Problem, ...]
    files: tuple[str, ...]


def load_map(root: str) -> LoadedMap:
    """Read the map in the folder `root`; the paths in problems start with it.

    Whatever the files hold, nothing is raised: what cannot be read is a problem, and the rest is still read.
    Cost: linear in the size of the files.
    """
    return _Loader("." if root in ("", ".") else root.rstrip("/")).load()


_LOSES_CLAIMS: Final = frozenset({"AM002", "AM003", "AM004", "AM006"})
"""The codes of problems that can hide claims of a file."""


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
        self._invalid_ids: list[tuple[str, Place]] = []
        self._faulty: set[str] = set()
        self._complete = True
        self._works_known = True
        self._current_id = ""
        self._references: tuple[str, ...] = ()

    def load(self) -> LoadedMap:
        map_path = within(self._root, MAP_FILE)
        settings = ALL_LOST
        if not leads_out(map_path, self._root, self._problems) and (file := self._open(map_path)):
            settings = read_settings(file, self._not_an_id)
            self._problems += file.problems
            claims = set(file.lost) - known_keys("map")
            self._damaged |= claims
            self._complete = not claims
        self._works_known = "references" not in settings.lost
        references: dict[str, Place] = {}
        for name, place in settings.references:
            references.setdefault(within(self._root, name), place)
        self._references = tuple(name for name, _ in settings.references)
        works = self._works(references)
        build = ClaimBuilder(settings.via, self._not_an_id).build
        facets = FacetsMeant(settings.facets)
        for path, regular in claim_files(self._root, references, self._problems):
            self._read_claims(build, facets, path, regular=regular)
        self._report_invalid_ids()
        if works:
            from .references import as_cited

            works = as_cited(works, works_cited(self._claims.values(), settings.via))
        argument_map = ArgumentMap(
            title=settings.title,
            claims=self._claims,
            works=works,
            facets=settings.facets,
            place=Place(map_path),
            via=settings.via,
            via_place=settings.places.get("via"),
            description=settings.description,
            gaps=Gaps(
                damaged=frozenset(self._damaged - self._claims.keys()),
                faulty=frozenset(self._faulty & self._claims.keys()),
                complete=self._complete,
                works_known=self._works_known,
                facets_known="facets" not in settings.lost,
                repeated=tuple(self._repeated),
                unnamed_references="" if references else self._left_unnamed(),
            ),
        )
        return LoadedMap(argument_map, tuple(self._problems), tuple(self._files))

    def _open(self, path: str, *, regular: bool = False) -> YamlFile | None:
        data = read_bytes(path, self._problems, regular=regular)
        self._files.append(path)
        if data is None:
            return None
        problems: list[Problem] = []
        text = decoded(path, data, problems)
        if text is None:
            self._problems += problems
            return None
        file = YamlFile(path, text)
        if problems:
            file.problems = problems
            if any(
                problem.code in _LOSES_CLAIMS for problem in problems
            ):  # those of a conflict's other version
                file.lost += top_level_keys(data.decode(errors="replace"))
        return file

    def _works(self, paths: dict[str, Place]) -> dict[str, Work]:
        """The works of all references files, by citation key; `paths` has where each is named."""
        works: dict[str, Work] = {}
        for path, place in paths.items():
            data = None
            if exists(path):
                data = read_bytes(path, self._problems)
            else:
                message = f"the references file `{Path(path).name}` does not exist"
                hint = "create it beside argmap.yaml, or correct the name"
                self._problems.append(Problem("AM005", place, message, hint))
            if data is None:
                self._works_known = False
                continue
            self._files.append(path)
            from .references import read_references, repeated_key, withheld

            references = read_references(path, data)
            if not is_inside(path, self._root):
                references = withheld(references)
            self._problems += references.problems
            self._works_known &= references.complete
            for key, work in references.works.items():
                first = works.setdefault(key, work)
                if first is not work:
                    found = repeated_key(key, first.place, first.place.path)
                    self._problems.append(Problem("AM211", work.place, *found))
        return works

    def _read_claims(
        self, build: Callable[..., Claim], facets: FacetsMeant, path: str, *, regular: bool
    ) -> None:
        file = self._open(path, regular=regular)
        if file is None:
            self._complete = False
            return
        data_of = DataOf(file)
        positions = file.positions
        valid = is_valid("claim")
        has_claims = False

        def take(key: ScalarNode, node: Node) -> None:
            nonlocal has_claims
            place = positions.span(key)
            counts = self._key_is_id(key, place, file) and self._is_first(key, place, file)
            problems = len(file.problems)
            try:
                data = data_of(node)
                if len(file.problems) > problems or not valid(data):
                    whole = (
                        Salvage("claim", file, data_of, self._not_an_id, facets)(key, node, data) is not None
                    )
                    if counts:
                        (self._faulty if whole else self._damaged).add(key.value)
                    counts = counts and whole
                else:
                    has_claims = True
            except AliasError as error:
                file.problems.append(error.problem(positions))
                self._damaged.add(key.value)
                return
            if counts:
                self._claims[key.value] = build(key, node, place, positions)

        read_entries(file, take)
        if file.problems and not has_claims and self._holds_works(file):
            return
        if file.problems:
            self._damaged.update(file.lost)
            self._problems += file.problems
            self._complete &= not file.lost and all(each.code not in _LOSES_CLAIMS for each in file.problems)

    def _holds_works(self, file: YamlFile) -> bool:
        """Whether a file without a valid claim holds references instead; if so, that alone is reported."""
        from .references.unnamed import holds_works, unnamed

        if not holds_works(file.text):
            return False
        path = file.positions.path
        taken = {each for each, place in self._places.items() if place.path == path}
        for each in taken:
            del self._places[each]
            self._claims.pop(each, None)
        self._damaged -= taken
        self._faulty -= taken
        self._repeated = [each for each in self._repeated if each[1].path != path]
        self._invalid_ids = [each for each in self._invalid_ids if each[1].path != path]
        self._works_known = False
        self._problems.append(unnamed(path, self._root, self._references))
        return True

    def _left_unnamed(self) -> str:
        """The name of a file that may hold the works that claims cite, where argmap.yaml names none."""
        if not any(source.work for claim in self._claims.values() for source in claim.sources):
            return ""
        from .references.unnamed import left_unnamed

        return left_unnamed(self._root)

    def _is_first(self, key: ScalarNode, place: Place, file: YamlFile) -> bool:
        """Whether no earlier claim has this id; if one has, the repetition is reported or kept for AM202."""
        name = key.value
        first = self._places.setdefault(name, place)
        if first is place:
            self._current_id = name
            return True
        if first.path == place.path:
            file.report_repeated(key, first.line)
        else:
            self._repeated.append((name, place))
        return False

    def _key_is_id(self, key: Node, place: Place, file: YamlFile) -> bool:
        name = key.value
        if is_id(name) and key.tag.__class__ is bool:
            return True
        if is_merge_key(key):
            file.report_key(key)
        elif key.tag.__class__ is str:
            file.report_tag(key)
            self._damaged.add(name)
        else:
            file.problems.append(Problem("AM105", place, *why_not_an_id(name)))
            self._damaged.add(name)
        return False

    def _not_an_id(self, text: str, place: Place) -> None:
        """Keep a text that is not a valid id until all claims are read: it may be the label of one."""
        self._invalid_ids.append((text, place))
        self._faulty.add(self._current_id)

    def _report_invalid_ids(self) -> None:
        """Report the texts that are not valid ids; a hint may name a claim."""
        meant = ClaimsMeant(self._claims)
        for text, place in self._invalid_ids:
            self._problems.append(Problem("AM105", place, *meant.problem(text)))
