"""Pictures of a balance, and what stands on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.render import Look
from argmap.render.cards.rendering import draw_balance
from argmap.render.compose.balance import compose_balance
from argmap.render.document.table import Purpose
from argmap.render.graphics.shapes import Anchor, Text
from argmap.render.text.wrap import text_width
from argmap.tests.builders.claims import SUPPORT, claim, hypothesis, link, map_of
from argmap.tests.builders.shown import whole
from argmap.views.balance import balance

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.render.cards.picture import Drawn
    from argmap.render.graphics.shapes import Element, Picture


def drawn(argument_map: ArgumentMap, look: Look | None = None, *, paged: bool = False) -> list[Drawn]:
    """The balance of all hypotheses of a map."""
    shown = whole(argument_map)
    document = compose_balance(balance(shown), shown, Purpose.SCREEN)
    return draw_balance(document, look or Look(), paged=paged)


def pictures(argument_map: ArgumentMap, look: Look | None = None, *, paged: bool = False) -> list[Picture]:
    """As `drawn`, the pictures alone."""
    return [each.picture for each in drawn(argument_map, look, paged=paged)]


def words(*pictures: Picture) -> str:
    """All that is written on pictures."""
    return " ".join(text.whole for picture in pictures for _, text in picture.texts())


def cards(*pictures: Picture) -> list[str]:
    """The labels of the cards in order."""
    shown = [each for picture in pictures for each in picture.elements if each.kind == "card"]
    return [each.caption.title for each in shown if each.caption]


def texts(element: Element) -> list[Text]:
    """The texts of an element."""
    return [shape for shape in element.shapes if isinstance(shape, Text)]


def _edges(text: Text) -> tuple[float, float]:
    """The left and right end of a text, as wide as it is measured."""
    width = sum(text_width(run.text, text.size, bold=run.bold) for run in text.runs)
    left = {Anchor.START: text.x, Anchor.MIDDLE: text.x - width / 2, Anchor.END: text.x - width}[text.anchor]
    return left, left + width


def check(picture: Picture) -> None:
    """Make sure that every text lies in the picture, that none lies on another, and that ids are unique."""
    ids = [element.id for element in picture.elements]
    assert len(set(ids)) == len(ids)
    placed = sorted((text for _, text in picture.texts()), key=lambda text: text.y)
    for text in placed:
        left, right = _edges(text)
        assert left > -0.01
        assert right < picture.width + 0.01
        assert text.size < text.y < picture.height
    for number, one in enumerate(placed):
        for other in placed[number + 1 :]:
            if other.y - one.y >= 0.9 * min(one.size, other.size):
                break
            (left, right), (start, end) = _edges(one), _edges(other)
            assert right <= start + 0.01 or end <= left + 0.01, (one.text, other.text)


def crowd(number: int, because: str = "") -> ArgumentMap:
    """A hypothesis with so many supports, of which every third is weak."""
    return map_of(
        hypothesis("h", "H"),
        *(
            claim(
                f"s{each}",
                links=[link(f"s{each} -> h", SUPPORT, weight=0.5 if each % 3 else 0.25, because=because)],
            )
            for each in range(number)
        ),
    )
