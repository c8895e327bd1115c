"""The map as a DOT file: what it says, and that every Graphviz draws it, whatever the map holds."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluate import EvaluatedMap
from argmap.model import Kind, Sign
from argmap.model.safe_text import visible
from argmap.render.diagram.dot_file import to_dot_file
from argmap.render.diagram.draw_options import DrawOptions
from argmap.render.diagram.engine import find_engine
from argmap.render.diagram.marks import Marks
from argmap.render.diagram.options import Look
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.maps import small_map, verdict_map
from argmap.views.part import Selection
from argmap.views.select import select

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

ENGINES = [find_engine(), *filter(None, [shutil.which("dot")])]
SVG = "{http://www.w3.org/2000/svg}"
NASTY = (
    "a:b",
    'say "x"',
    "\\N",
    "\\",
    "<b>bold</b>",
    "&lt; &amp;",
    "line\nend",
    "}];",
    "//",
    "\\l\\",
    "#",
    "node",
)


def dot_file(
    drawn: ArgumentMap, wanted: Selection | None = None, look: Look | None = None, problems: int = 0
) -> str:
    look = look or Look()
    marks = Marks(EvaluatedMap(drawn).evaluation) if look.verdicts else Marks()
    return to_dot_file(select(EvaluatedMap(drawn), wanted or Selection()), DrawOptions(look, marks, problems))


def drawn_by(engine: str, source: str) -> ET.Element:
    """The SVG that an engine makes of a file."""
    command = [engine, "-Tsvg"]
    run = subprocess.run(command, input=source.encode(), capture_output=True, check=False, timeout=60)
    assert run.returncode == 0, run.stderr
    return ET.fromstring(run.stdout)  # noqa: S314 - our own


def texts(root: ET.Element) -> str:
    return "\n".join(each.text or "" for each in root.iter(f"{SVG}text"))


def edges(source: str) -> list[str]:
    return [line.strip() for line in source.splitlines() if re.match(r'\t[{"].*-> ".*\[', line)]


def test_links_have_the_hues_heads_and_strokes_of_pictures() -> None:
    told = dot_file(
        map_of(
            claim("b", "B"),
            claim("a", "A", supports=("b",), contradicts=("b",)),
            claim("u", "U", attacks=("a -> b",)),
            claim("x", "X", attacks=(link("x -> b", Sign.ATTACK, "p", weight=0.25, because="So."),)),
            claim("p", "P", answers=("q",)),
            claim("k", "K", supports=("x -> b",)),
            claim("q", "Q", kind=Kind.QUESTION),
        )
    )
    lines = [re.sub(r" \[.*\bshape=", " [shape=", line.strip()) for line in told.splitlines()]
    assert '"a -> b" [shape=circle, width=0.14, label="", color="#6A3D9A"]' in lines
    assert '"x -> b" [shape=point, width=0.08, color="#C44601", fillcolor="#C44601"]' in lines
    support, attack = 'color="#0072B2", penwidth=1.55', 'color="#C44601", penwidth=1.12'
    failing = 'color="#75736D", penwidth=1.55, style=dashed'
    rival = 'color="#C44601", penwidth=1.55, style=dotted'
    assert edges(told) == [
        f'"a" -> "a -> b" [{failing}, arrowhead=none]',
        f'"a -> b" -> "b" [{failing}, arrowhead=normal]',
        '"u" -> "a -> b" [color="#6A3D9A", penwidth=1.55, arrowhead=tee]',
        f'{{"x" "p"}} -> "x -> b" [{attack}, arrowhead=none]',
        f'"x -> b" -> "b" [{attack}, arrowhead=tee, tooltip="So."]',
        f'"k" -> "x -> b" [{support}, arrowhead=normal]',
        f'"a" -> "b" [{rival}, dir=both, arrowtail=tee, label="≠", fontcolor="#C44601", arrowhead=tee]',
        '"p" -> "q" [color="#8A8780", penwidth=0.9, style=dotted, arrowhead=none]',
    ]
    assert [line for line in lines if line.startswith("//")][1:] == [
        "// supports: #0072B2, arrow",
        "// attacks: #C44601, bar",
        "// contradicts: #C44601, bars at both ends",
        "// undercuts a link: #6A3D9A, bar at a circle on that link",
        "// backs a link: #0072B2, arrow at a point on that link",
        "// answers (not counted): thin and dotted",
        "// in doubt: dotted",
        "// fails: grey and dashed",
    ]


def test_a_box_says_kind_verdict_source_label_and_text() -> None:
    told = dot_file(verdict_map())
    assert '"main" [label="HYPOTHESIS\\lMain\\lWhat all of this is about.\\l", penwidth=2.2,' in told
    assert '"wrong" [label="EVIDENCE, REJECTED (REFUTED)\\lWrong\\lWhat is shown to be wrong.\\l"]' in told
    assert re.search(r'"\w+" \[label="QUESTION\\lIs it so\?.*", style="filled,rounded"\]', told)
    bare = dot_file(verdict_map(), look=Look(verdicts=False, text="label"))
    assert '"wrong" [label="EVIDENCE\\lWrong\\l"]' in bare
    assert "dashed" not in bare
    ids = dot_file(verdict_map(), look=Look(text="none"))
    assert '"wrong" [label="EVIDENCE, REJECTED (REFUTED)\\lwrong\\l"]' in ids


def test_title_part_and_problems_stand_in_the_label_of_the_graph() -> None:
    told = dot_file(small_map(), Selection(focus=("advice",), depth=0), problems=2)
    label = re.search(r'graph \[.*label="(.*?)" labeljust', told)
    assert label
    assert label[1].split("\\l") == [
        "The Shanghai Spirit & its critics",
        "1 of 11 claims: “Divide the work”",
        "provisional: 2 problems",
        "",
    ]
    assert "(not shown: 2 from it)" in told


@pytest.mark.parametrize("direction", ["bt", "lr", "tb", "rl"])
@pytest.mark.parametrize("engine", ENGINES)
def test_groups_and_directions_are_drawn(engine: str, direction: str) -> None:
    told = dot_file(small_map(), look=Look(group_by="actor", direction=direction))
    assert f"rankdir={direction.upper()}" in told
    assert 'subgraph "cluster_actor=sco" {\n\t\tlabel="SCO"' in told
    root = drawn_by(engine, told)
    shown = [each.get("class") for each in root.iter(f"{SVG}g")]
    assert shown.count("cluster") == 2
    assert shown.count("edge") == len(edges(told)) + told.count('" "')


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("nasty", NASTY)
def test_no_text_becomes_syntax(engine: str, nasty: str) -> None:
    other = claim(f"{nasty}2", "B", nasty, contradicts=(nasty,))
    support = link(f"x -> {other.id}", Sign.SUPPORT, because=nasty)._replace(source=nasty)
    hostile = map_of(
        claim(nasty, nasty, supports=(support,)),
        other,
        title=nasty,
    )
    root = drawn_by(engine, dot_file(hostile))
    shown = [each.get("class") for each in root.iter(f"{SVG}g") if each.get("class")]
    assert shown == ["graph", "node", "node", "edge", "edge"]
    said = re.sub(r"\s", "", texts(root))
    assert said.count(re.sub(r"\s", "", visible(nasty))) >= 3


@given(st.text(max_size=40), st.text(min_size=1, max_size=40))
def test_any_text_is_drawn(title: str, text: str) -> None:
    told = dot_file(map_of(claim("a", text, supports=("b",)), claim("b", "B"), title=title))
    for line in told.splitlines()[1:]:
        assert len(re.findall(r'(?<!\\)(?:\\\\)*"', line)) % 2 == 0


def test_the_same_map_gives_the_same_file() -> None:
    assert dot_file(small_map()) == dot_file(small_map())
    assert dot_file(map_of()).splitlines()[-1] == "}"
