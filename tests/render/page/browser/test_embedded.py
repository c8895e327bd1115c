"""A page within another keeps its styles and its addresses to itself, and the other page keeps its own."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from argmap.tests.render.page.browser.debate import DEBATE

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from argmap.tests.render.page.browser.conftest import Open

AROUND = """<!doctype html><meta charset="utf-8"><title>A blog</title>
<style>h1, h2 {{ color: rgb(0, 128, 0) }} .card {{ border: 9px solid red }}
a {{ color: rgb(255, 0, 255) }}</style>
<h1 id="top">A blog</h1><p class="card">Before</p><a href="#top">up</a>
{fragment}
<p>After</p>"""


@pytest.fixture(scope="module")
def blog(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001 - only with a browser
    folder = tmp_path_factory.mktemp("blog")
    for name, text in DEBATE.items():
        (folder / name).write_text(text, encoding="utf-8")
    fragment = folder / "fragment.html"
    command = [sys.executable, "-m", "argmap", "render", str(folder), "--embed", "-o", str(fragment)]
    subprocess.run(command, check=True, capture_output=True)
    page = folder / "blog.html"
    page.write_text(AROUND.format(fragment=fragment.read_text(encoding="utf-8")), encoding="utf-8")
    return page


def test_neither_changes_the_looks_of_the_other(blog: Path, open_page: Open) -> None:
    window = open_page(blog)
    window.get_by_role("heading", name="Do norms keep the peace?").wait_for()

    def colour(selector: str) -> str:
        return str(window.locator(selector).first.evaluate("each => getComputedStyle(each).color"))

    assert colour("body > h1") == "rgb(0, 128, 0)"
    assert colour(".argmap main h1") == "rgb(27, 27, 26)"
    assert window.title() == "A blog"
    assert window.locator("body > p.card").evaluate("each => getComputedStyle(each).borderTopWidth") == "9px"


def test_its_addresses_are_told_from_those_around(blog: Path, open_page: Open) -> None:
    window = open_page(blog)
    window.get_by_role("link", name="Norms keep the peace").first.click()
    window.get_by_role("heading", level=1, name="Norms keep the peace").wait_for()
    assert "#do-norms-keep-the-peace/claim=" in window.url
    window.go_back()
    window.get_by_role("heading", level=1, name="Do norms keep the peace?").wait_for()
    window.get_by_role("link", name="up").click()
    assert window.url.endswith("#top")
    window.get_by_role("heading", level=1, name="Do norms keep the peace?").wait_for()
