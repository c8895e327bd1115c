"""Sources and the works through which they are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from argmap.tests.builders.written import read

if TYPE_CHECKING:
    from argmap.model import Source

WORKS: Final = "".join(f"- id: {key}\n" for key in ("stonis", "ambrosio-2008", "laruelle-2015", "2008", "no"))
SETTINGS: Final = "argmap: 1\nreferences: references.yaml\n"


def sources_of(written: str, settings: str = SETTINGS + "via: stonis\n") -> tuple[Source, ...]:
    """The sources of a claim whose `sources` are written so, in a map that is cited through stonis."""
    result = read({"m.yaml": f"a: {{text: x, sources: {written}}}\n", "references.yaml": WORKS}, settings)
    assert result.errors() == []
    return result.claims["a"].sources


def chain(source: Source | None) -> list[str]:
    """Each work or voice of a chain of reports, with its locator."""
    found: list[str] = []
    while source is not None:
        found.append(f"{source.work or source.voice} {source.locator}".rstrip())
        source = source.via
    return found


def test_a_source_is_a_key_a_mapping_or_a_list() -> None:
    (source,) = sources_of("ambrosio-2008")
    assert (source.work, source.voice) == ("ambrosio-2008", "")
    (source,) = sources_of("{work: ambrosio-2008, locator: 12, quote: 'so it is', note: a remark}")
    assert (source.work, source.locator, source.quote, source.note) == (
        "ambrosio-2008",
        "12",
        "so it is",
        "a remark",
    )
    assert [source.work or source.voice for source in sources_of("[no, {voice: Experts}, {work: 2008}]")] == [
        "no",
        "Experts",
        "2008",
    ]


@pytest.mark.parametrize(
    ("written", "works"),
    [
        ("ambrosio-2008", ["ambrosio-2008", "stonis"]),
        ("{work: ambrosio-2008, locator: p. 1}", ["ambrosio-2008 p. 1", "stonis"]),
        ("stonis", ["stonis"]),
        ("{work: stonis, locator: p. 1}", ["stonis p. 1"]),
        ("{work: ambrosio-2008, via: none}", ["ambrosio-2008"]),
        ("{work: stonis, via: laruelle-2015}", ["stonis", "laruelle-2015", "stonis"]),
        ("{work: ambrosio-2008, via: laruelle-2015}", ["ambrosio-2008", "laruelle-2015", "stonis"]),
        ("{work: 2008, via: {work: laruelle-2015, locator: 3, via: none}}", ["2008", "laruelle-2015 3"]),
        ("{work: 2008, locator: 1, via: {work: stonis, locator: p. 1}}", ["2008 1", "stonis p. 1"]),
        ("{voice: Russian experts}", ["Russian experts", "stonis"]),
        ("{voice: Russian experts, via: none}", ["Russian experts"]),
        ("{voice: Experts, via: {voice: A friend, via: no}}", ["Experts", "A friend", "no", "stonis"]),
    ],
)
def test_through_which_works_a_source_is_cited(written: str, works: list[str]) -> None:
    assert chain(sources_of(written)[0]) == works


def test_without_a_via_of_the_map_a_source_was_read_itself() -> None:
    assert chain(sources_of("ambrosio-2008", SETTINGS)[0]) == ["ambrosio-2008"]
    assert chain(sources_of("{work: no, via: 2008}", SETTINGS)[0]) == ["no", "2008"]


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("{work: no, voice: Experts}", "AM104 m.yaml:1:23"),
        ("{locator: 12}", "AM103 m.yaml:1:23"),
        ("{voice: Experts, locator: x}", "AM103 m.yaml:1:49"),
        ("{quote: x}", "AM103 m.yaml:1:23"),
        ("{note: x}", "AM103 m.yaml:1:23"),
        ("{work: no, via: []}", "AM102 m.yaml:1:39"),
        ("[[no]]", "AM102 m.yaml:1:24"),
    ],
)
def test_a_source_that_is_none(written: str, problem: str) -> None:
    result = read({"m.yaml": f"a: {{text: x, sources: {written}}}\n", "references.yaml": WORKS}, SETTINGS)
    assert problem in result.errors()


def test_a_voice_has_words_of_its_own() -> None:
    (source,) = sources_of("{voice: Russian experts, quote: We shall see.}")
    assert (source.voice, source.quote) == ("Russian experts", "We shall see.")


def test_citation_keys_are_read_as_they_are_written() -> None:
    assert [source.work for source in sources_of("[no, 2008, {work: 2008}, {work: no}]")] == [
        "no",
        "2008",
        "2008",
        "no",
    ]
