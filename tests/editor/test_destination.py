"""The file to which a new claim goes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from argmap.editor.claims_of_text import claims_of
from argmap.editor.destination import destinations, named_file
from argmap.editor.file_names import new_file
from argmap.editor.refused import Refused
from argmap.schema import load_map
from argmap.tests.builders.edited import FOLDER, in_memory

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

BY_WORK = {
    "aris.yaml": "a1: {text: A, sources: aris}\na2: {text: A, sources: both}\n",
    "both.yaml": "b1: {text: B, sources: [{voice: x}, both]}\nb2: {text: B, sources: {work: both, via: y}}\n",
    "other.yaml": "o1: {text: O}\no2: {text: O}\n",
}
ONE_EACH = {"b.yaml": "b: {text: B, sources: w}\n", "norms/a.yaml": "a: {text: A}\n"}


def goes_to(files: Mapping[str, str], new: str) -> list[str]:
    """The names of the files to which the claims go that are written below `new`."""
    argument_map = in_memory(files)[0].argument_map
    found = destinations(argument_map, claims_of(new, "").values())
    return [path.removeprefix(f"{FOLDER}/") for path in found.values()]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("sources: aris", "aris.yaml"),  # the only file with claims of the work
        ("sources: aris, supports: o1", "aris.yaml"),
        ("sources: [aris, both], supports: o1", "aris.yaml"),  # the first work counts
        ("sources: both, attacks: a1", "aris.yaml"),  # of several the one with the first target
        ("sources: both, supports: o1", "both.yaml"),  # else that with most claims of the work
        ("sources: both", "both.yaml"),
        ("sources: unread, supports: o1", "other.yaml"),  # else the file of the first target
        ("supports: b1 -> a1", "both.yaml"),
        ("contradicts: o2, answers: a1", "other.yaml"),
        ("sources: unread", "unread.yaml"),  # else a new one
        ("sources: {voice: somebody}", "claims.yaml"),
        ("sources: a/b:c, supports: nobody", "a-b-c.yaml"),
    ],
)
def test_a_claim_goes_to_the_file_of_its_work_or_target(given: str, expected: str) -> None:
    assert goes_to(BY_WORK, f"new: {{text: N, {given}}}") == [expected]


def test_the_only_file_takes_what_belongs_nowhere() -> None:
    assert goes_to({"m.yaml": "a: {text: A}\nb: {text: B}\n"}, "new: {text: N, sources: unread}") == [
        "m.yaml"
    ]
    assert goes_to({}, "new: {text: N, sources: unread}") == ["unread.yaml"]
    assert goes_to({}, "new: {text: N}") == ["claims.yaml"]


def test_a_claim_has_a_file_of_its_own_where_others_have() -> None:
    assert goes_to(ONE_EACH, "new: {text: N, supports: a}") == ["norms/new.yaml"]
    assert goes_to(ONE_EACH, "new: {text: N, sources: w}") == ["new.yaml"]
    assert goes_to(ONE_EACH, "new: {text: N}") == ["new.yaml"]
    assert goes_to(ONE_EACH, "con: {text: N}\nB: {text: N}\nLPT1.x: {text: N}") == [
        "claim-con.yaml",
        "B-2.yaml",
        "claim-LPT1.x.yaml",
    ]


def test_claims_that_come_together_stay_together() -> None:
    new = (
        "one: {text: N, sources: unread}\ntwo: {text: N, sources: unread}\nthree: {text: N, supports: one}\n"
    )
    assert goes_to(BY_WORK, new) == ["unread.yaml"] * 3
    assert goes_to(ONE_EACH, "new: {text: N}\nNEW: {text: N, supports: a -> b}\n") == [
        "new.yaml",
        "norms/NEW.yaml",
    ]
    assert goes_to(ONE_EACH, "new: {text: N}\nNEW: {text: N}\n") == ["new.yaml", "NEW-2.yaml"]


def test_names_differ_in_more_than_case_and_composition(tmp_path: Path) -> None:
    for name in ("Claims.YAML", "re\u0301f.yaml"):
        (tmp_path / name).touch()
    assert new_file(str(tmp_path), "claims") == "claims-2.yaml"
    assert new_file(str(tmp_path), "R\u00e9f") == "R\u00e9f-2.yaml"
    assert new_file(str(tmp_path), ".hidden.") == "hidden.yaml"
    assert new_file(str(tmp_path), "?") == "claims-2.yaml"
    long = new_file(str(tmp_path), "\u4e0a" * 100)
    assert len(long.encode()) <= 255


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A map in ./m, the working folder above it."""
    for name in ("m/inner", "m/other", "m/.git"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "m/argmap.yaml").write_text("argmap: 1\ntitle: T\nreferences: works.yaml\n")
    (tmp_path / "m/works.yaml").write_text("- {id: w, type: book, title: W}\n")
    (tmp_path / "m/inner/argmap.yaml").write_text("argmap: 1\ntitle: T\n")
    (tmp_path / "m/a.yaml").write_text("a: {text: A}\n")
    (tmp_path / "m/linked.yaml").symlink_to("/dev/null")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("typed", ["m/a.yaml", "a.yaml", "./m/../m/a.yaml", "{}/m/a.yaml"])
def test_a_file_is_named_from_here_or_from_the_map(folder: Path, typed: str) -> None:
    argument_map = load_map("m").argument_map
    assert named_file(argument_map, typed.format(folder)) == "m/a.yaml"
    assert named_file(argument_map, "other/new.yml") == "m/other/new.yml"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("../a.yaml", "not in the folder of the map"),
        ("/etc/a.yaml", "not in the folder of the map"),
        ("m/a.txt", "a file of claims ends in .yaml"),
        ("m/.git/a.yaml", "it is hidden"),
        ("m/argmap.yaml", "does not hold claims"),
        ("m/works.yaml", "does not hold claims"),
        ("m/inner/a.yaml", "belongs to another map"),
        ("m/linked.yaml", "is not a file that can hold claims"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_file_that_is_not_read_for_claims_is_refused(typed: str, message: str) -> None:
    with pytest.raises(Refused, match=message):
        named_file(load_map("m").argument_map, typed)


def test_the_folder_of_the_map_can_be_here(folder: Path) -> None:
    os.chdir(folder / "m")
    assert named_file(load_map(".").argument_map, "a.yaml") == "a.yaml"
