"""What people who have never written YAML type instead, and the hint that each gets."""

from __future__ import annotations

from time import process_time
from typing import Final

import pytest

from argmap.tests.builders.written import read

SETTINGS: Final = """\
argmap: 1
references: r.yaml
facets:
  level: {dyad: Pairs of states, monad: State}
  period: {cold-war: Cold War}
"""
WORKS: Final = "- {id: russett-1993, type: book}\n- {id: maoz-1993, type: book}\n"


def hints(line: str) -> str:
    """The hints for a claim with this line, whose keys and lists may go on below it."""
    files = {"m.yaml": f"a:\n  text: A\n  {line}\nb: {{text: B}}\nc: {{text: C}}\n", "r.yaml": WORKS}
    errors = [each for each in read(files, SETTINGS).problems if each.severity.value == "error"]
    return "\n".join(problem.hint for problem in errors)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("facets: dyad", "write `facets: {level: dyad}`"),
        ("facets: Pairs of States", "write `facets: {level: dyad}`"),
        ("facets: dyad, cold-war", "write `facets: {level: dyad, period: cold-war}`"),
        ("facets: [dyad, monad]", "write `facets: {level: [dyad, monad]}`"),
        ("facets: level:dyad", "write `facets: {level: dyad}`"),
        (
            "facets:\n    - level: dyad\n    - period: cold-war",
            "write `facets: {level: dyad, period: cold-war}`",
        ),
        ("facets: other", "known facets: level, period"),
        ("facets: {dyad: yes}", "write `level: dyad`"),
        ("facets: {level: 'dyad, monad'}", "write several in brackets: `[dyad, monad]`"),
        ("facets: {level: Pairs of states}", "write `dyad`, whose label that is"),
        ("facets: {level: cold-war}", "it is one of another facet: write `period: cold-war`"),
        ("supports: {to: b, strength: 3/4}", "write `0.75`"),
        ("supports: {to: b, strength: 3 of 0}", "write a number without quotes"),
        ("supports: b, c", "write several in brackets: `[b, c]`"),
        ("supports: b and c", "write several in brackets: `[b, c]`"),
        ("supports: b c", "write several in brackets: `[b, c]`"),
        ("supports:\n    - b\n     - c", "write several in brackets: `[b, c]`"),
        ("attacks: b -> c; c", "write several in brackets: `[b -> c, c]`"),
        ("contradicts: b/c", "write several in brackets: `[b, c]`"),
        ("contradicts: b -> c", "a link cannot stand here"),
        ("attacks: b => c", "a link is written `b -> c`"),
        ("supports: b (strong)", "write `{to: b, strength: strong}`"),
        ("supports: strong b", "write `{to: b, strength: strong}`"),
        ("supports: b with c", "write `{to: b, with: c}`"),
        ("supports: the claim b", "did you mean `b`?"),
        ("supports: “b”", "did you mean `b`?"),
        ("supports: @b", "write it without `@`: `b`"),
        ("supports: {b: strong}", "write `{to: b, strength: strong}`"),
        ("supports: {b, c}", "write several in brackets: `[b, c]`"),
        ("supports: - b - c", "write it as `[…]`"),
        ("supports: b\n    because: X", "write `to: b` on a line of its own above it"),
        (
            "sources:\n    - russett-1993\n      locator: p. 5",
            "write `- work: russett-1993` in the line above it",
        ),
        ("sources: (russett 1993, p. 5)", "write `{work: russett-1993, locator: p. 5}`"),
        ("sources: russett-1993:5", "write `{work: russett-1993, locator: 5}`"),
        ("sources: russett-1993, pp. 5–7", "write `{work: russett-1993, locator: pp. 5–7}`"),
        ("sources: russett-1993; maoz-1993", "write several in brackets: `[russett-1993, maoz-1993]`"),
        ("sources: @russett-1993", "write it without `@`: `russett-1993`"),
        ("sources: [@russett-1993, p. 5]", "`{work: russett-1993, locator: p. 5}`"),
        ("sources: '@russett-1993'", "write the citation key alone: `russett-1993`"),
        ("sources: '[@russett-1993, p. 5]'", "write `{work: russett-1993, locator: p. 5}`"),
        (r"sources: \cite[5]{russett-1993}", "write the citation key alone: `russett-1993`"),
        ("sources: “russett-1993”", "write the citation key alone: `russett-1993`"),
        ("sources: {russett-1993: p. 5}", "write `{work: russett-1993, locator: p. 5}`"),
        ("sources: {author: Russett, year: 1993}", "write `work:` with the citation key"),
        ("quote: X", "write it below `sources`, beside `work`"),
        ("note: @x", "put the text in quotes"),
        ("note: “Leaders: they bind.”", "YAML does not know curly quotes"),
        ("sources: {voice: V, quote: “One, and two.”}", "YAML does not know curly quotes"),
        ("kind: “evidence”", "write `evidence`"),
        ("strength: “0.5”", "write `0.5`"),
        ('note: "Leaders" in them bind.', "`'\"Leaders\" in them bind.'`"),
        ('note: "Leaders": they bind.', "`'\"Leaders\": they bind.'`"),
        ("note: 'Democracy's leaders'", '`"Democracy\'s leaders"`'),
        ('note: ""Leaders" bind"', "`'\"Leaders\" bind'`"),
        ('note: "Leaders" don\'t', "put all of it in `'`, and double each `'` inside it"),
        ('note: "Leaders" in them\n    bind.', "put all of it in `'`"),
        ('note: "Leaders"\n    in them', "`'\"Leaders\" in them'`"),
        ('tags:\n    - "war" and peace', "`'\"war\" and peace'`"),
        ('sources: {voice: V, quote: "War" and peace}', "put all of it in `'`"),
        ('supports: "b", "c"', 'write several in brackets: `["b", "c"]`'),
        ('note: "Leaders", and others', "`'\"Leaders\", and others'`"),
        ("sources: russett-1993 (p. 5)", "write `{work: russett-1993, locator: p. 5}`"),
        ("supports: {target: b}", "write `to: b`"),
        ("supports: {to: [b, c]}", "a link has one target"),
        ("attacks: b –> c", "a link is written `b -> c`"),
        ("kind: claim, evidence", "write one of them alone"),
        ("note：N", "write `note: N`"),
        ("note = N", "write `note: N`"),
        ("\u00a0note: N", "indent with plain spaces"),
        ("note: [1] says", "put a text that begins with `[` or `{` in quotes"),
        ("strength: medium", "write `moderate`"),
        ("strength: very strong", "write `strong`"),
        ("strength: Strong", "write `strong`"),
        ("strength: 80%", "write `0.8`"),
        ("strength: 0,5", "write `0.5`"),
        ("strength: 1/4", "write `0.25`"),
        ("strength: hoop", "write `test: hoop` in the link"),
        ("kind: objection", "write `kind: claim`, and say what it bears on with `attacks`"),
        ("kind: undercutter", "with `attacks: a -> b`"),
        ("kind: theory", "write `hypothesis`"),
        ("kind: Research question", "write `question`"),
        ("expect: supported", "write `accepted`"),
        ("presumed: yes", "write `true`"),
        ("presumed: No", "write `false`"),
        ("supports: {to: b, basis: implicit}", "write `inferred`"),
        ("supports: {to: b, test: Smoking gun}", "write `smoking-gun`"),
        ("supports: #b", "a # after a space starts a comment"),
        ("supports: b\n  supports: c", "write both as items of one list below a single `supports:`"),
        ("text: B", "if a new claim begins before it, write its id at the start of a line"),
        ("supports: [{to: b, with: c}, {to: b, with: c}]", "keep one"),
        ("supports: b\n  because: X", "below `supports:` write the two lines `to: b` and `because: …`"),
        ("attacks: [b -> c]\n  basis: stated", "write the two lines `to: b -> c` and `basis: …`"),
        ("supports: {to: b}\n  because: X", "write it below `supports`, beside `to`"),
        ("supports: [b, c]\n  because: X", "write it below `supports` or `attacks`, beside `to`"),
        ("supports\n    - b", "write `supports:`, and its value after it"),
    ],
)
def test_a_hint(line: str, hint: str) -> None:
    assert hint in hints(line)


