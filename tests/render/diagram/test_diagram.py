"""What a picture of a map holds: an element for each thing, in reading order, and all texts as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Kind, Sign
from argmap.model.safe_text import visible
from argmap.render import Selection
from argmap.render.graphics.shapes import Role
from argmap.render.graphics.svg import to_svg
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.pictures import (
    SVG,
    assert_sound,
    element,
    elements,
    paths,
    picture_of,
    svg_of,
    texts,
    words,
)
from argmap.tests.render.whole import render

if TYPE_CHECKING:
    from argmap.render.graphics.shapes import Element

XLINK = "{http://www.w3.org/1999/xlink}href"


def kinds(argument_map: ArgumentMap) -> list[str]:
    """The kind of each line that is drawn, in reading order."""
    return [each.kind.removeprefix("link ") for each in elements(picture_of(argument_map), "link")]


def titles(found: list[Element]) -> list[str]:
    return [each.caption.title if each.caption else "" for each in found]


def test_each_kind_of_line_is_an_element() -> None:
    assert kinds(small_map()) == [
        "answer",
        "support",
        "support",
        "backing",
        "attack",
        "undercut",
        "undercut",
        "contradiction",
        "support",
        "answer",
    ]


def test_an_undercut_of_an_undercut_of_a_backing() -> None:
    drawn = map_of(
        claim("b", "B"),
        claim("a", "A", supports=("b",)),
        claim("w", "W", supports=("a -> b",)),
        claim("u", "U", attacks=("w -> a -> b",)),
        claim("v", "V", attacks=("u -> w -> a -> b",)),
    )
    assert kinds(drawn) == ["support", "backing", "undercut", "undercut"]
    assert [each.kind for each in elements(picture_of(drawn), "mark")] == ["mark"] * 3
    assert_sound(drawn, picture_of(drawn))


def test_linked_premises_are_one_element() -> None:
    sound = link("a -> c", Sign.SUPPORT, "b")
    picture = picture_of(map_of(claim("a", "A", supports=(sound,)), claim("b", "B"), claim("c", "C")))
    assert titles(elements(picture, "link")) == ["“A” with “B” supports “C”"]
    (mark,) = elements(picture, "mark")
    assert mark.role is Role.HIDDEN


def test_a_contradiction_is_drawn_once() -> None:
    both = map_of(claim("a", "A", contradicts=("b",)), claim("b", "B", contradicts=("a", "missing", "b")))
    assert titles(elements(picture_of(both), "link")) == ["“A” contradicts “B”"]


def test_only_what_counts_is_drawn() -> None:
    drawn = map_of(
        claim("a", "A", supports=("missing", "q", "a"), attacks=("x -> y",), answers=("missing", "b", "a")),
        claim("b", "B"),
        claim("q", "Q", kind=Kind.QUESTION, contradicts=("a",)),
    )
    assert kinds(drawn) == []


def test_stronger_links_are_wider() -> None:
    weights = (0.25, 0.5, 1.0)
    claims = [
        claim(f"s{number}", "S", supports=(link(f"s{number} -> h", Sign.SUPPORT, weight=weight),))
        for number, weight in enumerate(weights)
    ]
    picture = picture_of(map_of(claim("h", "H"), *claims))
    own = [paths(each)[-2].pen for each in elements(picture, "support")]
    assert [pen.width for pen in own if pen] == [1.12, 1.55, 2.4]
    assert "thicker: stronger" in words(elements(picture, "legend"))


def test_elements_stand_in_the_order_of_reading() -> None:
    """The title, each claim with the links that it declares, what rides on them, and the legend."""
    three = map_of(
        claim("c", "C"),
        claim("a", "A", supports=("c", "b")),
        claim("b", "B", attacks=("c",), contradicts=("a",)),
        title="Three",
    )
    order = [each.id for each in picture_of(three).elements]
    assert order[:9] == ["title", "n1", "n2", "e1", "e2", "n3", "e3", "e4", "m4"]
    assert order[-1] == "legend"


def test_every_element_that_is_heard_has_a_name_and_hidden_ones_have_none() -> None:
    root = svg_of(picture_of(small_map()))
    assert root.findtext(f"{SVG}title") == "The Shanghai Spirit & its critics"
    assert root.findtext(f"{SVG}desc") == (
        "Argument map: 11 claims, 7 links. Verdicts: 9 accepted and 1 rejected"
    )
    groups = root.findall(f"{SVG}g")
    assert len(groups) > 25
    for each in groups:
        heard = each.get("aria-hidden") is None
        assert heard == (each.get("role") is not None)
        assert heard <= bool(each.findtext(f"{SVG}title"))
    read = [each.findtext(f"{SVG}title") for each in groups if each.get("aria-hidden") is None]
    assert len(read) == len(set(read)), "nothing is read twice"


def test_reasons_show_on_hover_and_names_stay_short() -> None:
    root = svg_of(picture_of(small_map()))
    reason = "An alliance that meant otherwise would have said so."
    (said,) = [each for each in root.iter(f"{SVG}g") if each.findtext(f"{SVG}desc") == reason]
    one = "The SCO's founding documents hardly speak of democracy."
    name = f"“{one}” supports “The Shanghai Spirit preserves autocracy”"
    assert said.findtext(f"{SVG}title") == f"{name}\n{reason}"
    assert (said.get("aria-label"), said.get("role")) == (name, "graphics-symbol img")


def test_a_claim_tells_its_kind_verdict_text_and_sources() -> None:
    caption = element(picture_of(small_map()), "preserves").caption
    assert caption is not None
    assert caption.title.startswith("Hypothesis, accepted: The Shanghai Spirit preserves autocracy")
    assert caption.text.splitlines()[1] == "Ambrosio 2008, p. 1322 (via Ünaldılar Kocamaz & Čech 2020)"


def test_the_description_counts_in_words() -> None:
    alone = svg_of(picture_of(map_of(claim("a", "A"))))
    pair = svg_of(picture_of(map_of(claim("a", "A"), claim("b", "B", supports=("a",)))))
    assert (alone.findtext(f"{SVG}desc") or "").startswith("Argument map: 1 claim, 0 links. ")
    assert (pair.findtext(f"{SVG}desc") or "").startswith("Argument map: 2 claims, 1 link. ")


def test_works_are_links_only_where_their_address_is_one() -> None:
    links = {each.get(XLINK) for each in svg_of(picture_of(small_map())).iter(f"{SVG}a")}
    assert links == {"https://doi.org/10.1080/09668130802292143", "https://example.org/a?b=1&c=%3C2%3E"}


def test_provisional() -> None:
    assert "provisional: 1 problem" in " ".join(words(elements(picture_of(small_map(), problems=1), "title")))
    assert "provisional" not in render(small_map(), "map", "svg").text


def test_a_fan_and_loose_claims_are_no_endless_row() -> None:
    fan = [claim(f"s{number}", "A supporter of the hypothesis.", supports=("h",)) for number in range(24)]
    loose = [claim(f"i{number}", "A claim that stands alone.") for number in range(24)]
    for drawn in (map_of(claim("h", "H"), *fan), map_of(*loose)):
        picture = picture_of(drawn)
        assert 1 / 4.5 < picture.width / picture.height < 4.5


def test_claims_without_links_stand_below_a_heading() -> None:
    loose = [claim(f"i{number}", "A claim that stands alone.") for number in range(3)]
    linked = (claim("a", "A", supports=("b",)), claim("b", "B"))
    assert words(elements(picture_of(map_of(*linked, *loose)), "heading")) == ["Not linked in this part"]
    assert elements(picture_of(map_of(*linked)), "heading") == []
    assert elements(picture_of(map_of(*loose)), "heading") == [], "nothing else is there"


HOSTILE = r'<b>&amp;"\N\G\\ </TABLE> %s ]]> \x1b]0;' + "\x1b[2J\u202e\u200b\x00\ud800\ufffe\n\t$'"


def test_hostile_text_is_shown_as_it_is() -> None:
    drawn = map_of(claim("a", HOSTILE, HOSTILE[:40]), claim("b", "B", supports=("a",)), title=HOSTILE)
    picture = picture_of(drawn)
    shown = "".join(each.text for each in texts(element(picture, "a")))
    assert "".join(visible(HOSTILE).split()) in "".join(shown.split())
    assert svg_of(picture).findtext(f"{SVG}title") == "\n".join(map(visible, HOSTILE.split("\n")))
    for character in "\x1b\u202e\u200b\x00\ufffe":
        assert character not in render(drawn, "map", "dot").text
        assert character not in to_svg(picture).decode()


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=120), st.text(max_size=30))
def test_any_text_is_shown_in_full(text: str, label: str) -> None:
    drawn = map_of(claim("a", text, label, supports=("b",)), claim("b", "B"), title=text)
    picture = picture_of(drawn)
    assert_sound(drawn, picture)
    shown = "".join(each.text or "" for each in svg_of(picture).iter(f"{SVG}text"))
    assert "".join(visible(text).split()) in "".join(shown.replace("\u200f", "").split())


def test_a_part_around_a_question_and_one_around_an_answer() -> None:
    for focus in ("what-for", "advice"):
        picture = picture_of(small_map(), Selection(focus=(focus,)))
        assert len(elements(picture, "answer")) >= 1
        assert "answers (not counted)" in words(elements(picture, "legend"))
