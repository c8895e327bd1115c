"""What a picture of a map consists of, before sizes are known: boxes, joints, lines and their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from ...evaluate import LinkState
from ...model import ArgumentMap, Sign, Target
from ...views.select import check_facet
from ...views.ties import contradictions
from . import group_titles
from .layout.graph import Box, Column, Graph, Joint, Line
from .strands import Bond, Strand, strands
from .strokes import Head

if TYPE_CHECKING:
    from ...views.part import Part
    from .boxes import ClaimBox
    from .draw_options import DrawOptions


class _Drawn(NamedTuple):
    """How a bond is drawn: the order of its end among others at a box, and the heads at its ends."""

    order: int
    head: Head = Head.NONE
    tail: Head = Head.NONE


_DRAWN: Final = {
    Bond.SUPPORT: _Drawn(0, Head.ARROW),
    Bond.BACKING: _Drawn(0, Head.ARROW),
    Bond.ATTACK: _Drawn(1, Head.BAR),
    Bond.UNDERCUT: _Drawn(1, Head.RING_BAR),
    Bond.CONTRADICTION: _Drawn(2, Head.BAR, Head.BAR),
    Bond.ANSWER: _Drawn(3),
}


class Wire(NamedTuple):
    """A line of the layout by its number, and the heads at its ends."""

    line: int
    head: Head = Head.NONE
    tail: Head = Head.NONE


class Connection(NamedTuple):
    """A link, a contradiction or an answer with its lines; `joint` is the number of its joint, if any."""

    strand: Strand
    wires: tuple[Wire, ...]
    joint: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The boxes, joints and lines of a part of a map, in the order of the map.

    `claims` has the number of each claim's box. `columns` is the column of each claim, empty without columns.
    `undercut` has, for each joint, the best state of the undercuts that are shown, None without any; `joins`
    those joints at which premises come together or a backing arrives. `groups` has the titles of the frames.
    """

    part: Part
    claims: Mapping[str, int]
    columns: Mapping[str, Column]
    joints: Sequence[Joint]
    lines: Sequence[Line]
    connections: Sequence[Connection]
    undercut: Mapping[int, LinkState]
    joins: frozenset[int]
    joint_of: Mapping[Target, int]
    groups: Mapping[str, str] = field(default_factory=dict[str, str])
    group_of: Mapping[str, int] = field(default_factory=dict[str, int])

    def graph(self, boxes: Sequence[ClaimBox], above: Mapping[str, float]) -> Graph:
        """The graph to be laid out, for boxes of these sizes; `above` has the claims with a chip."""
        return Graph(
            [
                Box(
                    each.width,
                    each.height,
                    self.columns.get(each.claim.id, Column.MIDDLE),
                    above.get(each.claim.id, 0.0),
                    self.group_of.get(each.claim.id, -1),
                    grows=each.in_focus or not self.columns,
                )
                for each in boxes
            ],
            self.joints,
            self.lines,
            group_titles.room(self.groups.values(), min((each.width for each in boxes), default=0.0)),
        )


def plan(part: Part, options: DrawOptions, *, by_columns: bool = False) -> Plan:
    """Plan the picture of a part; with columns, its one focus is what they are about.

    Raises: UnknownFacetError, where the facet to group by is unknown. Cost: linear in the links.
    """
    return _Planner(part, options, by_columns=by_columns).plan()