@pytest.mark.parametrize("before", ["", "a: {text: A}\n", "a:\n  text: A\n\n"])
@pytest.mark.parametrize("below", ["  text: B\n", "  text: B\n  note: N\n", ""])
def test_an_id_without_its_colon_is_shown_with_a_claim_below_it(before: str, below: str) -> None:
    result = read(f"{before}norms-bind\n{below}c: {{text: C}}\n")
    problem = result.only("AM002")
    assert problem.message == "`norms-bind` is not a key: a colon is missing"
    assert problem.hint == "write `norms-bind:` and, indented below it, `text: …`"
    assert problem.place.line == before.count("\n") + 1


def test_words_above_the_keys_of_a_claim_become_an_id() -> None:
    problem = read("Norms bind\n  text: B\nc: {text: C}\n").only("AM002")
    assert problem.hint == "begin the claim with an id and a colon, such as `norms-bind:`"


def test_a_hint_offers_no_id_that_no_claim_has() -> None:
    assert hints("supports: some other words") == (
        "write the id of a claim, without spaces; `argmap list` shows them all"
    )


def test_two_links_with_different_premises_belong_to_two_claims() -> None:
    others = "b: {text: B}\nc: {text: C}\nd: {text: D}\n"
    for links, place in (("{to: b, with: c}, {to: b, with: d}", "`d`"), ("{to: b, with: d}, b", "`d`")):
        problem = read(f"a: {{text: A, supports: [{links}]}}\n{others}").only("AM204")
        assert f"in {place}, as `supports: {{to: b, with: a}}`" in problem.hint
    text = f"a: {{text: A, supports: {{to: b, with: c}}, attacks: {{to: b, with: [c, d]}}}}\n{others}"
    problem = read(text).only("AM204")
    assert "declare this one in `d`, as `attacks: {to: b, with: [a, c]}`" in problem.hint


