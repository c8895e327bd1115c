"""The arguments of a graph: their premises by scheme, how much they weigh, and what undercuts them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Sign
from ...schema.references.csl.tree import Array, Fields
from ..arguments import Argument
from ..report import Kept
from .document import count_unknown, parts, remarks, text_in

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ...schema.references.csl.tree import Node
    from ..report import Losses
    from .document import Document

_UNDERCUTTER: Final = ("undercutter", "nas", "not app statement")
"""The names that Carneades has for the statement that an argument is not applicable."""

_KEYS: Final = frozenset({
    "premises", "conclusion", *_UNDERCUTTER, "scheme", "weight", "weigth", "parameters", "meta", "metadata",
})  # fmt: skip
_SEPARATE: Final = frozenset({"convergent", "cumulative"})
"""Schemes whose premises count each by itself."""

_BASIC: Final = _SEPARATE | {"", "linked", "factorized"}
_STRONG: Final = "strong"


class Bare(NamedTuple):
    """An argument without premises that something undercuts, which becomes a claim of its own."""

    key: str
    id: str
    note: str
    place: str


@dataclass(slots=True)
class Arguments:
    """The arguments as units, and what else they make of a map.

    `schemes` has the names of schemes by place; `established` are the keys of the statements that hold by an
    argument without premises; `bare` are those of these arguments that are undercut.
    """

    units: list[Argument] = field(default_factory=list[Argument])
    schemes: dict[str, str] = field(default_factory=dict[str, str])
    established: set[str] = field(default_factory=set[str])
    bare: list[Bare] = field(default_factory=list[Bare])


def arguments_of(document: Document, at_issue: Mapping[str, str], losses: Losses) -> Arguments:
    """Read the arguments; `at_issue` has the issue of each position."""
    return _Reading(document, at_issue, losses).arguments()


class _Read(NamedTuple):
    """An argument as the file has it, whose statements are all there."""

    key: str
    said: Mapping[str, Node]
    premises: list[str]
    conclusion: str
    undercutters: list[str]

    @property
    def place(self) -> str:
        return f"arguments.{self.key}"


class _Reading:
    def __init__(self, document: Document, at_issue: Mapping[str, str], losses: Losses) -> None:
        self._document = document
        self._at_issue = at_issue
        self._losses = losses
        self._found = Arguments()
        self._weights = _constant_weights(document)
        self._premises: dict[str, int] = {}
        self._read: list[_Read] = []
        for key, node in document.entries("arguments").items():
            if read := _read(document, key, node):
                self._read.append(read)
                issue = at_issue.get(read.conclusion, "")
                self._premises[issue] = self._premises.get(issue, 0) + len(read.premises)

    def arguments(self) -> Arguments:
        for read in self._read:
            self._add(read)
        return self._found

    def _add(self, read: _Read) -> None:
        found = self._found
        key, said, premises, conclusion, undercutters = read
        place, scheme = read.place, text_in(said.get("scheme"))
        self._count(said, scheme, len(premises), place)
        if scheme not in _BASIC:
            found.schemes[place] = scheme
        because = self._document.held(remarks(said))
        if not premises and not undercutters:
            found.established.add(conclusion)
            if because or place in found.schemes:
                self._losses.add("remark on an argument without premises", place,
                                 plural="remarks on arguments without premises")  # fmt: skip
            return
        strength = self._strength(said, scheme, conclusion, len(premises), place)
        if not premises:
            bare = Bare(f" argument {key}", key, because, place)  # no statement's id begins with a space
            found.bare.append(bare)
            premises, because = [bare.key], ""
        groups = [(each,) for each in premises] if scheme in _SEPARATE else [tuple(premises)]
        for number, group in enumerate(groups):
            own = f"{key} {number}"
            found.units.append(Argument(own, group, conclusion, Sign.SUPPORT, because, strength, place))
            found.units += [
                Argument(f"{own} undercut by {each}", (each,), own, Sign.ATTACK, place=f"{place}.undercutter")
                for each in undercutters
            ]

    def _strength(
        self, said: Mapping[str, Node], scheme: str, conclusion: str, premises: int, place: str
    ) -> str | float:
        """The weight that the file gives, or that its scheme gives where positions compete by it."""
        written = text_in(said.get("weight") or said.get("weigth"))
        given = self._weights.get(scheme, _number(written))
        if given is not None and 0 < given <= 1:
            return given
        if given is not None or written:
            self._losses.add("weight that is not above 0 and at most 1", place,
                             plural="weights that are not above 0 and at most 1")  # fmt: skip
        issue = self._at_issue.get(conclusion, "")
        if scheme == "factorized" and issue:
            return round(premises / self._premises[issue], 4)
        return _STRONG if self._weights and issue else ""

    def _count(self, said: Mapping[str, Node], scheme: str, premises: int, place: str) -> None:
        """Count what the argument says that a map cannot hold."""
        losses = self._losses
        if isinstance(said.get("premises"), Fields):
            losses.add("role of a premise", place, plural="roles of premises", number=premises)
        if scheme == "cumulative":
            losses.add("weight by the share of premises that hold", place,
                       plural="weights by the share of premises that hold")  # fmt: skip
        if "parameters" in said:
            losses.add("list of parameters", place, plural="lists of parameters")
        count_unknown(said, _KEYS, place, losses)


def tags_of(links: Collection[str], schemes: Mapping[str, str], losses: Losses) -> tuple[str, ...]:
    """The schemes of the arguments at these places, as tags of the claim that declares their links."""
    named = [place for place in links if place in schemes]
    for place in named:
        losses.add("scheme", place, Kept.TAG)
    return tuple(dict.fromkeys(schemes[place] for place in named))


def _constant_weights(document: Document) -> dict[str, float]:
    """The weights that argument schemes fix, by the id of the scheme."""
    schemes = document.root.get("argument_schemes")
    weights: dict[str, float] = {}
    for scheme in map(parts, schemes.items if isinstance(schemes, Array) else ()):
        constant = _number(text_in(parts(scheme.get("weight")).get("constant")))
        name = text_in(scheme.get("id"))
        if name and constant is not None:
            weights[name] = constant
    return weights


def _read(document: Document, key: str, node: Node) -> _Read | None:
    """One argument; None, and a problem, without a conclusion or where a statement is not there."""
    said, place = parts(node), f"arguments.{key}"
    against = next((said[name] for name in _UNDERCUTTER if name in said), None)
    premises, conclusions, undercutters = (
        document.statements(part, place) for part in (said.get("premises"), said.get("conclusion"), against)
    )
    if premises is None or conclusions is None or undercutters is None:
        return None
    if len(conclusions) == 1 and len(undercutters) < 2:
        return _Read(key, said, premises, conclusions[0], undercutters)
    message = "there should be one conclusion and at most one undercutter, so it is left out"
    document.fault("AM103", node, f"{place}: {message}")
    return None


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
