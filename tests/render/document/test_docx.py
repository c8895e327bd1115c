"""Views as Word files: what they say, how they look on A4, and texts of any kind in them."""

from __future__ import annotations

import builtins
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Facet
from argmap.model.safe_text import visible
from argmap.render import RenderError, Screen
from argmap.render.document.blocks import Document, Heading, Item, Items, Paragraph, Prose
from argmap.render.document.column_widths import lay_out
from argmap.render.document.docx import to_docx
from argmap.render.document.docx_table import WORD
from argmap.render.document.table import Entry, Table, column, entries
from argmap.render.document.tones import Tone
from argmap.render.text.wrap import text_width
from argmap.render.whole_map import whole_map
from argmap.tests.builders.claims import claim, hypothesis, map_of
from argmap.tests.builders.maps import small_map, trial_map
from argmap.tests.builders.shown import whole
from argmap.tests.builders.word_files import WordText
from argmap.tests.render.whole import render

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

NASTY = (
    'a < b & "c" ]]> <w:p/> &amp;',
    "bell \a, null \0, no character \ufffe, half \ud800, hidden \u200b\u202e",
    "الصمت ليس حيادا (2020) עברית, and English",
    "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 上海",
    "A" * 5000,
)


def written(argument_map: ArgumentMap, view: str, **options: Any) -> WordText:
    return WordText(render(argument_map, view, "docx", **options).data)


def test_the_claims_stand_in_a_table_with_links_between_its_rows() -> None:
    found = written(small_map(), "claims")
    [table] = found.document.tables
    assert [each.text for each in table.columns[0].cells] == ["id", *small_map().claims]
    for each in small_map().claims.values():
        assert visible(each.text) in found.text
    assert len(found.bookmarks) == len({*found.bookmarks}) == len(small_map().claims)
    assert found.anchors
    assert found.anchors <= {*found.bookmarks}
    assert found.of_style("Table Caption")[0].startswith("Table 1: The Shanghai Spirit & its critics")
    head, *rows = found.document.element.xpath("//w:tr")
    assert head.xpath("w:trPr/w:tblHeader")
    assert not any(each.xpath("w:trPr/w:tblHeader") for each in rows)


def test_a_wide_table_has_a_turned_page_and_fits_it() -> None:
    found = written(small_map(), "claims")
    [section] = found.document.sections
    assert section.page_width > section.page_height
    [table] = found.document.tables
    width = sum(each.width for each in table.columns)
    assert width <= section.page_width - section.left_margin - section.right_margin + len(table.columns) * 635
    [upright] = written(small_map(), "account").document.sections
    assert (round(upright.page_width.mm), round(upright.page_height.mm)) == (210, 297)


PROSE = "That which is said at length, and has to be read as it was written, on a line with room."


def test_a_column_of_prose_can_be_read() -> None:
    names = [column(f"name {number}", [entries(["Shanghai"])] * 3) for number in range(9)]
    layout = lay_out([column("claim", [entries([PROSE])] * 3), *names], WORD)
    assert layout.fits
    assert layout.characters(0) >= 32


def test_a_long_heading_of_a_column_has_room() -> None:
    heading = f"on the hypothesis {'a b ' * 9}"
    others = [column(f"n{number}", [entries([PROSE])]) for number in range(4)]
    layout = lay_out([column(heading, [entries(["yes"])]), *others], WORD)
    assert layout.characters(0) >= 13


def test_no_page_ends_between_what_belongs_together() -> None:
    table = Table("t", "T", (column("a", [entries(["x"]), entries(["last"])]),), notes=("one", "two"))
    blocks = (
        Heading(2, "Head"), Paragraph("Held by us", Tone.ASIDE), Paragraph("Text."), Paragraph("Leads:"),
        Items((Item(0, "entry"),)), table,
    )  # fmt: skip
    kept = WordText(to_docx(Document("", blocks), Screen()).data).kept_with_next
    assert kept == ["Held by us", "Leads:", "last", "one"]


def test_the_last_paragraph_of_a_section_needs_no_page() -> None:
    found = written(small_map(), "claims")
    wide = Table("t", "T", tuple(column(f"c{n}", [entries(["Incomprehensibility"])]) for n in range(9)))
    found = WordText(to_docx(Document("", (wide, Heading(1, "Below"), Prose(("Text",)))), Screen()).data)
    [end] = found.document.element.xpath("//w:p[w:pPr/w:sectPr]")
    assert end.xpath("w:pPr/w:spacing/@w:line") == ["20"]
    assert [section.orientation for section in found.document.sections] == [1, 0]


def test_lists_are_lists_of_their_style_for_all_programs() -> None:
    found = written(trial_map(), "balance")
    numbering = found.document.part.numbering_part.element
    assert numbering.xpath("//w:lvl[@w:ilvl=0]/w:pStyle/@w:val") == ["ListBullet"]


ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens"
    " bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs noProof color sz szCs u rtl cs lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr rPr",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr tblStylePr",
    "sectPr": "footerReference pgSz pgMar",
    "settings": "zoom defaultTabStop compat themeFontLang",
    "inline": "extent docPr graphic",
    "sdtPr": "docPartObj",
}
"""In which order the standard (ECMA-376) has what stands in an element; Word refuses a file with another."""


