"""The diff of a change is what `git apply` and `patch -p1` make the same change of."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Final

import pytest

from argmap.cli.unified_diff import unified_diff

if TYPE_CHECKING:
    from pathlib import Path

LONG: Final = "".join(f"line {number}\n" for number in range(40))

CHANGES: Final[dict[str, tuple[str | None, str | None]]] = {
    "plain.yaml": ("a\nb\nc\n", "a\nB\nc\n"),
    "no line end.yaml": ("a\nb", "a\nb\nc"),
    "m/line-end-added.yaml": ("a\nb", "a\nb\n"),
    "line-end-gone.yaml": ("a\nb\n", "a\nb"),
    "crlf.yaml": ("a\r\nb\r\n", "a\r\nB\r\nc\r\n"),
    "cr.yaml": ("a\rb\r", "a\rB\r"),
    "new.yaml": (None, "a\nb\n"),
    "deep/er/new.yaml": (None, "a"),
    "gone.yaml": ("a\nb\n", None),
    "gone too.yaml": ("a", None),
    "far apart.yaml": (LONG, LONG.replace("line 3\n", "x\ny\n").replace("line 33\n", "")),
    "marks.yaml": ("\ufeffa\x85b\n\u2028c\n-- d\n", "\ufeffa\x85B\n\u2028c\n++ d\n"),
    "r\u00e9f \U0001f600.yaml": ("é\n", "è\n"),
    'quo"te\\.yaml': ("a\n", "b\n"),
}


def _diff(before: dict[str, str | None], after: dict[str, str | None], folder: str = ".") -> bytes:
    return "".join(unified_diff(before, after, folder)).encode()


@pytest.mark.parametrize("tool", ["git apply --whitespace=nowarn -", "patch -p1 --binary"])
def test_tools_take_it(tmp_path: Path, tool: str) -> None:
    if shutil.which(tool.split(maxsplit=1)[0]) is None:
        pytest.skip("not installed")
    if tool.startswith("git"):  # which takes the paths from where one is, in a repository too
        subprocess.run(["git", "init", "-q", tmp_path], check=True)
    folder = tmp_path / "folder"
    folder.mkdir()
    before, after = ({name: texts[at] for name, texts in CHANGES.items()} for at in (0, 1))
    for name, text in before.items():
        if text is not None:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(text.encode())
    done = subprocess.run(
        tool.split(),
        cwd=folder,
        input=_diff(before, after),
        capture_output=True,
        check=False,
        timeout=20,
    )
    assert done.returncode == 0, (done.stdout, done.stderr)
    for name, text in after.items():
        place = folder / name
        assert (place.read_bytes() if place.exists() else None) == (None if text is None else text.encode())


def test_it_looks_as_git_has_it() -> None:
    assert _diff({"m/a b.yaml": "a\nb", "c": "x\n"}, {"m/a b.yaml": "a\nc\n", "c": "x\n"}).decode() == (
        "--- a/m/a b.yaml\t\n+++ b/m/a b.yaml\t\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n"
    )


@pytest.mark.parametrize("folder", ["../m", "/elsewhere/m"])
def test_of_a_map_elsewhere_paths_are_those_in_it(folder: str) -> None:
    path = f"{folder}/norms/a.yaml"
    patch = _diff({path: "a\n"}, {path: "b\n"}, folder)
    assert patch.startswith(b"--- a/norms/a.yaml\n+++ b/norms/a.yaml\n")
