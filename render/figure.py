"""A figure for TeX that shows the diagram's PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .escape import visible

if TYPE_CHECKING:
    from .drawing import Drawing

_SPECIAL: Final = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{each: f"\\{each}" for each in "#$%&_{}"},
}

_WIDER: Final = 1.4
"""From so many times its height on, a picture takes a page of its own, on its side."""


def to_figure(drawing: Drawing, name: str, size: tuple[float, float]) -> str:
    r"""Return a figure to be read with `\input`; `name` is that of the PDF, `size` the picture's.

    The picture is included, not drawn anew: so it is the same as everywhere, with any class and any font
    of the document, and its texts keep to their boxes.
    """
    width, height = size
    title = "".join(_SPECIAL.get(letter, letter) for letter in visible(drawing.whole.title))
    described = "".join(_SPECIAL.get(letter, letter) for letter in visible(drawing.whole.text))
    sideways = width > _WIDER * height
    frame = "sidewaysfigure" if sideways else "figure"
    needs = "graphicx and rotating" if sideways else "graphicx"
    place = "" if sideways else "[htbp]"
    return (
        f"% needs \\usepackage of {needs}; {name}.pdf lies beside this file\n"
        f"\\begin{{{frame}}}{place}\n"
        "  \\centering\n"
        f"  \\includegraphics[width=\\linewidth,height=0.85\\textheight,keepaspectratio]{{{name}.pdf}}\n"
        f"  \\caption{{{title}. {described}}}\n"
        "\\end{" + frame + "}\n"
    )
