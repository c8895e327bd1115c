"""Under which key and with which letter after the year the works of a map are cited."""

from __future__ import annotations

import pytest

from argmap.model import Name, Place, Work
from argmap.schema.references import as_cited
from argmap.tests.builders.written import read


def work(key: str, title: str = "", year: str = "2020", **more: object) -> Work:
    """A work by Liu; `more` are further fields."""
    return Work(key, "book", (Name("Liu"),), year, title, Place("x", 1), **more)  # type: ignore[arg-type]


def captions(*works: Work, cited: str = "") -> dict[str, str]:
    """Author-year by key of the works in a map that cites the keys `cited`, all if none are given."""
    keys = set(cited.split()) or {each.key for each in works}
    return {key: each.author_year for key, each in as_cited({each.key: each for each in works}, keys).items()}


def test_letters_follow_the_titles_and_not_the_file() -> None:
    found = captions(
        work("x", "The Zebra"), work("y", "A Border"), work("z", "Élan"), work("w", "Liu", "2021")
    )
    assert found == {"x": "Liu 2020c", "y": "Liu 2020a", "z": "Liu 2020b", "w": "Liu 2021"}


def test_works_that_the_map_does_not_cite_have_no_letters_and_cause_none() -> None:
    assert captions(work("x", "B"), work("y", "A"), cited="x") == {"x": "Liu 2020", "y": "Liu 2020"}
    assert captions(work("x", "B"), work("y", "A"), work("z", "C"), cited="x z")["z"] == "Liu 2020b"


@pytest.mark.parametrize(
    ("year", "caption"),
    [
        ("", "Liu n.d.-b"),
        ("in press", "Liu in press-b"),
        ("199X", "Liu 199X-b"),
        ("2020?", "Liu 2020?-b"),
        ("c. 2020", "Liu c. 2020b"),
        ("2020–2021", "Liu 2020–2021b"),
    ],
)
def test_a_hyphen_stands_before_the_letter_where_the_year_does_not_end_in_a_digit(
    year: str, caption: str
) -> None:
    assert captions(work("x", "B", year), work("y", "A", year))["x"] == caption


def test_undated_works() -> None:
    assert captions(work("x", "A", "")) == {"x": "Liu n.d."}
    title_alone = Work("k", "book", (), "", "Charter", Place("x", 1))
    assert title_alone.author_year == "Charter n.d."
    assert Work("k", "book", (), "", "", Place("x", 1)).author_year == "k"


def test_letters_go_on_after_z() -> None:
    found = captions(*(work(f"k{n:02}", f"T{n:02}") for n in range(54)))
    suffixes = [each.removeprefix("Liu 2020") for each in found.values()]
    assert suffixes[:2] + suffixes[25:28] + suffixes[-3:] == ["a", "b", "z", "aa", "ab", "az", "ba", "bb"]


def test_a_work_stands_under_the_key_that_the_map_uses() -> None:
    both = (
        work("liu2020", "A", aliases=("http://zotero.org/1",)),
        work("other", "B", aliases=("liu2020", "u")),
    )
    assert [*captions(*both, cited="liu2020")] == ["liu2020", "other"]
    assert [*captions(*both, cited="http://zotero.org/1")] == ["http://zotero.org/1", "other"]
    assert captions(*both, cited="liu2020 u") == {"liu2020": "Liu 2020a", "u": "Liu 2020b"}


def test_what_a_map_cites_in_any_way_counts() -> None:
    entries = "".join(
        f"- {{id: {key}, title: {title}, author: [{{family: Liu}}], issued: 2020}}\n"
        for key, title in zip("vwxyz", "EDCBA", strict=True)
    )
    claims = "a: {text: A., sources: [{work: w, via: x}, y]}\n"
    result = read(
        {"m.yaml": claims, "references.yaml": entries}, "argmap: 1\nreferences: references.yaml\nvia: v\n"
    )
    assert {key: each.suffix for key, each in result.argument_map.works.items()} == dict(
        zip("vwxyz", ["d", "c", "b", "a", ""], strict=True)
    )
