"""A map whose hypotheses are tested: every test and result, every way to stand and to fall."""

# ruff: noqa: E501 - sentences stand on one line

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.model import TESTS, ArgumentMap, Claim, Kind, Link, Sign
from argmap.tests.render.maps import claim, link, map_of, source

if TYPE_CHECKING:
    from collections.abc import Callable

SUPPORT, ATTACK = Sign.SUPPORT, Sign.ATTACK


def trial(own: str, sign: Sign, target: str, test: str, *premises: str, because: str = "") -> Link:
    """A link that is a process-tracing test, as strong as that makes it."""
    made = link(own, sign, target, *premises, weight=TESTS[test][sign], because=because)
    return made._replace(test=test)


def hypothesis(own: str, label: str, **more: tuple[str, ...]) -> Claim:
    return claim(own, f"{label}, it is said.", label, Kind.HYPOTHESIS, **more)  # type: ignore[arg-type]  # only keys of texts


def changed(drawn: ArgumentMap, own: str, change: Callable[[Claim], Claim]) -> ArgumentMap:
    """The map with one of its claims changed."""
    return replace(drawn, claims={**drawn.claims, own: change(drawn.claims[own])})


def trial_map() -> ArgumentMap:
    """Four hypotheses: one that reasons decide, two that contradict each other, one that nobody tested."""
    return map_of(
        hypothesis("taboo", "A taboo | kept weapons unused"),
        hypothesis("fear", "Fear & interest kept them unused", contradicts=("taboo",)),
        hypothesis("cost", "Cost kept them unused"),
        hypothesis("luck", "禁忌 is luck"),
        claim(
            "talk",
            "Leaders called it unthinkable.",
            kind=Kind.EVIDENCE,
            sources=(source("ambrosio"), source(voice="An archivist")),
            supports=(trial("talk", SUPPORT, "taboo", "hoop", "sincere", because="Under a taboo they must have."),),
            attacks=(trial("talk", ATTACK, "fear", "straw-in-the-wind"),),
        ),
        claim("sincere", "What they said among themselves was meant.", sources=(source("blank"),)),
        claim(
            "memo",
            "A memo <forbids> it on moral grounds.",
            sources=(source("sco"),),
            supports=(trial("memo", SUPPORT, "taboo", "smoking-gun"),),
            attacks=(trial("memo", ATTACK, "fear", "hoop", because="Interest alone knows no morals."),),
        ),
        claim("copied", "The memo is a later copy.", attacks=("memo",), sources=(source("laruelle"),)),
        claim(
            "plan",
            "Plans for first use were drawn up.",
            supports=(trial("plan", SUPPORT, "fear", "straw-in-the-wind"),),
            attacks=(trial("plan", ATTACK, "taboo", "smoking-gun"),),
        ),
        claim("routine", "Planning is routine.", sources=(source("league"),), attacks=("plan -> taboo",)),
        claim("orders", "The plans were orders.", attacks=("routine -> plan -> taboo", link("orders", ATTACK, "cheap", weight=1.0))),
        claim(
            "retaliation",
            "They feared retaliation.",
            supports=(trial("retaliation", SUPPORT, "fear", "doubly-decisive"),),
            attacks=(link("retaliation", ATTACK, "taboo", weight=0.7),),
        ),
        claim("cheap", "Bombs were cheap.", attacks=("cost",)),
        claim("dear", "Upkeep was dear.", supports=(link("dear", SUPPORT, "cost", weight=0.25), "cheap -> cost")),
        claim("ruin", "They would have been ruined.", supports=(trial("ruin", SUPPORT, "dear", "hoop"),)),
        claim("broke", "A budget shows it.", supports=("cost",), answers=("cost",)),
        claim("shaky", "The budget was drafted in a hurry.", attacks=("broke -> cost", link("shaky", ATTACK, "copied", weight=0.25))),
        claim("disputed", "The draft was the last.", contradicts=("shaky",)),
        claim("apart", "Something else."),
        title="Why it held",
    )  # fmt: skip
