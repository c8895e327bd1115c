"""The pages of a map for a server: a change is shown at once, the pictures of what has changed once drawn."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.evaluate import EvaluatedMap
from argmap.render import Request
from argmap.render.page.page import LivePage, make_live_pages
from argmap.tests.builders.maps import small_map

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.render.page.pictures import PagePicture


def pages(argument_map: ArgumentMap, kept: dict[str, PagePicture]) -> list[LivePage]:
    return [
        *make_live_pages(EvaluatedMap(argument_map), Request("page", "html"), lambda _done, _of: None, kept)
    ]


def undrawn(page: LivePage) -> list[str]:
    """The titles of the pictures that are not there yet."""
    found = re.search('class="argmap-pictures">(.*?)</script>', page.data.decode())
    assert found
    return [
        title
        for _key, title, _group, _claims, packed, _problem in json.loads(found[1])["pictures"]
        if not packed
    ]


def test_a_page_without_what_is_being_drawn_comes_first() -> None:
    kept: dict[str, PagePicture] = {}
    argument_map = small_map()
    waiting, drawn = pages(argument_map, kept)
    assert undrawn(waiting)
    assert not undrawn(drawn)
    assert waiting.version != drawn.version
    assert pages(argument_map, kept) == [drawn]

    described = replace(argument_map, description="What no picture shows.")
    [told] = pages(described, kept)
    assert b"What no picture shows." in told.data
    assert not undrawn(told)

    name, own = next(iter(argument_map.claims.items()))
    changed = replace(argument_map, claims={**argument_map.claims, name: own._replace(label="Another label")})
    waiting, drawn = pages(changed, kept)
    assert b"Another label" in waiting.data
    assert undrawn(waiting)
    assert pages(changed, {})[-1] == drawn
