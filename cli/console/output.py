"""Writing to stdout, or to a file, which is written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import click

from ..errors import CannotRun, reason
from .terminal import stdout


def emit(data: str | bytes) -> None:
    """Write text to stdout in the terminal's encoding, or bytes as they are, and flush.

    Colour codes are in the text only if they are wanted.
    Raises: BrokenPipeError, where nobody reads stdout; CannotRun, where it cannot be written.
    """
    stream = stdout()
    if stream is None:
        raise BrokenPipeError
    try:
        if os.name == "nt" and stream.isatty():
            click.echo(data, nl=False, color=True)  # which older consoles need for colour
        else:
            stream.flush()
            encoded = data if isinstance(data, bytes) else data.encode(stream.encoding, "backslashreplace")
            _write_all(stream.buffer, encoded)
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_stdout()
        raise CannotRun(f"cannot write to stdout: {reason(error)}") from error


def emit_data(text: str) -> None:
    r"""Write a machine's format to stdout: UTF-8 with `\n` line ends, whatever the terminal uses.

    Half a surrogate pair has no UTF-8 and is written as `\udc80`, which JSON reads back.
    Raises: as `emit`.
    """
    emit(text.encode(errors="backslashreplace"))


def _write_all(file: BinaryIO, data: bytes) -> None:
    """Write every byte: in an unbuffered Python, one call may write a part without an error."""
    rest = memoryview(data)
    while rest:
        written = file.write(rest)
        if not written:  # a pipe that does not wait for its reader
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        rest = rest[written:]
    file.flush()


def drop_stdout() -> None:
    """Discard what stdout could not write: at exit the interpreter would try again, fail and report it."""
    stream = stdout()
    if stream is None:
        return
    try:
        stream.flush()
    except (OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)


def write_whole(path: str, data: bytes) -> None:
    """Write a file through a temporary one beside it, so that it is never seen half written.

    `-` is stdout. A symbolic link stays and its target is written; the file keeps its mode. A device or pipe
    is written to directly.
    Raises: CannotRun, where it cannot be written (what was there is then untouched); BrokenPipeError.
    """
    if path == "-":
        emit(data)
        return
    target = check_writable(path)
    try:
        if target is None:
            with Path(path).open("wb") as device:
                device.write(data)
        else:
            _replace(target, data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotRun(f"cannot write {path}: {reason(error)}") from error


def check_writable(path: str) -> Path | None:
    """Find out, before the work is done, whether `write_whole` can write to a path other than `-`.

    Returns: the file that a new one is to replace, links followed; None for a device or pipe.
    Raises: CannotRun, where the folder is missing or closed, or the target is a folder or read-only.
    """
    try:
        problem, target = _target(path)
    except (OSError, ValueError, RuntimeError) as error:
        # For links in a circle, versions of Python raise different exceptions.
        problem, target = reason(error), None
    if problem:
        raise CannotRun(f"cannot write {path}: {problem}")
    return target


def _target(path: str) -> tuple[str, Path | None]:
    """Return what prevents writing, or "", and the file to be replaced, links followed."""
    target = Path(path).resolve()
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        mode = None
    if not path or path.endswith(("/", os.sep)) or (mode is not None and stat.S_ISDIR(mode)):
        return "that is a folder, not a file", None
    if mode is not None and not os.access(target, os.W_OK):
        return "the file is read-only", None
    if mode is not None and not stat.S_ISREG(mode):
        return "", None
    if not target.parent.is_dir():
        return f"there is no folder {target.parent if Path(path).is_symlink() else Path(path).parent}", None
    if not os.access(target.parent, os.W_OK | os.X_OK):
        return f"the folder {Path(path).parent} is read-only", None
    return "", target


def _replace(target: Path, data: bytes) -> None:
    """Put a new file with the data in the target's place."""
    # Beside the target, since a rename is atomic only within one file system.
    beside = target.parent / f".argmap-{os.urandom(6).hex()}.tmp"
    try:
        with beside.open("xb") as file:
            file.write(data)
        with suppress(FileNotFoundError):
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
