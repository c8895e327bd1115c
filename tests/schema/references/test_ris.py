"""RIS: what it says, what is wrong with it and where."""

from __future__ import annotations

import pytest

from argmap.model import Name
from argmap.schema.references import read_references
from argmap.tests.schema.references.reading import found, only, read

ARTICLE = """\
TY  - JOUR
AU  - Ambrosio, Thomas
AU  - Čech, Jan, Jr.
TI  - Catching the 'Shanghai Spirit':
      How norms spread
T2  - Europe-Asia Studies
PY  - 2008/03/14/
VL  - 60
SP  - 1321
EP  - 1344
DO  - https://doi.org/10.1080/09668130802292143
UR  - https://www.jstor.org/stable/20451614; https://example.org
KW  - norms
ER  - \
"""


def test_an_article() -> None:
    work = only("ris", ARTICLE)
    assert (work.key, work.type, work.year) == ("ambrosio-2008", "article-journal", "2008")
    assert work.authors == (Name("Ambrosio", "Thomas"), Name("Čech", "Jan, Jr."))
    assert work.title == "Catching the 'Shanghai Spirit': How norms spread"
    assert (work.container, work.doi) == ("Europe-Asia Studies", "10.1080/09668130802292143")
    assert work.url == "https://www.jstor.org/stable/20451614"


@pytest.mark.parametrize(
    ("record", "key"),
    [
        ("ID  - Leaf01\nAU  - Leaf, A.\nPY  - 2001", "Leaf01"),
        ("AU  - de Haas, Marcel\nY1  - 2008//", "de-haas-2008"),
        ("A1  - World Bank\nDA  - 2010/05", "world-bank-2010"),
        ("TI  - The spirit of the place\nPY  - 1999", "the-spirit-of-1999"),
        ("AU  - Müller, Ø.", "muller"),
        ("PY  - forthcoming\nAU  - Leaf, A.", "leaf"),
        ("KW  - nothing else", "work"),
    ],
)
def test_the_key_is_the_id_or_made_of_author_and_year(record: str, key: str) -> None:
    assert only("ris", f"TY  - BOOK\n{record}\nER  -\n").key == key


def test_keys_that_would_be_the_same_have_letters_in_the_order_of_the_file() -> None:
    record = "TY  - BOOK\nAU  - Leaf, A.\nPY  - 2001\nTI  - {}\nER  - \n"
    references = read("ris", "\r\n".join(record.format(title) for title in ("One", "Two", "Three")))
    assert [*references.works] == ["leaf-2001", "leaf-2001-b", "leaf-2001-c"]
    assert not references.problems


def test_containers_series_and_editors() -> None:
    chapter = only(
        "ris", "TY  - CHAP\nAU  - Leaf, A.\nTI  - Part\nT2  - Whole\nA2  - Vey, B.\nPB  - Press\nER  - "
    )
    assert (chapter.type, chapter.container, chapter.publisher) == ("chapter", "Whole", "Press")
    book = only("ris", "TY  - BOOK\nA2  - Vey, B.\nBT  - Whole\nT2  - Series\nER  - ")
    assert (book.title, book.container, book.authors) == ("Whole", "", (Name("Vey", "B."),))
    assert only("ris", "TY  - ODD\nTI  - X\nM3  - 10.1000/182\nER  - ").doi == "10.1000/182"


@pytest.mark.parametrize(
    ("text", "problems", "complete"),
    [
        ("", [], True),
        ("\n \n", [], True),
        ("TY  - BOOK\nTI  - X\n", [("AM211", 1, 1)], True),
        ("TY  - BOOK\nTI  - X\nTY  - BOOK\nTI  - Y\nER  - \n", [("AM211", 1, 1)], True),
        ("here\nand there\nTY  - BOOK\nER  - \n", [("AM211", 1, 1)], False),
        ("ER  - \n", [("AM211", 1, 1)], False),
        ("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n", [("AM211", 1, 1)], False),
        ("PMID- 1234\n", [("AM211", 1, 1)], False),
        ("OWN - ERIC\n", [("AM211", 1, 1)], False),
        ("@book{a, title = {X}}", [("AM211", 1, 1)], False),
    ],
)
def test_what_is_wrong_is_told_where_it_is(
    text: str, problems: list[tuple[str, int, int]], *, complete: bool
) -> None:
    references = read("ris", text)
    assert found(references) == problems
    assert references.complete == complete


@pytest.mark.parametrize("others", ["et al.", "et al", "[et al.]", "and others", "others"])
def test_that_there_are_other_authors_is_no_name(others: str) -> None:
    work = only("ris", f"TY  - JOUR\nAU  - Leaf, A.\nAU  - {others}\nTI  - X\nPY  - 2003\nER  - ")
    assert work.author_year == "Leaf et al. 2003"


@pytest.mark.parametrize(
    ("given", "year"),
    [("SEP 2022", "2022"), ("MAY-JUN 2022", "2022"), ("SEP 7 2022", "2022"), ("NIHMS2022", "")],
)
def test_what_is_not_in_an_issue_yet_has_the_year_of_early_access(given: str, year: str) -> None:
    assert only("ris", f"TY  - JOUR\nTI  - X\nC6  - {given}\nER  - ").year == year


def test_other_exports_are_named() -> None:
    (problem,) = read("ris", "FN Clarivate Analytics Web of Science\n").problems
    assert "Web of Science" in problem.message
    (problem,) = read_references("w.ris", "TY  - BOOK\nAU  - Müller, M.\nER  - ".encode("cp1252")).problems
    assert (problem.code, problem.place.line) == ("AM001", 2)
    assert "Windows-1252" in problem.hint
