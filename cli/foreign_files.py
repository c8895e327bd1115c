"""Foreign files that are named on the command line: read, and their format told by what they hold."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO, cast

from ..exchange.foreign_file import MAX_BYTES, ForeignFile, NotReadable
from ..exchange.reading import read_with
from ..model.words import either
from .console.progress import progress
from .errors import CannotRun, command_line, reason
from .files_together import Opened, joined
from .foreign_formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from ..exchange.reading import Imported
    from .foreign_formats import Format

_REFERENCES: Final = (".bib", ".ris", ".nbib", ".enw")


def read_foreign(
    paths: Sequence[str], format_: str | None, columns: Mapping[str, str]
) -> dict[str, Imported]:
    """Read files, by the names under which the map is to know them; `-` is stdin.

    Raises: CannotRun, where one cannot be read, or its format is not known.
    """
    opened: list[Opened] = []
    for name, path in names_of(paths).items():
        _refuse_references(path)
        file = ForeignFile(name, _content(path))
        row = FORMATS[format_] if format_ else _format_of(file, path)
        with _explained(name):
            opened.append(Opened(file, row, adds=row.only_adds(file, columns)))
    if columns and not any(each.format_.has_columns for each in opened):
        file, row, _ = opened[0]
        raise CannotRun(
            f"--columns is for tables and databases of DNA, and {file.name} is {row.title}", "leave it out"
        )
    found: dict[str, Imported] = {}
    for file, row, _ in joined(opened):
        with progress(f"reading {file.name}"), _explained(file.name):
            found[file.name] = read_with(row.reader(), row.name, file, columns)
    return found


@contextmanager
def _explained(name: str) -> Generator[None]:
    """Raise CannotRun for a file that cannot be read."""
    try:
        yield
    except NotReadable as error:
        place = (error.place.line, error.place.column) if error.place else ()
        where = ":".join((name, *(str(each) for each in place if each)))
        raise CannotRun(f"{where}: {error.message}", error.hint) from error


def _refuse_references(path: str) -> None:
    """Raise CannotRun where a file is named as references are."""
    if Path(path).suffix.casefold() in _REFERENCES:
        hint = f"{command_line('argmap', 'cite', path)} adds them to a map"
        raise CannotRun(f"{path} holds references, not claims", hint)


def names_of(paths: Sequence[str]) -> dict[str, str]:
    """The paths by the names of the files; where two are the same, each has that of its folder before it.

    Raises: CannotRun, where they are still the same.
    """
    real = [path if path == "-" else str(Path(path).resolve()) for path in paths]
    again = next((path for at, path in enumerate(paths) if real[at] in real[:at]), None)
    if again is not None:
        raise CannotRun(f"{'stdin' if again == '-' else again} is named twice", "name each file once")
    names = ["stdin" if path == "-" else Path(path).name for path in paths]
    if len({*names}) < len(names):
        names = ["/".join(Path(path).resolve().parts[-2:]) for path in paths]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise CannotRun(f"two files are called {twice}", "import them one after the other, or rename one")
    return dict(zip(names, paths, strict=True))


def _content(path: str) -> bytes:
    try:
        if path == "-":
            stdin = cast("TextIO | None", sys.stdin)
            if stdin is None:
                raise CannotRun("there is no stdin to read from")
            data = stdin.buffer.read(MAX_BYTES + 1)
        else:
            if Path(path).is_dir():
                raise CannotRun(f"{path} is a folder", "name the files in it")
            with Path(path).open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise CannotRun(f"cannot read {path}: {reason(error)}") from error
    if len(data) > MAX_BYTES:
        raise CannotRun(f"{path}: it has more than {MAX_BYTES // 2**20} MiB", "divide it into several files")
    if not data.strip():
        raise CannotRun(f"{path}: there is nothing in it")
    return data


def _format_of(file: ForeignFile, path: str) -> Format:
    """The format that recognises a file. Raises: CannotRun."""
    for row in FORMATS.values():
        if row.is_of(file):
            return row
    from .not_imported import why_not

    if found := why_not(file, path):
        raise CannotRun(f"{path} {found[0]}", found[1])
    known = either([each.name for each in FORMATS.values() if each.reads])
    hint = f"say what it is with `--from`: {known}"
    raise CannotRun(f"{path}: what kind of file it is cannot be told from its content", hint)
