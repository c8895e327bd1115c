"""A figure for TeX that shows the PDF of a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model.safe_text import visible
from ..document.blocks import Document, Screen
from ..document.blocks import Picture as PictureBlock
from ..document.latex import to_latex
from ..errors import RenderError

if TYPE_CHECKING:
    from .shapes import Picture

_UNFIT: Final = frozenset('\\{}%#^"')
"""Characters that TeX cannot read in a file name, however they are written."""


def check_name(name: str) -> None:
    """Make sure that TeX can read a file of this name.

    Raises: RenderError, which shows the letters that it cannot take.
    """
    unfit = [each for each in dict.fromkeys(name) if each in _UNFIT or not each.isprintable()]
    if unfit:
        shown = " ".join(map(visible, unfit))
        raise RenderError(
            f"TeX cannot take {shown} in the name of a picture's file", "name it otherwise: `-o figure.tex`"
        )


def to_figure(picture: Picture, name: str) -> str:
    r"""Return a figure to be read with `\input`; `name` is that of the PDF.

    The first line is the same for each figure of a name.
    """
    size = picture.width * picture.scale, picture.height * picture.scale
    block = PictureBlock(picture.caption.title, picture.caption.text, name, *size)
    return to_latex(Document(picture.caption.title, (block,)), Screen()).text
