"""The map as a Mermaid flowchart: its lines, its limits, and that no text of a map becomes syntax."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Kind, Sign
from argmap.render import Look, RenderError, Selection
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.maps import small_map, verdict_map
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import render


def lines(argument_map: ArgumentMap, wanted: Selection | None = None, look: Look | None = None) -> list[str]:
    text = render(argument_map, "map", "mmd", wanted=wanted or Selection(), look=look or Look()).text
    return [line.strip() for line in text.splitlines()]


def test_links() -> None:
    drawn = lines(
        map_of(
            claim("b", "B"),
            claim("a", "A", supports=("b",), contradicts=("b",)),
            claim("u", "U", attacks=("a -> b",)),
            claim("x", "X", attacks=("b",), answers=("q",)),
            claim("y", "Y", supports=("x",)),
            claim("q", "Q", kind=Kind.QUESTION),
        )
    )
    assert [line for line in drawn if re.match(r"[nj]\d+ [-o]", line)] == [
        "n2 --- j1",
        "j1 -- + --> n1",
        "n3 --o j1",
        "n4 -- − --o n1",
        "n5 -- + --> n4",
        "n2 o-- ≠ --o n1",
        "n4 -. answers .- n6",
    ]
    assert 'j1(("⊥"))' in drawn
    assert "linkStyle 0,1 stroke:#75736D,stroke-width:1.55px,stroke-dasharray:5 3" in drawn, "it is undercut"
    assert "linkStyle 2 stroke:#6A3D9A,stroke-width:1.55px" in drawn, "an undercut that holds is solid"
    assert "linkStyle 3 stroke:#C44601,stroke-width:1.55px" in drawn, "as is an attack"
    assert "linkStyle 5 stroke:#C44601,stroke-width:1.55px,stroke-dasharray:2 3" in drawn, (
        "neither is accepted"
    )
    assert "linkStyle 6 stroke:#8A8780,stroke-width:0.9px,stroke-dasharray:2 3" in drawn


def test_verdicts_show_by_sign_and_class() -> None:
    drawn = lines(verdict_map())
    heads = [re.match(r'n\d+.*?"(.*?)<br><b>(.*?)</b>', line) for line in drawn]
    headings = {head[2]: head[1] for head in heads if head}
    assert headings == {
        "Is it so?": "question",
        "Main": "hypothesis",
        "One": "?\N{NO-BREAK SPACE}undecided (contested)",
        "Other": "assumption<br>?\N{NO-BREAK SPACE}undecided (contested)",
        "Linked": "finding",
        "Waits": "hypothesis<br>?\N{NO-BREAK SPACE}undecided (unresolved)",
        "Wrong": "evidence<br>×\N{NO-BREAK SPACE}rejected (refuted)",
        "Alone": "hypothesis<br>×\N{NO-BREAK SPACE}rejected (untested)",
        "Cut": "hypothesis<br>×\N{NO-BREAK SPACE}rejected (unsupported)",
        "Step": "conclusion",
        "Gap": "recommendation",
    }, "what has no mark is accepted"
    assert any("no mark#58; accepted" in line for line in drawn)
    focused = lines(verdict_map(), Selection(focus=("main",), depth=0))
    assert any("hypothesis<br>✓\N{NO-BREAK SPACE}accepted<br>" in line for line in focused)
    bare = lines(verdict_map(), look=Look(verdicts=False))
    assert not [line for line in bare if re.search("[✓×]|rejected|no mark|75736D", line)]


def test_a_hypothesis_has_the_heaviest_frame_whatever_its_verdict() -> None:
    drawn = lines(verdict_map())
    assert "class n2,n6,n9,n10 hypothesis" in drawn
    assert "classDef hypothesis fill:#F3F6FA,stroke:#1B1B1A,color:#1B1B1A,stroke-width:3px" in drawn
    for kind in Kind:
        told = lines(map_of(claim("a", "A", kind=kind)))
        (box,) = [line for line in told if line.startswith("n1")]
        assert ("([" in box) == (kind is Kind.QUESTION)
        assert (f"{kind.value}<br>" in box) == (kind is not Kind.CLAIM)


def test_groups_and_direction() -> None:
    drawn = lines(small_map(), look=Look(group_by="actor", direction="tb"))
    assert drawn[0] == "flowchart TB"
    assert [line for line in drawn if line.startswith("subgraph")] == [
        'subgraph g1["SCO"]',
        'subgraph g2["European Union"]',
    ]
    assert drawn.count("end") == 2


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_groups_have_the_colours_of_the_theme(theme: str) -> None:
    drawn = lines(small_map(), look=Look(group_by="actor", theme=theme))
    paper = {"dark": "#15171A"}.get(theme, "#FFFFFF")
    for group in ("g1", "g2"):
        (style,) = [line for line in drawn if line.startswith(f"style {group} ")]
        assert re.fullmatch(rf"style {group} fill:{paper},stroke:#\w{{6}},color:#\w{{6}}", style)


def legend(*claims: Claim, wanted: Selection | None = None, problems: int = 0, title: str = "") -> list[str]:
    """The lines of the legend, without markup."""
    drawn = render(
        map_of(*claims, title=title), "map", "mmd", wanted=wanted or Selection(), problems=problems
    )
    (line,) = [line for line in drawn.text.splitlines() if line.startswith('  legend["')]
    said = re.sub(r"<br>", "\n", line.removeprefix('  legend["').removesuffix('"]'))
    return re.sub(r"<[^>]*>", "", said).replace("#58;", ":").split("\n")


def test_the_legend_names_title_and_what_occurs_and_nothing_else() -> None:
    assert legend(claim("a", "A"), title="Tea") == ["Tea"]
    h = claim("h", "H", kind=Kind.HYPOTHESIS)
    strong = claim("a", "A", supports=(link("a -> h", Sign.SUPPORT, weight=1.0),))
    u, c = claim("u", "U", attacks=("a -> h",)), claim("c", "C", attacks=("a",), contradicts=("u",))
    k = claim("k", "K", supports=("u -> a -> h",))
    assert legend(h, strong, u, c, k, claim("x", "X", answers=("h",), supports=("a",)), title="Tea") == [
        "Tea",
        "──► + supports",
        "──● − attacks",
        "●── ≠ ──● contradicts",
        "──● ⊥ undercuts a link",
        "──► ○ backs a link",
        "···· answers #40;not counted#41;",
        "···· in doubt",
        "thicker: stronger",
        "no mark: accepted",
    ]
    assert legend(h, strong, wanted=Selection(focus=("h",), depth=0))[1:] == [
        "1 of 2 claims: “H”",
        "no mark: accepted#59; verdicts from the whole map",
    ]


def test_a_broken_map_is_marked_where_it_can_be_seen() -> None:
    assert legend(claim("a", "A"), problems=2)[1] == "provisional: 2 problems"
    assert "provisional" not in " ".join(legend(claim("a", "A")))
    said = render(map_of(claim("a", "A")), "map", "mmd", problems=2).text.splitlines()[2]
    assert said.endswith("1 accepted; provisional: 2 problems"), "what is said stands apart"


def test_loose_ends() -> None:
    drawn = lines(small_map(), wanted=Selection(focus=("advice",), depth=0))
    (box,) = [line for line in drawn if line.startswith("n1")]
    assert box.endswith('#40;not shown#58; 2 from it#41;"]')


def test_a_long_text_is_cut_as_in_the_other_formats() -> None:
    box = next(line for line in lines(map_of(claim("a", "word " * 200, "L"))) if line.startswith("n1"))
    assert box.endswith('word…"]')
    assert 30 < box.count("word") < 60
    chinese = next(line for line in lines(small_map()) if "上海合作组织的" in line)
    assert "恐怖主义、分裂主义" in chinese


@pytest.mark.parametrize(
    ("size", "message"), [(300, "50,000 characters at most"), (600, "500 lines at most")]
)
def test_what_github_would_not_draw_is_an_error(size: int, message: str) -> None:
    with pytest.raises(RenderError) as caught:
        render(random_debate(size), "map", "mmd")
    assert message in caught.value.message
    assert "--focus ID" in caught.value.hint


def star(labels: list[str]) -> ArgumentMap:
    """A claim with one attack from each other claim: a line of the chart each."""
    return map_of(claim("c", "C"), *(claim(f"a{n}", each, attacks=("c",)) for n, each in enumerate(labels)))


def test_as_many_lines_as_github_draws() -> None:
    assert "linkStyle" in render(star(["B"] * 500), "map", "mmd").text
    with pytest.raises(RenderError, match="this would be 501"):
        render(star(["B"] * 501), "map", "mmd")


@pytest.mark.parametrize("letter", ["B", "\N{LINEAR B SYLLABLE B008 A}"])
def test_as_many_characters_as_github_reads(letter: str) -> None:
    """Counted as browsers do, where what is beyond the first 65,536 characters of Unicode counts twice."""

    def size(text: str) -> int:
        return len(text.encode("utf-16-le")) // 2

    labels = ["B"] * 450
    spare = 50_000 - size(render(star(labels), "map", "mmd").text)
    for number in range(449):
        more = min(spare // size(letter), 70)
        labels[number] += letter * more
        spare -= more * size(letter)
    labels[-1] += "B" * spare
    assert size(render(star(labels), "map", "mmd").text) == 50_000
    with pytest.raises(RenderError, match="this would be 50,001"):
        render(star([*labels[:-1], labels[-1] + "B"]), "map", "mmd")


@given(st.text(st.characters(), min_size=1, max_size=60), st.text(max_size=30))
def test_no_text_becomes_syntax(text: str, label: str) -> None:
    """Between quotation marks stand no quotation mark, bracket, line end or other sign of Mermaid's."""
    drawn = lines(map_of(claim("a", text, label), claim("b", "B", supports=("a",)), title=text))
    assert drawn[3].startswith('n1["')
    said = re.sub(r"</?[bi]>|<br>|#\d+;", "", drawn[3].removeprefix('n1["').removesuffix('"]'))
    assert not re.search(r'["#&<>`*_~\[\](){}|\\;:/%$@\x00-\x1f]', said)
    other = lines(map_of(claim("a", "A"), claim("b", "B", supports=("a",))))
    titled = next(number for number, line in enumerate(drawn) if line.startswith('legend["<b>'))
    assert drawn[4:titled] + drawn[titled + 1 :] == other[4:titled] + other[titled + 1 :]
    title, _, rest = drawn[titled].removeprefix('legend["<b>').partition("</b>")
    assert rest == other[titled].partition("</b>")[2]
    assert not re.search(r'["&<>`*_~\[\](){}|\\:/%$@\x00-\x1f]|#(?!\d+;)', title)
    for line in drawn[1:3]:
        assert not re.search(r'["#{}<>%&`\\]', line)
