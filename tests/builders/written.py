"""Maps that stand in a test: written to a folder, read, and checked."""

from __future__ import annotations

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from argmap.checks import check
from argmap.evaluate import EvaluatedMap
from argmap.schema import load_map

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap, Claim, Problem

BREAK = re.compile(r"\r\n|\r|\n")


class Reading(NamedTuple):
    """A map as read, and all its problems in the order in which they are listed; paths start at the map."""

    argument_map: ArgumentMap
    problems: list[Problem]

    @property
    def lines(self) -> list[str]:
        """A line `CODE path:line:column` for each problem."""
        return [shown(problem) for problem in self.problems]

    @property
    def codes(self) -> list[str]:
        """The code of each problem, sorted."""
        return sorted(problem.code for problem in self.problems)

    @property
    def claims(self) -> Mapping[str, Claim]:
        """The claims of the map by id."""
        return self.argument_map.claims

    def errors(self, *codes: str) -> list[str]:
        """The lines of problems that are errors, or that have one of the codes if any are given."""
        return [
            shown(problem)
            for problem in self.problems
            if (problem.code in codes if codes else problem.severity.value == "error")
        ]

    def only(self, code: str) -> Problem:
        """The one problem with this code."""
        (problem,) = [each for each in self.problems if each.code == code]
        return problem


def shown(problem: Problem) -> str:
    """A problem as the examples name it."""
    path, line, column, _, _ = problem.place
    return f"{problem.code} {path}:{line}:{column}"


def read_folder(folder: Path) -> Reading:
    """Read and check the map in a folder, which becomes the working directory meanwhile."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        loaded = load_map(".")
    finally:
        os.chdir(before)
    problems = [*loaded.problems, *check(EvaluatedMap(loaded.argument_map))]
    return Reading(loaded.argument_map, sorted(problems, key=lambda problem: problem.order))


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files by their paths below the folder; text as UTF-8 with its line ends as they are."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def read(claims: str | bytes | Mapping[str, str | bytes], settings: str | bytes = "argmap: 1\n") -> Reading:
    """Read and check a map: `claims` is its file `m.yaml`, or all its files but `argmap.yaml`."""
    files = claims if not isinstance(claims, (str, bytes)) else {"m.yaml": claims}
    with TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, {"argmap.yaml": settings, **files})
        return read_folder(folder)


def misplaced(problems: list[Problem], files: Mapping[str, bytes]) -> list[Problem]:
    """The problems whose place is not inside the file that they name."""
    lines = {
        name: [len(line) for line in BREAK.split(content.decode("utf-8-sig", errors="replace"))]
        for name, content in files.items()
    }
    return [problem for problem in problems if not _is_inside(problem, lines)]


def _is_inside(problem: Problem, lines: Mapping[str, list[int]]) -> bool:
    path, line, column, end_line, end_column = problem.place
    lengths = lines.get(path)
    if lengths is None:
        return False
    if line == 0:
        return (column, end_line, end_column) == (0, 0, 0)
    return (
        1 <= line <= end_line <= len(lengths)
        and 1 <= column <= lengths[line - 1] + 1
        and 1 <= end_column <= lengths[end_line - 1] + 1 + (column == lengths[line - 1] + 1)
        and (end_line, end_column) >= (line, column)
    )
