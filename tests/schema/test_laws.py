"""What holds of any input: nothing is raised, every problem has a place, and order is no matter."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from argmap.model import Target
from argmap.model.ids import is_id
from argmap.schema.faults.validation import faults, is_valid, one_claim, schema
from argmap.tests.builders import strategies
from argmap.tests.builders.written import misplaced, read, write
from argmap.tests.schema.apart import output

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = "argmap: 1\ntitle: Norms\nvia: none-such\nfacets:\n  actor: {sco: SCO, eu: European Union}\n"
FULL = """\
# A map with all that the format has.
h: {kind: hypothesis, text: The norms bind., expect: accepted}
a: &a
  text: >-
    A text over
    two lines.
  label: 'A''s label'
  sources: [{work: x-2008, locator: 12, via: {work: y, locator: "p. 1"}}, {voice: Experts, via: none}]
  supports:
    - to: h
      with: [b, c]
      because: It is so.  # a comment
      strength: 0.7
      test: hoop
  facets: {actor: [sco, eu]}
b: {text: "B", attacks: [a -> h, {to: c, strength: weak}], sources: x}
c: {text: C, contradicts: b, answers: q, tags: [x, 2015], sources: x, presumed: false}
q: {text: Why?, kind: question}
"""
EXPLAINING: dict[str, Any] = {
    "claim": Draft202012Validator(one_claim()),
    "map": Draft202012Validator(schema("map")),
}


def entries(data: list[Any]) -> str:
    """A claim file that holds each of these under the ids a, b, c, ...; the text of an entry on a line."""
    return "".join(f"{chr(97 + number)}: {strategies.flow(each)}\n" for number, each in enumerate(data))


def test_the_map_that_is_mutated_is_read_whole() -> None:
    assert list(read(FULL, SETTINGS).claims) == ["h", "a", "b", "c", "q"]


@settings(max_examples=300)
@given(st.binary(max_size=60), st.binary(max_size=60))
def test_any_bytes_are_read_without_a_word_but_problems(claims: bytes, argmap: bytes) -> None:
    result = read(claims, argmap)
    assert misplaced(result.problems, {"m.yaml": claims, "argmap.yaml": argmap}) == []


@pytest.mark.once
@settings(max_examples=300)
@given(strategies.texts)
def test_any_text_in_the_place_of_a_claim_is_read(text: str) -> None:
    claims = f"a: {{text: x}}\nb: {text}\nc: {{text: y}}\n"
    result = read(claims)
    assert misplaced(result.problems, {"m.yaml": claims.encode(), "argmap.yaml": b"argmap: 1\n"}) == []


@pytest.mark.once
@settings(max_examples=500)
@given(strategies.mutated(FULL), strategies.mutated(SETTINGS))
def test_a_mutated_map_is_read_twice_alike(claims: str, argmap: str) -> None:
    files = {"m.yaml": claims.encode(), "argmap.yaml": argmap.encode()}
    result = read(claims, argmap)
    assert misplaced(result.problems, files) == []
    again = read(claims, argmap)
    assert again.problems == result.problems
    assert again.argument_map == result.argument_map


@pytest.mark.once
def test_the_same_words_whatever_the_order_of_sets(tmp_path: Path) -> None:
    names = [f"{word}-{number}" for number in range(60) for word in ("norms", "security", "spirit")]
    entries = [
        f"{name}: {{text: x, supprts: y, attacks: {name[1:]}x, contradicts: {name}0}}\n" for name in names
    ]
    write(tmp_path, {"argmap.yaml": SETTINGS, "m.yaml": "".join(entries)})
    assert len({output(tmp_path, seed=seed) for seed in "0123"}) == 1


@pytest.mark.once
@settings(max_examples=200)
@given(strategies.sound_claims(at_least=2), st.data())
def test_one_broken_entry_leaves_the_others(claims: dict[str, str], data: st.DataObject) -> None:
    broken = data.draw(st.sampled_from(list(claims)))
    at = data.draw(st.integers(0, 1))
    spoilt = data.draw(
        st.sampled_from(
            ('text: "x', "text: x: y", "tags: [x", "text: @x", "text: \tx\n\tkind: y", "text: x\n   note: y")
        )
    )
    lines = claims[broken].splitlines()
    lines[at + 1] = f"  {spoilt}"
    result = read("".join({**claims, broken: "\n".join(lines) + "\n"}.values()))
    assert set(claims) - {broken} == set(result.claims) - {broken}
    assert result.errors("AM002"), "the broken entry is reported"
    assert result.errors("AM201", "AM207") == [], "and no link to it is called unknown"


@pytest.mark.once
@settings(max_examples=150)
@given(st.lists(strategies.claim_data, min_size=1, max_size=5), st.data())
def test_names_and_order_of_files_are_no_matter(data: list[Any], draw: st.DataObject) -> None:
    parts = entries(data).splitlines(keepends=True)
    whole = read("".join(parts), SETTINGS)
    shuffled = draw.draw(st.permutations(parts))
    names = draw.draw(
        st.lists(st.sampled_from(["a.yaml", "z.yml", "b/c.yaml", "b.yaml"]), min_size=1, unique=True)
    )
    files = {name: "".join(shuffled[number :: len(names)]) for number, name in enumerate(names)}
    assert read(files, SETTINGS).codes == whole.codes


@settings(max_examples=400)
@given(strategies.claim_data)
def test_the_two_validators_agree_on_a_claim(data: Any) -> None:
    agreed = is_valid("claim")(data)
    assert agreed == EXPLAINING["claim"].is_valid(data)
    assert agreed == (faults("claim", data) == []), "what is not valid is explained"


@settings(max_examples=200)
@given(strategies.map_data)
def test_the_two_validators_agree_on_a_map(data: Any) -> None:
    agreed = is_valid("map")(data)
    assert agreed == EXPLAINING["map"].is_valid(data)
    assert agreed == (faults("map", data) == [])


@settings(max_examples=300)
@given(st.text(max_size=4) | st.from_regex(r"[ \t\n\r\x0b\x0c\x85\xa0\u2028\u3000]{0,3}", fullmatch=True))
def test_the_two_validators_agree_on_texts(text: str) -> None:
    for data in ({"text": text}, {"text": "x", "supports": text}, {"text": "x", "contradicts": text}):
        assert is_valid("claim")(data) == EXPLAINING["claim"].is_valid(data)


@pytest.mark.once
@settings(max_examples=300)
@given(strategies.claim_data)
def test_a_faulty_claim_is_reported_and_what_is_left_of_it_is_sound(data: Any) -> None:
    result = read(entries([data]), SETTINGS)
    if not is_valid("claim")(data):
        assert result.errors()
    for claim in result.claims.values():
        assert 0 < claim.strength <= 1
        assert all(0 < link.weight <= 1 for link in claim.links)
        assert all(is_id(each) for link in claim.links for each in link.target)


@settings(max_examples=300)
@given(strategies.ids, strategies.ids)
def test_an_id_is_read_as_it_is_written(one: str, two: str) -> None:
    written = f"{one}: {{text: x, supports: {two}-x}}\n{two}-x:\n  text: y\n  attacks: {one}  ->  {two}-x\n"
    result = read(written)
    if one == f"{two}-x":
        assert result.errors("AM003")
        return
    assert list(result.claims) == [one, f"{two}-x"]
    assert result.claims[one].links[0].target == (f"{two}-x",)
    assert result.claims[f"{two}-x"].links[0].target == (one, f"{two}-x")
    assert result.errors() == []


@given(st.lists(strategies.ids, min_size=1, max_size=4), st.sampled_from(["->", " -> ", "-> ", "   ->"]))
def test_a_target_is_normalised(names: list[str], arrow: str) -> None:
    assert Target.parse(arrow.join(names)) == tuple(names)


@pytest.mark.once
def test_the_schema_lets_every_character_of_an_id_pass() -> None:
    """The schema forbids by ranges, `is_id` by Unicode's categories: the schema must be the wider one."""
    accepts = is_valid("claim")
    characters = [chr(code) for code in range(sys.maxunicode + 1) if is_id(f"a{chr(code)}b")]
    assert len(characters) > 100_000
    for start in range(0, len(characters), 90):
        name = "a" + "".join(characters[start : start + 90]) + "b"
        assert accepts({"text": "x", "contradicts": name, "supports": name}), ascii(name)
