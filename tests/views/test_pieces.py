"""A large map in several pieces: which claims stand in which."""

from __future__ import annotations

from argmap.model import Kind, Sign
from argmap.render.words.part import part_in_words
from argmap.tests.builders.claims import claim, link, map_of
from argmap.views.part import Part, Selection
from argmap.views.pieces import divide
from argmap.views.select import select

TWO = map_of(
    claim("h", "H", kind=Kind.HYPOTHESIS, facets=(("theme", "norms"),)),
    claim("i", "I", kind=Kind.HYPOTHESIS, supports=("h",), facets=(("theme", "security"),)),
    claim("a", "A", supports=(link("a -> i", Sign.SUPPORT, "p"),), facets=(("theme", "norms"),)),
    claim("p", "P"),
    claim("u", "U", attacks=("a -> i",), facets=(("theme", "norms"), ("theme", "security"))),
    claim("b", "B", attacks=("a",)),
    title="Two",
)


def pieces(by: str, part: Part | None = None) -> dict[str, str]:
    found = divide(part or Part(TWO, TWO), by)
    return {f"{each.name}: {each.title}": " ".join(each.part.argument_map.claims) for each in found}


def test_by_facet() -> None:
    """A claim of several values stands in the picture of each."""
    assert pieces("theme") == {
        "norms: Norms and values": "h a u",
        "security: Security": "i u",
        "no-theme: No theme": "p b",
    }


def test_every_value_that_a_claim_has_gets_a_picture() -> None:
    both = map_of(claim("a", "A", facets=(("theme", "norms"), ("theme", "security"), ("theme", "unknown"))))
    found = divide(Part(both, both), "theme")
    assert [(each.name, [*each.part.argument_map.claims]) for each in found] == [
        ("norms", ["a"]),
        ("security", ["a"]),
    ]


def test_by_hypothesis() -> None:
    assert pieces("hypothesis") == {"h: H": "h i a p u b", "i: I": "i a p u b"}


def test_what_is_cut_off_hangs_loose_in_each() -> None:
    norms = divide(Part(TWO, TWO), "theme")[0].part
    assert (norms.incoming, norms.outgoing) == ({("h",): 1, ("a",): 1}, {"a": 1, "u": 1})
    assert part_in_words(norms) == "Norms and values"


def test_a_part_is_divided_too() -> None:
    part = select(TWO, Selection(focus=("h",)))
    assert pieces("theme", part) == {"norms: Norms and values": "h", "security: Security": "i"}
    assert divide(part, "theme")[1].part.incoming == {("i",): 1}


def test_names_of_files_differ_by_more_than_case() -> None:
    same = map_of(claim("Tea", "T", kind=Kind.HYPOTHESIS), claim("tea", "T", kind=Kind.HYPOTHESIS))
    assert [each.name for each in divide(Part(same, same), "hypothesis")] == ["Tea", "tea-2"]
