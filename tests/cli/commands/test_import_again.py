"""`argmap import --into` over months: what is told, and under which name a file is known."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Call = Callable[..., CompletedProcess[str]]

ROWS: Final = """\
id,claim,supports,attacks
h1,Democracies do not fight each other.,,
a1,Shared norms restrain them.,h1,
a2,Institutions slow the way to war.,h1,
b1,The finding rests on few cases.,,a1; h1
b2,Institutions were weak in 1914.,,a2
"""


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Call) -> Path:
    """A table that is imported into the map `here`."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "débat de paix.csv"
    path.write_text(ROWS, encoding="utf-8")
    assert call("import", path.name, "-o", "here").returncode == 0
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file()}


def change(path: Path, *pairs: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def test_everything_that_is_kept_is_told_in_words(table: Path, call: Call) -> None:
    yaml = table.parent / "here" / "débat-de-paix.yaml"
    change(
        yaml,
        ("Shared norms restrain them.", "Shared norms restrain them a little."),
        ("\nb2:\n  text: Institutions were weak in 1914.\n  attacks: a2\n", ""),
        ("few cases.\n", "few cases.\n  note: Mine.\n"),
    )
    change(
        table,
        ("Shared norms restrain them.,h1", "Shared norms restrain them much.,"),
        ("a2,Institutions slow the way to war.,h1,\n", ""),
        ("in 1914.,,a2", "in 1914.,,"),
    )
    done = call("import", table.name, "--into", "here")
    assert done.returncode == 0
    _, same, *told = done.stderr.splitlines()
    assert same == "argmap: nothing is to be changed"
    assert told == [
        (
            "argmap: kept `a1`, which was edited here: the text is “Shared norms restrain them a little.” "
            "here and “Shared norms restrain them much.” in débat de paix.csv; only here it supports h1"
        ),
        "argmap: kept 1 claim edited here, of which the files say the same as before: `b1`",
        "argmap: kept 1 claim that the files have no more: `a2`",
        "  hint: `--prune` removes those that were not edited here and that no other claim names",
        "argmap: left out 1 claim removed here: `b2`",
    ]
    assert "removed 1 claim in here" in call("import", table.name, "--into", "here", "--prune").stderr


def test_a_difference_far_into_a_text_is_shown(table: Path, call: Call) -> None:
    start = "Norms which take long to grow and are easily lost in times of need will "
    change(table, ("Shared norms restrain them", f"{start}bind"))
    call("import", table.name, "--into", "here")
    change(table.parent / "here" / "débat-de-paix.yaml", ("bind", "bend"))
    change(table, (f"{start}bind", f"{start}break"))
    said = call("import", table.name, "--into", "here").stderr
    assert "“…times of need will bend.” here and “…times of need will break.” in" in said


def test_the_same_file_again_changes_no_byte_whatever_its_line_ends_and_wherever_it_is(
    table: Path, call: Call
) -> None:
    before = contents(table.parent / "here")
    (table.parent / "sub").mkdir()
    moved = table.rename(table.parent / "sub" / "Débat de Paix.CSV")
    moved.write_bytes(moved.read_bytes().replace(b"\n", b"\r\n"))
    done = call("import", f"sub/{moved.name}", "--into", "here")
    assert (done.returncode, contents(table.parent / "here")) == (0, before), done.stderr


def test_what_would_be_doubled_is_refused(table: Path, call: Call) -> None:
    before = contents(table.parent / "here")
    renamed = table.rename(table.parent / "version 2.csv")
    done = call("import", renamed.name, "--into", "here")
    assert done.returncode == 2
    assert "version 2.csv has mostly the claims that the map has from débat de paix.csv" in done.stderr
    assert "`--as 'débat de paix.csv'` reads it as a newer version of that" in done.stderr
    assert call("import", renamed.name, "--into", "here", "--as", table.name).returncode == 0
    assert contents(table.parent / "here") == before
    done = call("import", renamed.name, "--into", "here", "--as", "version 2.csv")
    assert "added 5 claims in here" in done.stderr
    assert call("undo", "here").returncode == 0
    (table.parent / "here/.argmap-import.json").unlink()
    done = call("import", renamed.name, "--into", "here")
    assert done.returncode == 2
    assert ".argmap-import.json does not know them" in done.stderr


def test_another_file_of_the_same_name_is_refused(table: Path, call: Call) -> None:
    lines = [f"{number},Rivers rise in spring number {number}.,," for number in range(9)]
    table.write_text("\n".join([ROWS.splitlines()[0], *lines]), encoding="utf-8")
    done = call("import", table.name, "--into", "here")
    assert done.returncode == 2
    assert "is it another file?" in done.stderr


def test_two_files_with_the_same_claims_are_told(table: Path, call: Call) -> None:
    (table.parent / "copy.csv").write_text(ROWS, encoding="utf-8")
    (table.parent / "one.csv").write_text("claim\nShared norms restrain them.\n", encoding="utf-8")
    done = call("import", table.name, "copy.csv", "one.csv", "-o", "two")
    assert done.returncode == 0
    said = "copy.csv has mostly the same claims as débat de paix.csv: they will be there twice"
    assert said in done.stderr
    assert "one.csv has" not in done.stderr


def test_a_file_that_is_named_twice_is_refused(table: Path, call: Call) -> None:
    again = call("import", table.name, f"./{table.name}", "-o", "two")
    assert (again.returncode, f"{table.name} is named twice" in again.stderr) == (2, True)
    assert not (table.parent / "two").exists()


def test_tables_that_belong_together_are_read_again_together(table: Path, call: Call) -> None:
    assert call("export", "csv", "here", "-o", "out.csv").returncode == 0
    names = ("out-links.csv", "out.csv")
    assert call("import", *names, "-o", "again").returncode == 0
    before = contents(table.parent / "again")
    done = call("import", *names[::-1], "--into", "again")
    assert (done.returncode, contents(table.parent / "again")) == (0, before), done.stderr


def test_files_of_one_name_are_known_by_their_folders(table: Path, call: Call) -> None:
    for folder, word in (("north", "Ice"), ("south", "Sand")):
        (table.parent / folder).mkdir()
        (table.parent / folder / "x.csv").write_text(f"id,claim\n1,{word} moves.\n", encoding="utf-8")
    assert call("import", "north/x.csv", "south/x.csv", "-o", "both").returncode == 0
    before = contents(table.parent / "both")
    assert "nothing is to be changed" in call("import", "north/x.csv", "--into", "both").stderr
    assert contents(table.parent / "both") == before


def test_nothing_is_pruned_while_the_file_has_errors(table: Path, call: Call) -> None:
    change(table, ("b2,Institutions were weak in 1914.,,a2", "b3,New.,,nothing-there"))
    done = call("import", table.name, "--into", "here", "--prune")
    assert done.returncode == 1
    assert "--prune removes nothing while the files have errors" in done.stderr
    assert "b2:" in (table.parent / "here" / "débat-de-paix.yaml").read_text(encoding="utf-8")


def test_stdin_needs_a_name(table: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def piped(*words: str) -> CompletedProcess[str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ROWS.encode())))
        return call("import", "-", *words)

    done = piped()
    assert done.returncode == 2
    assert "name it: `-o DIR`" in done.stderr
    assert piped("-o", "piped", "--as", "p.csv").returncode == 0
    known = json.loads((table.parent / "piped/.argmap-import.json").read_text(encoding="utf-8"))
    assert [*known["files"]] == ["p.csv"]
    assert "--as names one file" in piped(table.name, "--as", "x").stderr
