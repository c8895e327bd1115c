"""Finds the author-year citations of a text, and says of every other year that it is a date."""

from __future__ import annotations

import re
from calendar import month_name
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.tests.paper.paper import Line, Text

_YEAR: Final = r"(?:19|20)\d\d"
_YEARS: Final = rf"{_YEAR}[a-z]?(?:(?:\s*,\s*|\s+and\s+|\s*&\s*)(?:{_YEAR}[a-z]?|[a-z]\b))*"
_PAGES: Final = r"(?:\s*,\s*pp?\.\s*(?P<pages>[\d–, -]+)|\s*:\s*(?P<after_colon>[\d–-]+))?"
_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_YEARS_ALONE: Final = re.compile(rf"\s*(?P<years>{_YEARS}){_PAGES}\s*")
_WHO_AND_YEARS: Final = re.compile(
    rf"\s*(?P<who>(?:(?!{_YEAR})[^;])*?[^\s\d,;]),?\s+(?P<years>{_YEARS}){_PAGES}\s*"
)
_LEAD: Final = re.compile(
    r"(?i)\s*(?:see also|see|cf\.|e\.g\.,?|as cited in|cited in|quoted in|for example,?)\s+"
)
_SPAN: Final = re.compile(rf"\s*{_YEAR}\s*[–-]\s*(?:{_YEAR})?\s*")
_PARTICLES: Final = re.compile("al|bin|da|de|del|den|der|di|du|el|la|le|ter|ur|van|von|zu")
_BETWEEN: Final = re.compile("and|&|of|for|on|by|the")
_OPENERS: Final = re.compile(
    "According|Although|As|Both|But|For|However|If|In|See|Since|That|The|Then|Thus|Unlike|When|While|With"
)
_MONTHS: Final = frozenset(month_name)
_JOINT: Final = re.compile(r"[\s,;]*(?:and|&)?[\s,;]*")


class Citation(NamedTuple):
    """One work cited at one place: `who` and `year` as printed, `letter` after the year and `pages` or "".

    `in_brackets` says that the name stands in the brackets too; `start` and `end` bound it in the text.
    """

    who: str
    year: str
    letter: str
    pages: str
    in_brackets: bool
    line: Line
    start: int
    end: int

    def __str__(self) -> str:
        """The citation as it would stand in brackets, with the paper's line."""
        return f"line {self.line.number}: ({self.who}, {self.year}{self.letter})"


class Year(NamedTuple):
    """A year that is no citation: `doubtful` where it looks like one that could not be read."""

    year: str
    context: str
    doubtful: bool
    line: Line


def find_citations(text: Text) -> list[Citation]:
    """Every citation, in the order of the text."""
    return [each for brackets in _BRACKETS.finditer(text.text) for each in _cited(text, brackets)]


def other_years(text: Text, citations: list[Citation]) -> list[Year]:
    """Every year that no citation holds.

    One in brackets is doubtful unless it is a span of years; so is one that follows a name and a comma.
    """
    found: list[Year] = []
    for match in re.finditer(rf"(?<!\d){_YEAR}(?!\d)", text.text):
        if any(each.start <= match.start() < each.end for each in citations):
            continue
        before, after = text.text[: match.start()], text.text[match.end() :]
        within = before.rfind("(") > before.rfind(")")
        brackets = before[before.rfind("(") + 1 :] + match.group() + after.split(")")[0]
        name = re.search(r"(\w+)[…’”]*,\s*$", before)
        named = name is not None and name[1][0].isupper() and name[1] not in _MONTHS
        doubtful = (not _SPAN.fullmatch(brackets)) if within else named
        found.append(
            Year(match.group(), before[-40:] + match.group() + after[:30], doubtful, text.line(match.start()))
        )
    return found


def cited_together(text: Text, citations: list[Citation]) -> list[list[Citation]]:
    """The citations that stand side by side with nothing but commas and "and" between them, two or more."""
    groups: list[list[Citation]] = []
    for each in citations:
        last = groups[-1][-1] if groups else None
        between = text.text[last.end : each.start] if last else "x"
        if last and last.in_brackets == each.in_brackets and _JOINT.fullmatch(between):
            groups[-1].append(each)
        else:
            groups.append([each])
    return [group for group in groups if len(group) > 1]


def _cited(text: Text, brackets: re.Match[str]) -> Iterator[Citation]:
    """The citations of one pair of brackets."""
    if alone := _YEARS_ALONE.fullmatch(brackets[1]):
        who, start = _name_before(text.text, brackets.start())
        if who:
            yield from _each_year(text, who, alone, (start, brackets.end()), in_brackets=False)
        return
    who, at = "", brackets.start(1)
    for part in brackets[1].split(";"):
        lead = _LEAD.match(part)
        match = _WHO_AND_YEARS.fullmatch(part, lead.end() if lead else 0)
        if match:
            who = match["who"].strip()
        if who and (years := match or _YEARS_ALONE.fullmatch(part)):
            yield from _each_year(text, who, years, (at, at + len(part)), in_brackets=True)
        at += len(part) + 1


def _each_year(
    text: Text, who: str, match: re.Match[str], span: tuple[int, int], *, in_brackets: bool
) -> Iterator[Citation]:
    """One citation for each year and letter: "2009a, b" is two."""
    pages = (match["pages"] or match["after_colon"] or "").strip()
    year = ""
    for number, letter in re.findall(rf"({_YEAR})?([a-z]\b)?", match["years"].replace("and", ",")):
        year = number or year
        if number or letter:
            yield Citation(who, year, letter, pages, in_brackets, text.line(span[0]), *span)


def _name_before(text: str, end: int) -> tuple[str, int]:
    """The name that ends here, and where it starts: words with a capital, particles, and what joins names."""
    start, first = end, True
    begin = max(0, end - 200, text.rfind("\n", 0, end) + 1)  # not over a heading
    for word in reversed(list(re.finditer(r"\S+", text[begin:end]))):
        bare = re.sub(r"[’']s?$", "", word[0]) if first else word[0]
        name = (
            not _OPENERS.fullmatch(bare)
            and bare[0].isupper()
            and (re.fullmatch(r"[\w’'-]+…?" if first else r"[\w’'-]+|\w\.", bare))
        )
        if not (
            name
            or _PARTICLES.fullmatch(bare)
            or (_BETWEEN.fullmatch(bare) and not first)
            or bare in {"et", "al."}
        ):
            break
        start, first = begin + word.start(), False
    words = text[start:end].split()
    while words and _BETWEEN.fullmatch(words[0]):
        start = text.index(words[0], start) + len(words[0])
        words = words[1:]
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return re.sub(r"[’']s?$", "", " ".join(words)), start
