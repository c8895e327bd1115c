"""Whether a map has a work already."""

from __future__ import annotations

from typing import Final

import pytest

from argmap.editor.citing.known import KnownWorks
from argmap.model import Place
from argmap.model.work import Name, Work

NOWHERE: Final = Place("references.yaml")


def work(key: str, *authors: str, title: str = "Introduction", year: str = "2010", doi: str = "") -> Work:
    return Work(key, "chapter", tuple(Name(each) for each in authors), year, title, NOWHERE, doi=doi)


@pytest.mark.parametrize(
    ("found", "incoming"),
    [
        ("hall", work("x", "HALL", title="introduction!")),
        ("blank", work("x", "Blank")),
        ("blank", work("x", "Kim", "Blank")),
        ("hall", work("x")),
        ("", work("x", "Moe")),
        ("", work("x", "Hall", year="2011")),
        ("", work("x", "Hall", doi="10.1/y")),
        ("hall", work("x", "Moe", doi="10.1/X")),
    ],
)
def test_works_are_known_by_doi_or_by_title_year_and_an_author(found: str, incoming: Work) -> None:
    known = KnownWorks([work("hall", "Hall", doi="10.1/x"), work("blank", "Blank", "Kim")])
    one = known.find(incoming)
    assert (one.key if one else "") == found


def test_two_of_one_author_are_told_apart_by_doi() -> None:
    known = KnownWorks([work("a", "Hall", doi="10.1/a"), work("b", "Hall", doi="10.1/b")])
    one = known.find(work("x", "Hall", doi="10.1/b"))
    assert one
    assert one.key == "b"
