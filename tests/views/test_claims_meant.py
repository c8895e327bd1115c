"""Which claims a text may mean."""

from __future__ import annotations

import pytest

from argmap.model import Kind
from argmap.tests.builders.claims import claim, hypothesis, map_of
from argmap.views.claims_meant import claims_meant, claims_near, links_meant

DEBATE = map_of(
    claim("norms-bind", "Norms bind states.", "Norms bind"),
    claim("norms", "There are norms.", supports=("norms-bind",)),
    claim("café_norms", "Norms of the café.", "Norms and coffee", attacks=("norms -> norms-bind",)),
    hypothesis("peace", "Norms keep the peace."),
    claim("laws", "Laws bind.", "Laws bind", supports=("norms-bind",)),
    claim("why", "Why norms?", kind=Kind.QUESTION),
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("norms", ["norms"]),  # the id itself, though other claims have the word
        ("NORMS", ["norms"]),
        ("norms bind", ["norms-bind"]),  # the label but for case
        ("  Norms   BIND ", ["norms-bind"]),
        ("bind norms", ["norms-bind"]),  # in any order
        ("café", ["café_norms"]),
        ("cafe\u0301 norms", ["café_norms"]),
        ("coffee", ["café_norms"]),
        ("why norms?", ["why"]),
        ("bind", ["norms-bind", "laws"]),
        ("norm", ["peace", "norms-bind", "norms", "café_norms", "why"]),  # hypotheses first
        ("norms war", []),
        ("norms-bind-all", []),
        ("", []),
        (" -- ", []),
    ],
)
def test_what_is_meant(typed: str, meant: list[str]) -> None:
    assert [each.id for each in claims_meant(typed, DEBATE)] == meant


def test_links_are_meant_by_their_claims() -> None:
    assert links_meant(["norms", "norms-bind"], DEBATE) == [("norms", "norms-bind")]
    assert links_meant(["laws", "norm"], DEBATE) == [("laws", "norms-bind")]
    assert links_meant(["peace", "norms"], DEBATE) == []


def test_the_nearest_to_what_means_none() -> None:
    assert claims_near("norm-bnd", DEBATE) == ["norms-bind"]
    assert claims_near("coffee and laws of norms", DEBATE) == ["café_norms"]
    assert claims_near("xyz", DEBATE) == []
