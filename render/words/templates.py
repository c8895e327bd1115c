"""The sentences of verdicts, reasons and changes as templates, from which Python and the page word them.

A key is `what.case`: what is worded, and the case in which it is worded so. Small functions decide which case
it is, here and with the same names in `page/scripts/words/`. A part of a sentence begins with the mark that
sets it off from what stands before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...model import STRENGTHS
from .filling import Plural, Template, as_data, fill
from .numbers import NUMBERS
from .page import page_texts

TEMPLATES: Final[Mapping[str, Template]] = {
    # The sentence of a verdict: a claim that is accepted.
    "verdict.supposed": "This is supposed.",
    "accepted.asserted": "It is asserted, and nothing speaks against it.",
    "accepted.asserted-against-weaker": "It is asserted, and what speaks against it is weaker.",
    "accepted.asserted-against-fails": "It is asserted, and what speaks against it does not hold.",
    "accepted.reasons": Plural("{reasons} for it holds.", "{reasons} for it hold."),
    "accepted.assertion-and-reasons": "The assertion and {reasons} for it hold.",
    "accepted.none-against": " Nothing speaks against it.",
    "accepted.none-against-holds": Plural(
        " The one reason against it does not hold.", " None of the {number} against it holds."
    ),
    "accepted.against-too": Plural(
        " {some} against it holds too, but is {weaker}{fallen}.",
        " {some} against it hold too, but all are {weaker}{fallen}.",
        " {some} against it hold too, but both are {weaker}{fallen}.",
    ),
    "fallen.as-strong-as-one": Plural(
        "; the one objection as strong as it is fails", "; the {number} objections as strong as it is fail"
    ),
    "fallen.as-strong-as-several": Plural(
        "; the one objection as strong as they are fails",
        "; the {number} objections as strong as they are fail",
    ),
    "fallen.at-least-as-strong": Plural(
        "; the one objection at least as strong fails", "; the {number} objections at least as strong fail"
    ),
    # One that is rejected.
    "rejected.reasons": Plural("{reasons} against it holds", "{reasons} against it hold"),
    "rejected.one-is-enough": ", and one standing objection is enough",
    "rejected.for-too": Plural(". {some} for it holds too.", ". {some} for it hold too."),
    "rejected.weaker-for-too": Plural(
        ". {some} for it holds too, but is {weaker}.", ". {some} for it hold too, but are {weaker}."
    ),
    "rejected.assertion-and-weaker-too": ". The assertion and {some} for it hold too, but are {weaker}.",
    "rejected.assertion-alone": "; only its assertion speaks for it.",
    "rejected.assertion-alone-holds": "; of what speaks for it only the assertion holds.",
    "rejected.none-for-holds": "; no reason for it holds.",
    "rejected.none-for": "; no reason for it is given.",
    "rejected.untested": "No reason for it is given.",
    "rejected.unsupported": Plural(
        "The one reason for it does not hold.", "None of the {number} reasons for it holds."
    ),
    # One that is undecided.
    "undecided.level": "The strongest reasons that hold are equal on both sides: {mine} for it, {theirs} "
    "against it.",
    "undecided.waits": "It depends on {label}, undecided itself.",
    "undecided.waits-on-several": Plural(
        "It depends on {label} and one other, undecided themselves.",
        "It depends on {label} and {number} others, undecided themselves.",
    ),
    "undecided.mutual": "It and {label} speak against each other, and nothing settles it.",
    "undecided.cycle": "It depends on itself{through}, by way of an attack or a contradiction, and nothing "
    "settles it.",
    "undecided.through": " through {label}",
    "undecided.through-several": " through {label} and {number} more",
    # Reasons counted, with their strength as a word or a number.
    "counted.reason": Plural("{number} {strength} reason", "{number} {strength} reasons"),
    "counted.reason-of-number": Plural(
        "{number} reason of strength {strength}", "{number} reasons of strength {strength}"
    ),
    "counted.ones": "{number} {strength} ones",
    "counted.ones-of-number": "{number} ones of strength {strength}",
    "counted.contradiction": Plural(
        "{number} {strength} contradiction", "{number} {strength} contradictions"
    ),
    "counted.contradiction-of-number": Plural(
        "{number} contradiction of strength {strength}", "{number} contradictions of strength {strength}"
    ),
    "counted.contradiction-alone": Plural("{number} contradiction", "{number} contradictions"),
    "counted.the-assertion": "the assertion",
    "counted.weaker": "weaker",
    # Groups of cards: a heading, and a few words on it.
    "group.decisive": "Decisive",
    "group.decisive-note": "the strongest that hold",
    "group.level": "Level",
    "group.level-note": "equally strong on both sides",
    "group.strongest": "Strongest",
    "group.strongest-note": "decisive unless what is in doubt holds",
    "group.hold-as-well": "Hold as well",
    "group.hold-as-well-note": "weaker",
    "group.hold": "Hold",
    "group.hold-note": "weaker than the strongest",
    "group.hold-in-vain": "Hold",
    "group.hold-in-vain-note": "though one standing objection is enough",
    "group.in-doubt": "In doubt",
    "group.in-doubt-note": "depending on an undecided claim",
    "group.answered": "Fail",
    "group.answered-note": "answered, and so without weight",
    "group.fail": "Fail",
    "group.fail-note": "without weight",
    # The state of a reason, and why a claim is undecided or rejected.
    "state.fails": "fails",
    "state.in-doubt": "in doubt",
    "state.could-settle": "in doubt, could settle it",
    "since.unresolved": "as it depends on a claim that is undecided",
    "since.level": "as the strongest reasons for and against it are equal",
    "since.cycle": "as it depends on itself through an attack or a contradiction",
    "since.refuted": "as what speaks against it is stronger",
    "since.refuted-alone": "as a reason against it holds, and none for it",
    "since.untested": "as no reason for it is given",
    "since.unsupported": "as no reason for it holds",
    # How many reasons and answers there are, and how many of them hold.
    "challenge.for": "{n} for it",
    "challenge.against": "{n} against it",
    "challenge.none": "unchallenged",
    "challenge.itself-none": "the claim itself is unchallenged",
    "tally.hold": Plural("{hold} of {given} holds", "{hold} of {given} hold"),
    "tally.in-doubt": ", {n} in doubt",
    "tally.contradictions": "≠ {tally}",
    "tally.sides": "For: {supports}. Against: {against}",
    "tally.none": "none given",
    "answers.none": "No answer is given",
    "answers.counted": Plural("{n} answer: {verdicts}", "{n} answers: {verdicts}"),
    "answers.of-verdict": "{n} {verdict}",
    "answers.questions": Plural("{n} question", "{n} questions"),
    # What is supposed. The page sets {strong} apart.
    "supposed.verdict": "{subject} were {strong}",
    "supposed.reject": "rejected",
    "supposed.accept": "accepted",
    "supposed.presume": "presumed",
    "supposed.unpresume": "not presumed",
    "supposed.assertion": "the assertion of {subject} weighed {strong}, not {before}",
    "supposed.weight-for": "{source} weighed {strong}, not {before}, for {target}",
    "supposed.weight-against": "{source} weighed {strong}, not {before}, against {target}",
    "supposed.drop-for": "{source} were no reason for {target}",
    "supposed.drop-against": "{source} were no reason against {target}",
    "supposed.drop-undercut": "{source} did not undercut {target}",
    "supposed.drop-backing": "{source} did not back {target}",
    "supposed.drop-undercuts": "nothing undercut {target}",
    "supposed.drop-contradiction": "{one} and {other} did not contradict each other",
    "step.link": "the step from {source} to {target}",
    "step.undercut": "the undercut by {source}",
    "step.backing": "the backing by {source}",
    # What changes that turn a verdict have in common; each is a switch with the label of a claim alone.
    "switch.verdict": Plural("if this claim were {verdict}:", "if one of these claims were {verdict}:"),
    "switch.own-assertion": "if its own assertion weighed {strength} instead of {before}:",
    "switch.own-verdict": "if it were {verdict}:",
    "switch.assertion": Plural(
        "if the assertion of this claim weighed {strength} instead of {before}:",
        "if the assertion of one of these claims weighed {strength} instead of {before}:",
    ),
    "switch.weight-for": Plural(
        "if this reason for it weighed {strength} instead of {before}:",
        "if one of these reasons for it weighed {strength} instead of {before}:",
    ),
    "switch.weight-against": Plural(
        "if this reason against it weighed {strength} instead of {before}:",
        "if one of these reasons against it weighed {strength} instead of {before}:",
    ),
    "switch.weight-elsewhere": Plural(
        "if this reason weighed {strength} instead of {before} where it bears on another claim:",
        "if one of these reasons weighed {strength} instead of {before} where it bears on another claim:",
    ),
    "switch.drop": Plural("without this reason:", "without one of these reasons:"),
    "switch.drop-elsewhere": Plural(
        "without this reason for or against another claim:",
        "without one of these reasons for or against another claim:",
    ),
    "switch.drop-answer": Plural(
        "without this answer to an objection:", "without one of these answers to objections:"
    ),
    "switch.drop-answer-to-support": Plural(
        "without this answer to a reason for it:", "without one of these answers to reasons for it:"
    ),
    "switch.drop-answer-elsewhere": Plural(
        "without this answer to a reason elsewhere:", "without one of these answers to reasons elsewhere:"
    ),
    "switch.drop-answers": Plural(
        "without all answers to this reason:", "without all answers to one of these reasons:"
    ),
    "switch.drop-contradiction": Plural(
        "if these two did not contradict each other:", "if one of these pairs did not contradict each other:"
    ),
    "switch.two": "{one} and {other}",
    # What a supposition changes. The page makes links of the labels, and sets {strong} apart.
    "changed.none": "Then no verdict changes.",
    "changed.some": "Then {strong}: {changes}.",
    "changed.of": Plural("{n} of {all} verdicts changes", "{n} of {all} verdicts change"),
    "changed.from-to": "{who}, from {before} to {after}",
    "changed.hypotheses": Plural("the hypothesis", "all {number} hypotheses", "both hypotheses"),
    "changed.others": Plural("one other", "{number} others"),
    "effect.none": "If {verdict}: no other verdict changes.",
    "effect.some": Plural(
        "If {verdict}: {n} other verdict changes.", "If {verdict}: {n} other verdicts change."
    ),
    "effect.turns-on": " {subject} would turn on {now} instead of {before}.",
    "effect.the-hypothesis": "The hypothesis",
    # Names in a row.
    "list.and": "{most} and {last}",
}
"""The templates by their keys."""


def say(key: str, /, **values: str | int) -> str:
    """Return the template of this key with its fields filled. Raises: KeyError."""
    return fill(TEMPLATES[key], **values)


def words_as_data() -> dict[str, object]:
    """Return what the page words its sentences by: numbers, strengths, templates and its own texts."""
    return {
        "numbers": NUMBERS,
        "strengths": STRENGTHS,
        "sentences": as_data(TEMPLATES),
        "page": page_texts(),
    }
