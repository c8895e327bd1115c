"""Makes links of the steps of arguments and of relations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model import Sign
from ...model.words import ended
from ..arguments import Argument, links_of
from .claim_data import Details, details_of, details_of_links, text_of
from .document import Tie
from .resolving import resolved

if TYPE_CHECKING:
    from ..drafts import DraftLink
    from ..report import Losses
    from .document import Document, Element, Relation, Step

_SIGNS: Final = {Tie.SUPPORT: Sign.SUPPORT, Tie.ENTAILS: Sign.SUPPORT, Tie.ATTACK: Sign.ATTACK}
_MUTUAL: Final = frozenset({Tie.CONTRARY, Tie.CONTRADICTORY})


class Links:
    """The links and contradictions of each claim, by its key; `placeholders` are no claims.

    A placeholder is a statement that is the conclusion of a step only so that the step can attack a claim, or
    speak for or against another step; argmap writes links so where no relation can say them.
    """

    def __init__(self, document: Document, losses: Losses) -> None:
        self._document = document
        self._losses = losses
        self._relations = resolved(document)
        self.placeholders = self._placeholders() if document.is_of_argmap else {}
        self.contradictions = self._contradictions()
        own = document.statements.values() if document.is_of_argmap else ()
        self._details = {each.key: details_of_links(each.data) for each in own if "links" in each.data}
        self.links: dict[str, list[DraftLink]] = self._linked()

    def _placeholders(self) -> dict[str, Relation]:
        """What each of them is for: the one relation that starts at it."""
        statements = self._document.statements
        return {
            each.source: each
            for each in self._relations
            if each.source in statements and "placeholder" in statements[each.source].data
        }

    def _contradictions(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for each in self._relations:
            if each.tie in _MUTUAL:
                found.setdefault(each.source, []).append(self._document.claim_of(each.target))
            if each.tie is Tie.CONTRADICTORY and not self._document.is_of_argmap:
                self._losses.add("claim that one of two must hold", f"line {each.line}",
                                 plural="claims that one of two must hold")  # fmt: skip
        return found

    def _linked(self) -> dict[str, list[DraftLink]]:
        relations = {
            f"relation {number}": each
            for number, each in enumerate(self._relations)
            if each.tie not in _MUTUAL and each.source not in self.placeholders
        }
        outgoing: dict[str, list[str]] = {}
        for key, each in relations.items():
            outgoing.setdefault(each.source, []).append(key)
        arguments = [
            *(self._of_step(element, step) for element, step in self._steps()),
            *(self._of_relation(key, each, outgoing) for key, each in relations.items()),
        ]
        return links_of(
            sorted(arguments, key=lambda each: int(each.place.removeprefix("line "))), self._losses
        )

    def _steps(self) -> list[tuple[Element, Step]]:
        document = self._document
        return [(document.arguments[key], step) for key, steps in document.steps.items() for step in steps]

    def _of_step(self, element: Element, step: Step) -> Argument:
        stands_for = self.placeholders.get(step.conclusion)
        is_last = self._document.steps[element.key][-1] is step
        is_own = self._document.is_of_argmap
        details = details_of(element.data) if is_own else Details()
        return Argument(
            step.key,
            tuple(map(self._document.claim_of, step.premises)),
            self._whole(stands_for.target, stands_for.tie)
            if stands_for
            else self._document.claim_of(step.conclusion),
            Sign.ATTACK if stands_for and stands_for.tie is not Tie.SUPPORT else Sign.SUPPORT,
            text_of(element.data.get("because", "")) or element.text
            if is_own
            else _because(element if is_last else None, step.rules),
            place=f"line {step.line}",
            **details._asdict(),
        )

    def _of_relation(self, key: str, relation: Relation, outgoing: dict[str, list[str]]) -> Argument:
        if relation.tie is Tie.ENTAILS:
            details = Details("strong")
        else:
            about = relation.target.removesuffix(" step 1")[1:-1]
            details = self._details.get(relation.source, {}).get(about, Details())
        return Argument(
            key,
            (relation.source,),
            self._target(relation, outgoing),
            _SIGNS.get(relation.tie, Sign.ATTACK),
            place=f"line {relation.line}",
            **details._asdict(),
        )

    def _target(self, relation: Relation, outgoing: dict[str, list[str]]) -> str:
        """What a relation is about: a claim, or the key of a step or relation that it undercuts or backs."""
        target = relation.target
        if relation.tie is not Tie.UNDERCUT:
            return self._whole(target, relation.tie, relation)
        if target not in self._document.statements and target not in self._document.arguments:
            return target
        if len(outgoing.get(target, [])) == 1:
            return outgoing[target][0]
        self._losses.add("undercut of what is not one step", f"line {relation.line}",
                         plural="undercuts of what is not one step")  # fmt: skip
        return target

    def _whole(self, target: str, tie: Tie, relation: Relation | None = None) -> str:
        """What a support or attack of an argument with steps is about: its one premise, or its last step."""
        steps = self._document.steps.get(target)
        if not steps or tie is Tie.UNDERCUT:
            return target
        premises = [*map(self._document.claim_of, self._document.premises[target])]
        if relation is None or self._document.is_of_argmap:
            return steps[-1].key
        if len(premises) == 1 and premises[0] != relation.source:
            return premises[0]
        kind = ("attack on", "attacks on") if tie is Tie.ATTACK else ("support of", "supports of")
        self._losses.add(f"{kind[0]} an unnamed premise", f"line {relation.line}",
                         plural=f"{kind[1]} unnamed premises")  # fmt: skip
        return steps[-1].key


def _because(element: Element | None, rules: str) -> str:
    """What an argument says of its last step, and the rules of a step: `Title: text (modus ponens)`."""
    said = ": ".join(filter(None, (element.title, element.text))) if element else ""
    return f"{said} ({rules})" if said and rules else said or ended(rules)
