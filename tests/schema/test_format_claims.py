"""Ids, texts, defaults and facets: what a claim says is what the model holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from argmap.model import Kind
from argmap.tests.builders.written import Reading, read, read_folder, write

if TYPE_CHECKING:
    from pathlib import Path

WORKS: Final = "".join(f"- id: {key}\n" for key in ("stonis", "ambrosio-2008", "laruelle-2015", "2008", "no"))
SETTINGS: Final = "argmap: 1\nreferences: references.yaml\n"


@pytest.mark.parametrize(
    "name", ["2015", "no", "null", "true", "1e5", "0x1F", "1_000", "2024-01-01", "a.b_c-d", "上海", "Ä"]
)
def test_ids_are_read_as_they_are_written(name: str) -> None:
    result = read(
        f"{name}: {{text: x, sources: {{voice: X}}}}\n"
        f"b: {{text: x, sources: {{voice: X}}, supports: {name}}}\n"
    )
    assert result.lines == []
    assert list(result.claims) == [name, "b"]


@pytest.mark.parametrize(
    "text", ["2015", "no", "null", "12:30", "true", "~", "1e5", "0o17", "=", ".inf", "2024-01-01", "0b1"]
)
def test_texts_are_read_as_they_are_written(text: str) -> None:
    settings = (
        SETTINGS + f"title: {text}\nfacets: {{actor: {{sco: {text}, strength: {text}, presumed: {text}}}}}\n"
    )
    result = read(
        {
            "m.yaml": f"""\
a:
  text: {text}
  label: {text}
  note: {text}
  tags: [{text}, x]
  sources: [{{work: no, locator: {text}, quote: {text}, note: {text}}}, {{voice: {text}}}]
  supports: {{to: b, because: {text}, quote: {text}, locator: {text}}}
  answers: {{to: h, because: {text}}}
