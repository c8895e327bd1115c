"""BibTeX: what an entry has from others, and ties that lead nowhere or in a circle."""

from __future__ import annotations

import pytest

from argmap.model import Work
from argmap.schema.references import read_references
from argmap.tests.builders.counted import calls_of
from argmap.tests.schema.references.reading import found, read

BOOK = "@book{ed, editor = {Hall}, title = {Whole}, year = 1986, publisher = {Press}}\n"


def work(text: str, key: str = "x") -> Work:
    """A work of a file without problems."""
    references = read("bib", text)
    assert references.problems == ()
    return references.works[key]


@pytest.mark.parametrize("type_", ["incollection", "inproceedings", "inbook", "InReference", "suppbook"])
@pytest.mark.parametrize("order", [1, -1])
def test_a_chapter_has_year_publisher_and_container_from_its_book(type_: str, order: int) -> None:
    part = f"@{type_}{{x, author = {{Kim}}, title = {{Part}}, crossref = {{ed}}}}\n"
    chapter = work("".join([BOOK, part][::order]))
    assert (chapter.author_year, chapter.title) == ("Kim 1986", "Part")
    assert (chapter.container, chapter.publisher) == ("Whole", "Press")


def test_own_fields_come_first_and_a_date_is_one_thing_with_a_year() -> None:
    book = "@book{ed, title = {Whole}, date = {2001}, journal = {J}}"
    assert work(f"@incollection{{x, author = {{Kim}}, year = 2000, crossref = ed}}{book}").year == "2000"
    article = "@article{x, journaltitle = {Own}, title = {T}, crossref = ed}"
    assert work(article + book).container == "Own"


def test_an_article_has_its_journal_and_a_volume_its_series_of_volumes() -> None:
    issue = "@periodical{p, title = {Journal}, date = {1999}}"
    assert work(f"@article{{x, title = {{T}}, crossref = {{p}}}}{issue}").container == "Journal"
    volumes = "@mvbook{m, title = {All}, author = {Kim}, date = {1999/2001}}"
    volume = work(f"@book{{x, title = {{One}}, crossref = {{m}}}}{volumes}")
    assert (volume.author_year, volume.title, volume.container) == ("Kim 1999–2001", "One", "All")


def test_keys_in_a_tie_do_not_tell_capitals_apart() -> None:
    assert work(BOOK + "@inbook{x, crossref = {ED}}").container == "Whole"


def test_a_set_and_xdata_hand_on_what_they_have() -> None:
    data = "@xdata{p, publisher = {Press}, xdata = {q}}@xdata{q, shortauthor = {EU}, author = {Union}}"
    references = read("bib", f"@book{{x, title = {{T}}, xdata = {{ p , q }}, date = 2000}}{data}")
    assert references.problems == ()
    assert [*references.works] == ["x"]
    assert (references.works["x"].author_year, references.works["x"].publisher) == ("EU 2000", "Press")
    assert work(f"@set{{x, entryset = {{ed, other}}}}{BOOK}@misc{{other}}").author_year == "Hall 1986"


def test_chains() -> None:
    chain = "@inbook{x, title = {Part}, crossref = {v}}@book{v, title = {Volume}, crossref = {m}}"
    chapter = work(
        f"{chain}@mvbook{{m, title = {{All}}, xdata = {{p}}, year = 1}}@xdata{{p, publisher = {{P}}}}"
    )
    assert (chapter.container, chapter.publisher, chapter.year) == ("Volume", "P", "1")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("@book{x, title = {T},\n crossref = {x}}", [(2, 2)]),
        ("@book{x, title = {T}, crossref = {y}}\n@book{y, crossref = {x}}", [(2, 10)]),
        ("@book{x, title = {T}, xdata = {y, z}}\n@xdata{y, xdata = z}\n@xdata{z, xdata = y}", [(3, 11)]),
        ("@set{x, title = {T}, entryset = {a, x}}\n@misc{a}", [(1, 22)]),
        ("@book{x, title = {T},\n crossref = {none}}", [(2, 2)]),
        ("@book{x, title = {T},\n xdata = {no, none}}", [(2, 2), (2, 2)]),
    ],
)
def test_circles_and_ties_that_lead_nowhere_are_told(text: str, places: list[tuple[int, int]]) -> None:
    references = read("bib", text)
    assert found(references) == [("AM211", *place) for place in places]
    assert references.works["x"].title == "T"


def test_a_faulty_name_is_told_where_it_is_written_and_not_where_it_is_inherited() -> None:
    parts = "".join(f"@inbook{{x{n}, crossref = ed}}\n" for n in range(3))
    references = read("bib", parts + "@book{ed, author = {Kim; Hall}}")
    assert found(references) == [("AM211", 4, 11)]
    assert references.works["x2"].author_year == "Kim; Hall n.d."


def test_long_chains_are_read_with_linear_work() -> None:
    def done(number: int) -> int:
        entries = "".join(f"@misc{{k{n}, f{n} = {{x}}, crossref = {{k{n + 1}}}}}\n" for n in range(number))
        data = f"{entries}@misc{{k{number}, year = 2000}}".encode()
        assert read_references("a.bib", data).works["k0"].year == "2000"
        return calls_of(lambda: read_references("a.bib", data))

    assert done(4_000) < 5 * done(1_000)
