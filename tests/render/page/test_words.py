"""The page says of verdicts, reasons and answers what Python says of them, word for word."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from argmap.evaluate import Change, EvaluatedMap, Operation, changed, evaluate, tally
from argmap.evaluate.changes.change import OF_CLAIMS
from argmap.model import Kind, Target
from argmap.model.words import in_quotes, listed
from argmap.render.words.cards import (
    challenge_words,
    foot_of_reason,
    groups_of_cards,
    state_words,
    tally_against,
    tally_in_words,
    tally_of_answers,
    tally_of_supports,
    why_not,
)
from argmap.render.words.names import strength_word
from argmap.render.words.numbers import capitalised, in_words
from argmap.render.words.page import PAGE
from argmap.render.words.templates import TEMPLATES, words_as_data
from argmap.render.words.verdict_sentence import verdict_sentence
from argmap.tests.builders.random_maps import (
    random_debate,
    random_map,
    random_map_with_undercuts,
    with_hypotheses,
)
from argmap.tests.builders.shipped import EXAMPLES, SHIPPED, read_map
from argmap.tests.builders.written import read
from argmap.tests.render.page.in_node import facts_of, in_node, needs_node
from argmap.views.answers import answers_to
from argmap.views.cards import cards, challenge, links_on_links
from argmap.views.part import Part, Shown
from argmap.views.reasons import reasons_of_claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import ArgumentMap
    from argmap.render.document.cards import WhyNot
    from argmap.views.cards import Card
    from argmap.views.reasons import DirectReasons

MAPS: Final = 300
"""How many random maps are compared."""

LABELS: Final = ("Norms bind", "It is “so”", 'Is it "so"?', "ß", "It ends.", "{number} of $& things", "")

IMPORTS: Final = """
import { mapOf } from "./data.js";
import { evaluate } from "./evaluation.js";
import { filler, speechOf } from "./filling.js";
import { capitalised, inQuotes } from "./naming.js";
import { wordsOf } from "./words.js";
"""
WORDED: Final = """
({ templates, facts, trial, hasCards }) => {
  const map = mapOf(facts), words = wordsOf(templates);
  const find = ([name, isLink]) => (isLink ? map.linkByName : map.claimById).get(name);
  const published = evaluate(map, []);
  const now = evaluate(map, trial.map(({ operation, target, strength }) => (
    { operation, target: find(target), ...(strength && { strength }) })));
  const cardOf = (each) => {
    const why = words.whyNot(now, each);
    const said = why && [why.about.label, why.isPremise, why.verdict, why.since];
    return [words.state(each), said, words.foot(now, each)];
  };
  return map.claims.map((claim) => claim.role === "question" ? words.answers(now, claim) : {
    sentence: words.verdictSentence(now, claim),
    tallies: [words.tallyFor(now, claim), words.tallyAgainst(now, claim), words.tally(now, claim)],
    challenge: words.challenge(now, claim),
    groups: hasCards && [true, false].map((side) =>
      words.groups(now, claim, now.reasons(claim).filter((each) => each.speaksFor === side))
        .map(({ heading, note, reasons }) => [heading, note, reasons.map(cardOf)])),
  });
}
"""

_Case = tuple["ArgumentMap", "Sequence[Change]"]


def _compare(cases: Sequence[_Case]) -> None:
    inputs = [
        {
            "templates": words_as_data(),
            "facts": facts_of(EvaluatedMap(argument_map)),
            "trial": [
                {"operation": each.operation.value, "target": [str(each.target), each.target.is_link]}
                | ({"strength": each.strength} if each.strength else {})
                for each in trial
            ],
            "hasCards": _has_cards(trial),
        }
        for argument_map, trial in cases
    ]
    for (argument_map, trial), found in zip(cases, in_node(IMPORTS, WORDED, inputs), strict=True):
        assert found == [*_told(argument_map, trial)], (argument_map, trial)


def _has_cards(trial: Iterable[Change]) -> bool:
    """Whether cards can be compared: Python makes none of a map from which links are dropped."""
    return not any(each.operation is Operation.DROP for each in trial)


def _told(argument_map: ArgumentMap, trial: Sequence[Change]) -> Iterable[object]:
    """What the page is to say of each claim."""
    has_cards, evaluated = _has_cards(trial), EvaluatedMap(argument_map)
    now = vars(evaluated)["evaluation"] = changed(evaluate(argument_map), trial)
    shown = Shown(evaluated, Part(argument_map, argument_map))
    judged = [each for each in argument_map.claims.values() if each.kind is not Kind.QUESTION and has_cards]
    direct = {each.about.id: each for each in reasons_of_claims(shown, judged)}
    given = answers_to([*argument_map.claims], argument_map, now)
    for own, claim in argument_map.claims.items():
        if claim.kind is Kind.QUESTION:
            yield tally_of_answers(each.result.verdict if each.result else None for each in given[own])
            continue
        counted = tally(now, own)
        yield {
            "sentence": verdict_sentence(now, own, argument_map),
            "tallies": [tally_of_supports(counted), tally_against(counted), tally_in_words(counted)],
            "challenge": challenge_words(challenge(now, own)),
            "groups": has_cards
            and [[*_groups(direct[own], shown, speaks_for=side)] for side in (True, False)],
        }


def _groups(direct: DirectReasons, shown: Shown, *, speaks_for: bool) -> Iterable[list[object]]:
    found = [each for each in direct.reasons if each.speaks_for is speaks_for]
    made = [*cards(shown, found, links_on_links(shown))]
    for words, group in groups_of_cards(made, direct.result, direct.about.standard):
        yield [words.heading, words.note, [_card(each, shown) for each in group]]


def _card(card: Card, shown: Shown) -> list[object]:
    why = why_not(card, shown.evaluated.evaluation, shown.whole)
    return [state_words(card), why and _why(why, card, shown), foot_of_reason(card)]


def _why(why: WhyNot, card: Card, shown: Shown) -> list[object]:
    subject = why.subject if why.is_other else shown.whole.claims[card.claim].label
    return [subject, why.is_other, why.verdict, why.since]


def _random(number: int) -> _Case:
    rng = Random(number)  # noqa: S311 - the same map each time
    kind = (random_map, with_hypotheses, random_map_with_undercuts)[number % 3]
    drawn = kind(rng)
    claims = {own: claim._replace(label=f"{rng.choice(LABELS)} {own}") for own, claim in drawn.claims.items()}
    drawn = replace(drawn, claims=claims)
    return drawn, _trial(drawn, rng) if number % 2 else ()


def _trial(argument_map: ArgumentMap, rng: Random) -> list[Change]:
    evaluation = evaluate(argument_map)
    operations = [*OF_CLAIMS, Operation.STRENGTH, *[Operation.DROP] * bool(evaluation.links)]
    found: list[Change] = []
    for operation in rng.choices(sorted(operations), k=rng.randint(1, 2)):
        targets = [*evaluation.links] if operation is Operation.DROP else [*map(Target.of, evaluation.claims)]
        strength = 0.25 if operation is Operation.STRENGTH else None
        if targets:
            found.append(Change(operation, rng.choice(targets), strength))
    return found


@needs_node
def test_random_maps_are_worded_as_in_python() -> None:
    _compare([_random(number) for number in range(MAPS)])


@needs_node
def test_maps_that_ship_and_a_larger_one_are_worded_as_in_python() -> None:
    maps = [read_map(SHIPPED), *map(read_map, sorted(EXAMPLES.iterdir())), random_debate(60)]
    _compare([(each, ()) for each in maps])


@needs_node
def test_numbers_names_and_templates_are_as_in_python() -> None:
    numbers, weights = [0, 1, 2, 12, 13], [0.25, 0.5, 1.0, 0.7, 1 / 3, 0.123456789, 1e-5, 2.5e-12]
    names = [[], ["a"], ["a", "b"], ["a", "b", "c"]]
    function = """
    ({ templates, numbers, weights, names, labels }) => {
      const speech = speechOf(templates);
      const forms = { one: "{n} {a}", two: "both {a}", other: "{Number} {number} {b}" };
      const fill = filler({ one: forms }, templates.numbers);
      return [
        numbers.map(speech.inWords), weights.map(speech.strength), names.map(speech.listed),
        labels.map(inQuotes), labels.map(capitalised),
        [1, 2, 3].map((n) => fill("one", { n, a: "{b}", b: "$&" }).join("")),
      ];
    }
    """
    inputs = {
        "templates": words_as_data(), "numbers": numbers, "weights": weights, "names": names, "labels": LABELS
    }  # fmt: skip
    [found] = in_node(IMPORTS, function, [inputs])
    assert found == [
        [*map(in_words, numbers)],
        [*map(strength_word, weights)],
        [*map(listed, names)],
        [*map(in_quotes, LABELS)],
        [*map(capitalised, LABELS)],
        ["1 {b}", "both {b}", "Three three $&"],
    ]


SUPPOSING: Final = """
({ templates, facts }) => {
  const map = mapOf(facts), words = wordsOf(templates);
  const claim = (id) => map.claimById.get(id), link = (name) => map.linkByName.get(name);
  const h = claim("h"), published = evaluate(map, []);
  const then = (...suppositions) => evaluate(map, suppositions);
  const said = (supposition) => Object.values(words.supposition(supposition)).join("|");
  const group = (...suppositions) => words.switchGroup({ verdict: "undecided", suppositions }, h);
  const weigh = (name, strength) => ({ operation: "strength", target: link(name), strength });
  const drop = (name) => ({ operation: "drop", target: link(name) });
  const reject = (id) => ({ operation: "reject", target: claim(id) });
  const apart = { operation: "drop-contradiction", target: claim("x"), other: claim("y") };
  const answers = { operation: "drop-undercuts", target: link("a -> h") };
  return {
    suppositions: [
      said(reject("s")), said({ operation: "unpresume", target: claim("s") }),
      said({ operation: "strength", target: claim("s"), strength: 1 }),
      said(weigh("a -> h", 1)), said(drop("s -> h")), said(drop("u -> a -> h")), said(answers), said(apart),
    ],
    groups: [
      group(weigh("a -> h", 1)), group(weigh("s -> h", 1), weigh("t -> h", 1)), group(weigh("x -> y", 1)),
      group(reject("s")), group(reject("s"), reject("t")), group(reject("h")), group(drop("s -> h")),
      group(drop("u -> a -> h")), group(answers), group(apart), group(drop("x -> y")),
    ],
    labels: [reject("s"), drop("u -> a -> h"), answers, apart].map(words.switchLabel),
    changed: [
      words.changed(published, published), words.changed(published, then(reject("u"), weigh("a -> h", 1))),
      words.changed(published, then(reject("s"), reject("t"))),
    ],
    parts: words.changedParts(published, then(reject("u"), weigh("a -> h", 1)))
      .filter((each) => each.claim || each.isStrong).map((each) => each.text),
    effects: ["s", "u", "x"].map((id) => words.effect(published, then(reject(id)), claim(id))),
  };
}
"""
SUPPOSABLE: Final = """
h: {text: H, kind: hypothesis}
k: {text: K, kind: hypothesis}
s: {text: S, supports: [h, k]}
t: {text: T, supports: h}
a: {text: A, attacks: h}
u: {text: U, attacks: a -> h}
x: {text: X, supports: y, contradicts: y}
y: {text: Y, presumed: false}
q: {text: Q, kind: question}
"""


@needs_node
def test_what_is_supposed_and_what_it_changes() -> None:
    argument_map = read(SUPPOSABLE).argument_map
    inputs = {"templates": words_as_data(), "facts": facts_of(EvaluatedMap(argument_map))}
    [found] = in_node(IMPORTS, SUPPOSING, [inputs])
    assert found == {
        "suppositions": [
            "“S” were |rejected|",
            "“S” were |not presumed|",
            "the assertion of “S” weighed |strong|, not moderate",
            "“A” weighed |strong|, not moderate, against “H”",
            "“S” were no reason for “H”||",
            "“U” did not undercut the step from “A” to “H”||",
            "nothing undercut the step from “A” to “H”||",
            "“X” and “Y” did not contradict each other||",
        ],
        "groups": [
            "if this reason against it weighed strong instead of moderate:",
            "if one of these reasons for it weighed strong instead of moderate:",
            "if this reason weighed strong instead of moderate where it bears on another claim:",
            "if this claim were rejected:",
            "if one of these claims were rejected:",
            "if it were rejected:",
            "without this reason:",
            "without this answer to an objection:",
            "without all answers to this reason:",
            "if these two did not contradict each other:",
            "without this reason for or against another claim:",
        ],
        "labels": ["S", "U", "A", "“X” and “Y”"],
        "changed": [
            "Then no verdict changes.",
            "Then 1 of 8 verdicts changes: “H”, from accepted to rejected.",
            "Then 2 of 8 verdicts change: both hypotheses, from accepted to rejected.",
        ],
        "parts": ["1 of 8 verdicts changes", "“H”"],
        "effects": [
            "If rejected: 1 other verdict changes. “H” would turn on one moderate reason instead of two.",
            "If rejected: 1 other verdict changes.",
            "If rejected: 1 other verdict changes.",
        ],
    }


KEY: Final = re.compile(r"[\"'`]([a-z][a-z-]*\.[a-z][a-z-]*)[\"'`]")
BEGINNING: Final = re.compile(r"`([a-z-]+\.(?:[a-z]+-)*)\$\{")


def test_every_text_is_asked_for_and_every_one_asked_for_is_there() -> None:
    folder = Path(str(files("argmap") / "render" / "page"))
    texts = [
        each.read_text(encoding="utf-8")
        for each in folder.rglob("*")
        if each.suffix in {".js", ".py", ".html"}
    ]
    text = "".join(texts)
    asked, beginnings = set(KEY.findall(text)), tuple(set(BEGINNING.findall(text)))
    known = {*PAGE, *TEMPLATES}
    kinds = {key.partition(".")[0] for key in known}
    assert sorted(each for each in asked if each.partition(".")[0] in kinds and each not in known) == []
    assert [key for key in PAGE if key not in asked and not key.startswith(beginnings)] == []


def test_fields_of_forms_agree_and_the_data_are_small() -> None:
    for template in (*TEMPLATES.values(), *PAGE.values()):
        forms = [template] if isinstance(template, str) else [each for each in template if each is not None]
        for form in forms:
            assert all(re.fullmatch(r"[a-zA-Z]+", field) for field in re.findall(r"\{(.*?)\}", form)), form
    assert len(json.dumps(words_as_data())) < 40_000
