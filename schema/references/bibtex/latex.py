"""Turns LaTeX in BibTeX values into Unicode: accents, symbols, formulas, dashes and quotes."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from .. import normal_forms
from .latex_commands import ACCENTS, AROUND, DROPPED_ARGUMENTS, LENGTHS, text_of

_PLAIN: Final = {"---": "—", "--": "–", "``": "“", "''": "”", "`": "‘", "~": " "}
_SPACES: Final = frozenset(" ,;:>\n\t\\")
_GONE: Final = frozenset("-/!@()[]")
_RAISED: Final = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED: Final = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")

_LONG: Final = "|".join(name for name in ACCENTS if len(name) > 1)
_TOKEN: Final = re.compile(
    rf"""\\(?P<accent>["'`^~=.]|(?:[uvHcdbkrt]|{_LONG})(?![A-Za-z]))\s*(?P<brace>\{{\s*)?"""
    r"""(?P<base>\\[A-Za-z]+\s*|[^\W_])
    |\\(?P<word>[A-Za-z]+)\*?(?P<space>\s*)
    |\\(?P<escaped>.)
    |---?|``|''|[`~{}\\]""",
    re.VERBOSE | re.DOTALL,
)
_SPECIAL: Final = re.compile(r"[\\{}~`$]|--|''")
GROUP: Final = r"(?:[^{}]|\{[^{}]*\})*"
_FORMULA: Final = re.compile(
    rf"(?<!\\)\$(?P<double>\$)?(?=[^\s$])(?P<inline>(?:\\.|[^$\\])*)(?<=\S)\$(?(double)\$)|\\\((?P<round>(?:(?!\\[()]).)*)\\\)"
    rf"|\\ensuremath\s*\{{(?P<group>{GROUP})\}}",
    re.DOTALL,
)
_MONEY: Final = re.compile(r"[0-9][^\\^_{]*\Z")
_SCRIPT: Final = re.compile(
    rf"(?<!\\)(?P<mark>[\^_])\s*(?:\{{(?P<group>{GROUP})\}}|(?P<one>\\[A-Za-z]+|[^\s{{}}\\]))"
)
_TEXT_SCRIPT: Final = re.compile(rf"\\text(?P<mark>super|sub)script\s*\{{(?P<group>{GROUP})\}}")
_OPTIONAL: Final = re.compile(r"\[[^\[\]{}]*\](?=\s*[\[{])")
_LENGTH: Final = re.compile(r"[ =]*-?[0-9.]+\s*(?:(?:pt|em|ex|mu|cm|mm|in|sp|bp)\b)?\s?")
_ARGUMENT: Final = re.compile(r"\s*(?:(?P<brace>\{)|\\[^A-Za-z\s])")
_BRACE: Final = re.compile(r"\\.|[{}]", re.DOTALL)


def decode(text: str) -> str:
    """The text as it would be printed, on one line; a command that is not known stays. Cost: linear."""
    return normal_forms.line(_printed(text) if _SPECIAL.search(text) else text)


def _printed(text: str) -> str:
    text = _TEXT_SCRIPT.sub(_script, _FORMULA.sub(_formula, text))
    printed: list[str] = []
    closers: list[str] = []
    index = 0
    while token := _TOKEN.search(text, index):
        printed.append(text[index : token.start()])
        index = token.end()
        if token["accent"]:
            printed.append(_accented(token["accent"], token["base"]))
            closers += [""] * bool(token["brace"])
        elif token["word"]:
            before, index, after = _command(token, text)
            printed.append(before)
            if after is not None:
                closers.append(after)
        elif token[0] == "{":
            closers.append("")
        elif token[0] == "}":
            printed.append(closers.pop() if closers else "")
        else:
            printed.append(_character(token))
    return "".join([*printed, text[index:]])


def _formula(found: re.Match[str]) -> str:
    """A formula in braces instead of dollars, with exponents and indices as characters where these exist."""
    inner = found["inline"] or found["round"] or found["group"] or ""
    if found["inline"] and found.string[found.end() : found.end() + 1].isdigit() and _MONEY.match(inner):
        return found[0]  # amounts of money: `$5-$10`
    return f"{{{_SCRIPT.sub(_script, inner)}}}"


def _script(found: re.Match[str]) -> str:
    """What is raised or lowered, as characters that are; else the text, after its mark if it has letters."""
    mark = found["mark"]
    inner = decode(found["group"] if found["group"] is not None else found["one"])
    table = _LOWERED if mark in {"_", "sub"} else _RAISED
    if all(ord(each) in table for each in inner):
        return inner.translate(table)
    if inner == "∘":
        return "°"
    has_base = found.string[found.start() - 1 : found.start()].isalnum()
    keeps_mark = len(mark) == 1 and has_base and any(each.isalnum() for each in inner)
    return f"{mark if keeps_mark else ''}{{{inner}}}"


def _accented(accent: str, base: str) -> str:
    if base[0] == "\\":
        base = text_of(base[1:].rstrip()) or ""
        base = {"ı": "i", "ȷ": "j"}.get(base, base)
    return unicodedata.normalize("NFC", base + ACCENTS[accent]) if base else ""


def _command(token: re.Match[str], text: str) -> tuple[str, int, str | None]:
    """What a command prints, where to read on, and what to print at the end of the argument begun there."""
    word, index = token["word"], token.end()
    while not token["space"] and (optional := _OPTIONAL.match(text, index)):
        index = optional.end()
    if word in AROUND and text[index : index + 1] == "{":
        before, after = AROUND[word]
        return before, index + 1, after
    if word in LENGTHS:
        length = _LENGTH.match(text, index)
        return "", length.end() if length else index, None
    if word in DROPPED_ARGUMENTS:
        for _ in range(DROPPED_ARGUMENTS[word]):
            index = end_of_argument(text, index)
        return "", index, None
    printed = text_of(word)
    if printed is None:
        printed = "" if text[index : index + 1] == "{" else token[0]
    return printed, index, None


def end_of_argument(text: str, index: int) -> int:
    """Where the argument at `index`, in braces or an escaped character, ends; `index` without one."""
    start = _ARGUMENT.match(text, index)
    if start is None or not start["brace"]:
        return start.end() if start else index
    depth = 0
    for brace in _BRACE.finditer(text, start.end() - 1):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth == 0:
            return brace.end()
    return index


def _character(token: re.Match[str]) -> str:
    escaped = token["escaped"]
    if escaped:
        return " " if escaped in _SPACES else "" if escaped in _GONE else escaped
    return _PLAIN.get(token[0], "")
