"""Pictures of shapes as SVG and PDF."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from argmap.render.graphics.pdf import lacking_letters, to_pdf
from argmap.render.graphics.shapes import Caption, Element, Path, Pen, Picture, Role, Text, box, number
from argmap.render.graphics.svg import to_svg
from argmap.render.page_sizes import PAGES
from argmap.render.text.wrap import text_width

SVG = "{http://www.w3.org/2000/svg}"


def picture(*texts: Text, scale: float = 1.0) -> Picture:
    frame = Path(box(10, 10, 80, 40, 4), "#FFFFFF", Pen("#000000", 1.5, (5, 3)))
    claim = Element("n1", "claim", (frame, *texts), Caption("Claim: A", "a text"), Role.GROUP, name="a")
    line = Element(
        "e1", "link", (Path("M0 0L5 5", pen=Pen("#0072B2", 2, round=True)),), Caption("A supports B")
    )
    hidden = Element("x1", "chip", (Path(box(0, 0, 1, 1)),))
    return Picture(100, 60, Caption("A & B", "One picture"), "#FFFFFF", (claim, line, hidden), scale)


def read(svg: bytes) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own


def test_svg_has_a_size_a_title_and_captioned_elements() -> None:
    root = read(to_svg(picture(scale=0.5)))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("50pt", "30pt", "0 0 100 60")
    assert root.findtext(f"{SVG}title") == "A & B"
    claim, line, hidden = root.findall(f"{SVG}g")
    assert (claim.get("role"), claim.get("aria-label")) == (Role.GROUP.value, "Claim: A")
    assert claim.findtext(f"{SVG}title") == "Claim: A\na text"
    assert line.findtext(f"{SVG}title") == "A supports B"
    assert hidden.get("aria-hidden") == "true"


def test_a_path_is_written_with_its_pen() -> None:
    first = read(to_svg(picture())).find(f".//{SVG}path[@stroke]")
    assert first is not None
    assert first.get("stroke-dasharray") == "5 3"
    assert (
        first.get("d")
        == "M14 10H86A4 4 0 0 1 90 14V46A4 4 0 0 1 86 50H14A4 4 0 0 1 10 46V14A4 4 0 0 1 14 10Z"
    )


def test_the_width_of_a_text_is_fixed_only_where_it_is_known() -> None:
    known, foreign = Text(0, 0, "A <text>", 9, "#000000"), Text(0, 0, "上海精神", 9, "#000000")
    one, other = read(to_svg(picture(known, foreign))).iter(f"{SVG}text")
    assert one.text == "A <text>"
    assert float(one.get("textLength", "0")) == pytest.approx(text_width("A <text>", 9), abs=0.01)
    assert other.get("textLength") is None


def test_a_text_from_right_to_left_keeps_its_full_stop_on_the_left() -> None:
    svg = to_svg(picture(Text(0, 0, "שלום.", 9, "#000000"))).decode()
    assert ">\u200fשלום.\u200f<" in svg


def test_hidden_characters_of_a_text_are_shown() -> None:
    assert r"a\u202eb" in to_svg(picture(Text(0, 0, "a\u202eb", 9, "#000000"))).decode()


def test_a_pdf_has_a_page_for_each_picture_and_the_same_bytes_each_time() -> None:
    pictures = [picture(Text(12, 30, "A text", 9, "#000000")), picture()]
    first = to_pdf(pictures)
    assert first == to_pdf(pictures)
    assert first.count(b"/Type /Page\n") == 2


def test_a_pdf_lacks_letters_of_other_scripts() -> None:
    assert lacking_letters([picture(Text(0, 0, "上海", 9, "#000000"))]) == ("a",)
    assert lacking_letters([picture(Text(0, 0, "Ἀθῆναι, Čech, Привет", 9, "#000000"))]) == ()


def test_a_picture_is_never_enlarged() -> None:
    assert PAGES["readme"].scale(311, 5_000) == 1
    assert PAGES["a4"].scale(481.9 * 2, 100) == pytest.approx(0.5)


@pytest.mark.parametrize(("value", "written"), [(1.0, "1"), (0.5, "0.5"), (2.345678, "2.35"), (-0.001, "0")])
def test_numbers_are_written_briefly(value: float, written: str) -> None:
    assert number(value) == written
