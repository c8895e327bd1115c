"""What a document is made of: blocks of plain text, which every format writes in its own way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeGuard

from ...model.words import ended
from .cards import CardBlock
from .table import Table
from .tones import Tone

if TYPE_CHECKING:
    from .data import Data


_DEEPEST: Final = 12
"""The most steps by which a list is indented."""


class Heading(NamedTuple):
    """A heading; `level` is 1, 2 or 3. Its tone is that of the side of which it is the head."""

    level: int
    text: str
    tone: Tone = Tone.PLAIN


class Paragraph(NamedTuple):
    """A paragraph; `code` is an id that stands before the text, or "".

    A warning concerns the whole document: a page shows it at the top, wherever it stands.
    """

    text: str
    tone: Tone = Tone.PLAIN
    code: str = ""


class Markup(NamedTuple):
    """A part of a text in the format's own language, written as it is."""

    text: str


Span = str | Markup


class Prose(NamedTuple):
    """A paragraph among others that are read one after the other; its spans follow without a space."""

    spans: tuple[Span, ...]
    tone: Tone = Tone.PLAIN

    @property
    def is_marked_up(self) -> bool:
        """Whether a part of it is in the format's own language."""
        return any(isinstance(each, Markup) for each in self.spans)

    def written(self, escape: Callable[[str], str]) -> str:
        """Return the paragraph in a format whose plain text `escape` makes safe."""
        return "".join(each.text if isinstance(each, Markup) else escape(each) for each in self.spans)


class Item(NamedTuple):
    """An entry of a list: `head: title (aside) [code]`, and `lines` below it; all but `head` may be empty.

    `depth`, from 0, is how far it is nested.
    """

    depth: int
    head: str
    title: str = ""
    aside: str = ""
    code: str = ""
    lines: tuple[str, ...] = ()
    tone: Tone = Tone.PLAIN

    @property
    def indent(self) -> int:
        """How many steps the entry is indented, at most 12."""
        return min(self.depth, _DEEPEST)

    @property
    def start(self) -> str:
        """The head with its colon; an entry deeper than lists are indented says how deep it is."""
        deep = f"[{self.depth + 1} deep] " if self.depth > _DEEPEST else ""
        return f"{deep}{self.head}{':' * bool(self.rest)}"

    @property
    def rest(self) -> str:
        """What follows the head in the same line, except for the code."""
        return self.title + (f" ({self.aside})" if self.aside else "")


class Items(NamedTuple):
    """A list of one or more entries, nested by their depth."""

    entries: tuple[Item, ...]


class Field(NamedTuple):
    """A named field: its text stands beside its name, `lines` stand below the text."""

    name: str
    text: str
    lines: tuple[str, ...] = ()
    tone: Tone = Tone.ASIDE


class Fields(NamedTuple):
    """A list of one or more named fields in two columns; with `numbers` the texts are set flush right."""

    entries: tuple[Field, ...]
    numbers: bool = False


class Picture(NamedTuple):
    """A picture with its caption, `title` and `text`.

    A TeX document shows the file `file`.pdf, a Word file `png`, of `width` and `height` in points, with
    the text `alternative` for those who do not see it; Markdown shows `mermaid`, the source of a diagram.
    Other formats have the caption.
    """

    title: str
    text: str
    file: str = ""
    width: float = 0
    height: float = 0
    mermaid: str = ""
    png: bytes = b""
    alternative: str = ""

    @property
    def caption(self) -> str:
        """Title and text as two sentences in one line."""
        return f"{ended(self.title)} {ended(self.text)}".strip()


PlainBlock = Heading | Paragraph | Prose | Items | Fields | Table | Picture
Block = PlainBlock | CardBlock


class Document(NamedTuple):
    """What a view shows: `title` is what a page is called, `data` what JSON holds in place of blocks."""

    title: str
    blocks: tuple[Block, ...] = ()
    data: Data | None = None

    @classmethod
    def of_tables(cls, *tables: Table) -> Document:
        """Return a document of tables that share a caption."""
        return cls(tables[0].caption, tables)

    @property
    def warnings(self) -> tuple[str, ...]:
        """The texts of the warnings."""
        return tuple(block.text for block in self.blocks if _is_warning(block))

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks without the warnings."""
        return tuple(block for block in self.blocks if not _is_warning(block))


def _is_warning(block: Block) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and block.tone is Tone.WARNING


class Screen(NamedTuple):
    """Where text is shown: how many columns it has, and how it colours a text of each tone.

    `fits` is whether rows that are to take one line keep within the width; in a file they need not.
    """

    width: int = 100
    ink: Mapping[Tone, Callable[[str], str]] = MappingProxyType({})
    fits: bool = False

    def inked(self, text: str, tone: Tone) -> str:
        """Return the text in the colour of the tone, if it has one."""
        return self.ink[tone](text) if tone in self.ink else text


class Written(NamedTuple):
    """A document in a format, with warnings for the user: its `text`, or `data` where it is not text."""

    text: str
    warnings: tuple[str, ...] = ()
    data: bytes = b""
