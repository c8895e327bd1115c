"""The lines of kind and sources at the top of a box."""

from __future__ import annotations

from argmap.render.diagram.sources import Piece, kind_and_sources
from argmap.render.text.room import room_for

SIZE = 7.5


def lines(kind: str, names: list[str], width: float = 130) -> list[str]:
    """The lines of sources without addresses, each as one string."""
    found = kind_and_sources(kind, dict.fromkeys(names, ""), width)
    return [" ".join(piece.kind + piece.text for piece in line) for line in found]


def test_a_name_follows_the_kind_on_its_line() -> None:
    (line,) = kind_and_sources("evidence", {"Aris 2009": "https://example.org"}, 130)
    assert line == (Piece(0.0, " · Aris 2009", href="https://example.org", kind="evidence"),)
    assert lines("evidence", []) == ["evidence"]
    assert lines("", []) == []


def test_names_with_one_address_flow_and_others_have_places_clear_of_each_other() -> None:
    assert kind_and_sources("", {"Aris 2009": "", "Kim 2016": ""}, 130) == [
        (Piece(0.0, "Aris 2009, Kim 2016"),)
    ]
    ((one, other),) = kind_and_sources("", {"Aris 2009": "a", "Kim 2016": "b"}, 130)
    assert (one.text, other.text) == ("Aris 2009,", "Kim 2016")
    assert other.x >= room_for("Aris 2009, ", SIZE)


def test_a_long_name_takes_two_lines_and_a_longer_one_is_shortened() -> None:
    long = "Yussupzhanovich & Tulkunovna 2019"
    assert lines("", [long]) == ["Yussupzhanovich &", "Tulkunovna 2019"]
    assert lines("finding", [long]) == ["finding", "Yussupzhanovich… 2019"]
    assert lines("", [f"{long[:-5]} & Konstantinopolitanskaya & Aris 2019"]) == ["Yussupzhanovich… 2019"]


def test_what_does_not_fit_is_counted() -> None:
    names = ["Blank & Kim 2016", "Laruelle & Peyrouse 2019", "Ambrosio 2008", "Aris 2009"]
    assert lines("", names) == ["Blank & Kim 2016,", "Laruelle & Peyrouse 2019 +2"]
    assert lines("", names[:1] + names[2:]) == ["Blank & Kim 2016,", "Ambrosio 2008, Aris 2009"]


def test_a_name_that_runs_the_other_way_begins_a_line() -> None:
    assert lines("evidence", ["האמנה 2001"]) == ["evidence", "האמנה 2001"]
    assert lines("", ["Aris 2009", "האמנה 2001"]) == ["Aris 2009,", "האמנה 2001"]
