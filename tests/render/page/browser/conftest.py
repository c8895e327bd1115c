"""The page in a headless Chromium: opened from file://, it asks nobody for anything and reports no error."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from argmap.tests.render.page.browser.debate import DEBATE, HOSTILE
from argmap.tests.render.page.browser.pages import ROOT, page_of, page_of_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


class Open(Protocol):
    """Open a page in a window of its own; what is given beside goes to the context of Playwright."""

    def __call__(
        self, page: Path, fragment: str = "", *, width: int = 1280, height: int = 800, **context: Any
    ) -> Page:
        """The window that shows it."""
        ...


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of the machine; Playwright would load its own."""
    api = pytest.importorskip("playwright.sync_api", reason="needs the extra `browser`")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on PATH")
    with api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Windows closed after the test, which fails where a page asked for anything or reported an error."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def opened(
        page: Path, fragment: str = "", *, width: int = 1280, height: int = 800, **options: Any
    ) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(5_000)
        contexts.append(context)
        window = context.new_page()
        address = page.as_uri()

        def asked(url: str) -> None:
            if url.partition("#")[0] != address and not url.startswith("data:"):
                complaints.append(f"asks for {url}")

        def opens(dialog: Dialog) -> None:
            complaints.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        def says(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                complaints.append(message.text)

        window.on("request", lambda request: asked(request.url))
        window.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        window.on("dialog", opens)
        window.on("console", says)
        window.goto(address + fragment)
        return window

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def shipped(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001 - only with a browser
    """The page of the shipped map."""
    return page_of(ROOT / "arguments", tmp_path_factory.mktemp("shipped") / "page.html")


@pytest.fixture(scope="session")
def debate(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001
    """The page of a small debate in which everything occurs."""
    return page_of_files(tmp_path_factory.mktemp("debate"), DEBATE)


@pytest.fixture(scope="session")
def hostile(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001
    """The page of a map whose texts would like to be more than text."""
    return page_of_files(tmp_path_factory.mktemp("hostile"), HOSTILE)


@pytest.fixture(scope="session")
def thousand(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001
    """The page of a map of 1,000 claims."""
    folder = tmp_path_factory.mktemp("thousand")
    subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "make_map.py"), str(folder / "map"), "1000"], check=True
    )
    return page_of(folder / "map", folder / "page.html")


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script of axe-core, which finds what keeps people with disabilities from using a page."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("there is no npm on PATH")
    folder = tmp_path_factory.mktemp("axe")
    command = [npm, "pack", "--silent", "axe-core@4.14.1"]
    fetched = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, "CI": "true"}
    )
    if fetched.returncode != 0:
        pytest.skip(f"npm has no axe-core: {fetched.stderr.strip()[-200:]}")
    shutil.unpack_archive(folder / fetched.stdout.split()[-1], folder)
    return (folder / "package" / "axe.min.js").read_text(encoding="utf-8")
