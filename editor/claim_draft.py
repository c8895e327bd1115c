"""Claims, sources, links and answers that are to be written: plain data, in the order of the format.

What is "", empty or None is left out. Nothing is checked here: an id, kind or strength that is not valid is
written as it is, and reported when the map is read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Final

from ..model.hint import Value


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """A source; `via` is the source that reports it, `"none"` that it was read directly."""

    work: str = ""
    voice: str = ""
    locator: str = ""
    quote: str = ""
    note: str = ""
    via: SourceDraft | str = ""

    @property
    def value(self) -> Value:
        """What is written: a citation key, where nothing else is given."""
        via = self.via.value if isinstance(self.via, SourceDraft) else self.via
        fields = _given(
            work=self.work, voice=self.voice, locator=self.locator, quote=self.quote, note=self.note, via=via
        )
        return self.work if [*fields] == ["work"] else fields


@dataclass(frozen=True, slots=True)
class LinkDraft:
    """A support or an attack; `to` is a claim, or a link written `a -> b`. `premises` are those of `with`."""

    to: str
    premises: tuple[str, ...] = ()
    because: str = ""
    strength: str | float = ""
    basis: str = ""
    test: str = ""
    quote: str = ""
    locator: str = ""

    @property
    def value(self) -> Value:
        """What is written: the target alone, where nothing else is given."""
        fields = _given(
            **{"to": self.to, "with": _one_or_list(self.premises)},
            because=self.because,
            strength=self.strength,
            basis=self.basis,
            test=self.test,
            quote=self.quote,
            locator=self.locator,
        )
        return fields if len(fields) > 1 else self.to


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """An answer to the question or hypothesis `to`."""

    to: str
    because: str = ""
    basis: str = ""

    @property
    def value(self) -> Value:
        """What is written: the id alone, where nothing else is given."""
        fields = _given(to=self.to, because=self.because, basis=self.basis)
        return fields if len(fields) > 1 else self.to


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """A claim; `presumed` is None where the default is meant."""

    id: str
    kind: str = ""
    label: str = ""
    text: str = ""
    sources: tuple[SourceDraft, ...] = ()
    presumed: bool | None = None
    strength: str | float = ""
    standard: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, "tuple[str, ...]"])
    supports: tuple[LinkDraft, ...] = ()
    attacks: tuple[LinkDraft, ...] = ()
    contradicts: tuple[str, ...] = ()
    answers: tuple[AnswerDraft, ...] = ()
    expect: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()

    @property
    def value(self) -> dict[str, Value]:
        """What is written below the id."""
        return _given(
            kind=self.kind,
            label=self.label,
            text=self.text,
            sources=_one_or_list([each.value for each in self.sources]),
            presumed="" if self.presumed is None else self.presumed,
            strength=self.strength,
            standard=self.standard,
            facets={name: _one_or_list(values) for name, values in self.facets.items()},
            supports=_one_or_list([each.value for each in self.supports]),
            attacks=_one_or_list([each.value for each in self.attacks]),
            contradicts=_one_or_list(self.contradicts),
            answers=_one_or_list([each.value for each in self.answers]),
            expect=self.expect,
            note=self.note,
            tags=_one_or_list(self.tags),
        )


ORDER: Final = tuple(each.name for each in fields(ClaimDraft))[1:]
"""The keys of a claim in the order in which they are written."""


def _given(**fields: Value) -> dict[str, Value]:
    """The fields that are given."""
    return {name: value for name, value in fields.items() if value not in ("", [], {})}


def _one_or_list(values: Sequence[Value]) -> Value:
    """The values, one alone without its list."""
    return values[0] if len(values) == 1 else [*values]
