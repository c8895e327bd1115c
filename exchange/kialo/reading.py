"""Reads a discussion: theses become hypotheses, pros and cons claims for and against what they are under."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...model import Kind, Sign
from ...model.words import in_quotes
from ..drafts import DraftAnswer, DraftClaim, DraftLink, DraftMap
from ..foreign_file import quoted
from ..report import Kept
from ..text_keys import TextKeys
from .discussion import is_discussion, read_discussion
from .texts import plain_of_footnotes, plain_of_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..foreign_file import ForeignFile
    from ..reading import Columns
    from ..report import Losses
    from .discussion import Discussion
    from .entries import Entry
    from .texts import Plain

_SEE: Final = re.compile(r"-> See ((?:\d+\.)+)\s*")
_SEE_DISCUSSION: Final = re.compile(r"-> See discussion #(\d+): ?(.*)", re.DOTALL)
_SIGNS: Final = {"Pro": Sign.SUPPORT, "Con": Sign.ATTACK}


def is_kialo(file: ForeignFile) -> bool:
    """Whether a file begins as a discussion does."""
    return is_discussion(file.head)


def read_kialo(file: ForeignFile, losses: Losses, _columns: Columns) -> DraftMap:
    """Read a discussion in either layout.

    A claim is known by its text, since its number changes as people vote. Raises: NotReadable.
    """
    discussion = read_discussion(file, losses)
    return _Reading(discussion, file, losses).draft()


class _Reading:
    def __init__(self, discussion: Discussion, file: ForeignFile, losses: Losses) -> None:
        self._discussion = discussion
        self._file = file
        self._losses = losses
        self._entries = {each.number: each for each in discussion.entries}
        self._keys: dict[str, str] = {}
        self._links: dict[str, list[DraftLink]] = {}
        below = {each.kind for each in discussion.entries if each.level == 2}
        self._asks = discussion.entries[0].kind == "Question" or below == {""}

    def draft(self) -> DraftMap:
        own = [each for each in self._discussion.entries if not _SEE.fullmatch(each.text)]
        texts = {each.number: self._plain(each) for each in own}
        keys = TextKeys()
        for each in own:
            self._keys[each.number] = keys.key(texts[each.number].text)
        for each in self._discussion.entries:
            self._link(each)
        self._count_unused(texts.values())
        claims = tuple(self._claim(each, texts[each.number]) for each in own)
        return DraftMap(claims, title=self._discussion.title)

    def _plain(self, entry: Entry) -> Plain:
        found = _SEE_DISCUSSION.fullmatch(entry.text)
        text = found[2] if found else entry.text
        if self._discussion.old:
            return plain_of_markdown(text)
        return plain_of_footnotes(text, self._discussion.sources)

    def _link(self, entry: Entry) -> None:
        """Note what the entry, or the one that it refers to, says of its parent."""
        sign = _SIGNS.get(entry.kind)
        if sign is None or not entry.parent:
            if entry.parent and not self._answers(entry):
                message = f"{quoted(entry.number)} is neither a Pro nor a Con, and stands alone"
                self._file.fault("AM103", message, "write Pro or Con behind its number", line=entry.line)
            return
        source = self._meant(entry)
        parent = self._meant(self._entries[entry.parent])
        if source is not None and parent is not None:
            link = DraftLink(sign, (self._keys[parent],), place=entry.number)
            self._links.setdefault(source, []).append(link)

    def _meant(self, entry: Entry) -> str | None:
        """The number of the entry, or of the one that it refers to; None, and a fault, if there is none."""
        passed = {entry.number}
        while found := _SEE.fullmatch(entry.text):
            number = found[1]
            if number not in self._entries or number in passed:
                what = "itself" if number in passed else f"{number}, which is not there"
                self._file.fault("AM201", f"{entry.number} refers to {what}", line=entry.line)
                return None
            passed.add(number)
            entry = self._entries[number]
        return entry.number

    def _answers(self, entry: Entry) -> bool:
        """Whether the entry is a thesis that answers the question of the discussion."""
        return self._asks and entry.level == 2 and entry.kind not in _SIGNS

    def _claim(self, entry: Entry, plain: Plain) -> DraftClaim:
        answers = self._answers(entry)
        kind = Kind.HYPOTHESIS if answers or not entry.parent else Kind.CLAIM
        if self._asks and not entry.parent:
            kind = Kind.QUESTION
        return DraftClaim(
            self._keys[entry.number],
            plain.text,
            place=entry.number,
            kind=kind,
            links=tuple(self._links.get(entry.number, ())),
            answers=(DraftAnswer(self._keys[entry.parent]),) if answers else (),
            note=self._note(entry, plain),
        )

    def _count_unused(self, texts: Iterable[Plain]) -> None:
        """Count the sources that no text has a footnote for."""
        used = {source for text in texts for source in text.sources}
        for number, source in self._discussion.sources.items():
            if source not in used:
                self._losses.add("source without a footnote", f"[{number}]",
                                 plural="sources without a footnote")  # fmt: skip

    def _note(self, entry: Entry, plain: Plain) -> str:
        lines = [f"Source: {address}{_passage(said)}" for address, said in plain.sources]
        self._losses.add("source", entry.number, Kept.NOTE, number=len(lines))
        if found := _SEE_DISCUSSION.fullmatch(entry.text):
            lines.append(f"From discussion #{found[1]} of Kialo.")
            self._losses.add("reference to another discussion", entry.number, Kept.NOTE,
                             plural="references to other discussions")  # fmt: skip
        return "\n".join(lines)


def _passage(text: str) -> str:
    """The passage that is quoted from a source, with a space before it; "" without one."""
    text = " ".join(text.split())
    if len(text) > 1 and text[0] in '"“' and text[-1] in '"”':
        text = text[1:-1]
    return f" {in_quotes(text)}" if text else ""
