"""A Word file of A4 pages, without words yet: its styles, its footer and what it says of itself."""

from __future__ import annotations

from datetime import datetime, timezone
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ...model.safe_text import visible
from ...model.words import quotable
from ..errors import RenderError
from .docx_xml import field, paragraph, run

if TYPE_CHECKING:
    from collections.abc import MutableSequence

_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_NAMESPACES: Final = (
    f'xmlns:w="{_WORD}" xmlns:r="{_OFFICE}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)

_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TEXT: Final = "word/document.xml"
"""How a part of the file begins, and which one holds its text."""

_NOT_OURS: Final = (
    "thumbnail",
    "extended-properties",
    "stylesWithEffects",
    "customXml",
    "webSettings",
    "fontTable",
    "theme",
)
"""What the library's own template brings that says nothing of this document."""

_ALWAYS: Final = datetime(2000, 1, 1, tzinfo=timezone.utc)
_NEVER_PACKED: Final = (1980, 1, 1, 0, 0, 0)
"""The dates in the file, always the same, as the same map gives the same file."""

_MOST_OF_TITLE: Final = 255
"""How many characters a title may have in the properties of a file."""

LEVELS: Final = 9
"""How many levels a list has in Word."""


class WordFile:
    """A Word file; its text is given when it is saved."""

    def __init__(self, title: str) -> None:
        """Begin a file. Raises: RenderError, where the extra `docx` is not installed."""
        try:
            from docx import Document
        except ImportError:
            raise RenderError(
                "Word files need the library python-docx",
                'run `python -m pip install "argmap[docx]"`, or write .html, which Word opens',
            ) from None
        self._document = Document()
        self._part = cast("Any", self._document.part)
        for relations in (self._part.package.rels, self._part.rels):
            for name in [name for name, each in relations.items() if each.reltype.endswith(_NOT_OURS)]:
                del relations[name]
        _fill(self._document.styles.element, _styles())
        _fill(self._part.numbering_part.element, _NUMBERING)
        _fill(self._document.settings.element, _SETTINGS)
        self._describe(title)
        footer, self.footer = self._part.add_footer_part()
        _fill(footer.element, _FOOTER)
        self._addresses: dict[str, str] = {}

    def _describe(self, title: str) -> None:
        about = self._document.core_properties
        about.title = quotable(visible(title), _MOST_OF_TITLE)
        about.author = about.last_modified_by = "argmap"
        about.comments = ""
        about.language = "en-GB"
        about.revision = 1
        about.created = about.modified = _ALWAYS

    def relation_to(self, address: str) -> str:
        """Return the relation that leads to an address."""
        if address not in self._addresses:
            self._addresses[address] = self._part.relate_to(address, f"{_OFFICE}/hyperlink", is_external=True)
        return self._addresses[address]

    def relation_of_picture(self, png: bytes) -> str:
        """Add a picture and return its relation."""
        relation: str = self._part.get_or_add_image(BytesIO(png))[0]
        return relation

    def saved(self, body: str) -> bytes:
        """Return the file with this text, its paragraphs, tables and last section in the XML of Word.

        Cost: linear. The library would move each element into its own tree, which is not.
        """
        text = f"{_XML}<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>".encode()
        written, packed = BytesIO(), BytesIO()
        self._document.save(written)
        with ZipFile(written) as made, ZipFile(packed, "w") as file:
            for each in made.infolist():
                entry = ZipInfo(each.filename, _NEVER_PACKED)
                entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
                file.writestr(entry, text if each.filename == _TEXT else made.read(each))
        return packed.getvalue()


def _fill(element: MutableSequence[object], inner: str) -> None:
    """Give an element other children."""
    from docx.oxml import parse_xml

    for each in list(element):
        element.remove(each)
    element.extend(list(parse_xml(f"<w:part {_NAMESPACES}>{inner}</w:part>")))


@cache
def _styles() -> str:
    text = (files("argmap") / "render" / "document" / "word_styles.xml").read_text(encoding="utf-8")
    return text.partition(">")[2].rpartition("</w:styles>")[0]


_BULLETS: Final = "•–"

_STYLED: Final = '<w:pStyle w:val="ListBullet"/>'
"""Says of the first level of a list that paragraphs of this style are in it."""

_NUMBERING: Final = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>{_STYLED * (level == 0)}'
        f'<w:lvlText w:val="{_BULLETS[level % 2]}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{284 * (level + 1)}" w:hanging="284"/></w:pPr></w:lvl>'
        for level in range(LEVELS)
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)

_SETTINGS: Final = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="en-GB"/>'
)

_FOOTER: Final = paragraph("Footer", field("PAGE", run("1")))
