"""Tables as files: no text breaks out of its cell, whatever it holds."""

from __future__ import annotations

import csv
import io
import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.safe_text import visible
from argmap.model.words import trimmed
from argmap.render.document.latex_text import latex_text
from argmap.tests.builders.claims import claim, map_of, source
from argmap.tests.builders.maps import small_map
from argmap.tests.render.whole import render

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

NASTY = (
    "a|b \\ <script>alert(1)</script> &amp; `x` [y](z)",
    "=1+1",
    "50% of $x_1^2 & #3 {~} \"q\" --- ``z'' ?` [b] *c*",
    "الصمت ليس حيادا",
    "上海合作组织",
    "Wordsofeightycharactersarenotunheardofinsomelanguagesandmuststaywithintheirboxes.",
    "-->\n<!-- argmap:end -->",
    "{{ 7 * 7 }} {% raw %}",
)

texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=60),
    st.text(st.sampled_from("|\\<>&'\"`*_[](){}$%#^~-=,.!? \n\tax\x1b\u202e→·"), min_size=1, max_size=20),
)


def drawn_of(cells: list[str]) -> ArgumentMap:
    return map_of(
        *(
            claim(f"c{number}", text, text[:80], sources=(source(voice=text),))
            for number, text in enumerate(cells)
        )
    )


class Page(HTMLParser):
    """The cells of a page's table, and the tags, attributes and text that it has."""

    def __init__(self, text: str) -> None:
        """Take the page in."""
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.links: list[str] = []
        self.rows: list[list[list[str]]] = []
        self.policy = self.style = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag, and where it is a cell or an entry of one."""
        given = dict(attrs)
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append([])
        elif tag in {"span", "a", "b"}:
            self.rows[-1][-1].append("")
        if "http-equiv" in given:
            self.policy = given["content"] or ""
        self.links += [link or "" for name, link in attrs if name in {"href", "src"}]
        assert not [name for name in given if name.startswith("on") or name == "style"]

    def handle_data(self, data: str) -> None:
        """Note text that stands in an entry."""
        if self.tags[-1:] == ["style"] and not self.style:
            self.style = data
        elif self.rows and self.rows[-1] and self.rows[-1][-1] and data.strip("\n"):
            self.rows[-1][-1][-1] += data


ALLOWED = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "h1",
    "p",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "span",
    "a",
    "b",
    "bdi",
    "svg",
    "path",
}


@given(st.lists(texts, min_size=1, max_size=4))
def test_html_shows_every_text_and_runs_none(cells: list[str]) -> None:
    page = Page(render(drawn_of(cells), "claims", "html").text)
    assert set(page.tags) <= ALLOWED
    assert len(page.rows) == len(cells) + 1
    for text, row in zip(cells, page.rows[1:], strict=True):
        assert len(row) == len(page.rows[0]) == 5
        shown = visible(text.replace("\r\n", "\n"), keep="\n")
        assert page_text(row[1][-1]) == page_text(shown)
        assert page_text(row[4][0]) == page_text(shown)
    assert page.links == []


def page_text(text: str) -> str:
    """The text as a page's reader has it, who takes every line end for the same."""
    return " ".join(text.split())


