"""The box of a claim: its texts, none of which is cut, and its frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import Kind
from argmap.model.safe_text import visible
from argmap.render.diagram.boxes import BAR, PAD_X, ClaimBox, claim_box, shapes_of
from argmap.render.diagram.layout.graph import Rect
from argmap.render.diagram.options import TEXTS
from argmap.render.graphics.shapes import Anchor, Path, Text
from argmap.render.graphics.theme import theme
from argmap.tests.builders.claims import WORKS, claim, source
from argmap.tests.builders.pictures import Extent, covered_widely, extent

if TYPE_CHECKING:
    from argmap.model import Claim

STRANGE = {
    "right to left": "الصمت ليس حيادا عندما تكون الأنظمة القائمة استبدادية، وهذا ما يقوله كثيرون.",
    "Chinese": "上海合作组织的首要任务是打击恐怖主义、分裂主义和极端主义，而不是维护任何一种国内政治制度。",
    "emoji": "👩‍👩‍👧‍👦 and 🏳️‍🌈 and 🇰🇿 " * 6,
    "control characters": "a\x00b\x1b[31mc\u202ed\u200be",
    "long words": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3,
    "an address": "https://example.org/" + "a/" * 80,
    "lines": "one\ntwo\n\n\nthree\t four",
}


def drawn(each: ClaimBox, *, taller: float = 0.0, bar: str = "") -> tuple[Rect, list[Path], list[Text]]:
    at = Rect(40, 30, each.width, each.height + taller)
    shapes = list(shapes_of(each, at, theme(), bar))
    return (
        at,
        [shape for shape in shapes if isinstance(shape, Path)],
        [shape for shape in shapes if isinstance(shape, Text)],
    )


def lines(each: Claim, width: float = 130, text: str = "full") -> list[str]:
    """The lines of a box, each as one string."""
    return [
        " ".join(run.kind + run.text for run in line.runs)
        for line in claim_box(each, WORKS, width, text).lines
    ]


@pytest.mark.parametrize("script", STRANGE)
@pytest.mark.parametrize("text", TEXTS)
def test_strange_texts_are_whole_and_stay_inside(script: str, text: str) -> None:
    for label in ("", STRANGE[script]):
        each = claim_box(claim("a", STRANGE[script], label), WORKS, 60, text, in_focus=not label)
        at, _, texts = drawn(each)
        inside = Extent(at.x, at.y, at.x + at.width, at.y + at.height)
        assert all(inside.holds(covered_widely(shape)) for shape in texts)
        if text == "full":
            said = "".join(shape.text for shape in texts)
            assert "".join(visible(STRANGE[script]).split()) in "".join(said.split())


def test_a_line_from_right_to_left_ends_at_the_right() -> None:
    _, _, texts = drawn(claim_box(claim("a", STRANGE["right to left"]), WORKS, 100))
    assert {each.anchor for each in texts} == {Anchor.END}
    assert {each.x for each in texts} == {40 + PAD_X + 100}


@given(
    st.text(min_size=1, max_size=300),
    st.text(max_size=60),
    st.sampled_from([60.0, 100.0, 165.0]),
    st.booleans(),
)
def test_no_text_is_cut_and_all_stands_inside(text: str, label: str, width: float, in_focus: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    each = claim_box(claim("a", text, label, sources=(source("blank"),)), WORKS, width, in_focus=in_focus)
    at, _, texts = drawn(each, taller=7.0)
    inside = Extent(at.x, at.y, at.x + at.width, at.y + at.height)
    assert all(inside.holds(covered_widely(shape)) for shape in texts)
    said = "".join("".join(shape.text for shape in texts).split())
    assert "".join(visible(text).split()) in said


def test_a_label_that_was_given_is_shown_though_the_text_begins_with_it() -> None:
    text = "Tea calms whoever drinks it."
    assert lines(claim("a", text, "Tea calms")) == ["Tea calms", text]
    assert lines(claim("a", text, "Tea calms…")) == [text]
    assert lines(claim("a", text, text)) == [text]


def test_claims_with_and_without_labels_have_one_style() -> None:
    with_label, without = (
        drawn(claim_box(each, WORKS, 130))[1] for each in (claim("a", "T", "L"), claim("a", "T"))
    )
    assert [path.pen for path in with_label] == [path.pen for path in without]
    assert [path.fill for path in with_label] == [path.fill for path in without]


def test_kind_and_sources() -> None:
    sources = tuple(source(each) for each in ("blank", "laruelle", "ambrosio", "kocamaz"))
    said = lines(claim("a", "T", kind=Kind.EVIDENCE, sources=sources))
    assert said[0].startswith("evidence · Blank")
    assert said[1].endswith("+2")
    assert lines(claim("a", "T", sources=sources[:1]), width=165) == ["Blank & Kim 2016", "T"]
    assert lines(claim("a", "T", kind=Kind.QUESTION)) == ["question", "T"]
    assert lines(claim("a", "T", sources=(source("blank"), source("blank")))) == ["Blank & Kim 2016", "T"]


@pytest.mark.parametrize("width", [60, 76, 100, 130])
@pytest.mark.parametrize("kind", [Kind.CLAIM, Kind.RECOMMENDATION])
def test_the_year_of_a_work_is_never_cut(width: float, kind: Kind) -> None:
    for work, year in (("declaration", "2001"), ("laruelle", "2019a"), ("kocamaz", "2020")):
        said = lines(claim("a", "T", kind=kind, sources=(source(work), source("blank"))), width)
        assert year in " ".join(said[:-1]).replace(",", "").split()
    said = lines(claim("a", "T", sources=(source("declaration"),)), width)
    assert "…" in said[0]


def test_an_id_alone() -> None:
    assert lines(claim("tea-calms", "T", "L", Kind.HYPOTHESIS), text="none") == ["tea-calms"]


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("in_focus", [False, True])
def test_frames(kind: Kind, in_focus: bool) -> None:  # noqa: FBT001 - a parameter of the test
    each = claim_box(claim("a", "T", kind=kind), WORKS, 130, in_focus=in_focus)
    _, paths, _ = drawn(each)
    (pen,) = [path.pen for path in paths if path.pen]
    colours = theme()
    hypothesis = kind is Kind.HYPOTHESIS
    assert (
        pen.width
        == {(True, True): 2.8, (True, False): 2.2, (False, True): 1.8, (False, False): 0.9}[
            hypothesis, in_focus
        ]
    )
    assert pen.colour == (colours.ink if hypothesis or in_focus else colours.edge)
    assert paths[0].fill == (colours.tint if hypothesis else colours.card)


def test_a_focus_is_wider_and_its_letters_are_larger() -> None:
    usual, focus = (
        claim_box(claim("a", "Text", "Label"), WORKS, 130, in_focus=each) for each in (False, True)
    )
    assert focus.width > usual.width
    assert all(one.size > other.size for one, other in zip(focus.lines, usual.lines, strict=True))


def test_a_bar_stands_inside_the_left_edge_under_the_frame() -> None:
    at, paths, _ = drawn(claim_box(claim("a", "T"), WORKS, 130), bar="#0072B2")
    (number,) = [number for number, path in enumerate(paths) if path.fill == "#0072B2"]
    bar = extent(paths[number])
    assert (bar.left, bar.right, bar.top, bar.bottom) == pytest.approx(
        (at.x, at.x + BAR, at.y, at.y + at.height), abs=0.01
    )
    assert paths[-1].pen is not None
    assert number < len(paths) - 1
