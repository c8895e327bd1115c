"""Writes a nodeset: claims as information nodes, links as inferences and conflicts, voices as locutions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from ...model import Sign, Target
from ...views.ties import contradictions
from ..holding import BOTH_WAYS, OF_CLAIMS, OF_LINKS, all_of, lose
from ..writing import Exported
from .graph import ATTACK, CLAIM, ILLOCUTION, LOCUTION, SUPPORT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...model import Claim
    from ...views.part import Shown
    from ..report import Losses

_SCHEMES: Final = {Sign.SUPPORT: (SUPPORT, "Default Inference"), Sign.ATTACK: (ATTACK, "Default Conflict")}

_HELD: Final = ("voices", "quotes")


def write_aif(shown: Shown, losses: Losses) -> Exported:
    """Write the claims under their ids, their links, and contradictions as conflicts both ways.

    Other nodes are `_1`, `_2` and so on, which no claim can be named.
    """
    argument_map = shown.argument_map
    nodeset = _Nodeset()
    for claim in argument_map.claims.values():
        nodeset.node(claim.id, CLAIM, claim.text)
    links = [*argument_map.sound_links()]
    steps = {link.path: nodeset.step(link.sign) for link in links}
    for link in links:
        own = steps[link.path]
        for premise in (link.source, *(each.id for each in link.premises)):
            nodeset.edge(premise, own)
        nodeset.edge(own, steps[link.target] if link.target.is_link else link.target[0])
    pairs = [*contradictions(argument_map)]
    for pair in pairs:
        losses.add(BOTH_WAYS[0], pair[0], plural=BOTH_WAYS[1])
        for one, other in (pair, pair[::-1]):
            if Target.of(one, other) not in steps:
                step = nodeset.step(Sign.ATTACK)
                nodeset.edge(one, step)
                nodeset.edge(step, other)
    for claim in argument_map.claims.values():
        _speak(claim, nodeset, losses)
    lose(argument_map, losses, *(name for name in (*OF_CLAIMS, *OF_LINKS) if name not in _HELD))
    return Exported(nodeset.data(), all_of(argument_map)._replace(answers=0, works=0))


def _speak(claim: Claim, nodeset: _Nodeset, losses: Losses) -> None:
    """Write the voices of a claim with their words; those of works are lost."""
    for source in claim.sources:
        if source.voice:
            nodeset.locution(source.voice, source.quote or claim.text, claim.id)
        elif source.quote:
            losses.add(OF_CLAIMS["quotes"].kind, claim.id)


class _Nodeset:
    """The nodes and edges that are written so far, and who speaks."""

    def __init__(self) -> None:
        self._nodes: list[dict[str, str]] = []
        self._edges: list[dict[str, str | None]] = []
        self._locutions: list[dict[str, str]] = []
        self._persons: dict[str, str] = {}
        self._others = 0

    def node(self, key: str, type_: str, text: str) -> str:
        self._nodes.append({"nodeID": key, "text": text, "type": type_})
        return key

    def step(self, sign: Sign) -> str:
        """A new inference or conflict."""
        return self._other(*_SCHEMES[sign])

    def locution(self, voice: str, words: str, claim: str) -> None:
        said = self._other(LOCUTION, f"{voice} : {words}")
        asserting = self._other(ILLOCUTION, "Asserting")
        self.edge(said, asserting)
        self.edge(asserting, claim)
        person = self._persons.setdefault(voice, str(len(self._persons) + 1))
        self._locutions.append({"nodeID": said, "personID": person})

    def edge(self, one: str, other: str) -> None:
        number = str(len(self._edges) + 1)
        self._edges.append({"edgeID": number, "fromID": one, "toID": other, "formEdgeID": None})

    def _other(self, type_: str, text: str) -> str:
        self._others += 1
        return self.node(f"_{self._others}", type_, text)

    def data(self) -> bytes:
        """The file: a line for each node and edge."""
        persons = [
            {"participantID": key, "firstname": "", "surname": name} for name, key in self._persons.items()
        ]
        parts: dict[str, Iterable[object]] = {
            "nodes": self._nodes, "edges": self._edges, "locutions": self._locutions, "participants": persons,
        }  # fmt: skip
        lists = (f"{json.dumps(name)}: [{_lines(part)}]" for name, part in parts.items())
        return f"{{{', '.join(lists)}}}\n".encode()


def _lines(entries: Iterable[object]) -> str:
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in entries)
    return f"\n{lines}\n" if lines else ""
