"""Works that nothing cites, and what is suggested for a citation key that no work has."""

from __future__ import annotations

from typing import Final

import pytest

from argmap.checks.works_meant import WorksMeant
from argmap.model import Name, Place, Work
from argmap.tests.builders.counted import calls_of
from argmap.tests.builders.written import read

SETTINGS: Final = "argmap: 1\nreferences: references.yaml\n"
WORKS: Final = """\
- {id: A1, author: [{family: Ambrosio}], issued: 2008}
- {id: A2, author: [{family: Ambrosio}], issued: 2009}
- {id: ambrosio-kim, author: [{family: Ambrosio}, {family: Kim}], issued: 2009}
- {id: E1, author: [{literal: European Union}], issued: 2007}
- {id: U1, author: [{family: Ünaldılar Kocamaz}], issued: 2019}
- {id: B1, author: [{family: Beethoven, non-dropping-particle: van}], issued: 1800/1805}
"""


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("Ambrosio 2008", "did you mean `A1`?"),
        ("(Ambrosio 2008, p. 5)", "write `{work: A1, locator: p. 5}`"),
        ("AMBROSIO2008", "did you mean `A1`?"),
        ("ambrosio08", "did you mean `A1`?"),
        ("AmbrosioCatching2008", "did you mean `A1`?"),
        ("Ambrosio 2009", "did you mean `A2` or `ambrosio-kim`?"),
        ("Ambrosio & Kim 2009", "did you mean `ambrosio-kim`?"),
        ("European Union 2007", "did you mean `E1`?"),
        ("Unaldilar Kocamaz 2019", "did you mean `U1`?"),
        ("van Beethoven 1805", "did you mean `B1`?"),
        ("Beethoven", "did you mean `B1`?"),
        ("ambrosio-kin", "did you mean `ambrosio-kim`?"),
        ("nobody-1900", "add the work to the references, or correct the key"),
        ("2008", "add the work to the references, or correct the key"),
    ],
)
def test_a_wrong_key_suggests_by_author_and_year(wrong: str, meant: str) -> None:
    claims = f"a: {{text: x, sources: {{work: '{wrong}'}}}}\n"
    assert read({"m.yaml": claims, "references.yaml": WORKS}, SETTINGS).only("AM205").hint == meant


@pytest.mark.parametrize("key", ["https://jstor.org/2", "www.jstor.org/2", "doi:10.1234/b", "10.1234/b"])
def test_an_address_in_place_of_a_key_asks_for_one(key: str) -> None:
    for works in (WORKS, "[]\n"):
        files = {"m.yaml": f"a: {{text: x, sources: '{key}'}}\n", "references.yaml": works}
        assert "an address is not a key" in read(files, SETTINGS).only("AM205").hint


@pytest.mark.parametrize(
    "key", ["https://doi.org/10.1234/ABC", "10.1234/abc", "doi: 10.1234/abc", "http://dx.doi.org/10.1234/abc"]
)
def test_an_address_of_a_work_in_the_references_is_answered_with_its_key(key: str) -> None:
    works = f"{WORKS}- {{id: D1, DOI: 10.1234/abc}}\n"
    files = {"m.yaml": f"a: {{text: x, sources: '{key}'}}\n", "references.yaml": works}
    assert "`D1`" in read(files, SETTINGS).only("AM205").hint


def test_suggestions_take_linear_work() -> None:
    def done(number: int) -> int:
        works = {
            f"w{n}": Work(f"w{n}", "book", (Name(f"Kim{n % 7}"),), str(1900 + n % 99), "", Place("x", 1))
            for n in range(number)
        }

        def suggest() -> None:
            meant = WorksMeant(works)
            for n in range(number):
                meant.hint(f"Kim {1900 + n % 99}")

        return calls_of(suggest)

    assert done(2_000) < 5 * done(500)


def test_what_is_not_cited_is_one_line_for_the_map() -> None:
    entries = "".join(f"- id: w{n}\n" for n in range(1018))
    result = read({"m.yaml": "a: {text: x, sources: [w1, w3]}\n", "references.yaml": entries}, SETTINGS)
    problem = result.only("AM306")
    assert problem.place[:2] == ("references.yaml", 1)
    assert problem.message == (
        "no claim cites 1,016 of the 1,018 works in the references: `w0`, `w2`, `w4` and 1,013 more"
    )
    assert "argmap list --uncited" in problem.hint


def test_what_a_cited_work_belongs_to_or_consists_of_is_not_idle() -> None:
    bib = (
        "@inbook{in, crossref = {book}}\n@book{book, crossref = {all}}\n@mvbook{all}\n"
        "@set{s, entryset = {one, two}}\n@misc{one}\n@misc{two}\n@inbook{other, crossref = {all}}\n"
    )
    settings = "argmap: 1\nreferences: x.bib\n"
    result = read({"m.yaml": "a: {text: x, sources: [in, s]}\n", "x.bib": bib}, settings)
    assert result.only("AM306").message == "no claim cites `other`"


def test_one_work_that_is_not_cited_is_named() -> None:
    result = read(
        {"m.yaml": "a: {text: x, sources: A1}\n", "references.yaml": "- id: A1\n- id: b\n"}, SETTINGS
    )
    assert (result.only("AM306").message, result.only("AM306").place.line) == ("no claim cites `b`", 2)
    assert (
        "AM306"
        not in read(
            {"m.yaml": "a: {text: x, sources: A1}\n", "references.yaml": "- id: A1\n"}, SETTINGS
        ).codes
    )
