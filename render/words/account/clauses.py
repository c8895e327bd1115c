"""The text of a claim within a sentence of one's own: as a clause, or as a sentence before a citation."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ....model import words

_OPENING: Final = re.compile(
    "an?|the|this|these|those|each|every|all|most|many|some|several|few|both|no|none|neither|either|any|another"
    "|other|one|it|its|they|their|there|his|her|he|she|we|our|in|on|at|by|for|from|with|without|within|under"
    "|over|after|before|during|since|until|through|throughout|among|amid|against|beyond|besides|between|despite"
    "|to|towards?|as|if|when|where|while|whereas|although|though|because|once|unless|instead|not|only|even"
    "|whoever|whatever|nobody|somebody|everybody|anybody|nothing|something|everything|anything|more|less|fewer",
    re.IGNORECASE,
)
"""Words that are no names, which a text may begin with."""

_MARK: Final = re.compile(r"[.!?…‥。！？．｡؟۔।॥։።]\Z")

_INNER: Final = re.compile(
    r"[^\W\d_]{2}[\"'”’»)\]]*[.!?…。！？؟۔।][\"'”’»)\]]*\s+\S|[。！？।]\S|:\s+[A-Z“\"]"
)
"""Where a sentence ends and another begins; an abbreviation may look like that."""

_KEEPS_ITS_STOP: Final = re.compile(r"(?:\.|\b(?:etc|al|Jr|Sr|Inc|Ltd|Co|Dr|St)|\b\w\.\w|\b[A-Z])\.\Z")
"""A text whose full stop belongs to its last word."""


_ACCORDING: Final = re.compile(r"according to\b", re.IGNORECASE)
"""The start of a text that says itself who speaks."""


class Parts(NamedTuple):
    """A text in one line, without its final mark, and that mark: one character, or "" where it has none."""

    body: str
    mark: str


def parts(text: str) -> Parts:
    """Divide a text.

    >>> parts("It holds."), parts("Does it?")
    (Parts(body='It holds', mark='.'), Parts(body='Does it', mark='?'))
    >>> parts("They said: “It does.”")
    Parts(body='They said: “It does.”', mark='')
    """
    line = " ".join(text.split())
    if _MARK.search(line) and not _KEEPS_ITS_STOP.search(line) and line[:-1].strip():
        return Parts(line[:-1].rstrip(), line[-1])
    return Parts(line, "")


def clause(text: str) -> str:
    """Return a text as it stands after `that`, without a full stop; "" where that cannot be done safely.

    Its first letter becomes small where the word is surely no name: a small word of English, with another
    word in small letters or an acronym after it.

    >>> clause("The SCO has no army."), clause("No army is here"), clause("The Hague rules.")
    ('the SCO has no army', 'no army is here', '')
    >>> clause("Norms bind."), clause("They bind. We know.")
    ('', '')
    """
    body, mark = parts(text)
    if (
        not body[:1].isalnum()
        or mark not in {".", ""}
        or _INNER.search(body)
        or not _is_latin(body)
        or _ACCORDING.match(body)
    ):
        return ""
    found = lowered(body)
    return found if not found[:1].isupper() or _is_acronym(found.partition(" ")[0]) else ""


def lowered(text: str) -> str:
    """Return a text whose first letter is small if its first word is surely no name, else as it is."""
    first, _, rest = text.partition(" ")
    following = rest.partition(" ")[0]
    known = _OPENING.fullmatch(first.rstrip(",")) and first[1:] == first[1:].lower()
    if known and (following[:1].islower() or following[:1].isdigit() or _is_acronym(following)):
        return f"{first.lower()} {rest}"
    return text


def in_quotes(text: str) -> str:
    """Return a text in quotation marks within a sentence: its own are single, its full stop is left out.

    >>> in_quotes("Norms bind."), in_quotes("Is it “so”?")
    ('“Norms bind”', '“Is it ‘so’?”')
    """
    body, mark = parts(text)
    return words.in_quotes(typographic(body) + ("" if mark == "." else mark))


def _is_acronym(word: str) -> bool:
    """Whether a word is of capitals, such as "SCO", "EU's" or "UN-led"."""
    start = re.split(r"[^\w]|s\b", word, maxsplit=1)[0]
    return len(start) > 1 and start.isupper()


def _is_latin(text: str) -> bool:
    return all(ord(each) < 0x250 or not each.isalpha() for each in text)


_STRAIGHT: Final = re.compile(r"[\"']")
_OPENS: Final = re.compile(r"[\s(\[{/“‘—–-]\Z")


def typographic(text: str, before: str = "") -> str:
    """Return a text with curly quotation marks and apostrophes; `before` is what stands before it.

    >>> typographic("The SCO's spirit"), typographic("the '90s"), typographic('the "spirit"')
    ('The SCO’s spirit', 'the ’90s', 'the “spirit”')
    """

    def curly(match: re.Match[str]) -> str:
        start, end = match.span()
        opens = not before + text[:start] or bool(_OPENS.search(before + text[:start]))
        if match[0] == '"':
            return "“" if opens else "”"
        return "‘" if opens and not text[end : end + 1].isdigit() else "’"

    return _STRAIGHT.sub(curly, text)
