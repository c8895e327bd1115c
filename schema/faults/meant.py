"""Which of the allowed values was probably meant by another one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...model.hint import NO_HINT, Hint
from ...model.words import QUOTES

if TYPE_CHECKING:
    from collections.abc import Collection

_WORDS: Final = {
    "strength": {
        "weak": "low slight small faint minor little minimal very-weak weakly",
        "moderate": "medium middle mid average normal ordinary fair moderately",
        "strong": "high very-strong decisive conclusive certain full maximal overwhelming strongly",
    },
    "kind": {
        "claim": "argument statement assertion proposition reason thesis position view opinion point",
        "hypothesis": "theory expectation prediction alternative rival rival-hypothesis null-hypothesis h1",
        "question": "puzzle problem issue query research-question",
        "evidence": "fact data datum observation proof case example quote quotation",
        "assumption": "premise presumption axiom definition supposition",
        "finding": "result outcome",
        "recommendation": "policy proposal advice",
    },
    "expect": {
        "accepted": "true yes supported confirmed holds stands proven established valid",
        "undecided": "unknown open unclear maybe mixed inconclusive",
        "rejected": "false no fails failed reject disproven invalid",
        "contested": "disputed controversial",
        "refuted": "refutes refute falsified disproved",
    },
    "basis": {"stated": "explicit direct quoted states", "inferred": "implied implicit indirect own mine"},
    "standard": {"weight": "default preponderance balance", "unopposed": "strict"},
    "presumed": {"true": "yes y on 1 presumed", "false": "no n off 0"},
}
"""What people write for each value of a key."""

_MEANT: Final = {
    key: {word: value for value, words in values.items() for word in words.split()}
    for key, values in _WORDS.items()
}

_ROLES: Final = {
    "`attacks`": "objection counterargument counterclaim counter rebuttal critique attack con",
    "`supports`": "support pro warrant ground justification",
    "`attacks: a -> b`, the link that it undercuts": "undercut undercutter",
    "`supports: a -> b`, the link that it backs": "backing",
    "`contradicts`": "contradiction",
    "`answers`": "answer",
}
"""What people give as the kind of a claim though links say it, by how they say it."""

_ROLE: Final = {word: how for how, words in _ROLES.items() for word in words.split()}
_TESTS: Final = ("straw-in-the-wind", "hoop", "smoking-gun", "doubly-decisive")
_FRACTION: Final = re.compile(
    r"(?P<over>[0-9]+(?:[.,][0-9]+)?) ?(?:%|(?:/|of|out of) ?(?P<under>0*[1-9][0-9]*))"
)


def meant(key: str, value: str, allowed: Collection[str]) -> Hint:
    """What to write instead of a value of this key; no hint if that is not known."""
    word = "-".join(value.strip(f"{QUOTES}'\"`.,;:! ").casefold().replace("_", " ").split())
    if word in allowed:
        return NO_HINT if word == value else _write(word)
    if len(words := [each for each in re.split(r"[,;/]-?|-(?:and|or)-", word) if each]) > 1 and {*words} <= {
        *allowed
    }:
        return Hint("write one of them alone", tuple(words))
    if found := _MEANT.get(key, {}).get(word):
        return _write(found)
    if key == "kind" and word in _ROLE:
        return Hint(f"write `kind: claim`, and say what it bears on with {_ROLE[word]}", ("claim",))
    return _strength(word, value.strip()) if key == "strength" else NO_HINT


def _write(value: str) -> Hint:
    return Hint(f"write `{value}`", (value,))


def _strength(word: str, value: str) -> Hint:
    if word in _TESTS:
        return Hint(f"that is a test: write `test: {word}` in the link")
    if word != value and re.fullmatch(r"[01](?:\.[0-9]+)?|\.[0-9]+", word):
        return Hint(f"write `{word}`", (float(word),))
    if re.fullmatch(r"[0-9]+,[0-9]+", value):
        with_point = value.replace(",", ".")
        return Hint(f"write `{with_point}`, with a point", (float(with_point),))
    found = _FRACTION.fullmatch(value)
    if found and 0 < (share := float(found["over"].replace(",", ".")) / float(found["under"] or 100)) <= 1:
        return Hint(f"write `{share:.3g}`", (float(f"{share:.3g}"),))
    return NO_HINT
