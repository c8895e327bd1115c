"""Reads JSON from strangers: no deeper than is safe, its faults told, its texts such as can be written."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Final, TypeAlias

from ..model import Place
from ..model.words import either
from ..schema.references.csl.from_json import read_json as read_with_places
from ..schema.references.file import ReferencesFile
from ..schema.yaml.composer import MAX_DEPTH, TOO_DEEP
from ..schema.yaml.positions import Positions
from .foreign_file import NotReadable, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .foreign_file import ForeignFile
    from .report import Losses

Json: TypeAlias = "dict[str, Json] | list[Json] | str | float | bool | None"
"""A value; a number that no float holds is text."""

_ALL_BUT_BRACKETS: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[^"\[\]{}]+', re.DOTALL)
_STEPS: Final = {"[": 1, "{": 1, "]": -1, "}": -1}
_HALF: Final = r"\\u[dD][{}][0-9a-fA-F]{{2}}"
_ESCAPE: Final = re.compile(
    rf"{_HALF.format('89abAB')}{_HALF.format('c-fC-F')}|(?P<half>{_HALF.format('89a-fA-F')})|\\.", re.DOTALL
)
_MOST_DIGITS: Final = 300
_MOST_EXPLAINED: Final = 4_000_000
"""A fault in a file of more characters has a place and no explanation, which would take a second each."""


def read_json(file: ForeignFile, losses: Losses) -> Json:
    r"""The value that a file holds.

    Halves of character pairs (`\ud83d` alone) become U+FFFD and are counted. A key that an object has twice
    is a problem; the last counts, as in other programs. NaN and Infinity, which JSON does not have, are read
    as null, with a note. Control characters in texts are let pass. Raises: NotReadable, with the place of a
    fault in the syntax, or where it is nested deeper than MAX_DEPTH.
    """
    text = file.text
    if not text.strip():
        raise NotReadable("it is empty")
    brackets = _ALL_BUT_BRACKETS.sub("", text)
    if max(accumulate(map(_STEPS.__getitem__, brackets)), default=0) > MAX_DEPTH:
        raise NotReadable(f"it is {TOO_DEEP[0]}")
    decoder = _Decoder()
    try:
        value: Json = json.loads(
            _without_halves(text, losses),
            strict=False,
            object_pairs_hook=decoder.mapping,
            parse_int=_integer,
            parse_float=_decimal,
            parse_constant=decoder.constant,
        )
    except json.JSONDecodeError as error:
        raise _fault(file, error) from error
    for key, number in decoder.repeated.items():
        times = f" in {number} objects" if number > 1 else ""
        file.fault("AM003", f"the key {quoted(key)} is given twice{times}; the last one counts")
    if decoder.constants:
        file.notes.append(f"JSON has no {either([*decoder.constants])}: read as null")
    return value


def mapping_of(value: Json) -> Mapping[str, Json]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def list_of(value: Json) -> Sequence[Json]:
    """The value if it is a list, else an empty one."""
    return value if isinstance(value, list) else ()


def text_of(value: Json) -> str:
    """A text without the spaces around it, or a number as text; "" for null and all else."""
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


class _Decoder:
    """Makes the objects of a file. `repeated` counts keys given twice, `constants` those JSON has not."""

    def __init__(self) -> None:
        self.repeated: Counter[str] = Counter()
        self.constants: dict[str, None] = {}

    def mapping(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = Counter(key for key, _ in pairs)
            self.repeated.update(key for key, number in keys.items() if number > 1)
        return found

    def constant(self, name: str) -> None:
        self.constants[name] = None


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


def _decimal(digits: str) -> float | str:
    number = float(digits)
    return number if math.isfinite(number) else digits


def _without_halves(text: str, losses: Losses) -> str:
    if not re.search(_HALF.format("89a-fA-F"), text):
        return text
    positions = Positions("", text)

    def whole(found: re.Match[str]) -> str:
        if not found["half"]:
            return found[0]
        line, _ = positions.at(found.start())
        losses.add("half of a character pair", f"line {line}", plural="halves of character pairs")
        return r"\ufffd"

    return _ESCAPE.sub(whole, text)


def _fault(file: ForeignFile, error: json.JSONDecodeError) -> NotReadable:
    """The fault as the reader of references words it, which is slow and strict; else its place alone."""
    slow = ReferencesFile(file.name, error.doc)
    if len(error.doc) <= _MOST_EXPLAINED and _is_first_of_strict(error):
        read_with_places(slow)
    told = next((each for each in slow.problems if each.code == "AM002"), None)
    if told is not None:
        return NotReadable(told.message, told.hint, told.place)
    line, column = slow.positions.at(error.pos)
    place = Place(file.name, line, column, line, column + 1)
    return NotReadable("it is not valid JSON", "look at what stands here and just before", place)


def _is_first_of_strict(error: json.JSONDecodeError) -> bool:
    """Whether strict readers stop at the same place, and not before, at what is let pass here."""
    try:
        json.loads(error.doc, parse_constant=_refuse)
    except json.JSONDecodeError as strict:
        return strict.pos == error.pos
    except ValueError:  # from _refuse
        pass
    return False


def _refuse(name: str) -> None:
    raise ValueError(name)
