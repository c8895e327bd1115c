"""What a server shows at the moment, and the news of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Condition
from typing import TYPE_CHECKING

from ...render.page.live_news import live_news

if TYPE_CHECKING:
    from ...model import Problem
    from ...render.page.page import LivePage


@dataclass(frozen=True, slots=True)
class Shown:
    """The page, and the news as JSON; `number` counts from 0, and grows with each change."""

    number: int
    page: bytes
    news: str


class Site:
    """Holds the last page for the threads that answer requests."""

    def __init__(self, first: LivePage, problems: Sequence[Problem]) -> None:
        """Show the first page; `problems` are those of a map with errors, else ()."""
        self._changed = Condition()
        self._page = first
        self._is_good = not problems
        self.now = Shown(0, first.data, live_news(first.version, problems, is_kept=False))

    @property
    def has_good_page(self) -> bool:
        """Whether the page is of a map without errors."""
        return self._is_good

    def show(self, page: LivePage | None, problems: Sequence[Problem]) -> None:
        """Show another page, None to keep the one that is shown, and tell the problems."""
        with self._changed:
            if page is not None:
                self._page, self._is_good = page, not problems
            news = live_news(self._page.version, problems, is_kept=page is None)
            self.now = Shown(self.now.number + 1, self._page.data, news)
            self._changed.notify_all()

    def wait(self, seen: Shown, seconds: float) -> Shown:
        """Return what is shown as soon as it is another, or after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.now is not seen, seconds)
            return self.now
