"""What the engine is given: a graph as DOT source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .cell import JOINT_ACROSS, JOINT_ALONG, Cell
from .course import GAPS, Course
from .graph import Graph, Way
from .plain import INCH
from .slots import Slot, Slots

_RANK_APART = {Way.COLUMNS: 26, Way.TREE: 15, Way.LARGE: 24}
_LIMITS = " nslimit1=1 mclimit=0.1 searchsize=10 nslimit="
_FEW = 200
"""Up to how many lines a picture is worth the square of their number."""
_PORTS = 60
"""Up to how many ends at a side of a box have a port each."""
_HUGE = 3000
"""From how many boxes a third of the engine's time is saved by lines a quarter longer."""
_HEAD = (
    "digraph{{rankdir=LR splines={} ranksep={} nodesep={}{}"
    ' node[shape=box fixedsize=true label=""] edge[arrowhead=none]'
)
_TABLE = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'


class Source:
    """A graph with what the engine is told of it: the cells of its boxes, and how its lines run."""

    def __init__(
        self, graph: Graph, way: Way, cells: Sequence[Cell], courses: Sequence[Course], ranks: Sequence[int]
    ) -> None:
        """`ranks` are those of the nodes in a layout by columns, else ()."""
        self.graph, self.way, self.cells, self.courses, self.ranks = graph, way, cells, courses, ranks

    def dot(self, slots: Slots | None, *, backwards: bool, straight: bool, margin: int) -> str:
        """Return the source, with ports if there are slots.

        `backwards` names nodes and lines from the last to the first; `straight` lines may cross boxes.
        `margin` is the room inside the frames of groups.
        """
        step = -1 if backwards else 1
        grouped = any(each.group >= 0 for each in self.graph.boxes)
        return "\n".join(
            (
                _HEAD.format(
                    "line" if straight else "polyline", _RANK_APART[self.way] / INCH, 3 / INCH, self._limits()
                ),
                *list(self._nodes(slots))[::step],
                *self._columns(),
                *(["newrank=true"] if grouped else []),
                *self._clusters(margin),
                *list(self._lines(slots))[::step],
                "}\n",
            )
        )

    @property
    def is_small(self) -> bool:
        """Whether it has so few lines that what costs the square of them is worth it."""
        return len(self.graph.lines) <= _FEW

    def _limits(self) -> str:
        if self.is_small and self.way is not Way.LARGE:
            return ""
        return f"{_LIMITS}{1 if len(self.cells) < _HUGE else 0.3}"

    def _nodes(self, slots: Slots | None) -> Iterator[str]:
        for number, each in enumerate(self.cells):
            left, right = slots.counts[number] if slots else (0, 0)
            if _has_ports(left, right):
                yield f"{number}[shape=plain fixedsize=false label=<{_table(each, left, right)}>]"
            else:
                yield _node(str(number), each.along, each.across)
        for number in range(len(self.graph.joints)):
            yield _node(str(len(self.cells) + number), JOINT_ALONG, JOINT_ACROSS)

    def _lines(self, slots: Slots | None) -> Iterator[str]:
        boxes = len(self.cells)
        for number, line in enumerate(self.graph.lines):
            if self._is_within_column(number):
                continue
            tail, head = str(line.tail), str(line.head)
            if slots:
                tail += _port(slots, line.tail, slots.tails[number])
                head += _port(slots, line.head, slots.heads[number])
            if self.courses[number] is Course.LEFT:
                tail, head = head, tail
            least = ""
            if self.ranks:
                least = f" minlen={abs(self.ranks[line.tail] - self.ranks[line.head])}"
            elif self.way is Way.TREE:
                least = f" minlen={(line.tail < boxes) + (line.head < boxes)}"
            yield f'{tail}->{head}[color="#{number:06x}"{least}]'

    def _columns(self) -> Iterator[str]:
        """Yield the nodes of each rank, and invisible ones that keep gaps open and ranks in their order."""
        if not self.ranks:
            return
        ranks: dict[int, list[str]] = {}
        for number, rank in enumerate(self.ranks):
            ranks.setdefault(rank, []).append(str(number))
        tied = {rank: {rank} for rank in ranks}
        for line in self.graph.lines:
            _tie(tied, self.ranks[line.tail], self.ranks[line.head])
        for gap in range(min(ranks) + 1, max(ranks)):
            if gap % 2 and gap not in ranks:
                name = f"gap{gap}"
                yield _node(name, JOINT_ALONG if gap in GAPS.values() else 1, 1) + "[style=invis]"
                ranks[gap], tied[gap] = [name], {gap}
        yield from self._pulled_together(ranks)
        in_order = sorted(ranks)
        for left, right in pairwise(in_order):
            yield f"{{rank=same {' '.join(ranks[left])}}}"
            if right not in tied[left]:
                yield f"{ranks[left][0]}->{ranks[right][0]}[style=invis weight=0 minlen={right - left}]"
                _tie(tied, left, right)
        yield f"{{rank=same {' '.join(ranks[in_order[-1]])}}}"

    def _is_within_column(self, number: int) -> bool:
        """Whether a line connects boxes of one column: the engine, which may crash at it, never sees it."""
        line = self.graph.lines[number]
        return self.courses[number] is Course.WITHIN and max(line.tail, line.head) < len(self.cells)

    def _pulled_together(self, ranks: dict[int, list[str]]) -> Iterator[str]:
        """Yield an invisible node in a gap for each line within a column, which pulls its boxes together."""
        for number, line in enumerate(self.graph.lines):
            rank = self.ranks[line.tail]
            gap = next((each for each in (rank + 1, rank - 1) if each in ranks), None)
            if gap is None or not self._is_within_column(number):
                continue
            name = f"pull{number}"
            ranks[gap].append(name)
            yield _node(name, 1, 1) + "[style=invis]"
            for end in (line.tail, line.head):
                yield (f"{end}->{name}" if rank < gap else f"{name}->{end}") + "[style=invis]"

    def _clusters(self, margin: int) -> Iterator[str]:
        groups: dict[int, list[str]] = {}
        of_boxes, of_joints = [
            [each.group for each in part] for part in (self.graph.boxes, self.graph.joints)
        ]
        for number, group in enumerate(of_boxes + of_joints):
            if group >= 0:
                groups.setdefault(group, []).append(str(number))
        room = f'<TD FIXEDSIZE="TRUE" WIDTH="9" HEIGHT="{self.graph.title:.0f}"></TD>'
        title = f"label=<{_TABLE}<TR>{room}</TR></TABLE>>"
        for group, members in groups.items():
            yield f"subgraph cluster_{group}{{margin={margin} {title} {' '.join(members)}}}"


