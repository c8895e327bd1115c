"""A claim that is written inside another, as an editor's indentation leads to, is said to be one."""

from __future__ import annotations

import pytest

from argmap.tests.builders.written import read

AFTER = "b: {text: B, supports: w}\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n  text: A\n  w:\n    text: W\n    attacks: b\n", "AM101 m.yaml:3:3"),
        ("a:\n  text: A\n  w: {text: W, attacks: b}\n  note: N\n", "AM101 m.yaml:3:3"),
        ("a:\n  text: A\n  w:\n    attacks: b\n    text:\n      W\n", "AM101 m.yaml:3:3"),
        ("a:\n  text: A\n  supports:\n    - b\n  w:\n    text: W\n", "AM101 m.yaml:5:3"),
        ("a:\n  text: A\n  supports:\n    to: b\n    w:\n      text: W\n", "AM101 m.yaml:5:5"),
        ("a:\n  text: A\n  supports:\n    - to: b\n      w:\n        text: W\n", "AM101 m.yaml:5:7"),
        ("a:\n  text: A\n  w:\n  text: W\n  attacks: b\n", "AM101 m.yaml:3:3"),
        ("a:\n  text: A\n  text: A2\n  w:\n  kind: claim\n  text: W\n", "AM101 m.yaml:4:3"),
        ("a:\n  text: A\n  supports:\n    - b\n    w:\n      text: W\n", "AM002 m.yaml:5:5"),
        ("a:\n  text: A\n  supports: b\n    w:\n      text: W\n", "AM002 m.yaml:4:5"),
        ("a:\n  text: One\n    two.\n      w:\n        text: W\n", "AM002 m.yaml:4:7"),
        ('a:\n  text: "A"\n    w:\n      text: W\n', "AM002 m.yaml:3:5"),
        ("a:\n  text: A\n w:\n  text: W\n", "AM002 m.yaml:3:2"),
        ("a:\n  text: A\n  - w:\n      text: W\n", "AM002 m.yaml:3:5"),
        ("a:\n  text: A\n w:  # new\n\n  # here\n  text: W\n", "AM002 m.yaml:3:2"),
    ],
)
def test_a_claim_inside_another(text: str, place: str) -> None:
    result = read(text + AFTER)
    errors = [each for each in result.problems if each.severity.value == "error" and each.code != "AM003"]
    assert [f"{each.code} m.yaml:{each.place.line}:{each.place.column}" for each in errors] == [place]
    assert "`w` looks like a claim" in errors[0].message
    assert "write `w:` at the start of a line" in errors[0].hint
    assert "b" in result.claims
    assert not result.argument_map.gaps.complete


def test_keys_of_a_claim_inside_another_are_not_said_to_be_repeated() -> None:
    assert read(
        "a:\n  text: A\n  w:\n  text: W\n  kind: claim\n  v:\n  text: V\n  kind: claim\n"
    ).errors() == [
        "AM101 m.yaml:3:3",
        "AM101 m.yaml:6:3",
    ]


def test_claims_inside_claims_and_their_own_faults() -> None:
    result = read(
        "a:\n  text: A\n  w:\n    text: W\n    v:\n      text: V\n      suports: a\n      kind: foo\n"
    )
    assert result.errors() == [
        "AM101 m.yaml:3:3",
        "AM101 m.yaml:5:5",
        "AM101 m.yaml:7:7",
        "AM104 m.yaml:8:13",
    ]


@pytest.mark.parametrize("heading", ["claims", "Norms and values", "supporting"])
def test_a_heading_over_claims_is_named_once(heading: str) -> None:
    result = read(f"{heading}:\n  a:\n    text: A\n  w:\n    text: W\n    supports: a\n" + AFTER)
    assert result.errors() == ["AM101 m.yaml:1:1"]
    assert "a heading over claims" in result.only("AM101").message


def test_claims_in_the_settings() -> None:
    result = read(AFTER, "argmap: 1\nw:\n  text: W\nclaims:\n  v: {text: V}\n")
    assert result.errors() == ["AM101 argmap.yaml:2:1", "AM101 argmap.yaml:4:1"]
    assert "such as claims.yaml" in result.problems[0].hint


def test_what_is_no_claim() -> None:
    for text in (
        "foo: {bar: a}",
        "suport: {to: b}",
        "foo:",
        "foo: [b]",
        "source: {work: x}",
        "facets: {w: {x: y}}",
    ):
        result = read(f"a:\n  text: A\n  {text}\nb: {{text: B}}\n")
        assert "looks like a claim" not in "".join(problem.message for problem in result.problems)


def test_an_empty_key_of_a_block_was_not_made_by_a_comma() -> None:
    hint = read("a:\n  text: A\n  wealthy-dyads:\n").only("AM101").hint
    assert hint.startswith("a claim begins at the start of a line; known here: text")
    assert "a comma" in read("a: {text: One, two}\n").only("AM101").hint


def test_many_of_them() -> None:
    for text in ("  w{}:\n  text: W\n", "  w{}:\n    text: W\n", "    w{}:\n      text: W\n"):
        result = read("a:\n  text: A\n" + "".join(text.format(number) for number in range(2000)))
        assert len(result.errors()) == 2000


@pytest.mark.parametrize("mark", ["|", ">", ">-", "|+"])
def test_a_text_that_goes_on_over_a_claim(mark: str) -> None:
    result = read(f"a:\n  text: {mark}\n    A\n    w:\n      text: W\n      attacks: a\n" + AFTER)
    assert result.errors("AM007") == ["AM007 m.yaml:4:5"]
    assert "the claim `w`" in result.only("AM007").message
    assert read(f"a:\n  text: {mark}\n    As the text: it says\n    so: text: x\n").errors("AM007") == []


def test_what_held_nothing_but_claims_has_no_faults_of_its_own() -> None:
    for part in (
        "supports:\n    w:\n      text: W",
        "tags:\n    - w:\n        text: W",
        "sources: [{w: {text: W}}]",
    ):
        result = read(f"a:\n  text: A\n  {part}\n" + AFTER)
        assert [line.partition(" ")[0] for line in result.errors()] == ["AM101"]


def test_claims_as_a_list_and_keys_without_a_claim() -> None:
    hint = read("claims:\n  - id: a\n    text: A\n").only("AM102").hint
    assert hint.startswith("write each claim as `its-id:`")
    assert "indent it below the id" in read("a:\n  text: A\nkind: claim\n").only("AM102").hint
    assert "write that id after `to`" in read("a:\n  text: A\n  attacks:\n    text: B\n").only("AM101").hint
