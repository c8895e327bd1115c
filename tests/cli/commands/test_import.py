"""`argmap import`: a new map of foreign files, or their claims in one that is there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Call = Callable[..., CompletedProcess[str]]

FRAMEWORK: Final = "arg(rain). arg(sun). arg(wind). att(rain,sun). att(wind,rain).\n"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "weather.apx"
    path.write_text(FRAMEWORK, encoding="utf-8")
    return path


def test_it_makes_a_map_that_passes_its_check(file: Path, call: Call) -> None:
    done = call("import", file.name)
    assert done.returncode == 0, done.stderr
    assert "read weather.apx: 3 claims and 2 attacks" in done.stderr
    assert call("check", "weather").returncode == 0
    assert "schema=schema/claim.schema.json" in (file.parent / "weather/weather.yaml").read_text(
        encoding="utf-8"
    )


def test_it_never_writes_over_a_map(file: Path, call: Call) -> None:
    call("import", file.name)
    again = call("import", file.name)
    assert again.returncode == 2
    assert "holds a map already" in again.stderr
    assert "`argmap import … --into weather`" in again.stderr


def test_inside_a_map_it_says_how_to_import_into_that(
    file: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("import", file.name)
    monkeypatch.chdir(file.parent / "weather")
    done = call("import", f"../{file.name}", "-o", "inner")
    assert done.returncode == 2
    assert "the folder that you are in holds a map, and a map cannot lie inside another" in done.stderr
    assert "`argmap import … --into .` puts the claims into it" in done.stderr
    assert not (file.parent / "weather/inner").exists()


def test_into_a_map_it_can_be_undone_and_a_dry_run_writes_nothing(file: Path, call: Call) -> None:
    call("import", file.name, "-o", "here")
    file.write_text(FRAMEWORK + "arg(snow). att(sun,snow).\n", encoding="utf-8")
    before = (file.parent / "here/weather.yaml").read_bytes()
    dry = call("import", file.name, "--into", "here", "--dry-run")
    assert "+snow:" in dry.stdout
    assert (file.parent / "here/weather.yaml").read_bytes() == before
    done = call("import", file.name, "--into", "here")
    assert "added 1 claim and updated 1 claim in here" in done.stderr
    assert call("undo", "here").returncode == 0
    assert (file.parent / "here/weather.yaml").read_bytes() == before


def test_a_renamed_claim_is_known_by_its_new_id(file: Path, call: Call) -> None:
    call("import", file.name, "-o", "here")
    assert "in 2 places of 1 file" in call("rename", "-m", "here", "rain", "drizzle").stderr
    file.write_text(FRAMEWORK.replace("att(rain,sun). ", ""), encoding="utf-8")
    assert "updated 1 claim" in call("import", file.name, "--into", "here").stderr
    written = (file.parent / "here/weather.yaml").read_text(encoding="utf-8")
    assert "drizzle:\n  text: rain\n  standard: unopposed\n\n" in written


def test_errors_in_the_file_are_told_the_rest_is_read_and_the_code_is_1(file: Path, call: Call) -> None:
    file.write_text(FRAMEWORK + "att(sun,moon).\n", encoding="utf-8")
    done = call("import", file.name, "--report", "report.json")
    assert done.returncode == 1
    assert "weather.apx:2: AM201 there is no argument `moon`" in done.stderr
    report = json.loads((file.parent / "report.json").read_text(encoding="utf-8"))
    assert (report["format"], report["source"], report["carried"]["claims"]) == ("iccma", "weather.apx", 3)
    assert [(each["code"], each["line"]) for each in report["problems"]] == [("AM201", 2)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "there is nothing in it"),
        (b" \n", "there is nothing in it"),
        (b"\x00\x01\x02\x03", "what kind of file it is cannot be told"),
        (b"Just a sentence of prose.\n", "what kind of file it is cannot be told"),
        (b"p af 0\n", "there is no claim in"),
    ],
)
def test_what_cannot_be_imported_is_said_and_nothing_is_written(
    file: Path, call: Call, content: bytes, said: str
) -> None:
    file.write_bytes(content)
    done = call("import", file.name)
    assert (done.returncode, said in done.stderr, "Traceback" in done.stderr) == (2, True, False), done.stderr
    assert not (file.parent / "weather").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--prune"], "--prune is for a map that is there"),
        (["--dry-run"], "--dry-run is for a map that is there"),
        (["-o", "a", "--into", "b"], "leave out one of the two"),
        (["--from", "iccm"], "Did you mean"),
        (["--columns", "text"], "`text` is not a part of a claim and a column"),
        (["--columns", "text=Claim"], "--columns is for tables and databases of DNA"),
        (["--into", "nowhere"], "nowhere"),
        (["no-such.file"], "no-such.file"),
        (["."], "is a folder"),
    ],
)
def test_options_that_do_not_fit_are_answered(file: Path, call: Call, words: list[str], said: str) -> None:
    done = call("import", file.name, *words)
    assert done.returncode == 2
    assert said in done.stderr


def test_references_are_for_cite(file: Path, call: Call) -> None:
    (file.parent / "works.bib").write_text("@book{a, title={A}}\n", encoding="utf-8")
    assert "argmap cite works.bib" in call("import", "works.bib").stderr


def test_export_writes_what_import_reads(file: Path, call: Call) -> None:
    call("import", file.name, "-o", "here")
    done = call("export", "iccma", "here", "-o", "again.af")
    assert done.returncode == 0
    assert "wrote again.af: 3 claims and 2 attacks" in done.stderr
    assert call("import", "again.af").returncode == 0


def test_an_ending_of_another_format_is_refused(file: Path, call: Call) -> None:
    call("import", file.name, "-o", "here")
    done = call("export", "csv", "here", "-o", "x.graphml")
    assert done.returncode == 2
    assert "x.graphml is a name for graphml, not for csv" in done.stderr
    assert not (file.parent / "x.graphml").exists()


def test_tables_that_belong_beside_a_file_are_told_of(file: Path, call: Call) -> None:
    call("import", file.name, "-o", "here")
    assert "more tables can be written beside a file" in call("export", "csv", "here").stderr
    assert call("export", "csv", "here", "-o", "x.csv").returncode == 0
    assert (file.parent / "x-links.csv").exists()