def _node(name: str, along: float, across: float) -> str:
    return f"{name}[width={along / INCH:.6g} height={across / INCH:.6g}]"


def _table(room: Cell, left: int, right: int) -> str:
    """Return a box as a table: a column of cells for the slots of each side, with room above and below."""
    half = -(-room.along // 2)
    across = max(-(-room.box_across // 1), left, right)
    above, below = room.top, room.across - room.top - room.box_across
    return (
        f"{_TABLE}{_room(above)}<TR><TD>{_side('l', left, half, across)}</TD>"
        f"<TD>{_side('r', right, half, across)}</TD></TR>{_room(below)}</TABLE>"
    )


def _room(height: float) -> str:
    return f'<TR><TD COLSPAN="2" FIXEDSIZE="TRUE" WIDTH="9" HEIGHT="{height:.0f}"></TD></TR>'


def _side(name: str, count: int, along: float, across: float) -> str:
    count = max(1, count)
    edges = [round(across * each / count) for each in range(count + 1)]
    rows = "".join(
        f'<TR><TD PORT="{name}{number}" FIXEDSIZE="TRUE" WIDTH="{along:.0f}" HEIGHT="{end - start}"></TD>'
        "</TR>"
        for number, (start, end) in enumerate(pairwise(edges))
    )
    return f"{_TABLE}{rows}</TABLE>"


def _port(slots: Slots, node: int, slot: Slot | None) -> str:
    if slot is None:
        return ""
    side, compass = ("r", "e") if slot.right else ("l", "w")
    return f":{side}{slot.number}:{compass}" if _has_ports(*slots.counts[node]) else f":{compass}"


def _has_ports(left: int, right: int) -> bool:
    """Whether a box is a table with a port an end; the engine takes the square of their number for it."""
    return 1 < max(left, right) <= _PORTS


def _tie(tied: dict[int, set[int]], one: int, other: int) -> None:
    both = tied[one] | tied[other]
    for each in both:
        tied[each] = both
