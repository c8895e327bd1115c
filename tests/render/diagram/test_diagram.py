"""What is drawn, by which marks it is told apart, and that no text of a map escapes its place."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Kind, Sign
from argmap.model.safe_text import visible
from argmap.render import Look
from argmap.render.diagram.draw_options import DrawOptions
from argmap.render.diagram.map_diagram import draw_map
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import render

SVG = "{http://www.w3.org/2000/svg}"
NAMES = {"svg": "http://www.w3.org/2000/svg"}


def edges(argument_map: ArgumentMap) -> list[tuple[str, str, str]]:
    """Every line of the DOT source: tail, head, class."""
    lines = re.findall(r"^\t(\w+) -> (\w+) \[(.*)$", draw_map(argument_map).dot, re.MULTILINE)
    drawn = [line for line in lines if "style=invis" not in line[2]]
    return [(tail, head, re.findall(r"\bclass=(\w+)", rest)[0]) for tail, head, rest in drawn]


def svg_of(argument_map: ArgumentMap) -> ET.Element:
    return ET.fromstring(render(argument_map, "map", "svg").data)  # noqa: S314 - our own


def test_support_runs_through_its_sign() -> None:
    drawn = map_of(claim("a", "A", supports=("b",)), claim("b", "B"))
    assert edges(drawn) == [("n1", "j1", "supports"), ("j1", "n2", "supports")]
    assert '"#0072B2"' in draw_map(drawn).dot
    assert "<B>+</B>" in draw_map(drawn).dot


def test_attack_is_dashed_and_ends_in_a_tee() -> None:
    dot = draw_map(map_of(claim("a", "A", attacks=("b",)), claim("b", "B"))).dot
    last = next(line for line in dot.splitlines() if "j1 -> n2" in line)
    assert "arrowhead=tee" in last
    assert "style=dashed" in last
    assert '"#C44601"' in last
    assert "<B>−</B>" in dot


def test_signs_stand_in_the_middle_of_their_joints() -> None:
    drawn = map_of(claim("a", "A", attacks=("b",)), claim("b", "B"), claim("u", "U", attacks=("a -> b",)))
    for argument_map, corners in ((map_of(*list(drawn.claims.values())[:2]), "ellipse"), (drawn, "polygon")):
        joint = next(each for each in svg_of(argument_map).iter() if each.get("class") == "node joint")
        shape = next(each for each in joint if each.tag.endswith(corners))
        sign = next(each for each in joint if each.tag.endswith("text"))
        across = [float(point.split(",")[0]) for point in shape.get("points", shape.get("cx", "")).split()]
        assert float(sign.get("x", "")) == pytest.approx((min(across) + max(across)) / 2, abs=0.01)
        assert (sign.text, sign.get("text-anchor")) == ("−", "middle")


def test_undercut_ends_at_an_open_diamond_in_the_attacked_link() -> None:
    drawn = map_of(claim("a", "A", supports=("b",)), claim("b", "B"), claim("u", "U", attacks=("a -> b",)))
    assert ("n3", "j1", "undercuts") in edges(drawn)
    joint = next(line for line in draw_map(drawn).dot.splitlines() if line.startswith("\tj1 ["))
    assert "shape=diamond" in joint
    assert 'color="#6A3D9A"' in joint


def test_links_on_links_on_links() -> None:
    drawn = map_of(
        claim("b", "B"),
        claim("a", "A", supports=("b",)),
        claim("u", "U", attacks=("a -> b",)),
        claim("v", "V", attacks=("u -> a -> b",)),
        claim("w", "W", supports=("v -> u -> a -> b",)),
    )
    assert edges(drawn) == [
        ("n2", "j1", "supports"),
        ("j1", "n1", "supports"),
        ("n3", "j2", "undercuts"),
        ("j2", "j1", "undercuts"),
        ("n4", "j3", "undercuts"),
        ("j3", "j2", "undercuts"),
        ("n5", "j4", "supports"),
        ("j4", "j3", "supports"),
    ]


def test_linked_premises_meet_in_one_joint() -> None:
    sound = link("a -> c", Sign.SUPPORT, "b")
    drawn = map_of(claim("a", "A", supports=(sound,)), claim("b", "B"), claim("c", "C"))
    assert edges(drawn) == [
        ("n1", "j1", "supports"),
        ("n2", "j1", "supports"),
        ("j1", "n3", "supports"),
    ]


def test_contradiction_is_drawn_once_with_two_heads() -> None:
    drawn = map_of(claim("a", "A", contradicts=("b",)), claim("b", "B", contradicts=("a", "missing", "b")))
    assert [kind for _, _, kind in edges(drawn)] == ["contradicts", "contradicts"]
    assert "arrowtail=tee" in draw_map(drawn).dot


def test_only_what_counts_is_drawn() -> None:
    drawn = map_of(
        claim("a", "A", supports=("missing", "q", "a"), attacks=("x -> y",), answers=("missing", "b", "a")),
        claim("b", "B"),
        claim("q", "Q", kind=Kind.QUESTION, contradicts=("a",)),
    )
    assert edges(drawn) == []


def test_stronger_links_are_wider() -> None:
    weights = (0.25, 0.5, 1.0)
    claims = [
        claim(f"s{number}", "S", supports=(link(f"s{number} -> h", Sign.SUPPORT, weight=weight),))
        for number, weight in enumerate(weights)
    ]
    widths = [
        float(width)
        for width in re.findall(r"penwidth=([\d.]+)", draw_map(map_of(claim("h", "H"), *claims)).dot)
    ]
    assert sorted(set(widths)) == [1.0, 1.1, 1.2, 1.7, 2.9]


def test_the_legend_names_what_occurs_and_nothing_else() -> None:
    words = " ".join(text.text or "" for text in svg_of(map_of(claim("a", "A"))).iter(f"{SVG}text"))
    assert "Claim" in words
    for absent in ("Hypothesis", "supports", "attacks", "undercuts", "contradicts", "answers", "wider"):
        assert absent not in words
    words = " ".join(text.text or "" for text in svg_of(small_map()).iter(f"{SVG}text"))
    for present in (
        "Hypothesis",
        "supports",
        "attacks",
        "undercuts a link",
        "contradicts",
        "answers",
        "wider",
    ):
        assert present in words


def test_kinds_differ_without_colour() -> None:
    looks: set[tuple[str, ...]] = set()
    for kind in Kind:
        dot = draw_map(map_of(claim("a", "A", kind=kind))).dot
        node = next(line for line in dot.splitlines() if line.startswith("\tn1"))
        bars = str(node.count('BGCOLOR="#595959"'))
        looks.add((bars, *re.findall(r"\b(?:style|penwidth|peripheries)=[^ \]]+", node)))
    assert len(looks) == len(Kind)


def test_direction_follows_size() -> None:
    assert "rankdir=BT" in draw_map(random_debate(40)).dot
    assert "rankdir=LR" in draw_map(random_debate(41)).dot
    assert "rankdir=LR" in draw_map(random_debate(5), DrawOptions(look=Look(direction="lr"))).dot


def test_a_label_that_was_given_is_shown_though_the_text_begins_with_it() -> None:
    def lines(label: str) -> list[str]:
        root = svg_of(map_of(claim("a", "Tea calms whoever drinks it.", label)))
        box = root.find(".//svg:g[@id='n1']", NAMES)
        return [] if box is None else [each.text or "" for each in box.iter(f"{SVG}text")][1:]

    assert lines("Tea calms") == ["Tea calms", "Tea calms whoever drinks it."]
    assert lines("Tea calms…") == ["Tea calms whoever drinks it."]
    assert lines("Tea calms whoever drinks it.") == ["Tea calms whoever drinks it."]


def test_a_long_text_ends_in_an_ellipsis_and_goes_on_in_the_description() -> None:
    text = "word " * 200
    root = svg_of(map_of(claim("a", text, "Label")))
    box = root.find(".//svg:g[@id='n1']", NAMES)
    assert box is not None
    lines = [each.text or "" for each in box.iter(f"{SVG}text")]
    assert lines[:2] == ["√ accepted", "Label"]
    assert len(lines) == 8
    assert lines[-1].endswith("…")
    assert (box.findtext(f"{SVG}desc") or "").count("word") == 200


def test_every_box_and_line_has_a_title_and_the_reason_its_description() -> None:
    root = svg_of(small_map())
    assert root.findtext(f"{SVG}title") == "The Shanghai Spirit & its critics"
    assert root.findtext(f"{SVG}desc") == (
        "Argument map: 11 claims, 7 links. Verdicts: 9 accepted and 1 rejected"
    )
    groups = [g for g in root.iter(f"{SVG}g") if set((g.get("class") or "").split()) & {"node", "edge"}]
    assert len(groups) > 30
    assert all(group.findtext(f"{SVG}title") for group in groups)
    assert "An alliance that meant otherwise would have said so." in [
        g.findtext(f"{SVG}desc") for g in groups
    ]


def test_the_description_counts_in_words() -> None:
    alone = svg_of(map_of(claim("a", "A")))
    pair = svg_of(map_of(claim("a", "A"), claim("b", "B", supports=("a",))))
    assert (alone.findtext(f"{SVG}desc") or "").startswith("Argument map: 1 claim, 0 links. ")
    assert (pair.findtext(f"{SVG}desc") or "").startswith("Argument map: 2 claims, 1 link. ")


def test_works_are_links_only_where_their_address_is_one() -> None:
    links = {a.get("{http://www.w3.org/1999/xlink}href") for a in svg_of(small_map()).iter(f"{SVG}a")}
    assert links == {"https://doi.org/10.1080/09668130802292143", "https://example.org/a?b=1&c=%3C2%3E"}


def test_a_long_title_does_not_widen_the_picture() -> None:
    root = svg_of(map_of(claim("a", "A"), title="long title " * 200))
    assert float((root.get("width") or "").removesuffix("pt")) < 500


def test_provisional() -> None:
    svg = render(small_map(), "map", "svg", problems=1).text
    assert "provisional: 1 problem<" in svg
    assert "provisional" not in render(small_map(), "map", "svg").text


def test_a_fan_of_loose_claims_is_no_endless_row() -> None:
    fan = [claim(f"s{number}", "A supporter of the hypothesis.", supports=("h",)) for number in range(24)]
    loose = [claim(f"i{number}", "A claim that stands alone.") for number in range(24)]
    for drawn in (map_of(claim("h", "H"), *fan), map_of(*loose)):
        root = svg_of(drawn)
        width, height = (float((root.get(side) or "").removesuffix("pt")) for side in ("width", "height"))
        assert width / height < 4.5


Corners = tuple[float, float, float, float]


def boxes_and_texts(root: ET.Element) -> list[tuple[str, Corners, list[ET.Element]]]:
    """Each box with its corners and its texts, in the picture's own points."""
    found: list[tuple[str, Corners, list[ET.Element]]] = []
    for group in root.iter(f"{SVG}g"):
        name = group.get("id") or ""
        if not re.fullmatch(r"n\d+", name):
            continue
        outline = next(each for each in group if each.tag in {f"{SVG}polygon", f"{SVG}path"})
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", outline.get("points") or outline.get("d") or "")]
        xs, ys = numbers[::2], numbers[1::2]
        found.append(
            (group.get("id") or "", (min(xs), min(ys), max(xs), max(ys)), list(group.iter(f"{SVG}text")))
        )
    return found


