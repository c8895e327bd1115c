"""Pictures in a wide font: what stays clear of what, where a viewer has none of Arial's widths."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.render.graphics.shapes import Path, Text
from argmap.tests.builders.pictures import Extent, covered, covered_widely, extent

if TYPE_CHECKING:
    from argmap.render.graphics.shapes import Picture


class _Drawn(NamedTuple):
    """A text with what it covers in Arial and in the widest usual font."""

    said: str
    narrow: Extent
    wide: Extent


def assert_clear_in_wide_fonts(picture: Picture) -> None:
    """In a wide font a text leaves no box that holds it in Arial, and meets nothing more."""
    whole = Extent(0, 0, picture.width, picture.height)
    found: list[_Drawn] = []
    for each in picture.elements:
        around = [extent(shape) for shape in each.shapes if isinstance(shape, Path)]
        for shape in each.shapes:
            if isinstance(shape, Text):
                text = _Drawn(shape.whole, covered(shape), covered_widely(shape))
                assert whole.holds(text.wide), text.said
                for other in around:
                    assert not other.holds(text.narrow) or other.holds(text.wide), text.said
                    assert other.overlaps(text.narrow) or not other.overlaps(text.wide), text.said
                found.append(text)
    found.sort(key=lambda text: text.wide.top)
    for number, one in enumerate(found):
        for below in found[number + 1 :]:
            if below.wide.top > one.wide.bottom:
                break
            assert not one.wide.overlaps(below.wide), (one.said, below.said)
