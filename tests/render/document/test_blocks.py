"""Documents of every block, in every format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from argmap.render import FORMATS, Screen
from argmap.render.document.blocks import Document, Field, Fields, Heading, Item, Items, Paragraph, Picture
from argmap.render.document.table import Table, column, entries
from argmap.render.document.tones import Tone

if TYPE_CHECKING:
    from argmap.render.document.blocks import Block

DRINKS = column("drink", [entries(["tea"]), entries(["coffee"])])
BLOCKS: tuple[Block, ...] = (
    Paragraph("Not the last word.", Tone.WARNING),
    Heading(1, "Tea & its friends"),
    Paragraph("Tea calms."),
    Table("drinks", "Drinks", (DRINKS,), notes=("Hot.",)),
    Paragraph("Coffee wakes.", Tone.VERDICT, ""),
    Items(
        (Item(0, "− attack", "Coffee wakes.", "Hall 2014", "coffee", ("because: caffeine",), Tone.AGAINST),)
    ),
    Fields((Field("source", "Hall 2014", ("p. 3",)), Field("note", "", tone=Tone.PLAIN))),
    Picture("Tea", "Argument map", "tea", 100, 50, mermaid="flowchart BT\n"),
)


def written(format_: str, *blocks: Block, screen: Screen | None = None) -> str:
    return FORMATS[format_].write(Document("Tea", blocks), screen or Screen(30)).text


def test_a_terminal_shows_every_block() -> None:
    assert (
        written("txt", *BLOCKS)
        == """\
Not the last word.


Tea & its friends
Tea calms.

drink
------
tea
coffee

Hot.

Coffee wakes.
− attack: Coffee wakes.
  (Hall 2014)
  [coffee]
  because: caffeine

source         Hall 2014
               p. 3
note

Tea. Argument map.
"""
    )


@pytest.mark.parametrize("title", ["Does tea calm?", "Tea calms", "“Tea calms.”", "Tea…", "茶は。"])
def test_a_caption_has_one_mark_after_each_of_its_sentences(title: str) -> None:
    mark = "." if title == "Tea calms" else ""
    for format_ in ("txt", "md", "html", "tex"):
        said = written(format_, Picture(title, "Argument map!", "tea", 1, 1), screen=Screen(100))
        assert f"{title}{mark} Argument map!" in said
        assert "Argument map!." not in said


def test_markdown_shows_every_block() -> None:
    assert written("md", *BLOCKS) == (
        "Not the last word.\n\n# Tea & its friends\n\nTea calms.\n\n"
        "| drink |\n| -------- |\n| tea |\n| coffee |\n\nHot.\n\n**Coffee wakes.**\n\n"
        "- **− attack:** Coffee wakes. (Hall 2014) `coffee`\\\n  because: caffeine\n\n"
        "- **source** Hall 2014\\\n  p\\. 3\n- **note**\n\n```mermaid\nflowchart BT\n```\n"
    )


def test_latex_shows_every_block_and_names_its_packages() -> None:
    tex = written("tex", *BLOCKS)
    assert tex.startswith(
        "% A figure by argmap; it shows tea.pdf, which lies beside this file.\n"
        "% Needs \\usepackage{array,booktabs,longtable,graphicx,rotating}; bring it in with \\input.\n"
    )
    for each in (
        "\\subsection*{Tea \\& its friends}",
        "\\par\\noindent Tea calms.",
        "Hot.\n\\par\\noindent\\footnotesize Not the last word.\n\\par\\endgroup",
        "\\par\\noindent \\textbf{Coffee wakes.}",
        "\\argmapitem{0}\\textbf{$-$ attack:} Coffee wakes. (Hall 2014) \\texttt{coffee}\\\\{}because:",
        "\\argmapitem{0}\\textbf{source} Hall 2014\\\\{}p. 3",
        "\\includegraphics[width=\\linewidth,height=0.85\\textheight,keepaspectratio]{\\argmapfile}",
    ):
        assert each in tex
    assert written("tex", Heading(2, "Tea")) == "% Bring it in with \\input.\n\\subsubsection*{Tea}\n"


def test_a_page_shows_every_block_below_its_warnings() -> None:
    page = re.sub(r"<style>.*</style>", "", written("html", *BLOCKS), flags=re.DOTALL)
    texts = [
        each for each in re.sub(r"<[^>]*>", "\n", page[page.index("<main") :]).split("\n") if each.strip()
    ]
    assert texts[:4] == ["Tea", "Not the last word.", "Tea &amp; its friends", "Tea calms."]
    assert [each.strip() for each in texts[4:]] == [
        "drink",
        "tea",
        "coffee",
        "Hot.",
        "Coffee wakes.",
        "− attack:",
        "Coffee wakes. (Hall 2014)",
        "coffee",
        "because: caffeine",
        "source",
        "Hall 2014",
        "p. 3",
        "note",
        "Tea. Argument map.",
    ]


def test_csv_holds_the_tables_alone() -> None:
    assert written("csv", *BLOCKS) == "drink\r\ntea\r\ncoffee\r\n"


def test_a_field_wraps_beside_its_name() -> None:
    long = Fields((Field("written in", "arguments/norms/ambrosio.yaml and elsewhere"), Field("a" * 30, "x")))
    lines = written("txt", long, screen=Screen(40)).splitlines()
    assert lines == [
        f"{'written in':<20} arguments/norms/",
        f"{'':<20} ambrosio.yaml and",
        f"{'':<20} elsewhere",
        "a" * 30,
        f"{'':<20} x",
    ]


def test_ink_is_put_on_by_tone() -> None:
    screen = Screen(30, {Tone.TITLE: str.upper, Tone.ASIDE: str.upper})
    assert (
        written("txt", Heading(1, "tea"), Fields((Field("a", "b"),)), screen=screen) == f"TEA\nA{'':<13} b\n"
    )


@pytest.mark.parametrize(
    ("screen", "lines"),
    [
        (Screen(30), ["tea-calms  claim  Tea calms the nerves"]),
        (Screen(40, fits=True), ["tea-calms  claim  Tea calms the nerves"]),
        (Screen(30, fits=True), ["tea-calms  claim", "  Tea calms the nerves"]),
        (Screen(20, fits=True), ["tea-calms  claim", "  Tea calms the", "  nerves"]),
    ],
)
def test_rows_in_lines_wrap_where_they_must_fit(screen: Screen, lines: list[str]) -> None:
    cells = (("id", "tea-calms"), ("kind", "claim"), ("claim", "Tea calms the nerves"))
    table = Table("list", "", tuple(column(name, [entries([text])]) for name, text in cells), in_lines=True)
    assert written("txt", table, screen=screen).splitlines() == lines
    long = table._replace(columns=(*table.columns[:2], column("claim", [entries(["Tea calms " * 7])])))
    assert (
        written("txt", long, screen=Screen(60, fits=True)).splitlines()[1]
        == " " * 18 + "Tea calms Tea calms Tea calms"
    )
