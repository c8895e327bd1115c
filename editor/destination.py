"""The files that new claims go to."""

from __future__ import annotations

import os
import posixpath
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..model.layout import CLAIM_ENDINGS, MAP_FILE
from ..schema.files import is_inside, within
from .file_names import new_file
from .refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import ArgumentMap, Claim

_WITHOUT_WORK: Final = "claims"
"""The name of a new file for claims that cite no work."""


def destinations(argument_map: ArgumentMap, new: Iterable[Claim]) -> dict[str, str]:
    """By the id of each new claim the path of the file in which it belongs; it may not be there yet.

    That is the only file with claims of the claim's first work; among several the one that holds its first
    target, else the one with most claims of the work; else the file of the first target; else the map's only
    file, or a new one, named after the work. Where each file holds one claim it is a new one beside that,
    named after the claim.
    """
    claims = list(new)
    files = _Files(argument_map, {_first_work(claim) for claim in claims} - {""})
    return {claim.id: files.take(claim) for claim in claims}


def _first_work(claim: Claim) -> str:
    return next((source.work for source in claim.sources if source.work), "")


class _Files:
    """The files of a map's claims, while more claims are put into them, which first cite these `works`."""

    def __init__(self, argument_map: ArgumentMap, works: set[str]) -> None:
        claims = argument_map.claims.values()
        self._root = posixpath.dirname(argument_map.place.path) or "."
        self._of_claim = {claim.id: claim.place.path for claim in claims}
        self._of_work: dict[str, Counter[str]] = {work: Counter() for work in works}
        for claim in claims if works else ():
            self._count(claim, claim.place.path)
        sizes = Counter(self._of_claim.values())
        self._paths = dict.fromkeys(sizes)
        self._one_each = len(sizes) > 1 and max(sizes.values()) == 1

    def take(self, claim: Claim) -> str:
        """Put a claim where it belongs, and return the path."""
        path = self._for(claim)
        self._put(claim, path)
        self._paths[path] = None
        return path

    def _put(self, claim: Claim, path: str) -> None:
        self._of_claim[claim.id] = path
        self._count(claim, path)

    def _count(self, claim: Claim, path: str) -> None:
        for work in {source.work for source in claim.sources}:
            if work in self._of_work:
                self._of_work[work][path] += 1

    def _for(self, claim: Claim) -> str:
        work = _first_work(claim)
        target = next((self._of_claim[each] for each in _targets(claim) if each in self._of_claim), "")
        of_work = self._of_work.get(work) if work else None
        near = target
        if of_work and target not in of_work:
            near = max(of_work, key=of_work.__getitem__)
        if self._one_each:
            return self._new_file(posixpath.dirname(near) or "." if near else self._root, claim.id)
        if near:
            return near
        if len(self._paths) == 1:
            return next(iter(self._paths))
        own = within(self._root, f"{work or _WITHOUT_WORK}.yaml")
        return own if own in self._paths else self._new_file(self._root, work or _WITHOUT_WORK)

    def _new_file(self, folder: str, name: str) -> str:
        others = (
            posixpath.basename(each) for each in self._paths if (posixpath.dirname(each) or ".") == folder
        )
        return within(folder, new_file(folder, name, others))


def _targets(claim: Claim) -> Iterator[str]:
    """The claims to which a claim refers; of a link the one that declares it."""
    yield from (link.target[0] for link in claim.links)
    yield from (each.id for each in claim.contradicts)
    yield from (each.to for each in claim.answers)


def named_file(argument_map: ArgumentMap, typed: str, *, here: str = ".") -> str:
    """The path, as the map has it, of the file that the user names, from the folder `here` or from the map's.

    Raises: Refused, where it cannot hold claims of the map.
    """
    root = posixpath.dirname(argument_map.place.path) or "."
    real_root = os.path.realpath(root)
    for start in (here, root):
        with suppress(ValueError):
            path = Path(os.path.realpath(Path(start, typed).parent), Path(typed).name)
            below = path.relative_to(real_root).as_posix()
            if start == root or path.exists() or not Path(root, typed).exists():
                return _for_claims(argument_map, root, within(root, below), below)
    raise Refused(f"{typed} is not in the folder of the map", f"name a file in {real_root}")


def _for_claims(argument_map: ArgumentMap, root: str, path: str, below: str) -> str:
    """The path, where a file there is read for claims. Raises: Refused."""
    if not path.endswith(CLAIM_ENDINGS):
        raise Refused(f"{path} would not be read: a file of claims ends in .yaml", f"name it {below}.yaml")
    *folders, name = below.split("/")
    if any(each.startswith(".") for each in (*folders, name)):
        raise Refused(f"{path} would not be read: it is hidden", "name a file that does not begin with a dot")
    if below == MAP_FILE or any(work.place.path == path for work in argument_map.works.values()):
        raise Refused(f"{path} does not hold claims", "name another file")
    above = [posixpath.join(root, *folders[: number + 1], MAP_FILE) for number in range(len(folders))]
    if any(map(os.path.lexists, above)):
        raise Refused(f"{path} belongs to another map", "name a file of this one")
    if os.path.lexists(path) and not (Path(path).is_file() and is_inside(path, root)):
        raise Refused(f"{path} is not a file that can hold claims of the map", "name another file")
    return path
