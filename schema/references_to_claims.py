"""What to write instead of a text that should name a claim or a link and is not a valid id."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ..model import STRENGTHS, Target
from ..model.hint import NO_HINT, Hint, Value
from ..model.ids import is_id, slugged, why_not_an_id
from ..model.nearest import MOST_SEARCHED, Names, near, suggestion
from ..model.words import QUOTES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import Claim

_LONGEST: Final = 3000  # characters; a longer text is not searched for ids
_AROUND: Final = f"{QUOTES}'\"`@#()[]{{}}<>.,:;!?- \t\r\n"
_BETWEEN: Final = re.compile(r"[,;\n]|\s(?:and|or|&|\+|/|-)\s|(?<!-)/")
_ARROW: Final = re.compile(r"\s*(?:[-=\u2013\u2014]+>+|[\u2192\u21d2\u27f6])\s*")
_WITH_STRENGTH: Final = re.compile(
    rf"(?P<to>\S+)[\s(\[:,]+(?P<after>{'|'.join(STRENGTHS)})[\s)\]]*|(?P<before>{'|'.join(STRENGTHS)})[\s:]+(?P<of>\S+)"
)
_WITH_PREMISE: Final = re.compile(r"(?P<to>\S+)\s+(?:together )?with\s+(?P<premise>\S+)")


class ClaimsMeant:
    """The claims of a map, to be found by what people write in place of their ids."""

    def __init__(self, claims: Mapping[str, Claim]) -> None:
        """Keep the claims; they are searched at the first hint."""
        self._claims = claims
        self._names = Names(claims, MOST_SEARCHED)

    def problem(self, text: str) -> tuple[str, str, tuple[Value, ...]]:
        """Message, hint and suggestions for a text that is not valid as the id of a claim, or as a target."""
        message, hint = why_not_an_id(text)
        if len(text) > _LONGEST:
            return message, hint, ()
        advice = self._labelled(text) or _shaped(text) or self._of_words(text)
        if advice or not hint.startswith("an id is letters"):
            found = advice or Hint(hint)
            return message, found.text, found.instead
        bare = text.strip(_AROUND)
        slug = next((each for each in (bare, slugged(text)) if each in self._claims), "")
        found = suggestion([slug]) if slug else near(slugged(text) or bare, self._names)
        usual = "write the id of a claim, without spaces; `argmap list` shows them all"
        return message, found.text or usual, found.instead

    def _labelled(self, text: str) -> Hint:
        found = self._labels.get(" ".join(text.split()).casefold())
        return Hint(f"this is the label of a claim: write its id, `{found}`", (found,)) if found else NO_HINT

    def _of_words(self, text: str) -> Hint:
        words = [word.strip(_AROUND) for word in re.split(r"[\s#()\[\]]+", text)]
        known = [word for word in words if word in self._claims]
        if len(known) == 1:
            return suggestion(known)
        return _several(known) if known and known == words else NO_HINT

    @cached_property
    def _labels(self) -> dict[str, str]:
        """The ids by label and text."""
        ids: dict[str, str] = {}
        for claim in self._claims.values():
            ids.setdefault(claim.label.casefold(), claim.id)
            ids.setdefault(" ".join(claim.text.split()).casefold(), claim.id)
        return ids


def _several(names: list[str]) -> Hint:
    return Hint(f"write several in brackets: `[{', '.join(names)}]`", ([*names],))


def _shaped(text: str) -> Hint:
    """How to write what the text seems to say: several ids, a link, a strength, a premise; else no hint."""
    if Target.parse(text):
        return Hint("a link cannot stand here: write the id of a claim")
    parts = [part.strip(_AROUND) for part in _BETWEEN.split(text)]
    parts = [part for part in parts if part]
    if len(parts) > 1 and all(map(Target.parse, parts)):
        return _several(parts)
    ends = [part.strip(_AROUND) for part in _ARROW.split(text)]
    if len(ends) > 1:
        link = " -> ".join(ends) if all(map(is_id, ends)) else ""
        written = f"a link is written `{link or 'a -> b'}`, with the ids of two claims"
        return Hint(written, (link,) if link else ())
    found = _WITH_STRENGTH.fullmatch(text.strip())
    if found:
        to, strength = found["to"] or found["of"], found["after"] or found["before"]
        to = to.strip(_AROUND)
        return Hint(f"write `{{to: {to}, strength: {strength}}}`", ({"to": to, "strength": strength},))
    found = _WITH_PREMISE.fullmatch(text.strip())
    if not found:
        return NO_HINT
    to, premise = found["to"], found["premise"]
    return Hint(f"write `{{to: {to}, with: {premise}}}`", ({"to": to, "with": premise},))