def test_both_places_are_named_where_two_files_disagree() -> None:
    one = "a: {text: A, supports: b}\n"
    assert (
        "in n.yaml:2"
        in read({"m.yaml": one, "n.yaml": "\nb: {text: B, contradicts: a}\n"}).only("AM204").message
    )
    assert "in line 2" in read(one + "b: {text: B, contradicts: a}\n").only("AM204").message
    circle = read({"m.yaml": one, "n.yaml": "b: {text: B, supports: a}\n"}).only("AM305").message
    assert circle == "circular support: a -> b (n.yaml:1) -> a"
    question = read({"m.yaml": one, "n.yaml": "b: {text: B, kind: question}\n"}).only("AM208").message
    assert "`b` (n.yaml:1)" in question
    answer = read({"m.yaml": "a: {text: A, answers: b}\n", "n.yaml": "b: {text: B}\n"}).only("AM210").message
    assert "`b` (n.yaml:1) is of the kind claim" in answer
    undercut = "c: {text: C, attacks: a -> b}\nb: {text: B}\n"
    assert "`a` (n.yaml:1)" in read({"m.yaml": undercut, "n.yaml": "a: {text: A}\n"}).only("AM207").message


def test_an_id_given_twice_may_be_meant_for_two_claims() -> None:
    assert (
        read("a: {text: A}\na: {text: B}\n").only("AM003").hint
        == "give one of the two another id, or remove one"
    )
    assert "another id" in read({"m.yaml": "a: {text: A}\n", "n.yaml": "a: {text: B}\n"}).only("AM202").hint


def test_that_expect_was_not_looked_at_is_said_once() -> None:
    text = "a: {text: A, expect: rejected}\nb: {text: B, expect: accepted, supports: nowhere}\n"
    result = read(text)
    assert "the `expect` of 2 claims was not looked at" in result.only("AM404").message
    assert "AM401" not in result.codes
    assert {"AM404"} & {*read(text.replace("nowhere", "a")).codes} == set()
    assert {"AM404"} & {*read("a: {text: A}\nb: {text: B, supports: nowhere}\n").codes} == set()


@pytest.mark.parametrize(
    "line",
    [
        *(f"{key}: '{{}}'" for key in ("supports", "sources", "facets", "strength", "kind", "tags")),
        'note: "{}" x',
        "note: @{}",
        "sources: [@a{}",
        "note: {{{}",
        "{}: x",
        "'{}':",
        "supports: {{'{}': x}}",
        "note: |\n    {}\n    w:\n      text: x",
        "  {}note: x",
        "-{}",
    ],
)
@pytest.mark.parametrize("part", [" ", "\t", ",", "-", "->", '"', "a: ", ', "a"', "x:\\n", "@a ", "“"])
def test_no_text_takes_long(line: str, part: str) -> None:
    started = process_time()
    hints(line.format(part * 20_000))
    assert process_time() - started < 2
