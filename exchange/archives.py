"""Zip archives, refused where they expand without end or name paths that lead out of them."""

from __future__ import annotations

import io
import lzma
import re
import stat
import zipfile
import zlib
from typing import TYPE_CHECKING, Final, NoReturn

from ..model.words import quotable
from .foreign_file import MAX_BYTES, NotReadable

if TYPE_CHECKING:
    from .foreign_file import ForeignFile

MOST_MEMBERS: Final = 100_000
"""The most files that an archive may hold."""

_DIRECTORY_ENTRY: Final = b"PK\x01\x02"
_LEADS_OUT: Final = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|^[A-Za-z]:")
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)
_AGAIN: Final = "save or export it again"


def is_zip(file: ForeignFile) -> bool:
    """Whether a file begins as zip archives do."""
    return file.data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


class Archive:
    """The files of a zip archive, in its order. Nothing is ever written to disk.

    Raises: NotReadable, where it is damaged, holds more than MOST_MEMBERS files or more than MAX_BYTES when
    expanded, is protected by a password, or names a path that leads out of it.
    """

    def __init__(self, file: ForeignFile) -> None:
        # Counted first, since even the list of the members takes a thousand times the memory of its bytes.
        if file.data.count(_DIRECTORY_ENTRY) > MOST_MEMBERS:
            raise NotReadable(f"the archive holds more than {MOST_MEMBERS:,} files")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(file.data))
        except (*_BROKEN, NotImplementedError) as error:
            self._fail(error)
        members = self._zip.infolist()
        for member in members:
            _refuse_bad(member)
        # What is read of a member is never longer than it says, so these sizes can be relied on.
        if sum(member.file_size for member in members) > MAX_BYTES:
            limit = f"{MAX_BYTES // 2**20} MiB"
            raise NotReadable(f"the archive expands to more than {limit}", "split it into smaller ones")
        self._members = {member.filename: member for member in members if not member.is_dir()}

    @property
    def names(self) -> tuple[str, ...]:
        """The paths of its files, parted by `/`."""
        return tuple(self._members)

    def read(self, name: str) -> bytes:
        """The content of one of `names`. Raises: NotReadable, where it is damaged; KeyError."""
        member = self._members[name]
        try:
            with self._zip.open(member) as opened:
                return opened.read(member.file_size)  # without a number it would expand all that is packed
        except (*_BROKEN, NotImplementedError, RuntimeError) as error:
            self._fail(error, f"{_quoted(name)} in ")

    def _fail(self, error: Exception, where: str = "") -> NoReturn:
        if isinstance(error, (NotImplementedError, RuntimeError)):
            raise NotReadable(f"{where}the archive is packed in a way that is not read", _AGAIN) from error
        raise NotReadable(f"{where}the archive is damaged", _AGAIN) from error


def _refuse_bad(member: zipfile.ZipInfo) -> None:
    path = member.filename.replace("\\", "/")
    if _LEADS_OUT.search(path) or stat.S_ISLNK(member.external_attr >> 16):
        raise NotReadable(f"the archive names a path that leads out of it: {_quoted(member.filename)}")
    if member.flag_bits & 1:
        raise NotReadable("the archive is protected by a password", "save it without one")


def _quoted(name: str) -> str:
    return f"`{quotable(name)}`"
