"""Numbers, lists and long texts, written as they stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

QUOTES: Final = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb\u2039\u203a"
"""The quotation marks of typography, which are letters like others to YAML."""

CURLY: Final = 'YAML does not know curly quotes: put the text in straight ones, like "this"'
"""The hint where a text that needs quotes has those of QUOTES."""

ELLIPSIS: Final = "…"
"""Stands where a text is cut."""

PLACEHOLDER: Final = "…"
"""Stands where an author is still to write a text."""

_STRAIGHT: Final = re.compile(r"\"([^\"]*)\"")
_SINGLE: Final = str.maketrans("“”", "‘’")
_ENDED: Final = re.compile(r"[.!?…‥。！？．｡؟۔।॥։።](?:['\"”’»›)\]}」』】]|\s)*$")
"""A text that ends in a mark of its own, in whatever script, within quotation marks or brackets or not."""


def count(number: int, noun: str, plural: str = "") -> str:
    """The number with its noun; the plural takes an `s` unless it is given.

    >>> count(1, "claim"), count(2, "claim"), count(0, "hypothesis", "hypotheses")
    ('1 claim', '2 claims', '0 hypotheses')
    """
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def listed(names: Sequence[str], most: int = 0) -> str:
    """The names as in a sentence; "" if there are none.

    If `most` is given and two or more names exceed it, the first are named and the others counted.

    >>> listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])
    ('a', 'a and b', 'a, b and c')
    >>> listed(["a", "b", "c", "d"], 2), listed(["a", "b", "c"], 2)
    ('a, b and 2 more', 'a, b and c')
    """
    if most and len(names) > most + 1:
        names = [*names[:most], f"{len(names) - most} more"]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def either(names: Sequence[str]) -> str:
    """The names as a choice in a sentence.

    >>> either(["a"]), either(["a", "b", "c"])
    ('a', 'a, b or c')
    """
    return " or ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def quotable(text: str, most: int = 60) -> str:
    """Return the start of a text as a message quotes it: on one line, at most `most` characters long.

    >>> quotable("The Shanghai Spirit", 13)
    'The Shanghai…'
    """
    line = " ".join(text.splitlines())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}{ELLIPSIS}"


def ended(text: str) -> str:
    """The text as a sentence: with a full stop, unless it ends in a mark of its own or is empty.

    >>> ended("It holds"), ended("Does it hold?"), ended("They say: “It does.”"), ended("")
    ('It holds.', 'Does it hold?', 'They say: “It does.”', '')
    """
    return text if not text or _ENDED.search(text) else f"{text}."


def without_stop(text: str) -> str:
    """The text without the full stop at its end, unless that belongs to its last word, or is one of several.

    >>> without_stop("It holds."), without_stop("It is so in the U.S."), without_stop("It goes on...")
    ('It holds', 'It is so in the U.S.', 'It goes on...')
    """
    body, last = text.removesuffix("."), text.rpartition(" ")[2]
    return text if "." in last[:-1] else body


def in_quotes(text: str) -> str:
    """The text in quotation marks; those within it become single ones.

    >>> in_quotes("Norms bind"), in_quotes("The “spirit” binds"), in_quotes('Is it "so"?')
    ('“Norms bind”', '“The ‘spirit’ binds”', '“Is it ‘so’?”')
    """
    inner = _STRAIGHT.sub(r"‘\1’", text).translate(_SINGLE)
    return f"“{inner}”"


def trimmed(text: str) -> str:
    r"""The text without the spaces, tabs and line ends around it.

    >>> trimmed("The first line.\nThe second.\n")
    'The first line.\nThe second.'
    """
    return text.strip(" \t\r\n")
