"""Blocks of a document that show how a claim fares: its head, a strip, and reasons as cards in columns."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from ...model.words import in_quotes
from .tones import Tone


class Stands(str, Enum):
    """How a reason, an undercut or a backing stands."""

    HOLDS = "holds"
    IN_DOUBT = "in-doubt"
    FAILS = "fails"


class Bar(NamedTuple):
    """A reason as a bar: `strength` in (0, 1] is its height.

    `decides` is whether the verdict turns on it; `title` is the label of its card, and `card` the number of
    that in its column, from 1.
    """

    strength: float
    stands: Stands
    decides: bool = False
    title: str = ""
    card: int = 0


class Bars(NamedTuple):
    """The reasons on both sides of a claim as bars, in the order of its cards; `text` says the same."""

    supports: tuple[Bar, ...]
    against: tuple[Bar, ...]
    text: str


class Head(NamedTuple):
    """A claim with its verdict: `verdict` is its word, "" for a question; `sentence` says why.

    `kind` is its kind, `text` is "" where the title says it all, `held_by` says who holds it, or is "".
    `heavy` is whether it is a hypothesis; `code` is an id, or "".
    """

    kind: str
    title: str
    text: str
    held_by: str
    verdict: str
    sentence: str
    bars: Bars | None = None
    heavy: bool = False
    code: str = ""


class OnCard(NamedTuple):
    """An undercut or a backing of a reason: `Answered by label`, what it says, and whether it counts."""

    is_undercut: bool
    stands: Stands
    title: str
    premises: tuple[str, ...] = ()
    because: str = ""

    @property
    def head(self) -> str:
        """The words before the title."""
        return "Answered by" if self.is_undercut else "Backed by"

    @property
    def tail(self) -> str:
        """The words after the title, unless it simply counts."""
        if self.stands is Stands.HOLDS:
            return ""
        return ", which fails" if self.stands is Stands.FAILS else ", which is in doubt"

    @property
    def end(self) -> str:
        """A full stop, unless the title ends with a mark of its own, and nothing follows."""
        last = self.premises[-1] if self.premises else self.title
        return "" if last.endswith((".", "?", "!", "…")) and not self.tail else "."


class WhyNot(NamedTuple):
    """What makes a reason fail, or leaves it in doubt: the claim `subject` is `verdict`, `since` something.

    `is_other` is whether that is not the claim that gives the reason, but one that `subject` names.
    """

    subject: str
    verdict: str
    since: str
    is_other: bool = False

    @property
    def start(self) -> str:
        """The words before the verdict."""
        return f"{in_quotes(self.subject)} is" if self.is_other else f"{self.subject} is itself"

    @property
    def text(self) -> str:
        """All of it as a sentence."""
        return f"{self.start} {self.verdict}, {self.since}."


class Card(NamedTuple):
    """A reason or an answer: who says it, how strong it is, what it says, and what bears on that.

    `kind` is "" for a plain claim; `strength` is a word, or "", and `weight` the number, in [0, 1]. `state`
    says whether it is in doubt or fails, "" where it holds; `why` says which claim makes it so, None where
    none does. `foot` says how many reasons bear on it, `code` is an id, or "". `verdict` is that of an
    answer, else "". `is_brief` is whether `because` is left out for want of room.
    """

    tone: Tone
    stands: Stands
    title: str
    decides: bool = False
    kind: str = ""
    source: str = ""
    state: str = ""
    strength: str = ""
    weight: float = 0.0
    premises: tuple[str, ...] = ()
    because: str = ""
    why: WhyNot | None = None
    on_it: tuple[OnCard, ...] = ()
    foot: str = ""
    contradicts: bool = False
    verdict: str = ""
    code: str = ""
    is_brief: bool = False


class CardGroup(NamedTuple):
    """Cards under a heading, with a few words on it, or ""."""

    heading: str
    note: str
    cards: tuple[Card, ...]


class Column(NamedTuple):
    """A side of a balance, or the answers to a question: its cards in groups, or why there are none.

    `notes` stand below: what is left out. `more` are the cards that are counted there, from 0.
    """

    tone: Tone
    heading: str
    tally: str
    groups: tuple[CardGroup, ...]
    when_empty: str
    notes: tuple[str, ...] = ()
    more: int = 0


class Columns(NamedTuple):
    """Columns that stand beside each other where there is room."""

    columns: tuple[Column, ...]


class StripEntry(NamedTuple):
    """What a work concludes: `who` does, the label of the claim, and why, or ""."""

    who: str
    title: str
    because: str = ""
    code: str = ""


class Strip(NamedTuple):
    """The works' own verdicts on a claim."""

    title: str
    entries: tuple[StripEntry, ...]


class Rules(NamedTuple):
    """What the verdict would be under other rules: pairs of a rule and a verdict."""

    title: str
    verdicts: tuple[tuple[str, str], ...]


CardBlock = Head | Columns | Strip | Rules
