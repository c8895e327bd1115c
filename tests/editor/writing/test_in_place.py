"""Writing over a file: what is there at any moment is recognised."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from argmap.editor.writing.in_place import is_between, overwrite

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = [
    (b"old text", b"new"),
    (b"old", b"new words"),
    (b"abc", b"abd"),
    (b"x", b""),
    (b"", b"new"),
    (b"aaa", b"aaaa"),
]


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_the_new_text_is_there(tmp_path: Path, old: bytes, new: bytes) -> None:
    path = tmp_path / "a"
    path.write_bytes(old)
    overwrite(path, old, new)
    assert path.read_bytes() == new


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_every_moment_is_recognised(old: bytes, new: bytes) -> None:
    whole = old + new[len(old) :]
    growing = [whole[:size] for size in range(len(old), len(whole) + 1)]
    head = [new[:size] + whole[size:] for size in range(min(len(old), len(new)) + 1)]
    for data in (*growing, *head, new):
        assert is_between(data, old, new) or data == new


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_what_others_wrote_is_not_taken_for_it(old: bytes, new: bytes) -> None:
    assert not is_between(b"mine", old, new)
    assert not is_between(new + b" mine", old, new)


@pytest.mark.skipif(os.name == "nt", reason="limits")
def test_without_room_the_file_stays_as_it_is(tmp_path: Path) -> None:
    import resource
    import signal

    path = tmp_path / "a"
    path.write_bytes(b"old")
    limits, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (5, limits[1]))
        with pytest.raises(OSError, match="large"):
            overwrite(path, b"old", b"new words")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert path.read_bytes() == b"old"
