"""Reads what a text in Argdown says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ..foreign_file import quoted
from .content import content_of, data_of
from .document import Document, Element, Relation, Tie
from .markdown import without_markdown
from .scanning import tokens_of
from .structure import Structure
from .tokens import LAST_OF_STRUCTURE, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..foreign_file import ForeignFile
    from ..report import Losses
    from .content import Content
    from .tokens import Token

_FRONT: Final = re.compile(r"\s*===+([\s\S]*?)===+[ \t]*(?:\n|\Z)")
_OPEN_FRONT: Final = re.compile(r"\s*===+[ \t]*\n")
_TIES: Final = {"+": Tie.SUPPORT, "-": Tie.ATTACK, "_": Tie.UNDERCUT}


class _Occurrence(NamedTuple):
    """Where an element stands: its key, and the key of the step whose conclusion it is there, or ""."""

    key: str
    step: str = ""


class _Level:
    """A level of relations or of a list: how far it is indented, and what its relations belong to."""

    def __init__(self, indent: int, parent: _Occurrence | None) -> None:
        self.indent = indent
        self.parent = parent


def document_of(file: ForeignFile, losses: Losses) -> Document:
    """Read a file; what is wrong in it is reported and left out. Cost: linear."""
    text = without_markdown(file.text.replace("\r\n", "\n").replace("\r", "\n"), losses)
    front = _FRONT.match(text)
    start = front.end() if front else 0
    blank = "\n" * text.count("\n", 0, start)  # so that lines keep their numbers
    parser = _Parser(file, losses, tokens_of(blank + text[start:], losses))
    if _OPEN_FRONT.match(text) and not front:
        file.fault("AM002", "the front matter has no end", "write `===` in a line below it", line=1)
    if front:
        parser.document.front = data_of(front[1], 1, file, "the front matter")
    parser.parse()
    return parser.document


class _Parser:
    """Goes through the tokens once.

    `levels` are the levels of relations that are open, `current` is what a further level belongs to, `root`
    the first element of the block; `described` is the argument right above, to which a structure belongs.
    """

    def __init__(self, file: ForeignFile, losses: Losses, tokens: list[Token]) -> None:
        self.document = Document()
        self._file = file
        self._losses = losses
        self._tokens = tokens
        self._at = 0
        self._levels: list[_Level] = []
        self._current: _Occurrence | None = None
        self._root: _Occurrence | None = None
        self._described = ""
        self._structure: Structure | None = None
        self._sections: list[tuple[int, str]] = []
        self._known: dict[tuple[Tie, str, str], None] = {}
        self._untitled: dict[str, int] = {}

    def parse(self) -> None:
        """Read all tokens into the document."""
        while token := self._token:
            if token.mark <= LAST_OF_STRUCTURE:
                self._at += 1
            if token.mark is Mark.BLANK:
                self._end_block()
            elif token.mark is Mark.HEADING:
                self._heading(token)
            elif token.mark is Mark.NUMBER:
                self._numbered(token)
            elif token.mark is Mark.INFERENCE:
                self._inference(token)
            elif token.mark is Mark.RELATION:
                self._related(token)
            elif token.mark is Mark.ITEM:
                self._item(token)
            else:
                self._root = self._top()
        self._end_block()

    def _end_block(self) -> None:
        if self._structure:
            self._structure.end(self._file)
            self._structure = None
        self._levels.clear()
        self._current = self._root = None

    def _top(self) -> _Occurrence | None:
        self._levels.clear()
        token = self._skip_spaces()
        found = self._element() if token and token.mark > LAST_OF_STRUCTURE else None
        self._current = found
        self._described = found.key if found and found.key in self.document.arguments else ""
        return found

    def _heading(self, token: Token) -> None:
        self._end_block()
        self._described = ""
        content = self._content()
        level = len(token.value)
        self._sections = [each for each in self._sections if each[0] < level]
        if content.text:
            self._sections.append((level, content.text))
            self.document.headings.append((level, content.text))
        self._losses.add("tag of a heading", f"line {token.line}", plural="tags of headings",
                         number=len(content.tags))  # fmt: skip
        self._losses.add("setting of a heading", f"line {token.line}", plural="settings of headings",
                         number=len(content.data))  # fmt: skip

    def _item(self, token: Token) -> None:
        """Take an item of a list, ordered or not: an element, under which its relations are indented."""
        self._close_levels(token.indent)
        if not self._levels or self._levels[-1].indent < token.indent:
            self._levels.append(_Level(token.indent, None))
        self._described = ""
        self._current = self._element()
        self._levels[-1].parent = self._current

    def _close_levels(self, indent: int) -> bool:
        before = len(self._levels)
        while self._levels and self._levels[-1].indent > indent:
            self._levels.pop()
        return len(self._levels) < before

    def _related(self, token: Token) -> None:
        """Take a relation, which belongs to the nearest element above that is indented less."""
        closed = self._close_levels(token.indent)
        if not self._levels or (not closed and self._levels[-1].indent < token.indent):
            self._levels.append(_Level(token.indent, self._root if closed else self._current or self._root))
        parent = self._levels[-1].parent
        other = self._element()
        self._current = other
        if parent is None or other is None:
            if parent is None:
                message = f"{quoted(token.value)} belongs right below a statement or an argument"
                self._file.fault("AM002", message, "remove the empty line between the two", line=token.line)
            return
        self._relate(token.value, parent, other, token.line)

    def _relate(self, sign: str, parent: _Occurrence, other: _Occurrence, line: int) -> None:
        tie = Tie.CONTRADICTORY if sign == "><" else _TIES[sign.strip("<>")]
        source, target = (parent, other) if ">" in sign else (other, parent)
        end = target.step if tie is Tie.UNDERCUT and target.step else target.key
        if not source.key or not end:
            message = f"{quoted(sign)} cannot stand below an inference; only `<_` can"
            self._file.fault("AM002", message, line=line)
        elif (tie, source.key, end) not in self._known and not (
            tie is Tie.CONTRADICTORY and (tie, end, source.key) in self._known
        ):
            self._known[tie, source.key, end] = None
            self.document.relations.append(Relation(tie, source.key, end, line))

    def _element(self, *, concluded: str = "") -> _Occurrence | None:
        """Take a statement or an argument; `concluded` is the step of which it is the conclusion."""
        token = self._skip_spaces()
        is_title = token is not None and token.mark is Mark.TITLE
        is_named = token is not None and token.mark in {Mark.TITLE, Mark.REFERENCE}
        if is_named:
            self._at += 1
        line = token.line if token else self._line
        content = self._content()
        if token is None or not (is_named or content.text):
            self._file.fault("AM103", "there is no statement here", line=line)
            return None
        if is_named and not is_title and content.text:
            hint = f"write a colon behind {token.value} if the words are its text"
            message = f"words follow the reference {quoted(token.value)}, and are left out"
            self._file.fault("AM002", message, hint, line=line)
        key = token.value if is_named else self._untitled_key(f'"{content.text}"')
        elements = self.document.arguments if key.startswith("<") else self.document.statements
        if key not in elements:
            elements[key] = Element(key, line, sections=self._above)
        element = elements[key]
        element.tags.update(dict.fromkeys(content.tags))
        element.data.update(content.data)
        if not is_named or is_title:
            self._word(element, content, line)
            element.is_stated = element.is_stated or not concluded
        return _Occurrence(key, concluded)

    @property
    def _token(self) -> Token | None:
        """The token that is reached, None at the end."""
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _skip_spaces(self) -> Token | None:
        """Go on to a token that is not blank."""
        while (token := self._token) and token.mark is Mark.TEXT and not token.value.strip():
            self._at += 1
        return token

    @property
    def _line(self) -> int:
        """The line that is reached."""
        return self._tokens[min(self._at, len(self._tokens) - 1)].line if self._tokens else 1

    def _untitled_key(self, key: str) -> str:
        number = self._untitled[key] = self._untitled.get(key, 0) + 1
        return key if number == 1 else f"{key} {number}"

    def _word(self, element: Element, content: Content, line: int) -> None:
        """Add a wording to an element."""
        if not element.is_worded:
            element.is_worded = True
            element.line = line
            element.sections = self._above
        if content.text:
            element.texts.pop(content.text, None)
            element.texts[content.text] = None
            if str(content.data.get("isCanonical", "")).lower() == "true":
                element.canonical = content.text

    @property
    def _above(self) -> tuple[str, ...]:
        return tuple(title for _, title in self._sections)

    def _content(self) -> Content:
        """Take a text with its tags and data, up to the next part of the structure."""
        return content_of(self._inline(), self._file, self._losses)

    def _inline(self) -> Iterator[Token]:
        """Take the tokens up to the next part of the structure, or to a title that begins a line."""
        while (token := self._token) and token.mark > LAST_OF_STRUCTURE:
            if token.opens:
                message = (
                    f"there is no empty line above {quoted(token.value)}; it is read as if there were one"
                )
                self._file.fault("AM002", message, "put an empty line above it", line=token.line)
                return
            self._at += 1
            yield token

    def _numbered(self, token: Token) -> None:
        """Take a numbered statement of a structure: a premise, or a conclusion right below an inference."""
        if self._structure is None:
            self._structure = self._new_structure(token.line)
        self._levels.clear()
        self._current = self._root = self._element(concluded=self._structure.step)
        if self._current:
            self._tell_if_argument(self._current.key, token.line)
            self._structure.add(token.value, self._current.key, token.line, self._file)

    def _tell_if_argument(self, key: str, line: int) -> None:
        if key in self.document.arguments:
            message = f"{quoted(key)} is an argument, and is read as a statement here"
            hint = "name the statement that it argues for, in square brackets"
            self._file.fault("AM002", message, hint, line=line)

    def _new_structure(self, line: int) -> Structure:
        key, self._described = self._described, ""
        if key in self.document.steps:
            message = f"the argument {quoted(key)} has a second structure, which is read apart"
            self._file.fault("AM202", message, line=line)
            key = ""
        return Structure(self.document, key or self._untitled_key("<>"), line)

    def _inference(self, token: Token) -> None:
        """Take the inference between the premises and the conclusion below it."""
        content = self._content()
        self._losses.add("tag of an inference", f"line {token.line}", plural="tags of inferences",
                         number=len(content.tags))  # fmt: skip
        if content.text:
            message = "words behind an inference that no number precedes are left out"
            self._file.fault("AM002", message, "write `(2)` before the conclusion", line=token.line)
        if self._structure is None or self._structure.step:
            self._file.fault("AM002", "an inference belongs between two numbered statements", line=token.line)
            return
        self._structure.infer(token.value, content.data, token.line, self._losses)
        self._levels.clear()
        self._current = _Occurrence("", self._structure.step)
