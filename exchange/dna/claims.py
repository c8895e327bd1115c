"""Statements of DNA as claims, each for or against the hypothesis that its concept becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from ...model import Kind, Sign
from ..allowance import Allowance
from ..counted_text import CountedText, beginning
from ..drafts import DraftClaim, DraftLink, DraftSource
from .works import work_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..foreign_file import ForeignFile
    from ..report import Losses
    from .entities import Variable
    from .parts import Parts
    from .records import Records, Statement

_Values: TypeAlias = "Mapping[Variable, str | int]"

_NOTES: Final = "notes"
_BESIDE: Final = {"alias", _NOTES}
"""What DNA says of every value beside its type, in words that are no classification."""

_LABEL: Final = 80
_STANCES: Final = {
    Sign.SUPPORT: ("affirms:", "Affirmed:"),
    Sign.ATTACK: ("rejects:", "Rejected:"),
    None: ("on:", "On:"),
}


class Claims:
    """Makes hypotheses of the concepts of a database, and claims of its statements about them.

    `parts` are by the id of a type of statements; statements of other types are counted as lost.
    Raises: NotReadable, where they quote too much in all.
    """

    def __init__(
        self, records: Records, parts: Mapping[int, Parts], file: ForeignFile, losses: Losses
    ) -> None:
        self._records = records
        self._parts = parts
        self._file = file
        self._losses = losses
        self._texts: dict[int, CountedText] = {}
        self._hypotheses: dict[str, DraftClaim] = {}
        self._allowance = Allowance()

    def all(self) -> tuple[DraftClaim, ...]:
        """The hypotheses in the order in which statements name them, then the claims in that of the file."""
        claims = [self._claim(*each) for each in self._coded()]
        return (*self._hypotheses.values(), *claims)

    def _coded(self) -> Iterator[tuple[Statement, _Values, Parts]]:
        """The statements about concepts, each once."""
        seen: set[tuple[object, ...]] = set()
        for statement in self._records.statements:
            parts = self._parts.get(statement.type)
            values = self._records.values.get(statement.id, {})
            same = (*statement[1:], frozenset(values.items()))
            if parts is None:
                self._losses.add("statement of a type without concepts", _place(statement),
                                 plural="statements of types without concepts")  # fmt: skip
            elif same in seen:
                self._losses.add("statement that repeats another", _place(statement),
                                 plural="statements that repeat others")  # fmt: skip
            else:
                seen.add(same)
                yield statement, values, parts

    def _claim(self, statement: Statement, values: _Values, parts: Parts) -> DraftClaim:
        place = _place(statement)
        person, organization = _value(parts.person, values), _value(parts.organization, values)
        who = f"{person} ({organization})" if person and organization else person or organization
        quote = self._quote(statement, place)
        text, label = f"{who}: {beginning(quote)}" if who else beginning(quote), ""
        links: tuple[DraftLink, ...] = ()
        if concept := _value(parts.concept, values):
            sign = _sign(parts.agreement, values)
            text = _stance(who, sign, concept)
            label = _stance(person, sign, concept) if person else ""
            label = label if label != text and len(label) <= _LABEL else ""
            key = self._hypothesis(concept, parts)
            links = (DraftLink(sign, (key,), place=place),) if sign else ()
            if sign is None:
                self._losses.add("statement that neither agrees nor disagrees", place,
                                 plural="statements that neither agree nor disagree")  # fmt: skip
        work = work_key(statement.document) if statement.document in self._records.documents else ""
        facets, tags, notes = self._others(values, parts)
        claim = DraftClaim(
            key=f"statement {statement.id}",
            text=text,
            place=place,
            label=label,
            sources=(DraftSource(work, who, quote=quote),),
            links=links,
            facets=facets,
            note="\n".join(notes),
            tags=tuple(tags),
        )
        return self._allowance.spent_on(claim)

    def _hypothesis(self, concept: str, parts: Parts) -> str:
        """The key of the hypothesis that a concept is: its row, which stays when the concept is renamed."""
        if concept not in self._hypotheses and parts.concept:
            entity = self._records.entities.get((parts.concept, concept))
            said = entity.attributes.items() if entity else ()
            notes = [each for name, each in said if name.casefold() == _NOTES]
            self._hypotheses[concept] = DraftClaim(
                f"{entity.table} {entity.row}" if entity else f"concept {concept}",
                concept,
                entity.place if entity else "",
                kind=Kind.HYPOTHESIS,
                facets=self._attributes(parts.concept, concept),
                note="\n".join(notes),
            )
        return self._hypotheses[concept].key

    def _others(
        self, values: _Values, parts: Parts
    ) -> tuple[dict[str, tuple[str, ...]], list[str], list[str]]:
        """The facets, tags and notes that hold what a statement says beside its concept and a yes or no."""
        facets: dict[str, tuple[str, ...]] = {}
        tags: list[str] = []
        notes: list[str] = []
        for variable, value in values.items():
            if variable == parts.concept or (variable == parts.agreement and variable.kind == "boolean"):
                continue
            if variable != parts.person:
                if variable.kind == "boolean":
                    facets[variable.name] = ("yes" if value else "no",)
                elif isinstance(value, int):
                    tags.append(f"{variable.name}: {value}")
                elif variable.kind == "long text":
                    notes.append(f"{variable.name}: {value}")
                else:
                    facets[variable.name] = (value,)
            facets.update(self._attributes(variable, str(value)))
        return facets, tags, notes

    def _attributes(self, variable: Variable, value: str) -> dict[str, tuple[str, ...]]:
        """What is said of a value, such as the type of an organization, as facets."""
        entity = self._records.entities.get((variable, value))
        said = entity.attributes.items() if entity else ()
        return {f"{variable.name} {name}": (each,) for name, each in said if name.casefold() not in _BESIDE}

    def _quote(self, statement: Statement, place: str) -> str:
        """The coded words, counted as Java counts characters, and lines as DNA shows them."""
        document = self._records.documents.get(statement.document)
        if document is None:
            self._file.fault("AM201", f"{place}: its document {statement.document} is not in the file")
            return ""
        text = self._texts.get(statement.document)
        if text is None:
            text = CountedText(document.text, utf16=True, short_line_ends=True)
            self._texts[statement.document] = text
        if not 0 <= statement.start < statement.stop <= text.length:
            self._file.fault(
                "AM104",
                f"{place}: its words are to stand at {statement.start} to {statement.stop} in a document "
                f"of {text.length} characters",
            )
            return ""
        return text.part(statement.start, statement.stop).strip()


def _place(statement: Statement) -> str:
    return f"table STATEMENTS, row {statement.id}"


def _value(variable: Variable | None, values: _Values) -> str:
    return str(values.get(variable, "")) if variable else ""


def _sign(agreement: Variable | None, values: _Values) -> Sign | None:
    """Whether a statement is for or against its concept; numbers below 0 are against it, and 0 is neither."""
    value = values.get(agreement) if agreement else None
    if agreement is None or not isinstance(value, int):
        return None
    if agreement.kind == "boolean":
        return Sign.SUPPORT if value else Sign.ATTACK
    return None if value == 0 else Sign.SUPPORT if value > 0 else Sign.ATTACK


def _stance(who: str, sign: Sign | None, concept: str) -> str:
    """The text of a claim: who affirms or rejects what, in the words of the coders."""
    does, done = _STANCES[sign]
    return f"{who} {does} {concept}" if who else f"{done} {concept}"
