"""A name is the same however its letters are composed, as in a zip that comes from a Mac."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import normalize

import pytest

from argmap.schema import load_map
from argmap.schema.file_names import as_on_disk
from argmap.tests.builders.written import write

if TYPE_CHECKING:
    from pathlib import Path

NFC: Final = normalize("NFC", "résumé/réf.yaml")
NFD: Final = normalize("NFD", NFC)
WORKS: Final = "- {id: doe-2001, type: book, title: One}\n"


@pytest.mark.parametrize(("named", "there"), [(NFC, NFD), (NFD, NFC), (NFC, NFC), (NFD, NFD)])
def test_references_named_in_the_other_form_are_found_and_hold_no_claims(
    tmp_path: Path, named: str, there: str
) -> None:
    settings = f"argmap: 1\nreferences: {named}\n"
    write(tmp_path, {"argmap.yaml": settings, there: WORKS, "a.yaml": "a: {text: A, sources: doe-2001}\n"})
    root = str(tmp_path)
    loaded = load_map(root)
    assert loaded.problems == ()
    assert loaded.files == (f"{root}/argmap.yaml", f"{root}/{there}", f"{root}/a.yaml")
    assert list(loaded.argument_map.works) == ["doe-2001"]


@pytest.mark.parametrize(("given", "there"), [(NFC, NFD), (NFD, NFC)])
def test_a_text_stands_in_place_of_the_file_whose_name_is_in_the_other_form(
    tmp_path: Path, given: str, there: str
) -> None:
    write(tmp_path, {"argmap.yaml": "argmap: 1\n", there: "a: {text: A}\n"})
    loaded = load_map(str(tmp_path), {f"{tmp_path}/{given}": "b: {text: B}\n"})
    assert (list(loaded.argument_map.claims), loaded.files[1:]) == (["b"], (f"{tmp_path}/{there}",))
    assert load_map(str(tmp_path), {f"{tmp_path}/{given}": None}).files == (f"{tmp_path}/argmap.yaml",)


def test_references_in_a_text_alone_are_named_in_the_other_form(tmp_path: Path) -> None:
    write(tmp_path, {"argmap.yaml": f"argmap: 1\nreferences: {NFC}\n"})
    loaded = load_map(str(tmp_path), {f"{tmp_path}/{NFD}": WORKS})
    assert (list(loaded.argument_map.works), loaded.problems) == (["doe-2001"], ())


def test_of_two_files_the_one_named_exactly_is_meant(tmp_path: Path) -> None:
    write(tmp_path, {NFC: "", NFD: ""})
    if len(list((tmp_path / NFC).parent.iterdir())) + len(list(tmp_path.iterdir())) > 2:
        assert [as_on_disk(f"{tmp_path}/{name}") for name in (NFC, NFD)] == [
            f"{tmp_path}/{NFC}",
            f"{tmp_path}/{NFD}",
        ]


@pytest.mark.parametrize("path", ["", "é", "no/é", "é\0", "/é", "é/", "a\udce9"])
def test_what_is_not_there_stays_as_it_is(path: str) -> None:
    assert as_on_disk(path) == path
