"""How texts stand in Argdown: on one line, with a backslash before what would be read as a sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .shortcodes import SHORTCODES

if TYPE_CHECKING:
    from ...model.hint import Value

_SPACES: Final = re.compile(r"[ \t\r\n]+")
_SIGNS: Final = re.compile(r"[\\\[<{#*_]|/(?=[/*])|(?<=@include)\(")
_RULE: Final = re.compile(r"={3,}")
_WORD: Final = re.compile(r"[^ \t\r\n]+")
_STOP: Final = re.compile(r"[.:]")
_BARE: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*")
_NOT_TEXT: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"})
_ESCAPED: Final = {'"': '\\"', "\\": "\\\\", "{": "\\x7b", "}": "\\x7d"}


def one_line(text: str) -> str:
    """The text with single spaces in place of line ends and tabs; no-break spaces stay."""
    return _SPACES.sub(" ", text).strip(" ")


def escaped(text: str) -> str:
    """A text on one line so that Argdown reads it as it is."""
    marked = _RULE.sub(lambda found: "\\=" * len(found[0]), _SIGNS.sub(r"\\\g<0>", text))
    return _WORD.sub(lambda word: _without_codes(word[0]), marked)


def _without_codes(word: str) -> str:
    """A word in which no two full stops or colons are taken for the ends of a short code."""
    for sign in ".:":
        names = word.split(sign)[1:-1]
        if names and ("\\" in word or not SHORTCODES.keys().isdisjoint(names)):
            return _STOP.sub(r"\\\g<0>", word)
    return word


def yaml(value: Value) -> str:
    """A value as YAML in flow style, on one line, without braces in texts."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        is_bare = _BARE.fullmatch(value) and value.lower() not in _NOT_TEXT
        return value if is_bare else f'"{_RULE.sub(_quoted_rule, "".join(map(_quoted, value)))}"'
    if isinstance(value, dict):
        return f"{{{', '.join(f'{yaml(key)}: {yaml(each)}' for key, each in value.items())}}}"
    return f"[{', '.join(map(yaml, value))}]" if isinstance(value, list) else repr(value)


def _quoted_rule(found: re.Match[str]) -> str:
    return "\\x3d" * len(found[0])


def _quoted(character: str) -> str:
    if character in _ESCAPED:
        return _ESCAPED[character]
    return character if character == " " or character.isprintable() else f"\\U{ord(character):08X}"
