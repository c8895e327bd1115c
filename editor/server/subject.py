"""What a name in a document stands for: a claim, a link, a work, a facet, a value, a tag, a key or a file."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Target
from ...model.layout import CLAIM_ENDINGS
from ..prose import named_at
from .cursor import line_start, spot_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .cursor import Spot
    from .map_view import MapView
    from .session import Asked

_WORD: Final = re.compile(r"\w(?:[\w.-]*\w)?")
"""What may be an id among other words."""

_AROUND: Final = 600
"""How many characters before and after a word decide whether it is an id, or a citation key."""

_LINE: Final = re.compile(r"[^\r\n]*")

_ARROW: Final = re.compile(r"[ \t]*(->)[ \t]*")


class What(Enum):
    """What a name stands for."""

    CLAIM = auto()
    LINK = auto()
    WORK = auto()
    FACET = auto()
    VALUE = auto()
    TAG = auto()
    KEY = auto()
    SETTING = auto()
    FILE = auto()


_TARGETS: Final = tuple((key, *rest) for key in ("supports", "attacks") for rest in ((), ("to",)))
_OF_SOURCES: Final = frozenset({"sources", "work", "via"})
_NOT_A_WORK: Final = "none"
"""What `via` says where a source was read directly."""

_OF_VALUES: Final[Mapping[tuple[str, ...], What]] = {
    **dict.fromkeys(_TARGETS, What.CLAIM),
    ("contradicts",): What.CLAIM,
    ("answers",): What.CLAIM,
    ("answers", "to"): What.CLAIM,
    ("supports", "with"): What.CLAIM,
    ("attacks", "with"): What.CLAIM,
    ("tags",): What.TAG,
}
"""What a value below these keys stands for."""


class Subject(NamedTuple):
    """What the text from `start` to `end` names.

    `name` is an id, a citation key, a value, a tag or what else is written. `keys` lead to a key, itself
    included; for a value they are the facet. `within` is the id of the claim in which it stands, "" outside
    of any. `target` is the link that a LINK names, `link` that by which the claim leads to another.
    """

    what: What
    name: str
    start: int
    end: int
    keys: tuple[str, ...] = ()
    within: str = ""
    target: Target = Target()
    link: Target = Target()


def subject_of(asked: Asked) -> Subject | None:
    """Return what stands at the cursor."""
    return subject_at(asked.view, asked.document.path, asked.text, asked.index)


def subject_at(view: MapView, path: str, text: str, index: int) -> Subject | None:
    """Return what stands at an index of the text of a file, None where that is nothing known.

    Cost: that of parsing the entry.
    """
    if path in view.loaded.readings.references:
        return _work_at(view, path, text, index)
    spot = spot_at(text, index) if path.endswith(CLAIM_ENDINGS) else None
    return subject_in(view, path, spot, index) or _mentioned(view, text, index)


def subject_in(view: MapView, path: str, spot: Spot | None, index: int) -> Subject | None:
    """Return what is named at an index by what stands there in a file of claims or `argmap.yaml`, if any."""
    if spot is None:
        return None
    written = spot.written.rstrip()
    spot = spot._replace(end=spot.start + len(written), written=written)
    if path == view.argument_map.place.path:
        found = _in_settings(spot)
    else:
        found = _in_claim(spot, index)
        found = found and found._replace(within=spot.claim)
    return found if found and found.name else None


def _in_claim(spot: Spot, index: int) -> Subject | None:
    keys, span = spot.keys, (spot.start, spot.end)
    if spot.is_key and not keys:  # of the file, or half typed of a claim
        return Subject(What.CLAIM, spot.claim, *span) if spot.written == spot.claim else None
    if spot.is_key:
        if keys[:-1] == ("facets",):
            return Subject(What.FACET, keys[-1], *span)
        return Subject(What.KEY, keys[-1], *span, keys)
    if keys in _TARGETS:
        return _in_target(spot, index)
    what = named_below(keys, spot.written)
    return Subject(what, spot.written, *span, keys[1:]) if what is not None else None


def named_below(keys: tuple[str, ...], written: str) -> What | None:
    """Return what a value below these keys of a claim names; a target is a CLAIM, be it a link or not.

    None for a text, a number or a word of the format.
    """
    if keys[:1] == ("sources",) and _OF_SOURCES.issuperset(keys):
        return None if keys[-1] == "via" and written == _NOT_A_WORK else What.WORK
    if keys[:1] == ("facets",) and len(keys) > 1:
        return What.VALUE
    return _OF_VALUES.get(keys)


def _in_target(spot: Spot, index: int) -> Subject | None:
    """Return the claim of a target in which an index lies, or on an arrow the link that it belongs to."""
    target = Target.parse(spot.written)
    if target is None:
        return None
    own = Target() if target.is_link else Target((spot.claim, *target))
    start = spot.start
    for number, arrow in enumerate(_ARROW.finditer(spot.written)):
        if index < spot.start + arrow.start(1):
            return Subject(What.CLAIM, target[number], start, spot.start + arrow.start(), link=own)
        if index < spot.start + arrow.end(1):
            link = Target(target[number:])
            return Subject(What.LINK, str(link), start, spot.end, target=link)
        start = spot.start + arrow.end()
    return Subject(What.CLAIM, target[-1], start, spot.end, link=own)


def _in_settings(spot: Spot) -> Subject | None:
    top, keys, span = spot.claim, spot.keys, (spot.start, spot.end)
    if top == "facets" and keys:
        if len(keys) == 1:
            return Subject(What.FACET, keys[0], *span) if spot.is_key else None
        return Subject(What.VALUE, keys[1], *span, keys[:1])
    if spot.is_key and not keys:
        return Subject(What.SETTING, top, *span)
    if keys:
        return None
    if top == "via":
        return Subject(What.WORK, spot.written, *span)
    return Subject(What.FILE, spot.written, *span) if top == "references" else None


def _work_at(view: MapView, path: str, text: str, index: int) -> Subject | None:
    """Return the work whose key stands at an index of a references file."""
    first = max(line_start(text, index), index - _AROUND)
    near = _LINE.match(text, index, index + _AROUND)
    line = text[first : near.end() if near else index]
    for key, work in view.argument_map.works.items():
        if key in line and work.place.path == path:
            for match in re.finditer(rf"(?<![\w-]){re.escape(key)}(?![\w-])", line):
                start, end = first + match.start(), first + match.end()
                if start <= index <= end:
                    return Subject(What.WORK, key, start, end)
    return None


def _mentioned(view: MapView, text: str, index: int) -> Subject | None:
    """Return the claim whose id stands in prose at an index."""
    first = max(0, index - _AROUND)
    near = text[first : index + _AROUND]
    word = next((each for each in _WORD.finditer(near) if each.start() <= index - first <= each.end()), None)
    if word is None or not view.claim(word[0]) or word.start() not in named_at(near, word[0]):
        return None
    return Subject(What.CLAIM, word[0], first + word.start(), first + word.end())
