"""Serves a map: makes its page, and makes it anew after each change of the map."""

from __future__ import annotations

import gc
import os
import webbrowser
from collections.abc import Generator
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

from ...render import PictureOptions, Request
from ...render.page.page import LivePage, make_live_page
from ...schema import load_map
from ..console.progress import progress
from ..errors import complain
from ..maps import CheckedMap, read
from ..view_errors import errors_explained
from ..watch import repeat
from .server import server_on
from .site import Site

if TYPE_CHECKING:
    from ...render.page.pictures import PagePicture


def serve(root: str, port: int | None, *, opens: bool) -> None:
    """Serve the map in a folder until an interrupt; with `opens` show it in the browser.

    Raises: KeyboardInterrupt; CannotRun, where the port cannot be taken or no page can be made.
    """
    server = server_on(port)
    pages = _Pages()
    site: list[Site] = []

    def renew() -> None:
        with _garbage_kept():
            make()

    def make() -> None:
        checked = read(root)
        problems = checked.problems if checked.errors else ()
        if not site:
            site.append(Site(pages.of(checked), problems))
            server.start(site[0])
            if opens:
                Thread(target=open_in_browser, args=(server.address,), daemon=True).start()
            return
        [shown] = site
        is_shown = not problems or not shown.has_good_page
        shown.show(pages.of(checked) if is_shown else None, problems)

    repeat(root, lambda: load_map(root).files, renew, f"{root} is shown at {server.address}")


@contextmanager
def _garbage_kept() -> Generator[None]:
    """Collect no garbage meanwhile, which takes a quarter of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class _Pages:
    """Makes one page after the other, and draws only what has changed."""

    def __init__(self) -> None:
        self._kept: dict[str, PagePicture] = {}

    def of(self, checked: CheckedMap) -> LivePage:
        """Make the page of a map. Raises: CannotRun."""
        pictures = PictureOptions(engine=os.environ.get("ARGMAP_DOT", ""))
        request = Request("page", "html", picture=pictures, problems=checked.errors)
        with progress("drawing") as come, errors_explained():
            return make_live_page(
                checked.evaluated, request, lambda done, of: come(f"{done} of {of}"), self._kept
            )


def open_in_browser(address: str) -> None:
    """Show the page in the browser, which may keep the thread that starts it waiting."""
    if not webbrowser.open(address):
        complain("no browser could be opened", f"go to {address}")
