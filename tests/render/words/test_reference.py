"""A work as a line of a list of references."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.model import Name
from argmap.render.words.reference import reference_in_words
from argmap.tests.builders.claims import work


@pytest.mark.parametrize(
    ("authors", "told"),
    [
        ((Name("Hall", "Ann"),), "Hall, Ann (1999). Tea."),
        ((Name("Hall", "Ann"), Name("Rao", "Bo")), "Hall, Ann; Rao, Bo (1999). Tea."),
        ((Name("Hall", "Ann"), Name("others")), "Hall, Ann et al. (1999). Tea."),
        ((Name("Hall"), Name("Rao"), Name("others")), "Hall; Rao et al. (1999). Tea."),
        ((Name("others"),), "others (1999). Tea."),
        ((), "Tea (1999)."),
    ],
)
def test_the_authors_begin_it(authors: tuple[Name, ...], told: str) -> None:
    assert reference_in_words(replace(work(title="Tea", year="1999"), authors=authors)) == told
