"""Which of the installed fonts show the letters that the shipped font lacks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from .font_files import Face, faces_of, installed

SHIPPED: Final = "Liberation Sans"

_ODD: Final = re.compile(r"Mono|Serif|Condensed|Display|Kufi|Nastaliq|Unifont|Resort")
"""Names of fonts that go ill with a font without serifs."""

_PICTURES: Final = "\U0001f000"
"""Where emoji begin, which a font of their own shows in colour."""

_EMOJI: Final = "Emoji"
"""How the names of such fonts end."""

_INVISIBLE: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Categories of characters that need no glyph."""


class Fonts(NamedTuple):
    """The family for each letter, the files of all families, and the letters that no font has."""

    families: dict[str, str]
    files: list[str]
    lacking: str


def fonts_for(text: str) -> Fonts:
    """Choose fonts of the machine for those letters of a text that the shipped font lacks.

    The choice depends on the installed fonts and on the set of letters alone. Fonts that go with one without
    serifs are preferred, then those made for the language, then those that have the most letters.
    """
    foreign = sorted(letter for letter in set(text) if not letter.isascii() and not _is_shown(letter))
    region = _region(text)
    families: dict[str, str] = {}
    lacking = ""
    for letter in foreign:
        if letter in families:
            continue
        if best := _best(letter, foreign, _EMOJI if letter >= _PICTURES else region):
            has = installed()[best][0].has
            families |= {
                each: best for each in foreign if has(each) and (each < _PICTURES) == (letter < _PICTURES)
            }
        else:
            lacking += letter
    found = {face.path for family in families.values() for face in installed()[family]}
    return Fonts(families, sorted(found), lacking)


def _best(letter: str, letters: Sequence[str], ending: str) -> str:
    """Return the family that shows a letter best, or nothing if none has it."""
    having = (family for family, faces in installed().items() if family != SHIPPED and faces[0].has(letter))
    return min(
        having,
        key=lambda family: (
            _ODD.search(family) is not None,
            not family.endswith(ending),
            "Sans" not in family,
            -sum(map(installed()[family][0].has, letters)),
            family,
        ),
        default="",
    )


def _is_shown(letter: str) -> bool:
    """Whether a character needs no other font than the shipped one."""
    if unicodedata.category(letter) in _INVISIBLE or "VARIATION SELECTOR" in unicodedata.name(letter, ""):
        return True
    return _shipped().has(letter)


def _region(text: str) -> str:
    """How the names of fonts end that draw Han characters as the language of the text does."""
    if any("\u3041" <= letter <= "\u30ff" for letter in text):
        return "JP"
    return "KR" if any("\uac00" <= letter <= "\ud7a3" for letter in text) else "SC"


@cache
def _shipped() -> Face:
    with (files("argmap") / "render" / "text" / "fonts" / "LiberationSans-Regular.ttf").open("rb") as file:
        return next(faces_of(file, ""))