def test_html_links_and_policy() -> None:
    page = Page(render(small_map(), "claims", "html").text)
    digest = b64encode(sha256(page.style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in page.policy
    assert {link.partition(":")[0] for link in page.links if not link.startswith("#row-")} == {"https"}
    assert "https://doi.org/10.1080/09668130802292143" in page.links
    assert "#row-1" in page.links
    works = Page(render(small_map(), "sources", "html").text)
    assert [link for link in works.links if "javascript" in link] == []
    assert len(works.links) == 2


@given(st.lists(texts.map(trimmed), min_size=1, max_size=4))
def test_csv_reads_back_as_the_cells(cells: list[str]) -> None:
    data = render(drawn_of(cells), "claims", "csv").data.decode()
    rows = list(csv.reader(io.StringIO(data, newline="")))[1:]
    assert [row[0] for row in rows] == [f"c{number}" for number in range(len(cells))]
    for text, row in zip(cells, rows, strict=True):
        shown = "\n".join(visible(line) for line in text.split("\n"))
        assert row[3] in {shown, "'" + shown}
        assert row[5] == row[3]
        assert row[3] == "" or row[3][0] not in "=+-@\t\r"


@given(st.lists(texts, min_size=1, max_size=4))
def test_markdown_cells_stay_in_their_row(cells: list[str]) -> None:
    lines = render(drawn_of(cells), "claims", "md").text.splitlines()
    assert len(lines) == len(cells) + 2
    bars = {len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in lines}
    assert bars == {6}
    for line in lines:
        assert re.sub(r"\\.|<br>|<!-- -->", "", line).count("<") == 0


TEX_WORDS = (
    r"textbackslash textasciicircum textasciitilde textless textgreater textbar textasciigrave"
    r" textperiodcentered allowbreak"
)
SAFE_TEX = re.compile(
    rf"(?:\\(?:{TEX_WORDS.replace(' ', '|')})\{{\}}|\\symbol\{{34\}}|\\[{{}}$&#%_]|\{{\}}|\{{[\[\]*]\}}"
    r"|\$\\rightarrow\$|[^\\{}$&#%_^~<>|\"`\[\]*])*"
)


@given(texts)
def test_latex_holds_no_command_of_the_text(text: str) -> None:
    escaped = latex_text(text)
    assert SAFE_TEX.fullmatch(escaped), escaped
    assert not re.search(r"--|''|,,", escaped)


def test_latex_names_its_packages_and_what_it_cannot_write() -> None:
    tex = render(small_map(), "claims", "tex").text
    assert tex.startswith("% Needs \\usepackage{array,booktabs,longtable}; bring it in with \\input.\n")
    head = "".join(line for line in tex.splitlines() if line.startswith("%"))
    assert "上" in head
    assert "LuaLaTeX" in head
    latin = render(map_of(claim("a", "Čech & Ünal"), claim("b", "B", supports=("a",))), "claims", "tex").text
    assert "LuaLaTeX" not in latin
    assert "Čech \\& Ünal" in latin


def test_latex_breaks_what_is_longer_than_a_page() -> None:
    prose = "word " * 500
    tex = render(map_of(claim("a", prose, "A")), "claims", "tex").text
    body = tex.partition("\\endfoot\n")[2]
    assert body.count("\\\\\n") == 5
    assert body.split().count("word") == 500


def test_entries_of_a_tex_cell_can_be_told_apart() -> None:
    drawn = map_of(claim("a", "A", supports=("b", "c")), claim("b", "B\nin two lines", "b"), claim("c", "C"))
    tex = render(drawn, "claims", "tex").text
    assert r"\argmaphang b (moderate)\argmapnext c (moderate)" in tex
    assert r"\argmaphang \textbf{b.}\argmapnext B\par\leavevmode \argmaphang in two lines" in tex
    assert r"& C & claim" in tex


def test_a_long_word_starts_on_the_first_line_of_its_tex_cell() -> None:
    tex = render(
        map_of(claim("a", "A", supports=("b", "c")), claim("b", "B"), claim("c", "C")), "claims", "tex"
    ).text
    assert tex.count(r"\hspace{0pt}") == tex.count(r"\nobreak\hspace{0pt}") > 1


def test_the_last_note_has_the_leading_of_its_letters() -> None:
    tex = render(small_map(), "sources", "tex", problems=1).text
    assert tex.endswith("provisional: 1 problem\n\\par\\endgroup\n")


def test_a_path_in_html_is_read_as_its_arrows_point() -> None:
    drawn = map_of(
        claim("h", "الفرضية"),
        claim("a", "الحجة", supports=("h",)),
        claim("b", "B", attacks=("a -> h",), sources=(source("league"),)),
    )
    page = render(drawn, "sources", "html").text
    path = "<bdi>الحجة</bdi> → <bdi>الفرضية</bdi></span>"
    assert f'<span dir="ltr">{path}' in page
    assert "[dir=ltr] { unicode-bidi: isolate }" in page
    assert (
        '<a href="#row-2" dir="ltr"><bdi>a</bdi> → <bdi>h</bdi></a>' in render(drawn, "claims", "html").text
    )


def test_captions_are_phrases() -> None:
    for view, about in (
        ("claims", "claims and what they speak for and against"),
        ("sources", "the works and the sides they take"),
        ("matrix", "claims by actor and theme"),
        ("ledger", "process-tracing tests of the hypotheses"),
        ("test", "how the hypotheses fare"),
    ):
        title = f'<h1 dir="auto">The Shanghai Spirit &amp; its critics: {about}</h1>'
        assert title in render(small_map(), view, "html").text
        if view in {"claims", "sources", "matrix"}:
            assert f"critics: {about}}}\\label" in render(small_map(), view, "tex").text
    untitled = render(map_of(), "sources", "tex").text
    assert "\\caption{The works and the sides they take}" in untitled


@pytest.mark.parametrize("view", ["claims", "test"])
def test_the_description_of_the_map_opens_what_tells_of_its_claims(view: str) -> None:
    about = replace(small_map(), description="Do they <b>agree\x1b?")
    shown = "Do they <b>agree\\x1b?"
    page = render(about, view, "html").text
    assert '</h1>\n<p dir="auto" class="lede">Do they &lt;b&gt;agree\\x1b?</p>' in page
    assert shown not in render(about, view, "txt").text  # a terminal begins with how the hypotheses fare
    assert render(about, view, "md").text.startswith("Do they \\<b>agree\\\\x1b?\n\n")
    assert "\\par\\noindent Do they \\textless{}b" in render(about, view, "tex").text
    assert render(about, view, "csv").text == render(small_map(), view, "csv").text
    assert json.loads(render(about, view, "json").text)["description"] == about.description
    for other in ("sources", "matrix"):
        assert render(about, other, "html").text == render(small_map(), other, "html").text


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("view", ["claims", "sources", "matrix"])
def test_nasty_texts_go_through_every_format(view: str, text: str) -> None:
    drawn = map_of(claim("a", text, text, sources=(source("sco"),), facets=(("actor", "sco"),)), title=text)
    for format_ in ("txt", "md", "csv", "tex", "html", "json"):
        rendered = render(drawn, view, format_, problems=1)
        assert "<script>" not in rendered.text.replace("\\<script>", "") or format_ in {"txt", "csv", "json"}
        assert ("provisional" in rendered.text) == (format_ != "csv")
