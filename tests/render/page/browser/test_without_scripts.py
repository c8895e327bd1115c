"""Without JavaScript, and on paper: the hypotheses, For and Against, the plain diagrams and the tables."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from argmap.tests.render.page.browser.conftest import Open


def test_what_is_seen_without_scripts(debate: Path, open_page: Open) -> None:
    window = open_page(debate, java_script_enabled=False)
    text = window.locator("body").inner_text()
    for each in (
        "Norms keep the peace",
        "Power keeps the peace",
        "accepted",
        "rejected",
        "For",
        "Against",
        "Courts settle disputes",
    ):
        assert each in text
    assert window.locator("figure.diagram svg").count() >= 1
    assert window.locator("table").count() >= 3
    assert window.get_by_role("button").count() == 0


def test_without_scripts_nothing_scrolls_sideways(debate: Path, open_page: Open) -> None:
    window = open_page(debate, java_script_enabled=False, width=400)
    box = window.locator("h1").bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= 400


CONTROLS = ("Copy as CSV", "Contested only", "Search", "Cite", "Menu")


def printed(window: Page, folder: Path) -> str:
    """What stands on the pages when the window is printed, without their breaks."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("there is no pdftotext on PATH")
    pdf = folder / "page.pdf"
    window.pdf(path=pdf, prefer_css_page_size=True)
    done = subprocess.run([program, "-layout", str(pdf), "-"], check=True, capture_output=True, text=True)
    return " ".join(done.stdout.split())


def test_the_first_screen_prints_the_whole_map_without_controls(
    debate: Path, open_page: Open, tmp_path: Path
) -> None:
    words = printed(open_page(debate), tmp_path)
    expected = (
        "Norms keep the peace",
        "Courts settle disputes",
        "Then norms do nothing.",
        "Some quarrels remain",
    )
    assert [each for each in (*expected, "example.org") if each not in words] == []
    assert [each for each in CONTROLS if each in words] == []


def test_a_claim_is_printed_without_controls(debate: Path, open_page: Open, tmp_path: Path) -> None:
    words = printed(open_page(debate, "#claim=courts&if=reject:trust"), tmp_path)
    assert "Courts settle disputes" in words
    assert [each for each in CONTROLS if each in words] == []
