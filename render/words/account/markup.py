r"""Citations in the language of a format: `[@key]` for pandoc's Markdown, `\citep{key}` for LaTeX's natbib.

A source is cited with its report, and so on: such a chain begins with the source itself. `plain` says how a
source is cited that has no key, or one that cannot be written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from ...document.blocks import Markup, Span
from ...document.latex_text import latex_text
from ...document.markdown import markdown_text

if TYPE_CHECKING:
    from ....model import Source

_REPORTED: Final = "as reported by"
_TWO: Final = 2

_PLAIN_KEY: Final = re.compile(r"\w(?:\w|[:.#$%&\-+?<>~/](?=\w))*", re.ASCII)
_BRACED_KEY: Final = re.compile(r"[^\s{}\\]+")
"""Keys that pandoc reads as they are, and within braces."""

_NATBIB_KEY: Final = re.compile(r"[\w\-.:+/]+")
_NUMBER: Final = re.compile(r"(?<=[\w.]) (?=\d)")


class Chains(NamedTuple):
    """Sources, each with its reports; `words` stand before the first report that one has."""

    chains: tuple[tuple[Source, ...], ...]
    words: str = _REPORTED

    @classmethod
    def of(cls, found: Iterable[tuple[Source, ...]]) -> Chains:
        """Return the chains that are not empty, each once; a report that all of them share comes last."""
        chains = [*{_keys(each): each for each in found if each}.values()]
        reports = {_keys(each[1:]) for each in chains}
        if len(chains) == 1 or len(reports) > 1 or () in reports or not chains:
            return cls(tuple(chains))
        number = "both" if len(chains) == _TWO else "all"
        return cls((*(each[:1] for each in chains[:-1]), chains[-1]), f"{number} {_REPORTED}")

    def reported(self, number: int) -> str:
        """Return what stands before a source by its number in a chain, from 0, with a space after it."""
        return f"{self.words if number == 1 else _REPORTED} " if number else ""


def _keys(chain: Iterable[Source]) -> tuple[tuple[str, str, str], ...]:
    return tuple((each.work, each.voice, each.locator) for each in chain)


def for_pandoc(found: Chains, plain: Callable[[Source], str]) -> Span:
    """Return citations in brackets; a source without a key stands before the next that has one, or last."""
    entries: list[str] = []
    lead = ""
    for chain in found.chains:
        for number, source in enumerate(chain):
            before = f"{lead}{', ' if number else '; '}" if lead else ""
            before += found.reported(number)
            if key := _pandoc_key(source.work):
                place = f", {_in_citation(source.locator)}" if source.locator else ""
                entries.append(f"{_in_citation(before)}{key}{place}")
                lead = ""
            else:
                lead = f"{before}{plain(source)}"
    if not entries:
        return f"({lead})"
    end = f", {_in_citation(lead)}" if lead else ""
    return Markup(f"[{'; '.join(entries)}{end}]")


def pandoc_subject(source: Source) -> Markup | None:
    """Return a source as the subject of a sentence: `@key [p. 12]`; None if its key cannot be written."""
    key = _pandoc_key(source.work)
    place = f" [{_in_citation(source.locator)}]" if source.locator else ""
    return Markup(f"{key}{place}") if key else None


def _pandoc_key(key: str) -> str:
    """Return `@key` as pandoc reads it; "" for a key that it cannot read, or for none."""
    if _PLAIN_KEY.fullmatch(key):
        return f"@{key}"
    return f"@{{{key}}}" if _BRACED_KEY.fullmatch(key) else ""


def _in_citation(text: str) -> str:
    """Escape a text within the brackets of a citation, where a semicolon would begin another one."""
    return markdown_text(re.sub(r"\s+", " ", text)).replace(";", "\\;")


def for_natbib(found: Chains, plain: Callable[[Source], str]) -> list[Span]:
    """Return citations in brackets, in one command if there is one that says it all."""
    firsts = [chain[0] for chain in found.chains]
    if all(len(chain) == 1 and _NATBIB_KEY.fullmatch(chain[0].work) for chain in found.chains):
        if not any(each.locator for each in firsts):
            return [Markup(f"\\citep{{{','.join(each.work for each in firsts)}}}")]
        if len(firsts) == 1:
            return [Markup(f"\\citep{_optional(firsts[0].locator)}{{{firsts[0].work}}}")]
    spans: list[Span] = ["("]
    for at, chain in enumerate(found.chains):
        spans += ["; "] * (at > 0)
        for number, source in enumerate(chain):
            spans += [f", {found.reported(number)}"] * (number > 0)
            if _NATBIB_KEY.fullmatch(source.work):
                spans.append(Markup(f"\\citealp{_optional(source.locator)}{{{source.work}}}"))
            else:
                spans.append(plain(source))
    return [*spans, ")"]


def natbib_subject(source: Source, *, opens: bool) -> Markup | None:
    r"""Return a source as the subject of a sentence: `\citet[p.~12]{key}`; None if its key cannot be written.

    `opens` is whether its first letter is to be a capital.
    """
    if not _NATBIB_KEY.fullmatch(source.work):
        return None
    return Markup(f"\\{'Citet' if opens else 'citet'}{_optional(source.locator)}{{{source.work}}}")


def _optional(locator: str) -> str:
    """Return a locator as the optional argument of a command; its number stays on the line of its word."""
    line = " ".join(locator.split())
    return f"[{_NUMBER.sub('~', latex_text(line))}]" if line else ""
