"""What is planned of a picture before it is laid out: boxes, joints and lines, and where they belong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import EvaluatedMap, LinkState
from argmap.model import ArgumentMap, Kind, Sign, Target
from argmap.render import Look, Selection
from argmap.render.diagram.boxes import claim_box
from argmap.render.diagram.layout.graph import Column
from argmap.render.diagram.plan import Plan, columns_of, plan
from argmap.render.diagram.strands import Bond
from argmap.render.diagram.strokes import Head
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.pictures import options_of
from argmap.tests.builders.random_maps import random_debate
from argmap.views.errors import UnknownFacetError
from argmap.views.select import select


def planned(drawn: ArgumentMap, *focus: str, look: Look | None = None) -> Plan:
    part = select(EvaluatedMap(drawn), Selection(focus=focus))
    return plan(part, options_of(drawn, look), by_columns=len(focus) == 1)


def lines(found: Plan) -> list[tuple[str, str]]:
    """The nodes that each line leads from and to: claims by id, joints as `link 1`."""
    names = [*found.claims, *(f"link {number + 1}" for number in range(len(found.joints)))]
    return [(names[each.tail], names[each.head]) for each in found.lines]


def test_a_link_that_nothing_meets_has_no_joint() -> None:
    found = planned(map_of(claim("a", "A", supports=("b",)), claim("b", "B")))
    assert lines(found) == [("a", "b")]
    assert (found.joints, found.joint_of) == ([], {})


def test_premises_meet_at_a_joint() -> None:
    sound = link("a -> c", Sign.SUPPORT, "b")
    found = planned(map_of(claim("a", "A", supports=(sound,)), claim("b", "B"), claim("c", "C")))
    assert lines(found) == [("a", "link 1"), ("b", "link 1"), ("link 1", "c")]
    assert [(wire.tail, wire.head) for wire in found.connections[0].wires] == [
        (Head.NONE, Head.NONE),
        (Head.NONE, Head.NONE),
        (Head.NONE, Head.ARROW),
    ]
    assert [*found.joins] == [0]
    assert not found.undercut


def test_links_on_links_on_links() -> None:
    drawn = map_of(
        claim("b", "B"),
        claim("a", "A", supports=("b",)),
        claim("u", "U", attacks=("a -> b",)),
        claim("v", "V", attacks=("u -> a -> b",)),
        claim("w", "W", supports=("v -> u -> a -> b",)),
    )
    found = planned(drawn)
    assert lines(found) == [
        ("a", "link 1"),
        ("link 1", "b"),
        ("u", "link 2"),
        ("link 2", "link 1"),
        ("v", "link 3"),
        ("link 3", "link 2"),
        ("w", "link 3"),
    ]
    assert found.joins == {2}, "a backing arrives at a dot"
    assert found.undercut == {0: LinkState.FAILS, 1: LinkState.HOLDS}


def test_a_link_whose_undercut_is_not_shown_has_a_joint_for_its_badge() -> None:
    drawn = map_of(claim("a", "A", supports=("b",)), claim("b", "B"), claim("u", "U", attacks=("a -> b",)))
    part = select(EvaluatedMap(drawn), Selection(focus=("a", "b"), depth=0))
    found = plan(part, options_of(drawn))
    assert found.joint_of == {Target.of("a", "b"): 0}
    assert not found.joins
    assert not found.undercut


def test_kinds_hues_and_ends() -> None:
    ends = {
        (each.strand.claims[0], each.strand.bond): (
            each.strand.bond.hue,
            each.wires[-1].head,
            each.wires[-1].tail,
        )
        for each in planned(small_map()).connections
    }
    assert ends["charter", Bond.SUPPORT] == ("support", Head.ARROW, Head.NONE)
    assert ends["terror", Bond.ATTACK] == ("attack", Head.BAR, Head.NONE)
    assert ends["opens", Bond.CONTRADICTION] == ("attack", Head.BAR, Head.BAR)
    assert ends["assume", Bond.UNDERCUT] == ("undercut", Head.RING_BAR, Head.NONE)
    assert ends["observers", Bond.BACKING] == ("support", Head.ARROW, Head.NONE)
    assert ends["advice", Bond.ANSWER] == ("edge", Head.NONE, Head.NONE)


def test_columns() -> None:
    """Supports of the focus with their premises, what is against it, and the rest in the middle."""
    drawn = map_of(
        claim("h", "H", kind=Kind.HYPOTHESIS, supports=("up",), answers=("q",)),
        claim("up", "Up"),
        claim("q", "Q?", kind=Kind.QUESTION),
        claim("s", "S", supports=(link("s -> h", Sign.SUPPORT, "p"),)),
        claim("p", "P"),
        claim("a", "A", attacks=("h",)),
        claim("c", "C", contradicts=("h",)),
        claim("u", "U", attacks=("s -> h",)),
        claim("both", "Both", supports=("h",), contradicts=("h",)),
    )
    columns = columns_of(select(EvaluatedMap(drawn), Selection(focus=("h",))))
    assert {each: [*claims] for each, claims in grouped(columns).items()} == {
        Column.MIDDLE: ["h", "up", "q", "u"],
        Column.FOR: ["s", "p", "both"],
        Column.AGAINST: ["a", "c"],
    }
    found = planned(drawn, "h")
    assert [each.column for each in found.joints] == [Column.FOR]


def grouped(columns: dict[str, Column]) -> dict[Column, list[str]]:
    found: dict[Column, list[str]] = {}
    for each, column in columns.items():
        found.setdefault(column, []).append(each)
    return found


def test_lines_are_sorted_by_sign_and_then_come_contradictions_and_answers() -> None:
    orders = {
        each.strand.bond: planned(small_map()).lines[each.wires[-1].line].order
        for each in planned(small_map()).connections
    }
    assert orders[Bond.SUPPORT] < orders[Bond.ATTACK] < orders[Bond.CONTRADICTION] < orders[Bond.ANSWER]


def test_groups() -> None:
    found = planned(small_map(), look=Look(group_by="actor"))
    assert found.groups == {"sco": "SCO", "eu": "European Union"}
    assert found.group_of == {"preserves": 0, "sovereignty": 0, "advice": 1}
    with pytest.raises(UnknownFacetError):
        planned(small_map(), look=Look(group_by="nothing"))


def test_a_joint_stands_in_a_group_that_holds_all_it_joins() -> None:
    theme = (("theme", "norms"),)
    sound = link("a -> c", Sign.SUPPORT, "b")
    for facets, group in ((theme, 0), ((), -1)):
        drawn = map_of(
            claim("a", "A", supports=(sound,), facets=theme),
            claim("b", "B", facets=facets),
            claim("c", "C", facets=theme),
        )
        assert [each.group for each in planned(drawn, look=Look(group_by="theme")).joints] == [group]


@given(st.integers(1, 40), st.integers(0, 50))
def test_the_graph_is_what_is_planned(size: int, seed: int) -> None:
    drawn = random_debate(size, seed)
    found = planned(drawn)
    boxes = [claim_box(each, drawn.works, 130) for each in drawn.claims.values()]
    graph = found.graph(boxes, {"c0": 8.0})
    assert [each.above for each in graph.boxes] == [8.0] + [0.0] * (size - 1)
    nodes = range(len(graph.boxes) + len(graph.joints))
    assert all(line.tail in nodes and line.head in nodes for line in graph.lines)
    used = sorted(wire.line for each in found.connections for wire in each.wires)
    assert used == [*range(len(graph.lines))], "each line is drawn once"
    met = {line.head for line in graph.lines}
    assert all(len(graph.boxes) + joint in met for joint in range(len(graph.joints)))
