"""Reads a whole map: every file, every problem, and the model of what is valid."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..model import ArgumentMap, Gaps, Place, Problem, works_cited
from ..model.layout import MAP_FILE
from ..model.words import quotable
from .claim_file import NO_FAULTS, ClaimFile
from .claim_reader import ClaimReader, file_of
from .faults.validation import known_keys
from .files import decoded, is_inside, within
from .map_files import MapFiles
from .references_to_claims import ClaimsMeant
from .settings import ALL_LOST, read_settings
from .unsaved import Unsaved

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from ..model import Claim, Facet, Work
    from .references import References
    from .settings import Settings


@dataclass(frozen=True, slots=True)
class Readings:
    """What the files of a map said when they were read, by their paths; they are taken over if read again.

    What claim files say depends on the map's `via` and `facets`. References are paired with their bytes.
    """

    via: str = ""
    facets: Mapping[str, Facet] = field(default_factory=dict[str, "Facet"])
    claim_files: Mapping[str, ClaimFile] = field(default_factory=dict[str, ClaimFile])
    references: Mapping[str, tuple[bytes, References]] = field(
        default_factory=dict[str, "tuple[bytes, References]"]
    )


@dataclass(frozen=True, slots=True)
class LoadedMap:
    """A map as read: the model of what is valid, every problem of the reading, and the files read.

    `readings` serves to read the map again.
    """

    argument_map: ArgumentMap
    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    readings: Readings = field(default=Readings(), repr=False, compare=False)


def load_map(
    root: str, texts: Mapping[str, str | None] | None = None, before: LoadedMap | None = None
) -> LoadedMap:
    """Read the map in the folder `root`; the paths in problems start with it.

    `texts` stand in place of the files at their paths, which begin with `root`; None is a file that is gone.
    Given what the map was `before`, the result is the same, but only what has changed since is read again,
    and claims that stand where they stood are the same objects.
    Whatever the files hold, nothing is raised: what cannot be read is a problem, and the rest is still read.
    Cost: linear in the size of the files.
    """
    readings = before.readings if before is not None else Readings()
    root = "." if root in ("", ".") else root.rstrip("/")
    return _Loader(root, Unsaved(root, texts) if texts else MapFiles(root), readings).load()


class _Loader:
    """Collects claims and problems file by file."""

    def __init__(self, root: str, source: MapFiles, before: Readings) -> None:
        self._root = root
        self._source = source
        self._before = before
        self._references: dict[str, tuple[bytes, References]] = {}
        self._problems: list[Problem] = []
        self._claims: dict[str, Claim] = {}
        self._places: dict[str, Place] = {}
        self._repeated: list[tuple[str, Place]] = []
        self._damaged: set[str] = set()
        self._files: list[str] = []
        self._not_ids: list[tuple[str, Place]] = []
        self._faulty: set[str] = set()
        self._complete = True
        self._works_known = True

    def load(self) -> LoadedMap:
        settings = self._settings()
        self._works_known = "references" not in settings.lost
        references: dict[str, Place] = {}
        for name, place in settings.references:
            references.setdefault(self._source.named(name), place)
        named = [name for name, _ in settings.references]
        works = self._works(references)
        claim_files = self._claim_files(settings, references)
        if "references" not in settings.lost:
            for path, file in claim_files.items():
                if file.holds_works:
                    self._report_unnamed(path, named)
        self._take(claim_files.values())
        self._report_not_ids()
        if works:
            from .references import as_cited

            works = as_cited(works, works_cited(self._claims.values(), settings.via))
        argument_map = ArgumentMap(
            title=settings.title,
            claims=self._claims,
            works=works,
            facets=settings.facets,
            place=Place(within(self._root, MAP_FILE)),
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
        if self._source.exists(within(self._root, "schema")):
            from .texts.behind import schemas_behind

            self._problems += schemas_behind(argument_map, self._source)
        readings = Readings(settings.via, settings.facets, claim_files, self._references)
        return LoadedMap(argument_map, tuple(self._problems), tuple(self._files), readings)

    def _settings(self) -> Settings:
        path = within(self._root, MAP_FILE)
        if self._source.leads_out(path, self._problems):
            return ALL_LOST
        data = self._source.read_bytes(path, self._problems)
        self._files.append(path)
        problems: list[Problem] = []
        text = decoded(path, data, problems) if data is not None else None
        if data is None or text is None:
            self._problems += problems
            return ALL_LOST
        file = file_of(path, data, text, problems)
        settings = read_settings(file, lambda text, place: self._not_ids.append((text, place)))
        self._problems += file.problems
        claims = set(file.lost) - known_keys("map")
        self._damaged |= claims
        self._complete = not claims
        return settings

    def _works(self, paths: dict[str, Place]) -> dict[str, Work]:
        """The works of all references files, by citation key; `paths` has where each is named."""
        works: dict[str, Work] = {}
        for path, place in paths.items():
            data = None
            if self._source.exists(path):
                data = self._source.read_bytes(path, self._problems)
            else:
                message = f"the references file `{Path(path).name}` does not exist"
                hint = "create it beside argmap.yaml, or correct the name"
                self._problems.append(Problem("AM005", place, message, hint))
            if data is None:
                self._works_known = False
                continue
            self._files.append(path)
            from .references import repeated_key, withheld

            references = self._references_in(path, data)
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

    def _references_in(self, path: str, data: bytes) -> References:
        from .references import read_references

        before = self._before.references.get(path)
        references = before[1] if before and before[0] == data else read_references(path, data)
        self._references[path] = data, references
        return references

    def _claim_files(self, settings: Settings, references: Collection[str]) -> dict[str, ClaimFile]:
        """The claim files by path, as far as they can be read."""
        reader = ClaimReader(settings.via, settings.facets)
        same = self._before.via == settings.via and _in_order(self._before.facets) == _in_order(
            settings.facets
        )
        before: Mapping[str, ClaimFile] = self._before.claim_files if same else {}
        read: dict[str, ClaimFile] = {}
        for path, regular in self._source.claim_files(references, self._problems):
            data = self._source.read_bytes(path, self._problems, regular=regular)
            self._files.append(path)
            if data is not None:
                read[path] = reader.read(path, data, before.get(path))
            else:
                self._complete = False
        return read

    def _take(self, files: Iterable[ClaimFile]) -> None:
        """Add the claims and problems of the files."""
        claims, places = self._claims, self._places
        for file in files:
            for name, place, claim, faults in file.entries:
                is_first = places.setdefault(name, place) is place if faults.has_id else False
                if faults is not NO_FAULTS:
                    self._not_ids += faults.not_ids
                    if claim is None:
                        self._damaged.add(name)
                    elif is_first and faults.is_faulty:
                        self._faulty.add(name)
                if is_first and claim is not None:
                    claims[name] = claim
                elif faults.has_id and not is_first:
                    self._report_repeated(name, place, is_heading=faults.is_heading)
            if file.problems:
                self._problems += file.problems
                self._damaged.update(file.lost)
            if not file.is_complete:
                self._complete = False

    def _report_repeated(self, name: str, place: Place, *, is_heading: bool) -> None:
        """Report an id that its file has given before, or keep one that another file has for AM202."""
        first = self._places[name]
        if first.path != place.path:
            self._repeated.append((name, place))
        elif not is_heading:
            message = f"the id `{quotable(name)}` is given twice; first in line {first.line}"
            hint = "give one of the two another id, or remove one"
            self._problems.append(Problem("AM003", place, message, hint))
            self._complete = False

    def _report_unnamed(self, path: str, named: Sequence[str]) -> None:
        """Report a file that holds references instead of claims; those that the map names are `named`."""
        from .references.unnamed import unnamed

        self._works_known = False
        self._problems.append(unnamed(path, self._root, named))

    def _left_unnamed(self) -> str:
        """The name of a file that may hold the works that claims cite, where argmap.yaml names none."""
        if not any(source.work for claim in self._claims.values() for source in claim.sources):
            return ""
        from .references.unnamed import left_unnamed

        return left_unnamed(self._root)

    def _report_not_ids(self) -> None:
        """Report the texts that are not valid ids; a hint may name a claim."""
        meant = ClaimsMeant(self._claims)
        for text, place in self._not_ids:
            self._problems.append(Problem("AM105", place, *meant.problem(text)))


def _in_order(facets: Mapping[str, Facet]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(name, list(facet.values.items())) for name, facet in facets.items()]
