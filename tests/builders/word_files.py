"""What a Word file says, read by python-docx and from its XML."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALTERNATIVE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


class Said(NamedTuple):
    """A paragraph: the name of its style, and its text."""

    style: str
    text: str


class WordText:
    """The text of a Word file."""

    def __init__(self, data: bytes) -> None:
        """Open the file, as another program would."""
        from docx import Document

        self.data = data
        self.document: Any = Document(BytesIO(data))
        self._body = self.document.element.body

    @property
    def said(self) -> list[Said]:
        """Every paragraph in order, also those in tables."""
        styles = {each.style_id: each.name for each in self.document.styles}
        return [Said(styles[_style(each)], _text(each)) for each in self._body.iter(f"{_W}p")]

    def of_style(self, *names: str) -> list[str]:
        """The texts of paragraphs in one of the styles."""
        return [each.text for each in self.said if each.style in names]

    @property
    def text(self) -> str:
        """All of it, a line for each paragraph."""
        return "\n".join(each.text for each in self.said)

    @property
    def kept_with_next(self) -> list[str]:
        """The texts of paragraphs which are kept with the next, beside those of styles that are."""
        return [_text(each) for each in self._body.iter(f"{_W}p") if each.xpath("w:pPr/w:keepNext")]

    @property
    def bookmarks(self) -> list[str]:
        """The names of bookmarks."""
        return [each.get(f"{_W}name") for each in self._body.iter(f"{_W}bookmarkStart")]

    @property
    def anchors(self) -> set[str]:
        """The bookmarks to which links lead."""
        return {each.get(f"{_W}anchor") for each in self._body.iter(f"{_W}hyperlink")} - {None}

    @property
    def instructions(self) -> list[str]:
        """What Word works out by itself, such as `SEQ Table`."""
        return [each.text.strip() for each in self._body.iter(f"{_W}instrText")]

    @property
    def alternatives(self) -> list[str]:
        """The texts that are read out in place of pictures."""
        return [each.get("descr") for each in self._body.iter(_ALTERNATIVE)]

    @property
    def dates(self) -> set[tuple[int, ...]]:
        """The dates of the files that it is packed of."""
        return {each.date_time for each in ZipFile(BytesIO(self.data)).infolist()}


def _style(paragraph: Any) -> str:
    return paragraph.style or "Normal"


def _text(paragraph: Any) -> str:
    return "".join(_pieces(paragraph))


def _pieces(paragraph: Any) -> Iterator[str]:
    for each in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab"):
        if each.tag == f"{_W}t":
            yield each.text or ""
        elif each.getparent().tag == f"{_W}r":
            yield "\n" if each.tag == f"{_W}br" else "\t"
