"""Serves a map: makes its page, and makes it anew after each change of the map."""

from __future__ import annotations

import gc
import os
import webbrowser
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

from ...render import PictureOptions, Request
from ...render.page.page import LivePage, make_live_pages
from ...schema import load_map
from ..console.progress import progress
from ..errors import complain
from ..maps import CheckedMap, checked_map
from ..view_errors import errors_explained
from ..watch import repeat
from .server import server_on
from .site import Site

if TYPE_CHECKING:
    from ...evaluate import EvaluatedMap
    from ...render.page.pictures import PagePicture
    from ...schema import LoadedMap


def serve(root: str, port: int | None, *, opens: bool) -> None:
    """Serve the map in a folder until an interrupt; with `opens` show it in the browser.

    Raises: KeyboardInterrupt; CannotRun, where the port cannot be taken or no page can be made.
    """
    server = server_on(port)
    maps, pages = _Maps(root), _Pages()
    site: list[Site] = []

    def renew() -> None:
        with _garbage_kept():
            make()

    def make() -> None:
        checked = maps.read()
        problems = checked.problems if checked.errors else ()
        if problems and site and site[0].has_good_page:
            site[0].show(None, problems)
            return
        for page in pages.of(checked):
            if site:
                site[0].show(page, problems)
                continue
            site.append(Site(page, problems))
            server.start(site[0])
            if opens:
                Thread(target=open_in_browser, args=(server.address,), daemon=True).start()

    repeat(root, maps.files, renew, f"{root} is shown at {server.address}")


@contextmanager
def _garbage_kept() -> Generator[None]:
    """Collect no garbage meanwhile, which takes a quarter of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class _Maps:
    """Reads one map after the other, and evaluates only what has changed."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._loaded: LoadedMap | None = None
        self._evaluated: EvaluatedMap | None = None

    def files(self) -> tuple[str, ...]:
        """Return the files of the map as it is now."""
        self._loaded = load_map(self._root, before=self._loaded)
        return self._loaded.files

    def read(self) -> CheckedMap:
        """Read and check the map."""
        self._loaded = load_map(self._root, before=self._loaded)
        checked = checked_map(self._root, self._loaded, self._evaluated)
        self._evaluated = checked.evaluated
        return checked


class _Pages:
    """Makes one page after the other, and draws only what has changed."""

    def __init__(self) -> None:
        self._kept: dict[str, PagePicture] = {}

    def of(self, checked: CheckedMap) -> Iterator[LivePage]:
        """Yield the page of a map, at first perhaps without some of its pictures. Raises: CannotRun."""
        pictures = PictureOptions(engine=os.environ.get("ARGMAP_DOT", ""))
        request = Request("page", "html", picture=pictures, problems=checked.errors)
        with progress("drawing") as come, errors_explained():
            yield from make_live_pages(
                checked.evaluated, request, lambda done, of: come(f"{done} of {of}"), self._kept
            )


def open_in_browser(address: str) -> None:
    """Show the page in the browser, which may keep the thread that starts it waiting."""
    if not webbrowser.open(address):
        complain("no browser could be opened", f"go to {address}")
