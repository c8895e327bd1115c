"""What a server tells its pages: which version is the latest, and what is wrong with the map."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from ...model import Problem, Severity
from ...model.safe_text import exact
from ..words.filling import fill
from ..words.page import PAGE

_MOST: Final = 30
"""How many problems are told."""


def live_news(version: str, problems: Sequence[Problem], *, is_kept: bool) -> str:
    """Return the news as JSON, which `scripts/live.js` reads.

    `problems` are those of a map with errors, else (). `is_kept` is whether the page is older than they are.
    """
    ranked = sorted(problems, key=lambda each: each.severity is not Severity.ERROR)
    more = len(ranked) - _MOST
    return json.dumps(
        {
            "version": version,
            "heading": fill(PAGE["serve.broken" if is_kept else "serve.provisional"]) if problems else "",
            "problems": [
                {"place": _place(each), "message": exact(each.message), "hint": exact(each.hint)}
                for each in ranked[:_MOST]
            ],
            "more": fill(PAGE["serve.more"], n=more) if more > 0 else "",
            "lost": fill(PAGE["serve.lost"]),
        }
    )


def _place(problem: Problem) -> str:
    path, line, column = problem.place[:3]
    return ":".join([exact(path), *(str(each) for each in (line, column) if each)])
