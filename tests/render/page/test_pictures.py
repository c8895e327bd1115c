"""The pictures of the page: which there are, what they hold, and what one costs that cannot be drawn."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from argmap.model import Kind
from argmap.render import PictureOptions
from argmap.render.diagram.draw_map import draw_maps_quickly
from argmap.render.errors import EngineError
from argmap.render.page import chosen, drawing
from argmap.render.page import pictures as module
from argmap.render.page.addresses import claim_address
from argmap.render.page.pictures import PagePicture, PicturesToDraw, packed
from argmap.tests.builders.claims import claim, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.builders.shipped import SHIPPED, read_map
from argmap.tests.builders.shown import whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.render.diagram.draw_map import Drawn


@pytest.fixture(scope="module")
def shipped() -> tuple[PagePicture, ...]:
    return PicturesToDraw(whole(read_map(SHIPPED))).drawn()


def unpacked(picture: PagePicture) -> str:
    return zlib.decompress(b64decode(picture.packed), -zlib.MAX_WBITS).decode()


def test_those_of_the_shipped_map(shipped: tuple[PagePicture, ...]) -> None:
    groups = [each.group for each in shipped]
    assert groups == sorted(groups, key=["overview", "hypothesis", "claim", "facet"].index)
    assert {group: groups.count(group) for group in groups} == {
        "overview": 1, "hypothesis": 2, "claim": 8, "facet": 17,
    }  # fmt: skip
    assert not any(each.problem for each in shipped)
    assert [each.key for each in shipped if each.svg] == [each.key for each in shipped[:3]]
    assert sum(len(each.svg) for each in shipped) < 250_000
    assert sum(len(each.packed) for each in shipped) < 600_000


def test_each_shows_its_claims_and_nothing_that_could_clash(shipped: tuple[PagePicture, ...]) -> None:
    for each in shipped:
        svg = unpacked(each)
        root = ET.fromstring(svg)  # noqa: S314 - argmap wrote it
        boxes = [own.get("data-claim") for own in root.iter() if own.get("class") in {"claim", "piece"}]
        assert boxes == [*each.claims]
        assert root.get("aria-label") == each.title
        assert not re.search(r'\s(?:id|style|fill|stroke)="', svg)
        assert not re.search(r"\d\.\d{3}", svg)


def test_a_plain_one_has_no_links_but_a_legend(shipped: tuple[PagePicture, ...]) -> None:
    for each in shipped[:3]:
        assert "<a " not in each.svg
        assert 'class="legend"' in each.svg
        assert 'class="legend"' not in unpacked(each)


def test_the_same_map_gives_the_same_bytes() -> None:
    drawn = random_debate(70)
    assert PicturesToDraw(whole(drawn)).drawn() == PicturesToDraw(whole(drawn)).drawn()


def test_a_small_map_is_its_own_overview() -> None:
    drawn = small_map()
    first, *_ = PicturesToDraw(whole(drawn)).drawn()
    assert (first.key, first.claims) == ("overview", tuple(drawn.claims))
    assert 'class="link ' in first.svg


def test_links_and_rings_name_what_they_show() -> None:
    drawn = map_of(
        claim("h", kind=Kind.HYPOTHESIS), claim("a", supports=["h"]), claim("u", attacks=["a -> h"])
    )
    svg = unpacked(PicturesToDraw(whole(drawn)).drawn()[0])
    assert 'class="link support fails" data-link="a -&gt; h"' in svg
    assert 'class="link undercut holds" data-link="u -&gt; a -&gt; h"' in svg
    assert 'class="ring holds" data-ring="a -&gt; h"' in svg
    assert '<g class="claim" data-claim="h"' in svg
    assert f'<a href="{claim_address("h")}"' in svg


def test_hostile_ids_and_labels_stay_text() -> None:
    hostile = claim("toString", label='</svg><script>"alert"')
    drawn = map_of(hostile, claim("constructor", supports=["toString"]))
    for each in PicturesToDraw(whole(drawn)).drawn():
        root = ET.fromstring(unpacked(each))  # noqa: S314 - argmap wrote it
        assert not [*root.iter("{http://www.w3.org/2000/svg}script")]


def test_an_empty_map_has_none() -> None:
    assert PicturesToDraw(whole(map_of())).drawn() == ()


def test_one_that_cannot_be_drawn_costs_that_one(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = draw_maps_quickly

    def failing(parts: Sequence[object], *others: object) -> list[Drawn]:
        if any(each.piece == "SCO" for each in parts):  # type: ignore[attr-defined]
            raise EngineError("the drawing engine crashed")
        return draw(parts, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(drawing, "draw_maps_quickly", failing)
    monkeypatch.setattr(drawing, "_CLAIMS_A_RUN", 1000)
    found = PicturesToDraw(whole(small_map())).drawn()
    assert len(found) > 2
    failed = [each for each in found if each.problem]
    assert [(each.title, each.problem, each.packed) for each in failed] == [
        ("SCO", "the drawing engine crashed", "")
    ]


def test_an_engine_that_always_fails_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[int] = []

    def failing(parts: Sequence[object], *_others: object) -> list[Drawn]:
        called.append(len(parts))
        raise EngineError("the drawing engine took longer than 20 seconds")

    monkeypatch.setattr(drawing, "draw_maps_quickly", failing)
    monkeypatch.setattr(drawing, "draw_maps", failing)
    found = PicturesToDraw(whole(random_debate(120))).drawn()
    assert all(each.problem for each in found[1:])
    assert len(called) < 8 < len(found)


def test_without_an_engine_there_is_the_overview() -> None:
    found = PicturesToDraw(whole(random_debate(120))).drawn(output=PictureOptions(engine="no-such-engine"))
    assert found[0].packed
    assert "cannot run the drawing engine" in found[1].problem


def test_a_budget_of_boxes_and_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = whole(random_debate(120))
    everything = PicturesToDraw(drawn).drawn()
    monkeypatch.setattr(module, "_MOST_BYTES", 20_000)
    assert PicturesToDraw(drawn).drawn() == everything[: len(PicturesToDraw(drawn).drawn())] != everything
    monkeypatch.setattr(chosen, "_MOST_BOXES", 30)
    assert sum(len(each.claims) for each in PicturesToDraw(drawn).drawn() if each.group != "overview") <= 30


def test_it_is_told_how_many_are_drawn() -> None:
    told: list[tuple[int, int]] = []
    found = PicturesToDraw(whole(small_map())).drawn(lambda done, of: told.append((done, of)))
    assert told[-1] == (len(found), len(found))


def test_packed_claims_are_numbers_in_the_order_of_the_map() -> None:
    shown = whole(small_map())
    made = PicturesToDraw(shown).drawn()
    data = packed(made, shown)
    assert data["pictures"][0][3] == [*range(len(shown.whole.claims))]  # type: ignore[index]
    assert {*data["chips"]} == {"accepted", "undecided", "rejected"}  # type: ignore[misc]


def test_what_is_kept_is_not_drawn_anew() -> None:
    kept: dict[str, PagePicture] = {}
    first = PicturesToDraw(whole(random_debate(120)), kept)
    assert not first.are_drawn
    waiting = first.until_drawn()
    made = first.drawn()
    assert [each.key for each in waiting] == [each.key for each in made]
    assert waiting[0] == made[0]  # the overview needs no engine
    assert not any(each.packed or each.problem for each in waiting[1:])

    again = PicturesToDraw(whole(random_debate(120)), kept)
    assert again.are_drawn
    assert again.until_drawn() == made
    assert again.drawn(output=PictureOptions(engine="no-such-engine")) == made

    changed = random_debate(120)
    name = made[1].claims[0]
    claims = {**changed.claims, name: changed.claims[name]._replace(label="Another label")}
    after = PicturesToDraw(whole(replace(changed, claims=claims)), kept)
    anew = [each.key for each in after.until_drawn()[1:] if not each.packed]
    assert anew == [each.key for each in made[1:] if name in each.claims]
    assert len(anew) < len(made) - 1
    found = after.drawn()
    assert [each.packed for each in found if each.key not in {"overview", *anew}] == [
        each.packed for each in made if each.key not in {"overview", *anew}
    ]
