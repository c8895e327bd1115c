"""What stands above a picture: the map, what the picture is about, its verdict, and how much it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ...model.safe_text import visible
from ...model.words import count
from ..graphics.shapes import Caption, Element, Role, Shape, Text
from ..text.room import measure_room
from ..text.wrap import wrap
from ..words.part import part_in_words
from ..words.provisional import provisionally
from . import pills

if TYPE_CHECKING:
    from ...views.part import Part
    from ..graphics.theme import Theme
    from .draw_options import DrawOptions

MARGIN: Final = 10.0
"""The margin of a picture in points."""

_MAP: Final = 8.5
_TITLE: Final = 15.0
_NOTE: Final = 8.5
_CHIP: Final = 9.0


class TitleBlock(NamedTuple):
    """The block and where it ends, with the room below it."""

    element: Element
    height: float


def title_block(
    part: Part, options: DrawOptions, width: float, theme: Theme, *, note: str = ""
) -> TitleBlock:
    """Draw the title of a picture of a width, with how much of the map it shows, or a note instead."""
    block = _Block(width - 2 * MARGIN)
    name, title = part.argument_map.title, title_of(part)
    if title and name and title != name:
        block.add(visible(name), _MAP, theme.muted, href=options.home)
        block.y += 2
    title = title or name
    if title:
        block.add(visible(title), _TITLE, theme.ink, bold=True)
        block.y += 3
    focus = part.selection.focus
    mark = options.marks.of_claim(focus[0]) if len(focus) == 1 else None
    indent = 0.0
    if mark:
        block.shapes += pills.chip(mark.verdict, MARGIN, block.y, theme, _CHIP)
        indent = pills.chip_width(mark.verdict.value, _CHIP) + 8
    said = note or counted(part)
    if options.problems:
        said += f"; {provisionally(options.problems)}"
    block.y += 2.3
    block.add(said, _NOTE, theme.soft, indent=indent)
    caption = Caption(title or "Argument map", said)
    element = Element("title", "title", block.shapes, caption, Role.GROUP, name="the title")
    return TitleBlock(element, block.y + 11.3)


class _Block:
    """Lines of text one below the other; `y` is where the next one begins."""

    def __init__(self, width: float) -> None:
        self.shapes: list[Shape] = []
        self.y = MARGIN
        self._width = width

    def add(  # noqa: PLR0913 - a text has so many sides
        self, text: str, size: float, colour: str, *, bold: bool = False, href: str = "", indent: float = 0.0
    ) -> None:
        """Add a text, broken to the width that an indent leaves."""
        for line in wrap(text, self._width - indent, measure_room(size, bold=bold)):
            baseline = self.y + 0.95 * size
            self.shapes.append(Text(MARGIN + indent, baseline, line, size, colour, bold=bold, href=href))
            self.y += 1.22 * size


def title_of(part: Part) -> str:
    """What a picture of a part is about: the claim in focus, or what was asked for; "" for the whole map."""
    focus = part.selection.focus
    if len(focus) == 1 and not part.piece:
        return part.argument_map.claims[focus[0]].label
    asked = part.piece or part_in_words(part)
    return asked[:1].upper() + asked[1:]


def counted(part: Part) -> str:
    """How many claims a picture of a part shows."""
    shown, all_of_them = len(part.argument_map.claims), len(part.whole.claims)
    return (
        count(all_of_them, "claim") if shown == all_of_them else f"{shown} of {count(all_of_them, 'claim')}"
    )