def test_elements_stand_in_the_order_of_the_standard() -> None:
    rtl = map_of(hypothesis("h", "الصمت ليس حيادا"), claim("c", "So.", supports=("h",)))
    for data in (whole_map(whole(rtl)).data, render(small_map(), "claims", "docx").data):
        for part in ("document", "styles", "numbering", "settings", "footer1"):
            root: Any = parse_xml(ZipFile(BytesIO(data)).read(f"word/{part}.xml"))
            for element in root.iter():
                name = element.tag.partition("}")[2]
                if name in ORDER:
                    inner = [each.tag.partition("}")[2] for each in element]
                    wanted = ORDER[name].split()
                    assert inner == sorted(inner, key=wanted.index), (part, name)


def test_a_balance_has_headings_and_lists() -> None:
    found = written(trial_map(), "balance")
    hypotheses = [each.label for each in trial_map().claims.values() if each.kind.value == "hypothesis"]
    assert found.of_style("Heading 2") == hypotheses
    assert any(each.startswith("For: ") for each in found.of_style("Heading 3"))
    assert found.of_style("List Bullet")
    assert len(found.of_style("Title")) == 1


@pytest.mark.parametrize("view", ["account", "ledger", "matrix", "sources"])
def test_other_views_say_in_word_what_they_say_in_markdown(view: str) -> None:
    found, told = written(trial_map(), view), render(trial_map(), view, "md").text
    words = {each for each in told.replace("\\", "").split() if each.isalpha()}
    assert words
    assert words <= {*found.text.split()} | {*found.document.core_properties.title.split()}


def test_a_table_that_fits_no_page_becomes_a_list_of_its_rows() -> None:
    themes = {f"v{number}": f"Incomprehensibility {number}" for number in range(40)}
    claims = (
        claim(f"c{number}", f"Claim {number}", facets=(("actor", "eu"), ("theme", theme)))
        for number, theme in enumerate(themes)
    )
    facets = {"actor": Facet("actor", {"eu": "EU", "sco": "SCO"}), "theme": Facet("theme", themes)}
    drawn = replace(map_of(*claims), facets=facets)
    rendering = render(drawn, "matrix", "docx", rows="facet:actor", columns="facet:theme")
    assert any("do not fit a page" in note for note in rendering.notes)
    found = WordText(rendering.data)
    assert not found.document.tables
    assert found.of_style("Heading 3") == ["EU (40)", "SCO (0)"]
    assert sum(each.startswith("Incomprehensibility") for each in found.of_style("Field")) == 2 * len(themes)


def test_the_same_map_gives_the_same_bytes_without_a_date() -> None:
    one, two = (written(small_map(), "sources") for _ in range(2))
    assert one.data == two.data
    assert one.dates == {(1980, 1, 1, 0, 0, 0)}
    about = one.document.core_properties
    assert about.created == about.modified
    assert about.created.year == 2000
    assert (about.author, about.language) == ("argmap", "en-GB")
    assert about.title.startswith("The Shanghai Spirit")


def test_a_map_with_errors_says_that_it_is_provisional() -> None:
    assert written(small_map(), "claims", problems=3).of_style("Warning") == ["provisional: 3 problems"]


@settings(max_examples=12)
@given(st.one_of(st.sampled_from(NASTY), st.text(min_size=1, max_size=60)))
def test_any_text_is_shown_and_breaks_nothing(text: str) -> None:
    table = Table("t", text, (column(text, [(Entry(text),)]),), keys=("a",), notes=(text,))
    blocks = (Heading(2, text), Prose((text,)), Items((Item(0, text, text, text, text, (text,)),)), table)
    found = WordText(to_docx(Document("", blocks), Screen()).data)
    shown = "".join(visible(text).split())
    for style in ("Heading 2", "Normal", "List Bullet", "Table Heading", "Table Text", "Table Note"):
        assert shown in "".join("".join(found.of_style(style)).split())


def test_words_from_right_to_left_are_marked_so() -> None:
    found = written(map_of(hypothesis("h", "الصمت ليس حيادا 2020")), "balance")
    [heading] = [each for each in found.document.paragraphs if each.style.name == "Heading 2"]
    assert found.document.element.xpath("//w:p[w:pPr/w:bidi]/w:pPr/w:pStyle/@w:val")[0] == "Heading2"
    assert [each.font.rtl for each in heading.runs] == [True, None]


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.text("abc-é W", max_size=60), st.text("abc- ", max_size=60)), min_size=1, max_size=8
    )
)
def test_no_word_is_broken_in_a_table_that_fits(cells: list[tuple[str, str]]) -> None:
    columns = [column(name, [entries([text])]) for name, text in cells]
    layout = lay_out(columns, WORD)
    for (name, text), width in zip(cells, layout.widths, strict=True):
        words = [
            (part, bold)
            for each, bold in ((name, True), (text, False))
            for part in each.replace("-", "- ").split()
        ]
        for word, bold in words:
            needed = text_width(word, layout.page.size, bold=bold)
            assert not layout.fits or len(word) > 28 or width >= needed - 1e-6


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name == "docx":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(RenderError, match="Word files need the library python-docx") as caught:
        render(small_map(), "claims", "docx")
    assert 'pip install "argmap[docx]"' in caught.value.hint
