"""The well-founded evaluation as the definition has it: an alternating fixpoint by trying every rule again.

It follows `docs/semantics.md` word by word, shares no code with the package, and is slow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.model import Kind, Sign

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import ArgumentMap, Link, Target

Names = frozenset[object]
"""What holds: ids of claims and paths of links."""


class Fate(NamedTuple):
    """How a claim fares: verdict, reason, and the strengths a, A, b, B."""

    verdict: str
    reason: str
    surely_for: float
    possibly_for: float
    surely_against: float
    possibly_against: float


class Obvious:
    """The evaluation of one map."""

    def __init__(
        self, argument_map: ArgumentMap, decreed: Mapping[str, bool] | None = None, held_open: str = ""
    ) -> None:
        """Alternate between what is sure and what is possible until nothing changes.

        `decreed` says of some claims whether they hold, whatever the map says. The claim `held_open` is
        possible and not sure, whatever the map says.
        """
        self.held_open = held_open
        self.decreed = decreed or {}
        self.claims = {
            name: each for name, each in argument_map.claims.items() if each.kind is not Kind.QUESTION
        }
        self.links: dict[Target, Link] = {each.path: each for each in argument_map.sound_links()}
        self.onto: dict[tuple[str, ...], list[tuple[Target, Link]]] = {}
        for path, link in self.links.items():
            self.onto.setdefault(link.target, []).append((path, link))
        self.rivals: dict[str, set[str]] = {name: set() for name in self.claims}
        for name, each in self.claims.items():
            for other in each.contradicts:
                if other.id in self.claims and other.id != name:
                    self.rivals[name].add(other.id)
                    self.rivals[other.id].add(name)
        sure: Names = frozenset()
        possible = self.closed(sure, strict=False)
        while True:
            more = self.closed(possible, strict=True)
            if more == sure:
                break
            sure, possible = more, self.closed(more, strict=False)
        self.sure, self.possible = sure, possible

    def bearing(self, target: tuple[str, ...], sign: Sign, holding: Names) -> list[float]:
        """The strengths of the links of this sign to a claim or a link that hold."""
        return [
            each.weight for path, each in self.onto.get(target, ()) if each.sign is sign and path in holding
        ]

    def strength_for(self, name: str, holding: Names) -> float:
        """Of the reasons for the claim that hold, the strength of the strongest."""
        assertion = [self.claims[name].strength] if self.claims[name].presumed else []
        supports = self.bearing((name,), Sign.SUPPORT, holding)
        return 1.0 if self.decreed.get(name) else max([*assertion, *supports], default=0.0)

    def strength_against(self, name: str, holding: Names) -> float:
        """Of the reasons against the claim that hold, the strength of the strongest."""
        attacks = self.bearing((name,), Sign.ATTACK, holding)
        rivals = [self.strength_for(each, holding) for each in self.rivals[name] if each in holding]
        return max([*attacks, *rivals], default=0.0)

    def closed(self, opposing: Names, *, strict: bool) -> Names:
        """The least set closed under the rules when what opposes is taken from `opposing`.

        What is surely accepted must prevail (`strict`); what possibly is must only not be defeated.
        """
        holding: Names = frozenset()
        while True:
            more: set[object] = set(holding)
            for path, each in self.links.items():
                premises = [each.source, *(premise.id for premise in each.premises)]
                undercut = bool(self.bearing(path, Sign.ATTACK, opposing))
                if all(premise in holding for premise in premises) and not undercut:
                    more.add(path)
            for name, claim in self.claims.items():
                one, other = self.strength_for(name, holding), self.strength_against(name, opposing)
                if claim.standard == "unopposed":
                    wins = one > 0 and other == 0
                else:
                    wins = one > other if strict else one > 0 and one >= other
                if name == self.held_open:
                    wins = not strict
                if self.decreed.get(name, wins):
                    more.add(name)
            if len(more) == len(holding):
                return holding
            holding = frozenset(more)

    def fate(self, name: str) -> Fate:
        """How the claim fares, by the tables of the definition."""
        strengths = (
            self.strength_for(name, self.sure),
            self.strength_for(name, self.possible),
            self.strength_against(name, self.sure),
            self.strength_against(name, self.possible),
        )
        return Fate(*self._verdict(name, *strengths), *strengths)

    def _verdict(
        self,
        name: str,
        surely_for: float,
        possibly_for: float,
        surely_against: float,
        possibly_against: float,
    ) -> tuple[str, str]:
        claim = self.claims[name]
        if claim.standard == "unopposed":
            accepted = surely_for > 0 and possibly_against == 0
            rejected = possibly_for == 0 or surely_against > 0
        else:
            accepted = surely_for > possibly_against
            rejected = possibly_for < surely_against or possibly_for == 0
        if accepted:
            return "accepted", ""
        if rejected:
            if surely_against > 0:
                return "rejected", "refuted"
            given = any(each.target == (name,) and each.sign is Sign.SUPPORT for each in self.links.values())
            return "rejected", "unsupported" if claim.presumed or given else "untested"
        if surely_for == surely_against > 0 or self.on_hostile_cycle(name):
            return "undecided", "contested"
        return "undecided", "unresolved"

    def edges(self) -> list[tuple[object, object, bool]]:
        """From each undecided claim or link to those that it bears on, and whether to their harm."""
        doubtful = self.possible - self.sure
        found: list[tuple[object, object, bool]] = []
        for path, each in self.links.items():
            found += [(premise, path, False) for premise in (each.source, *(one.id for one in each.premises))]
            if len(each.target) == 1:
                found.append((path, each.target[0], each.sign is Sign.ATTACK))
            elif each.sign is Sign.ATTACK:
                found.append((path, each.target, True))
        found += [(name, rival, True) for name in self.claims for rival in self.rivals[name]]
        return [edge for edge in found if edge[0] in doubtful and edge[1] in doubtful]

    def on_hostile_cycle(self, name: str) -> bool:
        """Whether a way leads from the claim through an attack or contradiction back to it."""
        edges = self.edges()
        seen: set[tuple[object, bool]] = set()
        todo: list[tuple[object, bool]] = [(name, False)]
        while todo:
            at, harmed = todo.pop()
            for source, target, harm in edges:
                step = (target, harmed or harm)
                if source == at and step not in seen:
                    seen.add(step)
                    todo.append(step)
        return (name, True) in seen
