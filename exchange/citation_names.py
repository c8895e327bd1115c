"""The authors of a work, as they stand before the year in a citation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..model.hint import Value

_ET_AL: Final = re.compile(r",? (?:et al\.?|and others|u\. ?a\.|и др\.?)$", re.IGNORECASE)
_AND: Final = re.compile(r"\s*(?:;|,?\s*&|,?\s+(?:and|und|et|y|и)\s)\s*")
_EDITORS: Final = re.compile(r",? ?\(?(?:eds?|Hrsg)\.?\)?$", re.IGNORECASE)
_INITIALS: Final = re.compile(r"(?:[^\W\d_]{1,2}\.[ -]?)+")
_SMALL: Final = frozenset((
    "a", "af", "al", "and", "bin", "d", "da", "dal", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "e", "ed", "eds", "el", "et", "for", "ibn", "la", "las", "le", "los", "of", "on", "others", "ten",
    "ter", "the", "to", "und", "van", "vom", "von", "y", "zu", "zum", "zur", "и",
))  # fmt: skip
"""The words of names that begin with a small letter."""


def is_name(text: str) -> bool:
    """Whether a text may be the names of authors: no word in it begins with a small letter but a few.

    >>> is_name("Blank, S., & van der Meij, K."), is_name("Freedom in the World"), is_name("since")
    (True, False, False)
    """
    words = re.findall(r"[^\W\d_]+", text)
    return any(not each[0].islower() for each in words) and all(
        not each[0].islower() or each in _SMALL for each in words
    )


def names_of(text: str) -> list[Value]:
    """The names as CSL has them; a name of several words that nothing takes apart stays whole.

    >>> names_of("Aris, Stephen")
    [{'family': 'Aris', 'given': 'Stephen'}]
    >>> names_of("Doyle, Michael W."), names_of("Doyle, Michael.")
    ([{'family': 'Doyle', 'given': 'Michael W.'}], [{'family': 'Doyle', 'given': 'Michael'}])
    >>> names_of("Cooley, Allison & Heathershaw")
    [{'family': 'Cooley'}, {'family': 'Allison'}, {'family': 'Heathershaw'}]
    >>> names_of("Cooley, A., Allison, R. et al.")[1:]
    [{'family': 'Allison', 'given': 'R.'}, {'literal': 'others'}]
    """
    bare = _EDITORS.sub("", text.strip())
    named = _ET_AL.sub("", bare)
    pieces = [_parts(each) for each in _AND.split(named)]
    pieces = [each for each in pieces if each]
    if not pieces:
        return []
    inverted = len(pieces) == 1 or ";" in named or len(pieces[-1]) > 1 or " " in pieces[-1][0]
    names: list[Value] = []
    for parts in pieces:
        if len(parts) > 1 and len(parts) % 2 == 0 and all(map(_INITIALS.fullmatch, parts[1::2])):
            names += [_person(*pair) for pair in zip(parts[::2], parts[1::2], strict=True)]
        elif len(parts) == 2 and inverted:
            names.append(_person(*parts))
        else:
            names += map(_whole, parts)
    if named != bare:
        names.append({"literal": "others"})
    return names


def _parts(piece: str) -> list[str]:
    return [part.strip() for part in piece.split(",") if part.strip()]


def _person(family: str, given: str) -> Value:
    ends_in_initial = _INITIALS.fullmatch(given.rsplit(maxsplit=1)[-1])
    return {"family": family, "given": given if ends_in_initial else given.removesuffix(".")}


def _whole(name: str) -> Value:
    first, *others = name.split()
    return {"literal": name} if others and first not in _SMALL else {"family": name}
