"""Cuts a text in Argdown into tokens."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from .ahead import Ahead, Braces
from .shortcodes import SHORTCODES
from .texts import one_line
from .tokens import LAST_OF_STRUCTURE, Mark, Token

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..report import Losses

_PLAIN: Final = re.compile(r"[^\\@#*_\[.:</{\n]+")
_SIGN: Final = re.compile(
    r"(?P<line>-{2,})|(?P<sign>\+>|->|><|_>|<_|_(?=\s)|<?[+-])|(?P<heading>#+)[ ]"
    r"|\((?P<number>\d+)\)|(?P<item>\d+\.|\*)(?=\s)"
)
_MARKS: Final = {
    "line": Mark.INFERENCE, "sign": Mark.RELATION, "heading": Mark.HEADING, "number": Mark.NUMBER,
    "item": Mark.ITEM,
}  # fmt: skip
_SPACES: Final = re.compile(r"[ \t]*")
_REST: Final = re.compile(r"[ \t]*(?:\n|\Z)")
_ADDRESS: Final = re.compile(r"(?<=[A-Za-z])://[^\s{}<>\[\]*]+")
_CODE: Final = re.compile(r"([.:])(\S+?)\1")
_TAG: Final = re.compile(r"#([A-z0-9\-\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]+)")
_EMPHASIS: Final = re.compile(r"(\*\*|__|\*|_)(?!\s)")
_BEHIND_EMPHASIS: Final = frozenset(("", *" \t\n)}_.,!?;:*-"))
_INCLUDED: Final = re.compile(r"@include\([^)\n]*\)")
_IN_INFERENCE: Final = re.compile(r"-{2,}|\n[ \t]*\n|\{")
_NO_REFERENCE: Final = "-\n"


def tokens_of(text: str, losses: Losses) -> list[Token]:
    """The tokens of a text whose lines end in a line feed; comments are counted. Cost: linear."""
    return _Scanner(text, losses).tokens()


class _Scanner:
    """Goes through a text once; `at` is where it is, `fresh` whether only spaces precede in the line.

    `begin` is where the words of the line begin.
    """

    def __init__(self, text: str, losses: Losses) -> None:
        self._text = text
        self._losses = losses
        self._at: int = 0
        self._fresh = True
        self._begin: int = 0
        self._tokens: list[Token] = []
        self._open: list[int] = []
        self._starts = [0, *(each.end() for each in re.finditer("\n", text))]
        self._braces = Braces(text)
        self._braces_of_inferences = Braces(text)
        self._line_end = Ahead(r"\n|\Z", text)
        self._ends_of_comments = {"/*": Ahead(r"\*/", text), "<!--": Ahead("-->", text)}
        self._end_of_link_text = Ahead(r"\]", text)
        self._end_of_link = Ahead(r"\)", text)
        self._end_of_tag = Ahead(r"\)", text)
        self._ends: Mapping[str, tuple[Ahead, Ahead, Ahead]] = {
            "[": (Ahead(r"\]:", text), Ahead(r"\]", text), Ahead(r"\]", text)),
            "<": (Ahead(r">:", text), Ahead(r">", text), Ahead(r">", text)),
        }
        self._special = {
            "\\": self._escaped, "@": self._mention, "#": self._tag, "*": self._emphasis, "_": self._emphasis,
            "[": self._bracket, "<": self._bracket, "/": self._comment, ".": self._code, ":": self._code,
            "{": self._data, "\n": self._end_line,
        }  # fmt: skip

    def tokens(self) -> list[Token]:
        """All tokens."""
        text = self._text
        while self._at < len(text):
            if self._fresh and self._begin_line():
                continue
            plain = _PLAIN.match(text, self._at)
            if plain:
                self._add(Mark.TEXT, plain[0], plain.end())
            else:
                here = text[self._at]
                special = self._special.get(here)
                if special is None or not special():
                    self._add(Mark.TEXT, here, self._at + 1)
        return self._tokens

    @property
    def _line(self) -> int:
        return bisect_right(self._starts, self._at)

    def _add(self, mark: Mark, value: str, end: int, indent: int = 0, *, raw: str = "") -> bool:
        if mark <= LAST_OF_STRUCTURE:
            self._open.clear()
        self._tokens.append(Token(mark, value, self._line, indent, raw))
        self._at = end
        self._fresh = False
        return True

    def _end_line(self) -> bool:
        self._add(Mark.TEXT, " ", self._at + 1)
        self._fresh = True
        return True

    def _comment(self) -> bool:
        """Skip a comment, and its line if nothing else is in it."""
        opening = next((each for each in ("//", "/*", "<!--") if self._text.startswith(each, self._at)), "")
        if not opening:
            return False
        if opening == "//":
            end = self._line_end(self._at)
        else:
            closing = self._ends_of_comments[opening](self._at + len(opening))
            if closing == len(self._text):
                return False
            end = closing + (2 if opening == "/*" else 3)
        self._losses.add("comment", f"line {self._line}")
        rest = _REST.match(self._text, end)
        self._at = rest.end() if rest and self._fresh else end
        return True

    def _begin_line(self) -> bool:
        """Take what may stand only at the beginning of a line; at what else is there, go on."""
        text = self._text
        spaces = _SPACES.match(text, self._at)
        begin = spaces.end() if spaces else self._at
        indent = begin - self._at
        if rest := _REST.match(text, begin):
            if self._tokens and self._tokens[-1].mark is not Mark.BLANK:
                self._add(Mark.BLANK, "", rest.end())
            self._at = rest.end()
            self._fresh = True
            return True
        self._at = self._begin = begin
        if self._comment():
            return True
        sign = _SIGN.match(text, begin)
        if not sign:
            self._fresh = False
            return False
        mark = _MARKS[sign.lastgroup or ""]
        if mark is Mark.INFERENCE:
            return self._inference(begin, len(sign[0]))
        return self._add(mark, sign[sign.lastgroup or 0], sign.end(), indent + (mark is Mark.ITEM))

    def _inference(self, begin: int, length: int) -> bool:
        """Take a line of hyphens; two of them open what is said of the inference, and two close it."""
        text = self._text
        end = begin + length
        if length > 2 and _REST.match(text, end):
            return self._add(Mark.INFERENCE, "", end)
        at, data = begin + 2, ""
        rules: list[str] = []
        while True:
            found = _IN_INFERENCE.search(text, at)
            if found is None or found[0].startswith("\n"):
                return self._add(Mark.INFERENCE, "", end)
            rules.append(text[at : found.start()])
            at = found.end()
            if found[0] != "{":
                self._add(Mark.INFERENCE, one_line("".join(rules)), at)
                return self._add(Mark.DATA, data, at) if data else True
            behind = self._braces_of_inferences.end(found.start())
            data, at = (text[found.start() : behind], behind) if behind > found.start() else (data, at)

    def _escaped(self) -> bool:
        escaped = self._text[self._at + 1 : self._at + 2]
        return escaped not in {"", "\n"} and self._add(Mark.TEXT, escaped, self._at + 2)

    def _data(self) -> bool:
        end = self._braces.end(self._at)
        return end > self._at and self._add(Mark.DATA, self._text[self._at : end], end)

    def _code(self) -> bool:
        """Take a short code; or an address whole, in which `//` begins no comment and `#` no tag."""
        if address := _ADDRESS.match(self._text, self._at):
            return self._add(Mark.TEXT, address[0], address.end())
        found = _CODE.match(self._text, self._at)
        return found is not None and self._add(Mark.TEXT, SHORTCODES.get(found[2], found[0]), found.end())

    def _tag(self) -> bool:
        if self._text.startswith("#(", self._at):
            end = self._end_of_tag(self._at + 2)
            tag = self._text[self._at + 2 : end]
            raw = self._text[self._at : end + 1]
            return (
                end < len(self._text) and bool(tag) and self._add(Mark.TAG, one_line(tag), end + 1, raw=raw)
            )
        found = _TAG.match(self._text, self._at)
        return found is not None and self._add(Mark.TAG, found[1], found.end(), raw=found[0])

    def _mention(self) -> bool:
        if included := _INCLUDED.match(self._text, self._at):
            self._losses.add("file that is included", f"line {self._line}", plural="files that are included")
            return self._add(Mark.TEXT, " ", included.end())
        opening = self._text[self._at + 1 : self._at + 2]
        if opening not in self._ends or not opening:
            return False
        end = self._ends[opening][2](self._at + 3)
        if end >= self._line_end(self._at):
            return False
        return self._add(Mark.MENTION, self._text[self._at + 2 : end], end + 1)

    def _bracket(self) -> bool:
        """Take a title, a reference or a link."""
        text, at = self._text, self._at
        if self._link() if text[at] == "[" else self._comment():
            return True
        title, reference, _ = self._ends[text[at]]
        line_end = self._line_end(at)
        for mark, end, length in ((Mark.TITLE, title(at + 2), 2), (Mark.REFERENCE, reference(at + 2), 1)):
            if end < line_end and (mark is Mark.TITLE or text[at + 1] not in _NO_REFERENCE):
                behind = end + length
                self._add(mark, text[at : end + 1], behind, raw=text[at:behind])
                if at == self._begin and (mark is Mark.TITLE or _REST.match(text, behind)):
                    self._tokens[-1] = self._tokens[-1]._replace(opens=True)
                return True
        return False

    def _link(self) -> bool:
        """Take `[words](address)` as the words with the address behind them, if they differ."""
        text, at = self._text, self._at
        end = self._end_of_link_text(at + 1)
        if end == at + 1 or not text.startswith("](", end) or text[end + 2 : end + 3] in {")", ""}:
            return False
        closing = self._end_of_link(end + 2)
        if closing == len(text):
            return False
        words, address = text[at + 1 : end], text[end + 2 : closing].strip()
        shown = words if address in words or address.startswith("#") else f"{words} ({address})"
        return self._add(Mark.TEXT, shown, closing + 1)

    def _emphasis(self) -> bool:
        """Drop the signs of bold and italics where they open and close; others are text."""
        text, at = self._text, self._at
        if self._open:
            index = self._open[-1]
            sign = self._tokens[index].value
            if text.startswith(sign, at) and text[at + len(sign) : at + len(sign) + 1] in _BEHIND_EMPHASIS:
                self._open.pop()
                self._tokens[index] = self._tokens[index]._replace(value="")
                return self._add(Mark.TEXT, "", at + len(sign))
        begins = _EMPHASIS.match(text, at)
        if not begins:
            return False
        self._open.append(len(self._tokens))
        return self._add(Mark.TEXT, begins[1], begins.end())
