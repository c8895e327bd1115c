"""`argmap import` of tables that belong together: claims, their links and the works that they cite."""

from __future__ import annotations

import json
from itertools import permutations
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from subprocess import CompletedProcess

    Call = Callable[..., CompletedProcess[str]]

TABLES: Final = {
    "claims.csv": "id,text,work\na,Norms bind.,Cooley 2013\nb,Trade grows.,\n",
    "claims-links.csv": "from,relation,to,because,basis\na,supports,b,So it is.,inferred\n",
    "claims-works.csv": 'key,cited as,author,year,title\ncooley,Cooley 2013,"Cooley, A.",2013,The League\n',
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("names", [*permutations(TABLES)][::2])
def test_links_and_works_are_read_with_their_claims_in_any_order(
    folder: Path, call: Call, names: Sequence[str]
) -> None:
    done = call("import", *names, "--report", "report.json")
    assert done.returncode == 0, done.stderr
    assert "read claims.csv: 2 claims, 1 support and 1 work" in done.stderr
    assert "claims.csv: claims-links.csv was read as a part of it" in done.stderr
    assert "basis: inferred" in (folder / "claims/claims.yaml").read_text(encoding="utf-8")
    assert "title: The League" in (folder / "claims/references.yaml").read_text(encoding="utf-8")
    assert json.loads((folder / "report.json").read_text(encoding="utf-8"))["source"] == "claims.csv"


def test_what_was_exported_is_imported_into_its_map_again_without_a_change(folder: Path, call: Call) -> None:
    call("import", *TABLES, "-o", "here")
    assert call("export", "csv", "here", "-o", "claims.csv").returncode == 0
    before = (folder / "here/claims.yaml").read_bytes()
    done = call("import", *TABLES, "--into", "here")
    assert done.returncode == 0, done.stderr
    assert (folder / "here/claims.yaml").read_bytes() == before


def test_a_fault_in_a_table_beside_is_placed_in_its_own_file(folder: Path, call: Call) -> None:
    (folder / "claims-links.csv").write_text("from,relation,to\na,supports,c\n", encoding="utf-8")
    done = call("import", *TABLES)
    assert done.returncode == 1
    assert (
        "claims-links.csv:2: AM201 claims-links.csv, row 2: `to` names `c`, which no row has" in done.stderr
    )


@pytest.mark.parametrize("name", ["claims-links.csv", "claims-works.csv"])
def test_links_or_works_alone_are_refused_with_what_to_do(folder: Path, call: Call, name: str) -> None:
    done = call("import", name)
    assert (done.returncode, (folder / "claims").exists()) == (2, False)
    assert "name the table of the claims too" in done.stderr


def test_of_several_tables_of_claims_the_name_tells_which_one_is_meant(folder: Path, call: Call) -> None:
    (folder / "claims-of-mine.csv").write_text("id,text\na,Mine.\nb,Yours.\n", encoding="utf-8")
    (folder / "claims-of-mine-links.csv").write_text("from,relation,to\nb,attacks,a\n", encoding="utf-8")
    done = call("import", *TABLES, "claims-of-mine.csv", "claims-of-mine-links.csv")
    assert done.returncode == 0, done.stderr
    assert "read claims.csv: 2 claims, 1 support and 1 work" in done.stderr
    assert "read claims-of-mine.csv: 2 claims and 1 attack" in done.stderr
    (folder / "claims-of-mine-links.csv").rename(folder / "links.csv")
    done = call("import", *TABLES, "claims-of-mine.csv", "links.csv", "-o", "again")
    assert done.returncode == 2
    assert "links.csv could belong to claims.csv or claims-of-mine.csv" in done.stderr


def test_a_heading_may_hold_a_comma(folder: Path, call: Call) -> None:
    (folder / "table.csv").write_text('Kernsatz,"Author, Year"\nNorms bind.,Cooley 2013\n', encoding="utf-8")
    done = call("import", "table.csv", "--columns", "text=Kernsatz, work=Author, Year")
    assert "read table.csv: 1 claim and 1 work" in done.stderr