b: {{text: x, sources: 2008}}
h: {{text: x, kind: hypothesis}}
""",
            "references.yaml": WORKS,
        },
        settings,
    )
    assert result.errors() == []
    claim = result.claims["a"]
    one, two = claim.sources
    (link,) = claim.links
    assert {
        claim.text,
        claim.label,
        claim.note,
        claim.tags[0],
        one.locator,
        one.quote,
        one.note,
        two.voice,
    } == {text}
    assert {link.because, link.quote, link.locator, claim.answers[0].because} == {text}
    assert result.argument_map.title == text
    assert dict(result.argument_map.facets["actor"].values) == dict.fromkeys(
        ("sco", "strength", "presumed"), text
    )


@pytest.mark.parametrize(
    "name",
    ["-a", "a-", ".a", "a.", "_a", "a_", "a b", "a:b", "a/b", "a>b", "a,b", "e\u0301x", "a\tb", "½", "x²"],
)
def test_what_is_no_id(name: str) -> None:
    written = f'"{name}": {{text: x}}\n'
    assert read(written).lines == ["AM105 m.yaml:1:1"]


def test_ids_tell_case_apart_and_are_a_hundred_long() -> None:
    result = read(f"Norms: {{text: x}}\nnorms: {{text: y}}\n{'n' * 100}: {{text: z}}\n")
    assert result.errors() == []
    assert len(result.claims) == 3


def test_white_space_around_prose_stays_and_goes_around_a_label() -> None:
    result = read('a:\n  text: |\n    One line.\n    Another.\n\n  label: " A label "\n')
    assert (result.claims["a"].text, result.claims["a"].label) == ("One line.\nAnother.\n", "A label")


def test_the_defaults_of_a_claim() -> None:
    claims = read("a: {text: x}\nh: {text: x, kind: hypothesis}\n").claims
    claim = claims["a"]
    assert (claim.kind, claim.presumed, claim.strength, claim.standard) == (Kind.CLAIM, True, 0.5, "weight")
    assert (claim.expect, claim.note, claim.tags, claim.strength_given) == ("", "", (), None)
    assert (claim.sources, claim.links, claim.contradicts, claim.answers, claim.facet_values) == (
        (),
        (),
        (),
        (),
        (),
    )
    assert (claims["h"].presumed, claims["h"].strength) == (False, 0.5)


@pytest.mark.parametrize("kind", Kind)
def test_only_a_hypothesis_is_not_presumed(kind: Kind) -> None:
    claims = read(
        f"a: {{text: x, kind: {kind.value}}}\nb: {{text: x, kind: {kind.value}, presumed: true}}\n"
    ).claims
    assert claims["a"].kind is kind
    assert claims["a"].presumed == (kind is not Kind.HYPOTHESIS)
    assert claims["b"].presumed
    assert not read(f"c: {{text: x, kind: {kind.value}, presumed: false}}\n").claims["c"].presumed


@pytest.mark.parametrize(
    ("word", "truth"), [("true", True), ("True", True), ("FALSE", False), ("false", False)]
)
def test_truths_of_the_core_schema(word: str, truth: bool) -> None:  # noqa: FBT001 - what the test is about
    assert read(f"a: {{text: x, presumed: {word}}}\n").claims["a"].presumed is truth


@pytest.mark.parametrize("word", ["yes", "no", "on", "y", "1", '"true"', "tRue"])
def test_what_yaml_1_1_takes_for_a_truth(word: str) -> None:
    assert read(f"a: {{text: x, presumed: {word}}}\n").errors() == ["AM102 m.yaml:1:24"]


def test_the_label_is_the_text_cut_at_a_word() -> None:
    def label(text: str) -> str:
        return read(f"a:\n  text: {text}\n").claims["a"].label

    assert label("Short.") == "Short"
    assert label("Is it short?") == "Is it short?"
    assert label("It is so in the U.S.") == "It is so in the U.S."
    assert label("x" * 80) == "x" * 80
    assert label("x" * 81) == "x" * 79 + "…"
    assert label("word " * 30) == "word " * 15 + "word…"
    assert label("a " + "x" * 90) == "a…"
    assert label(">-\n    Two\n    lines.") == "Two lines"
    for length in range(70, 95):
        found = label(f"{'x' * length} and more words that make the text longer than a label may be")
        assert len(found) <= 80
        assert found.endswith("…")


def test_a_label_of_eighty_characters() -> None:
    assert read(f"a: {{text: x, label: {'上' * 80}}}\n").errors() == []
    assert read(f"a: {{text: x, label: {'上' * 81}}}\n").errors() == ["AM104 m.yaml:1:21"]


def test_a_scalar_or_mapping_stands_for_a_list_of_one() -> None:
    one = (
        "a: {text: x, sources: 2008, supports: b, attacks: {to: c}, contradicts: d, answers: h,"
        " facets: {f: v}, tags: t}\n"
    )
    many = (
        "a: {text: x, sources: [2008], supports: [b], attacks: [{to: c}], contradicts: [d], answers: [h],"
        " facets: {f: [v]}, tags: [t]}\n"
    )
    rest = "".join(f"{name}: {{text: x}}\n" for name in "bcd") + "h: {text: x, kind: hypothesis}\n"

    def without_places(result: Reading) -> list[object]:
        claim = result.claims["a"]
        links = [(link.path, link.sign, link.weight) for link in claim.links]
        others = [other.id for other in claim.contradicts], [answer.to for answer in claim.answers]
        return [links, *others, [source.work for source in claim.sources], claim.facets, claim.tags]

    settings = SETTINGS + "facets: {f: {v: V}}\n"
    results = [read({"m.yaml": each + rest, "references.yaml": WORKS}, settings) for each in (one, many)]
    assert [each.errors() for each in results] == [[], []]
    assert without_places(results[0]) == without_places(results[1])
    assert (
        read("a: {text: x, supports: {to: b, with: c}}\nb: {text: x}\nc: {text: x}\n")
        .claims["a"]
        .links[0]
        .premises[0]
        .id
        == "c"
    )


def test_facets_in_the_order_written() -> None:
    settings = """\
argmap: 1
title: |
  Two
  lines
facets:
  theme: {security: Security, norms: Norms}
  actor: {sco: SCO, eu: EU}
"""
    result = read("a:\n  text: x\n  facets: {theme: [norms, security], actor: sco}\n", settings)
    assert result.errors() == []
    assert result.claims["a"].facets == {"theme": ("norms", "security"), "actor": ("sco",)}
    assert [(facet.name, dict(facet.values)) for facet in result.argument_map.facets.values()] == [
        ("theme", {"security": "Security", "norms": "Norms"}),
        ("actor", {"sco": "SCO", "eu": "EU"}),
    ]
    assert result.argument_map.title == "Two lines"
    assert [value.place.column for value in result.claims["a"].facet_values] == [20, 27, 45]


def test_a_map_with_errors_can_still_be_looked_at() -> None:
    result = read(
        "a: {text: x, sources: {voice: X}, supports: [b, missing, b -> c], kinds: x}\n"
        "b: {text: y, sources: {voice: X}, supports: {to: c, strength: very}}\n"
        "c: {text: z, sources: {voice: X}}\n"
        "d: {sources: {voice: X}, attacks: {to: b -> c, with: missing}}\n"
    )
    assert list(result.claims) == ["a", "b", "c", "d"]
    assert [link.path for link in result.argument_map.sound_links()] == [
        ("a", "b"),
        ("a", "b", "c"),
        ("b", "c"),
    ]
    assert result.claims["b"].links[0].weight == 0.5


def test_nothing_is_changed_by_reading(tmp_path: Path) -> None:
    files = {"argmap.yaml": "argmap: 1\r\n", "m.yaml": "a: {text: x\n\tb: [\r"}
    write(tmp_path, files)
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.iterdir()}
    read_folder(tmp_path)
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.iterdir()} == before