class _Planner:
    """Gathers joints and lines link by link."""

    def __init__(self, part: Part, options: DrawOptions, *, by_columns: bool) -> None:
        self._part, self._map = part, part.argument_map
        self._claims = {each: number for number, each in enumerate(self._map.claims)}
        self._strands = strands(part, options)
        self._columns = columns_of(part) if by_columns else {}
        self._groups, self._group_of = _grouped(self._map, options.look.group_by)
        self._pointing: dict[Target, list[Strand]] = {}
        for each in self._strands:
            self._pointing.setdefault(each.target, []).append(each)
        self._joint_of: dict[Target, int] = {}
        self._joints: list[Joint] = []
        self._lines: list[Line] = []

    def plan(self) -> Plan:
        jointed = [(each.path, each) for each in self._strands if each.path and each.has_joint]
        for path, each in sorted(jointed, key=lambda pair: len(pair[0])):
            self._joint_of[path] = len(self._joints)
            self._joints.append(Joint(self._gap(each), self._group_of_joint(each)))
        connections = [*map(self._connect, self._strands)]
        place = self._claims
        return Plan(
            self._part,
            place,
            self._columns,
            self._joints,
            self._lines,
            sorted(connections, key=lambda each: place[each.strand.claims[0]]),
            dict(self._undercut()),
            frozenset(self._joining()),
            self._joint_of,
            self._groups,
            self._group_of,
        )

    def _add(self, tail: int, head: int, order: int, *ends: Head) -> Wire:
        self._lines.append(Line(tail, head, order))
        return Wire(len(self._lines) - 1, *ends)

    def _node(self, target: Target) -> int:
        return len(self._claims) + self._joint_of[target] if target.is_link else self._claims[target[0]]

    def _connect(self, strand: Strand) -> Connection:
        order, *heads = _DRAWN[strand.bond]
        target = self._node(strand.target)
        joint = self._joint_of.get(strand.path) if strand.path else None
        ends = [self._claims[each] for each in strand.claims]
        if joint is None:
            return Connection(strand, (self._add(ends[0], target, order, *heads),))
        middle = len(self._claims) + joint
        wires = [self._add(each, middle, order) for each in ends]
        return Connection(strand, (*wires, self._add(middle, target, order, *heads)), joint)

    def _undercut(self) -> Iterator[tuple[int, LinkState]]:
        """For each joint that undercuts meet, the best of their states."""
        for path, joint in self._joint_of.items():
            states = [each.state for each in self._pointing.get(path, ()) if each.bond is Bond.UNDERCUT]
            if states:
                yield joint, min(states, key=list(LinkState).index)

    def _joining(self) -> Iterator[int]:
        """The joints at which premises come together or a backing arrives."""
        for path, joint in self._joint_of.items():
            backed = any(each.bond is Bond.BACKING for each in self._pointing.get(path, ()))
            if backed or self._map.links[path].premises:
                yield joint

    def _gap(self, link: Strand) -> Column:
        """The column whose gap holds the joint of a link: that of its target, or else of its source."""
        end = link.target[-1] if not link.target.is_link else link.target[0]
        for claim in (end, *link.claims):
            column = self._columns.get(claim, Column.MIDDLE)
            if column is not Column.MIDDLE:
                return column
        return Column.FOR

    def _group_of_joint(self, link: Strand) -> int:
        """The group that holds all premises and the target of a link, -1 where none does."""
        groups = {self._group_of.get(each, -1) for each in (*link.claims, link.target[-1])}
        return groups.pop() if len(groups) == 1 else -1


def columns_of(part: Part) -> dict[str, Column]:
    """The column of each claim of a part with one focus.

    What supports the focus stands in the column FOR, with its premises, and what attacks or contradicts it in
    AGAINST. A claim that does both stands where its own link puts it.
    """
    (focus,) = part.selection.focus
    argument_map = part.argument_map
    sides: dict[str, Column] = {}
    direct = [link for link in argument_map.sound_links() if link.target == Target.of(focus)]
    for link in direct:
        sides.setdefault(link.source, Column.FOR if link.sign is Sign.SUPPORT else Column.AGAINST)
    for one, other in contradictions(argument_map):
        if focus in {one, other}:
            sides.setdefault(other if one == focus else one, Column.AGAINST)
    for link in direct:
        for premise in link.premises:
            sides.setdefault(premise.id, sides[link.source])
    sides.pop(focus, None)
    return {each: sides.get(each, Column.MIDDLE) for each in argument_map.claims}


def _grouped(argument_map: ArgumentMap, facet: str) -> tuple[dict[str, str], dict[str, int]]:
    """The groups by the values of a facet, and the number of the group of each claim that has a value.

    A claim with several values stands in the group of the first. Raises: UnknownFacetError.
    """
    if not facet:
        return {}, {}
    check_facet(argument_map, facet)
    titles = dict(argument_map.facets[facet].values)
    numbers = {value: number for number, value in enumerate(titles)}
    group_of: dict[str, int] = {}
    for claim in argument_map.claims.values():
        value = next((each.value for each in claim.facet_values if each.facet == facet), "")
        if value in numbers:
            group_of[claim.id] = numbers[value]
    return titles, group_of
