r"""A document for LaTeX, to be brought into an article with `\input`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .blocks import Document, Fields, Heading, Items, Paragraph, Picture, PlainBlock, Prose, Screen, Written
from .column_widths import Layout, fitted, lay_out
from .latex_page import LATEX
from .latex_table import latex_table
from .latex_text import fonts_needed, latex_text
from .plain import plain
from .records import records
from .table import Table
from .tones import Tone

_SIDEWAYS: Final = 1.4
"""A picture more than this many times as wide as it is high takes a page of its own, on its side."""

_HEADINGS: Final = ("subsection", "subsubsection", "paragraph")

_ITEM: Final = (
    r"\def\argmapitem#1{\par\noindent\setlength{\hangindent}{\dimexpr 1em*#1+1em\relax}\hspace*{#1em}}"
)
r"""An entry of a list, indented by its depth: LaTeX's own lists are at most four deep.

Pandoc leaves `\setlength` out, but would print what follows `\hangindent=`. Lines end in `\\`, as it leaves
`\newline` out.
"""

_FILE: Final = r"""  \def\argmapfile{{{0}.pdf}}%
  \ifdefined\CurrentFilePath\ifx\CurrentFilePath\empty\else
    \IfFileExists{{\CurrentFilePath/{0}.pdf}}{{\edef\argmapfile{{\CurrentFilePath/{0}.pdf}}}}{{}}%
  \fi\fi
"""
r"""Finds the file of a picture beside the figure, wherever the document lies that reads it with `\input`.

LaTeX knows the folder of a file since October 2020; before, it looks beside the document.
"""


def to_latex(document: Document, _screen: Screen) -> Written:
    r"""Write the document as a file to `\input`, with a comment that names the packages it needs.

    It loads nothing itself and takes the fonts of the article. A table is as wide as the text and breaks over
    pages with its heading repeated; one that fits no page becomes a list of its rows. A picture is included,
    not drawn anew, so that it is the same as everywhere. Warnings stand below the last table. The result
    warns which tables do not fit a page.
    """
    tables, warnings = fitted([block for block in document.blocks if isinstance(block, Table)], LATEX)
    blocks = plain(document.blocks)
    if tables:
        tables[-1] = tables[-1]._replace(notes=(*tables[-1].notes, *document.warnings))
        blocks = plain(document.body)
    layouts = [lay_out(table.used(), LATEX) for table in tables]
    numbers = [f"-{number}" for number in range(1, len(tables) + 1)] if len(tables) > 1 else [""]
    waiting = map(_table, tables, layouts, numbers)
    written = "\n".join(next(waiting) if isinstance(block, Table) else _block(block) for block in blocks)
    if any(isinstance(block, Items | Fields) for block in blocks) or not all(each.fits for each in layouts):
        written = f"{_ITEM}\n{written}"
    return Written(_preamble(document, [each for each in layouts if each.fits], written) + written, warnings)


def _table(table: Table, layout: Layout, number: str) -> str:
    """Write a table; where its columns have no room, each row as a list below its first cell."""
    if layout.fits or not table.height:
        return latex_table(table, layout, number)
    rows = [
        _block(Heading(3, title)) + (_block(fields) if fields else "") for title, fields in records(table)
    ]
    notes = [_block(Paragraph(note)) for note in table.notes]
    return "\n".join([_block(Paragraph(table.heading or table.caption, Tone.VERDICT)), *rows, *notes])


def _preamble(document: Document, layouts: Sequence[Layout], written: str) -> str:
    pictures = [block for block in document.blocks if isinstance(block, Picture)]
    packages = ["array", "booktabs", "longtable"] if layouts else []
    packages += ["graphicx"] if pictures else []
    packages += ["rotating"] if any(map(_is_sideways, pictures)) else []
    packages += (
        ["natbib"]
        if any(isinstance(block, Prose) and block.is_marked_up for block in document.blocks)
        else []
    )
    lines = [
        f"A figure by argmap; it shows {each.file}.pdf, which lies beside this file." for each in pictures
    ]
    needs = f"Needs \\usepackage{{{','.join(packages)}}}; bring" if packages else "Bring"
    lines.append(f"{needs} it in with \\input.")
    if layouts and (advice := max((layout.page for layout in layouts), key=lambda page: page.width).advice):
        lines.append(advice)
    lines += fonts_needed(written)
    return "".join(f"% {line}\n" for line in lines)


def _block(block: PlainBlock) -> str:
    if isinstance(block, Heading):
        below = r"\mbox{}" if block.level == len(_HEADINGS) else ""  # LaTeX would go on in the same line
        return f"\\{_HEADINGS[block.level - 1]}*{{{latex_text(block.text)}}}{below}\n"
    if isinstance(block, Paragraph):
        return f"\\par\\noindent {_paragraph(block)}\n"
    if isinstance(block, Prose):
        return f"{block.written(latex_text)}\n"
    if isinstance(block, Items):
        return "".join(
            _entry(each.indent, each.start, f"{latex_text(each.rest)} {_code(each.code)}", each.lines)
            for each in block.entries
        )
    if isinstance(block, Fields):
        return "".join(_entry(0, each.name, latex_text(each.text), each.lines) for each in block.entries)
    return "" if isinstance(block, Table) else _picture(block)


def _paragraph(block: Paragraph) -> str:
    text = latex_text(block.text)
    if block.code:
        return f"{_code(block.code)} ({text})"
    return rf"\textbf{{{text}}}" if block.tone in {Tone.VERDICT, Tone.WARNING} else text


def _code(code: str) -> str:
    """Set an id in type of one width, where LaTeX by itself breaks no line at a hyphen."""
    breakable = latex_text(code).replace("-", r"-\allowbreak{}")
    return rf"\texttt{{{breakable}}}" if code else ""


def _entry(indent: int, head: str, rest: str, lines: Sequence[str]) -> str:
    """Write an entry of a list; `rest`, already escaped, stands beside the head."""
    text = rf"\textbf{{{latex_text(head)}}} {rest.strip()}".rstrip()
    below = "".join(f"\\\\{{}}{latex_text(line)}" for line in lines)
    return f"\\argmapitem{{{indent}}}{text}{below}\n"


def _picture(picture: Picture) -> str:
    sideways = _is_sideways(picture)
    frame = "sidewaysfigure" if sideways else "figure"
    place = "" if sideways else "[htbp]"
    return (
        f"\\begin{{{frame}}}{place}\n"
        "  \\centering\n"
        f"{_FILE.format(picture.file)}"
        "  \\includegraphics[width=\\linewidth,height=0.85\\textheight,keepaspectratio]{\\argmapfile}\n"
        f"  \\caption{{{latex_text(picture.caption)}}}\n"
        f"\\end{{{frame}}}\n"
    )


def _is_sideways(picture: Picture) -> bool:
    return picture.width > _SIDEWAYS * picture.height
