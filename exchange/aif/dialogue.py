"""Who says a claim: its locutions become voices with their words; the rest of a dialogue is counted."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from ..drafts import DraftSource
from .graph import CLAIM, ILLOCUTION, LOCUTION, TRANSITION

if TYPE_CHECKING:
    from collections.abc import Collection

    from ..report import Losses
    from .graph import Graph, Node

_LONGEST_NAME: Final = 80
_WORDS: Final = re.compile(
    r"(?P<who>[^:]{1,80}?)(?:(?P<apart>\s{1,3}):\s*|:\s+)(?P<words>.+)"
    r"|(?P<name>[^:]{1,80}?) says '(?P<said>.+)'",
    re.DOTALL,
)
"""A locution: `Ann : Norms bind.` in AIFdb, `Ann says 'Norms bind.'` of old, `Ann: Norms bind.` in OVA."""

_CLAIMING: Final = re.compile(
    r"|asserting|affirming|agreeing|arguing|restating|(?:popular |authority )?conceding"
    r"|(?:assertive|rhetorical) (?:questioning|challenging)",
    re.IGNORECASE,
)
"""Illocutions by which a speaker claims something; the usual one has no name."""


def voices_of(graph: Graph, losses: Losses) -> dict[str, tuple[DraftSource, ...]]:
    """The voices of each claim by its key: those whose locutions an illocution ties to it.

    Whoever asks about a claim or rejects it is not among its voices. Counts the locutions that became none,
    and all illocutions and transitions.
    """
    voices: dict[str, dict[DraftSource, None]] = {}
    heard: set[str] = set()
    names = _repeated_names(graph)
    for illocution in graph.of_type(ILLOCUTION):
        losses.add("illocution", illocution.place)
        if not _CLAIMING.fullmatch(illocution.scheme):
            continue
        for locution in graph.before(illocution.key, LOCUTION):
            for claim in graph.after(illocution.key, CLAIM):
                source = _source(locution, claim.text, graph.speakers.get(locution.key, ""), names)
                if source.voice:
                    voices.setdefault(claim.key, {})[source] = None
                    heard.add(locution.key)
    for locution in graph.of_type(LOCUTION):
        if locution.key not in heard:
            losses.add("locution", locution.place)
    for transition in graph.of_type(TRANSITION):
        losses.add("transition", transition.place)
    return {key: tuple(sources) for key, sources in voices.items()}


def _repeated_names(graph: Graph) -> set[str]:
    """The names with which two or more locutions begin, each followed by a colon.

    A locution of the analyst repeats one of a speaker, so the name can stand in second place there:
    `Analyst: Ann: Norms bind.` What one locution alone begins with need not be a name: `So: norms bind.`
    """
    begun: Counter[str] = Counter()
    for locution in graph.of_type(LOCUTION):
        *names, _ = locution.text.split(": ", 2)
        begun.update({name.strip() for name in names if len(name) <= _LONGEST_NAME})
    return {name for name, number in begun.items() if number > 1}


def _source(locution: Node, claim: str, speaker: str, names: Collection[str]) -> DraftSource:
    """The voice with its words, which are left out where they are the claim's own.

    `speaker` is who speaks if the file says so elsewhere; `names` are those that count before a mere colon.
    """
    who, words = speaker, locution.text
    if speaker:
        said = words.removeprefix(speaker).lstrip()
        words = said[1:] if words.startswith(speaker) and said.startswith(":") else words
    elif found := _WORDS.fullmatch(words):
        name = (found["who"] or found["name"]).strip()
        if found["apart"] or found["name"] or name in names:
            who, words = name, found["words"] or found["said"]
    return DraftSource(voice=who, quote="" if words.strip() == claim else words.strip())
