"""URIs and paths, and which spelling of a path is kept."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from argmap.editor.server.paths import as_spelt, is_within, path_of, uri_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(os.name == "nt", reason="these are paths of other systems")
@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///a/b.yaml", "/a/b.yaml"),
        ("file://localhost/a/b.yaml", "/a/b.yaml"),
        ("file:/a/b.yaml", "/a/b.yaml"),
        ("file:///a/../c/./b.yaml", "/c/b.yaml"),
        ("file:///a%20b/%C3%A9%F0%9D%84%9E;x.yaml", "/a b/é𝄞;x.yaml"),
        ("file:///a/%FF.yaml", "/a/\udcff.yaml"),
        ("file://elsewhere/a.yaml", ""),
        ("file:////a//b.yaml", "/a/b.yaml"),
        ("file:///a%00b.yaml", ""),
        ("file:///a\ud800b.yaml", ""),
        ("file:a.yaml", ""),
        ("file://[/a.yaml", ""),
        ("untitled:Untitled-1", ""),
        ("git:/a/b.yaml?%7B%7D", ""),
        ("https://example.org/a.yaml", ""),
        ("", ""),
    ],
)
def test_only_files_of_this_machine_have_a_path(uri: str, path: str) -> None:
    assert path_of(uri) == path


@pytest.mark.parametrize("path", ["/a/b.yaml", "/ä b/𝄞#?;%41.yaml", "/a/\udcff.yaml", "/"])
def test_a_path_comes_back_from_its_uri(path: str) -> None:
    if os.name != "nt":
        assert path_of(uri_of(path)) == path
    assert uri_of(path).isascii()


def test_within() -> None:
    assert is_within("/a", "/a")
    assert is_within("/a/b", "/a")
    assert is_within("/a/b", "/")
    assert not is_within("/ab", "/a")
    assert not is_within("/", "/a")


def test_a_file_has_the_spelling_of_the_folder_that_is_open(tmp_path: Path) -> None:
    (tmp_path / "real" / "below").mkdir(parents=True)
    link = tmp_path / "link"
    try:
        link.symlink_to(tmp_path / "real", target_is_directory=True)
    except OSError:
        pytest.skip("no links can be made here")
    real = (tmp_path / "real").as_posix()
    folder = link.as_posix()
    for path in (f"{real}/below/a.yaml", f"{folder}/below/a.yaml"):
        assert as_spelt(path, [folder]) == f"{folder}/below/a.yaml"
        assert as_spelt(path, [real]) == f"{real}/below/a.yaml"
    assert as_spelt(f"{folder}/a.yaml", []) == f"{folder}/a.yaml"
