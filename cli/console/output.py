"""Writing to stdout."""

from __future__ import annotations

import errno
import os
from typing import BinaryIO

import click

from ..errors import CannotRun, reason
from .terminal import stdout


def emit(data: str | bytes) -> None:
    r"""Write text to stdout in the terminal's encoding, or bytes as they are, and flush.

    Colour codes are in the text only if they are wanted. A machine's format is written as bytes: UTF-8 with
    `\n` line ends, whatever the terminal uses.
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
