"""A figure for TeX that shows the diagram's PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import RenderError
from ..escape import visible
from ..tex import escape, fonts_needed

if TYPE_CHECKING:
    from .canvas import Drawing

_UNFIT: Final = frozenset('\\{}%#^"')
"""What TeX cannot take in the name of a picture's file, however it is written."""

_WIDER: Final = 1.4
"""From so many times its height on, a picture takes a page of its own, on its side."""


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


def to_figure(drawing: Drawing, name: str, size: tuple[float, float]) -> str:
    r"""Return a figure to be read with `\input`; `name` is that of the PDF, `size` the picture's.

    The picture is included, not drawn anew: so it is the same as everywhere, with any class and any font
    of the document, and its texts keep to their boxes. The first line is the same for each figure of a name.
    """
    width, height = size
    caption = f"{escape(drawing.whole.title)}. {escape(drawing.whole.text)}"
    sideways = width > _WIDER * height
    frame = "sidewaysfigure" if sideways else "figure"
    place = "" if sideways else "[htbp]"
    comments = [
        f"A figure by argmap; it shows {name}.pdf, which lies beside this file.",
        f"Needs \\usepackage{{graphicx{',rotating' * sideways}}}; bring it in with \\input.",
    ]
    comments += fonts_needed(caption)
    return (
        "".join(f"% {comment}\n" for comment in comments) + f"\\begin{{{frame}}}{place}\n"
        "  \\centering\n"
        f"  \\includegraphics[width=\\linewidth,height=0.85\\textheight,keepaspectratio]{{{name}.pdf}}\n"
        f"  \\caption{{{caption}}}\n"
        "\\end{" + frame + "}\n"
    )
