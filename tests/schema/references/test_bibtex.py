"""BibTeX: what it says, what is wrong with it and where."""

from __future__ import annotations

import logging

import pytest

from argmap.model import Name
from argmap.schema.references import read_references
from argmap.tests.schema.references.reading import found, only, read

GOOD = r"""% The debate's works.
@string{eas = "Europe-Asia " # {Studies}}
@Article{unaldilar-2019,
  Author  = {{\"U}nald{\i}lar Kocamaz, Sinem and Jan {\v C}ech and Ludwig van Beethoven},
  title   = "The {SCO} --- {A} ``new'' order? 50\% \& more
             of it",
  journal = eas # { Quarterly},
  year    = 2019, month = jan,
  doi     = {https://doi.org/10.1080/a_b},
  url     = {\url{https://example.org/a\_b%20c}},
}
@comment{ignored, {wholly}}
@techreport(eu-2007,
  author = {{European Union}},
  institution = {Council (of the {EU})},
  date = {2007-06-22},
)
"""


def test_entries_become_works() -> None:
    references = read_references("references.bib", GOOD.encode())
    assert references.problems == ()
    assert list(references.works) == ["unaldilar-2019", "eu-2007"]
    work = references.works["unaldilar-2019"]
    assert work.type == "article-journal"
    assert work.authors == (
        Name("Ünaldılar Kocamaz", "Sinem"),
        Name("Čech", "Jan"),
        Name("van Beethoven", "Ludwig"),
    )
    assert work.title == "The SCO — A “new” order? 50% & more of it"
    assert work.container == "Europe-Asia Studies Quarterly"
    assert (work.year, work.doi, work.url) == ("2019", "10.1080/a_b", "https://example.org/a_b%20c")
    assert work.place == ("references.bib", 3, 10, 3, 24)
    report = references.works["eu-2007"]
    assert (report.type, report.author_year) == ("report", "European Union 2007")
    assert report.publisher == "Council (of the EU)"
    assert report.place[1:3] == (13, 13)


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Donald E. Knuth", (Name("Knuth", "Donald E."),)),
        ("Knuth, Donald E.", (Name("Knuth", "Donald E."),)),
        ("de la Cruz, Jr., Juan", (Name("de la Cruz", "Juan, Jr."),)),
        ("Nurs{\\'a}ltan Nazarbaev and others", (Name("Nazarbaev", "Nursáltan"), Name("others"))),
        (
            "{Simon and Schuster} and {Norms, Inc.}",
            (Name("Simon and Schuster"), Name("Norms, Inc.")),
        ),
        ("Aristotle", (Name("Aristotle"),)),
        ("Kim,~Younkyoo  and\n  Blank, S.", (Name("Kim", "Younkyoo"), Name("Blank", "S."))),
        ("{}", ()),
        ("", ()),
    ],
)
def test_names_are_split(author: str, names: tuple[Name, ...]) -> None:
    assert only("bib", f"@misc{{a, author = {{{author}}}}}").authors == names


def test_editors_stand_in_for_authors() -> None:
    assert only("bib", "@book{a, author = {}, editor = {Kim, Y.}}").authors == (Name("Kim", "Y."),)


@pytest.mark.parametrize(
    ("fields", "year"),
    [
        ("year = {2008}", "2008"),
        ("year = 2008", "2008"),
        ("year = {in press}", "in press"),
        ("date = {2008-03/2009-01}", "2008–2009"),
        ("date = {2008-03-14}, year = {}", "2008"),
        ("date = {in press}", "in press"),
        ("date = {2009-05}, year = {2008}", "2009"),
        ("date = {in press}, year = {2008}", "2008"),
        ("date = {199X}", "199X"),
        ("date = {2011-05-25~/2012-06-26~}", "c. 2011–c. 2012"),
        ("date = {2011/}", "2011–"),
        ("date = {2011?}", "2011?"),
        ("year = {2011~}", "c. 2011"),
        ("year = {in~press}", "in press"),
        ("date = {2011-05}, year = 1999, month = jan", "2011"),
        ("date = {../2011}", "–2011"),
        ("date = {19XX/2001?}", "19XX–2001?"),
        ("date = {/}", ""),
    ],
)
def test_years(fields: str, year: str) -> None:
    assert only("bib", f"@misc{{a, {fields}}}").year == year


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("@book{x, title = {never closed\n", ("AM211", 2, 1)),
        ('@book{x, title = "never closed},\n}\n', ("AM211", 2, 1)),
        ("@book{x title = {A}}\n", ("AM211", 2, 1)),
        ("@book{title = {A}}\n", ("AM211", 2, 1)),
        ("@book{, title = {A}}\n", ("AM211", 2, 1)),
        ("@book{x, title}\n", ("AM211", 2, 1)),
        ("@book{b, title = {A}\n  year = 2000}\n", ("AM211", 2, 10)),
        ("@book{b, year = 2000, title = }\n", ("AM211", 2, 23)),
        ("@book{b, year = 2000,\n title = {A}, Title = {B}}\n", ("AM003", 3, 15)),
        ("@book{b,\n  author = {A, B, C, D}}\n", ("AM211", 3, 3)),
        ("@book{b,\n  editor = {Kim, Y. and Kim,}}\n", ("AM211", 3, 3)),
        ("  @book{ a , title = {again}}\n", ("AM211", 2, 10)),
        ("@string{s = {a} {b}}\n", ("AM211", 2, 1)),
    ],
)
def test_a_broken_entry_is_one_problem_and_loses_no_other(entry: str, problem: tuple[str, int, int]) -> None:
    references = read_references("a.bib", f"@misc{{a, title = {{A}}}}\n{entry}@misc{{c}}\n".encode())
    assert found(references) == [problem]
    assert references.problems[0].hint
    assert list(references.works) == (["a", "b", "c"] if "{b," in entry else ["a", "c"])
    assert references.works["a"].title == "A"


def test_a_key_given_twice_names_the_line_of_the_first() -> None:
    references = read("bib", "\n@misc{a}\n@misc{b}\n@misc{a}\n")
    assert found(references) == [("AM211", 4, 7)]
    assert "line 2" in references.problems[0].message


def test_abbreviations_are_written_out_within_limits() -> None:
    assert only("bib", '@string{x = "a"}@string{y = x # x}@misc{k, title = y # Y # 1}').title == "aaaa1"
    doubled = "".join(f"@string{{x{n + 1} = x{n} # x{n}}}\n" for n in range(40))
    references = read_references(
        "a.bib", f"@string{{x0 = {{ha}}}}\n{doubled}@misc{{k, title = x40}}\n".encode()
    )
    assert {each.code for each in references.problems} == {"AM004"}
    assert list(references.works) == ["k"]


def test_a_file_of_something_else() -> None:
    assert found(read("bib", "\n- id: a\n")) == [("AM211", 2, 1)]
    assert read("bib", " \n").problems == ()
    assert read("bib", "@comment{only}").problems == ()


def test_the_parser_prints_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        read("bib", "@book{x, title = {A\n@book{y}")
    assert caplog.records == []
