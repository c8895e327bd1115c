"""The pictures of a document of A4 pages: low enough to stand among text, as far as they can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..model.words import in_quotes
from .diagram.draw_options import DrawOptions
from .diagram.legibility import LEAST_LETTERS
from .diagram.options import Look, PictureOptions
from .diagram.picture import marks_of, written
from .document.blocks import Picture
from .page.drawing import draw_each
from .page_sizes import PAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..views.part import Shown
    from ..views.pieces import Piece
    from .diagram.draw_map import Drawn

_LOOKS: Final = (
    Look(page="a4"),
    Look(page="a4-landscape", text="label"),
    Look(page="a4", text="label"),
)
"""How a picture is drawn, in the order in which this is tried: with texts, then with labels alone."""

_PAGE: Final = PAGES["a4"]._replace(height=0.86 * PAGES["a4"].height)
"""The room for a picture; the rest of the page is for its caption."""

_LOW: Final = 0.5 * PAGES["a4"].height
"""A picture that is no higher leaves at most half a page empty before it."""

_NOT_BELOW: Final = 7.0
"""A picture is not made smaller for the sake of its height, where its letters would have fewer points."""


class _Fitted(NamedTuple):
    """A drawing, and the scale at which it stands on the page."""

    drawn: Drawn
    options: DrawOptions
    scale: float

    @property
    def height(self) -> float:
        return self.scale * self.drawn.picture.height

    @property
    def rank(self) -> tuple[bool, float]:
        """The least is the best: what can be read and is low; of what cannot be read the largest letters."""
        letters = self.scale * self.drawn.letters
        is_small = letters < LEAST_LETTERS
        return is_small, -letters if is_small else max(self.height, _LOW)

    @property
    def is_best(self) -> bool:
        """Whether no other drawing can be better."""
        return self.rank == (False, _LOW)


def pictures_on_pages(pieces: Sequence[Piece], shown: Shown, engine: str) -> dict[str, Picture]:
    """Return a picture of each piece that can be drawn, by its name.

    `engine` is the path of the drawing engine that the user names, or "".
    Cost: about a second for each piece, and another where texts do not fit.
    """
    best: dict[str, _Fitted] = {}
    waiting = pieces
    for look in _LOOKS:
        options = DrawOptions(look, marks_of(shown.evaluated, look), shown.problems)
        output = PictureOptions(look, engine)
        outcomes = draw_each(
            [(each.part, True) for each in waiting], options, output, lambda _done, _of: None
        )
        for piece, drawn in zip(waiting, outcomes, strict=True):
            if not isinstance(drawn, str):
                fitted = _Fitted(drawn, options, _scale(drawn))
                best[piece.name] = min(best.get(piece.name, fitted), fitted, key=lambda each: each.rank)
        waiting = [each for each in waiting if each.name in best and not best[each.name].is_best]
    return {each.name: _picture(each, best[each.name]) for each in pieces if each.name in best}


def _scale(drawn: Drawn) -> float:
    width, height = drawn.picture.width, drawn.picture.height
    scale = _PAGE.scale(width, height)
    return max(min(scale, _LOW / height), min(scale, _NOT_BELOW / drawn.letters))


def _picture(piece: Piece, fitted: _Fitted) -> Picture:
    drawn = fitted.drawn
    rendering = written(drawn, fitted.options, "png", piece.name)
    return Picture(
        f"What bears on {in_quotes(piece.title)}",
        "",
        width=fitted.scale * drawn.picture.width,
        height=fitted.height,
        png=rendering.data,
        alternative=drawn.picture.caption.text,
    )