def test_texts_lie_in_their_boxes_and_boxes_apart() -> None:
    """By the widths of Arial; a browser with wider fonts is held to them by textLength."""
    from argmap.render.text.wrap import text_width

    for drawn in (small_map(), random_debate(40), random_debate(150)):
        boxes = boxes_and_texts(svg_of(drawn))
        assert len(boxes) == len(drawn.claims)
        for name, (left, top, right, bottom), texts in boxes:
            assert texts, name
            for text in texts:
                size = float(text.get("font-size") or 0)
                x, y = float(text.get("x") or 0), float(text.get("y") or 0)
                width = text_width(text.text or "", size, bold=text.get("font-weight") == "bold")
                assert left < x, name
                assert x + width < right, (name, text.text)
                assert top < y - size * 0.7, name
                assert y + size * 0.2 < bottom, name
        for number, (_, one, _) in enumerate(boxes):
            for _, other, _ in boxes[number + 1 :]:
                apart = one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]
                assert apart


HOSTILE = r'<b>&amp;"\N\G\\ </TABLE> %s ]]> \x1b]0;' + "\x1b[2J\u202e\u200b\x00\ud800\ufffe\n\t$'"


def test_hostile_text_is_shown_as_it_is() -> None:
    drawn = map_of(claim("a", HOSTILE, HOSTILE[:40]), claim("b", "B", supports=("a",)), title=HOSTILE)
    root = svg_of(drawn)
    box = root.find(".//svg:g[@id='n1']", NAMES)
    assert box is not None
    shown = "".join(each.text or "" for each in box.iter(f"{SVG}text"))
    assert "".join(visible(HOSTILE).split()) in "".join(shown.split())
    assert root.findtext(f"{SVG}title") == "\n".join(map(visible, HOSTILE.split("\n")))
    for character in "\x1b\u202e\u200b\x00\ufffe":
        assert character not in render(drawn, "map", "dot").text
        assert character not in render(drawn, "map", "svg").text


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=120), st.text(max_size=30))
def test_any_text_gives_an_svg_that_holds_it(text: str, label: str) -> None:
    root = svg_of(map_of(claim("a", text, label, supports=("b",)), claim("b", "B"), title=text))
    box = root.find(".//svg:g[@id='n1']", NAMES)
    assert box is not None
    lines = [each.text or "" for each in box.iter(f"{SVG}text")]
    shown = "".join("".join(lines).split())
    whole = "".join(visible(text).split())
    assert whole in shown or "…" in shown or not whole
