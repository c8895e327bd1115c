"""How a work is cited in running text."""

from __future__ import annotations

import pytest

from argmap.tests.builders.claims import work


@pytest.mark.parametrize(
    ("authors", "shown"),
    [
        (("Ambrosio",), "Ambrosio 2019"),
        (("Blank", "Kim"), "Blank & Kim 2019"),
        (("Laruelle", "Royce", "Beyssembayev"), "Laruelle et al. 2019"),
        (("Laruelle", "others"), "Laruelle et al. 2019"),
        ((), "key 2019"),
    ],
)
def test_authors_as_author_year_styles_have_them(authors: tuple[str, ...], shown: str) -> None:
    assert work(*authors).author_year == shown


def test_a_work_without_author_is_known_by_its_title_the_short_one_first() -> None:
    assert work(title="The EU and Central Asia").author_year == "The EU and Central Asia 2019"
    assert work(title="The EU and Central Asia", short_title="EU").author_year == "EU 2019"


def test_a_letter_tells_works_of_one_year_apart() -> None:
    assert work("Laruelle", suffix="a").author_year == "Laruelle 2019a"


def test_authors_and_year_can_be_told_apart() -> None:
    blank = work("Blank", "Kim", suffix="a")
    assert (blank.names, blank.cited_as, blank.dated) == (("Blank", "Kim"), "Blank & Kim", "2019a")
    assert (work(year="").cited_as, work(year="").dated) == ("key", "")
    assert work("Hall", year="").dated == "n.d."
