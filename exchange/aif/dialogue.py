"""Who says a claim: its locutions become voices with their words; the rest of a dialogue is counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..drafts import DraftSource
from .graph import CLAIM, ILLOCUTION, LOCUTION, TRANSITION

if TYPE_CHECKING:
    from ..report import Losses
    from .graph import Graph, Node

_WORDS: Final = re.compile(
    r"(?P<who>[^:]{1,80}?)\s{1,3}:\s*(?P<words>.+)|(?P<name>[^:]{1,80}?) says '(?P<said>.+)'", re.DOTALL
)
"""How AIFdb writes a locution: `Ann : Norms bind.`, or in older files `Ann says 'Norms bind.'`"""

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
    for illocution in graph.of_type(ILLOCUTION):
        losses.add("illocution", illocution.place)
        if not _CLAIMING.fullmatch(illocution.scheme):
            continue
        for locution in graph.before(illocution.key, LOCUTION):
            for claim in graph.after(illocution.key, CLAIM):
                source = _source(locution, claim.text, graph.speakers.get(locution.key, ""))
                if source.voice:
                    voices.setdefault(claim.key, {})[source] = None
                    heard.add(locution.key)
    for locution in graph.of_type(LOCUTION):
        if locution.key not in heard:
            losses.add("locution", locution.place)
    for transition in graph.of_type(TRANSITION):
        losses.add("transition", transition.place)
    return {key: tuple(sources) for key, sources in voices.items()}


def _source(locution: Node, claim: str, speaker: str) -> DraftSource:
    """The voice with its words, which are left out where they are the claim's own."""
    who, words = speaker, locution.text.removeprefix(f"{speaker} : ")
    if not speaker and (found := _WORDS.fullmatch(locution.text)):
        who, words = found["who"] or found["name"], found["words"] or found["said"]
    return DraftSource(voice=who.strip(), quote="" if words.strip() == claim else words.strip())
