"""Reads tables of an SQLite database from anybody: plain tables alone, and no more than the file can hold."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, TypeAlias

from ...model.words import quotable
from ..foreign_file import NotReadable

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from ..foreign_file import ForeignFile

Cell: TypeAlias = "str | int | float | None"

HEAD: Final = b"SQLite format 3\0"
"""The beginning of every SQLite database that is not encrypted."""

_WAL: Final = slice(18, 20)
"""The bytes that say whether changes are kept in a file of their own."""

_ROWS: Final = "SELECT {} FROM {} NOT INDEXED"
_STOPPED: Final = "interrupted"
_STEPS: Final = 1000
_STEPS_A_BYTE: Final = 4
_READING: Final = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_PRAGMA}
_PLAIN: Final = 0
"""What SQLite says of a column that is neither hidden nor computed."""


class Database:
    """The tables of a database; views, virtual tables and computed columns count as absent."""

    def __init__(self, connection: sqlite3.Connection, size: int) -> None:
        self._connection = connection
        self._left = 4 * size
        found = connection.execute("SELECT name, type, rootpage FROM sqlite_master")
        self.tables = {
            str(name).upper(): str(name) for name, type_, page in found if type_ == "table" and page
        }

    def count(self, table: str) -> int:
        """The number of rows; 0 where there is no such table. Raises: NotReadable."""
        return sum(1 for _ in self.rows(table, ""))

    def has(self, table: str, column: str) -> bool:
        """Whether there is a plain table with this column."""
        return column.upper() in self._columns(table)

    def rows(self, table: str, *columns: str) -> Iterator[tuple[Cell, ...]]:
        """The rows of a table in its own order, None for a column that is not there; none without the table.

        Raises: NotReadable, where the rows hold more than the file can.
        """
        known = self._columns(table)
        if not known:
            return
        wanted = ", ".join(
            _name(known[each.upper()]) if each.upper() in known else "NULL" for each in columns
        )
        named = f"main.{_name(self.tables[table])}"
        for row in self._connection.execute(_ROWS.format(wanted, named)):
            cells: list[Cell] = [_decoded(each) if isinstance(each, bytes) else each for each in row]
            self._left -= sum([len(each) for each in cells if isinstance(each, str)])
            if self._left < 0:
                raise NotReadable("its tables hold far more text than the file is long", _RENEW)
            yield tuple(cells)

    def _columns(self, table: str) -> dict[str, str]:
        if table not in self.tables:
            return {}
        found = self._connection.execute(f"PRAGMA table_xinfo({_name(self.tables[table])})")
        return {str(row[1]).upper(): str(row[1]) for row in found if row[6] == _PLAIN}


_RENEW: Final = "open it in DNA, and import its documents and statements into a new database"


@contextmanager
def opened(file: ForeignFile) -> Generator[Database]:
    """The database that a file is, read-only, from a private copy that is removed afterwards.

    Raises: NotReadable, where it is none, is damaged, or takes more steps than its size explains.
    """
    if not file.data.startswith(HEAD):
        raise NotReadable(
            "it is not an SQLite database, or an encrypted one", "save it in DNA without encryption"
        )
    if file.data[_WAL] == b"\2\2":
        file.notes.append(
            "changes that DNA had not yet written into the file, but into one beside it, are not read"
        )
    try:
        with TemporaryDirectory(prefix="argmap-") as folder:
            copy = Path(folder) / "copy.db"
            copy.write_bytes(file.data)
            with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
                steps = iter(range(200 + len(file.data) * _STEPS_A_BYTE // _STEPS))
                connection.set_progress_handler(lambda: next(steps, None) is None, _STEPS)
                connection.execute("PRAGMA trusted_schema = OFF")
                connection.execute("PRAGMA cell_size_check = ON")
                connection.text_factory = _decoded
                connection.set_authorizer(_allowed)
                yield Database(connection, len(file.data))
    except OSError as error:
        where = "in the folder for temporary files"
        raise NotReadable(
            f"no copy of it can be made {where}: {error.strerror}", "make room there"
        ) from error
    except (sqlite3.Error, UnicodeError) as error:  # SQLite quotes names that are not UTF-8
        if str(error) == _STOPPED:
            raise NotReadable("it takes more steps to read than its size explains", _RENEW) from error
        what = quotable(str(error))
        raise NotReadable(f"the database is damaged, or not as DNA makes it: {what}", _RENEW) from error


def _allowed(
    action: int, _name: str | None, _column: str | None, _database: str | None, view: str | None
) -> int:
    """Deny all but reading, and whatever a view asks for, even one that passes itself off as a table."""
    allowed = action in _READING and view is None
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
