"""What libyaml's errors mean in the words of a map's author: message and hint by libyaml's own words."""

from __future__ import annotations

from typing import Final

TWO_ROOTS: Final = "did not find expected <document start>"
QUOTE: Final = "put the text in quotes"
_BACKSLASH: Final = "double the backslash, or use single quotes, which know no escapes"

MESSAGES: Final = {
    "did not find expected key": (
        "a key was expected here",
        "check the indentation, and that quotes within a quoted text are doubled or escaped",
    ),
    "did not find expected '-' indicator": (
        "a list item was expected here",
        "start each item of the list with `- ` at the same column",
    ),
    "did not find expected ',' or '}'": (
        "a `{` before it is not closed",
        "close it with `}`; a text that holds a comma, `{` or `}` needs quotes",
    ),
    "did not find expected ',' or ']'": (
        "a `[` before it is not closed",
        "close it with `]`; a text that holds a comma, `[` or `]` needs quotes",
    ),
    "did not find expected node content": (
        "a value was expected here",
        "give a value or remove the mark before it",
    ),
    "found unexpected document indicator": ("a quoted text is not closed", "close it before `---` or `...`"),
    "found unexpected end of stream": ("a quoted text starts here and is never closed", "close the quote"),
    "found unknown escape character": ("a backslash here starts no known escape", _BACKSLASH),
    "did not find expected hexdecimal number": ("an escape needs hexadecimal digits here", _BACKSLASH),
    "found invalid Unicode character escape code": (
        "this escape stands for no character",
        "write the character itself",
    ),
    "did not find expected alphabetic or numeric character": ("a text cannot start with `*` or `&`", QUOTE),
    "did not find expected comment or line break": (
        "a text starts on the line after `|` or `>`",
        "put it there, indented; or put a text that begins with one of these in quotes",
    ),
    "mapping keys are not allowed in this context": ("a text cannot start with `? `", QUOTE),
    "second occurrence": ("an anchor is given twice", "give each anchor a name of its own"),
    "found undefined tag handle": ("a text cannot start with `!`", QUOTE),
    "block sequence entries are not allowed in this context": (
        "a list cannot start here",
        "start the list on a line of its own, or write it as `[…]`, or put the text in quotes",
    ),
    "found undefined alias": ("a text cannot start with `*`", QUOTE),
    "could not find expected directive name": ("a text cannot start with `%`", QUOTE),
    TWO_ROOTS: (
        "the file goes on where it should end",
        "check the indentation of this line and of those before it",
    ),
}
