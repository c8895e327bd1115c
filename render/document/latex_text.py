"""Text for LaTeX: escaped, with long words that may be broken, and the fonts that it needs."""

from __future__ import annotations

import re
import textwrap
from typing import Final

from ...model.safe_text import visible

LONG: Final = 20
"""A word of at least this many characters is broken without a hyphen."""

EACH: Final = 8
"""After how many characters such a word is broken."""

_MOST_SHOWN: Final = 40
"""How many of the letters that need a font a comment shows."""

_ESCAPES: Final = {
    "->": r"$\rightarrow$",
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\symbol{34}",  # babel gives the bare character a meaning
    "`": r"\textasciigrave{}",
    "'": "'{}",  # two of them would be one quotation mark
    "-": "-{}",  # and two of these a dash
    ",": ",{}",
    "[": "{[}",  # at the start of a row it would be an argument of the line break
    "]": "{]}",
    "*": "{*}",
    "→": r"$\rightarrow$",
    "−": "$-$",
    "≠": r"$\neq$",
    "⊥": r"$\perp$",
    "·": r"\textperiodcentered{}",
}

_SPECIAL: Final = re.compile("|".join(map(re.escape, _ESCAPES)))

_LIGATURES: Final = re.compile(r"(?<=-)\{\}(?!-)|(?<=')\{\}(?!')|(?<=,)\{\}(?!,)")
"""Empty groups that are not needed to keep two characters apart."""

_ODD: Final = re.compile(r"[^\x00-\u017f\u2010-\u201f\u2020-\u2022\u2026\u2030\u20ac\u2190-\u2193]")
"""Letters that pdfLaTeX cannot write."""

_LONG_WORD: Final = re.compile(rf"[^\s\-/\x00]{{{LONG},}}")

_JOINT: Final = re.compile(r"(?<=[/_:>)=|&])(?=\w)")
"""Where a word of any length may be broken."""


def latex_text(text: str) -> str:
    """Escape one line of text for LaTeX, and let long words be broken."""
    joints = _JOINT.sub("\x00", visible(text))
    broken = _LONG_WORD.sub(lambda word: "\x00".join(textwrap.wrap(word[0], EACH)), joints)
    escaped = _SPECIAL.sub(lambda match: _ESCAPES[match[0]], broken)
    return _LIGATURES.sub("", escaped).replace("\x00", "\\allowbreak{}")


def fonts_needed(written: str) -> list[str]:
    """Return a line for a comment that names the letters that pdfLaTeX cannot write, if there are any."""
    odd = "".join(sorted(set(_ODD.findall(written))))
    if not odd:
        return []
    shown = odd[:_MOST_SHOWN] + ("..." if len(odd) > _MOST_SHOWN else "")
    return [f"Needs LuaLaTeX or XeLaTeX and fonts with these letters: {shown}"]
