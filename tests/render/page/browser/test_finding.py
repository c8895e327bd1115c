"""Searching, filtering, sorting, and taking a table along."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from argmap.tests.render.page.browser.conftest import Open

CLIPBOARD = ["clipboard-read", "clipboard-write"]


def first_column(window: Page) -> list[str]:
    rows = window.get_by_role("main").locator("table tbody tr")
    return [row.locator("th, td").first.inner_text().split("\n")[0] for row in rows.all() if row.is_visible()]


def test_search_finds_as_one_types_whatever_the_accents(debate: Path, open_page: Open) -> None:
    window = open_page(debate)
    window.keyboard.press("/")
    window.keyboard.type("ELITES")
    window.get_by_role("link", name="Élites trust each other").first.wait_for()
    assert window.get_by_role("link", name="Some states arm").filter(visible=True).count() == 0
    window.keyboard.press("Escape")
    window.keyboard.press("/")
    window.keyboard.press("Control+a")
    window.keyboard.type("zzz")
    window.get_by_text("Nothing matches “zzz”").first.wait_for()


def test_works_are_found_too(debate: Path, open_page: Open) -> None:
    window = open_page(debate)
    window.get_by_role("searchbox").fill("on order")
    window.get_by_role("link", name="Bull 1977").first.wait_for()


def test_filters_combine(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claims&facet=theme:power")
    assert set(first_column(window)) == {
        "Power keeps the peace",
        "Some quarrels remain",
        "Some states arm",
        "Fear alone keeps the peace",
        "The strongest state declined",
        "War is becoming more common",
    }
    window = open_page(debate, "#claims&facet=theme:power&verdict=rejected,undecided")
    assert set(first_column(window)) == {"Power keeps the peace", "War is becoming more common"}
    window = open_page(debate, "#claims&work=bull&role=evidence,conclusion")
    assert set(first_column(window)) == {"Ministers meet every month", "Norms matter most"}


def test_filters_are_chosen_on_the_page(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claims")
    main = window.get_by_role("main")
    window.get_by_text("Filters").first.click()
    main.get_by_role("button", name="Trade").click()
    window.wait_for_function("() => location.hash.includes('facet=theme')")
    assert first_column(window) == ["Trade pays more than war"]


def test_contested_only_is_one_click(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claims")
    window.get_by_text("Contested only").first.click()
    window.wait_for_function("() => location.hash.includes('contested=1')")
    assert set(first_column(window)) >= {"War is becoming rarer", "War is becoming more common"}
    assert "Trade pays more than war" not in first_column(window)


def test_filters_act_on_the_cards_too(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=peace&facet=place:south")
    assert "Élites trust each other" not in window.locator("article.card").all_inner_texts()
    assert "left out by the filters" in window.get_by_role("main").inner_text()


def test_a_column_sorts_both_ways(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claims")
    before = first_column(window)
    assert len(before) == 16
    window.get_by_role("main").locator("thead").get_by_role("link", name="Claim").or_(
        window.get_by_role("main").locator("thead").get_by_role("button", name="Claim")
    ).first.click()
    window.wait_for_function("() => location.hash.includes('sort=')")
    up = first_column(window)
    assert sorted(up) == sorted(before)
    assert up != before
    assert window.locator("th[aria-sort=ascending]").count() == 1
    window.locator("th[aria-sort=ascending] :is(a, button)").click()
    window.locator("th[aria-sort=descending]").wait_for()
    assert first_column(window) == up[::-1]


@pytest.mark.parametrize("fragment", ["#claims", "#literature", "#comparison", "#tables"])
def test_tables_are_copied_as_csv(debate: Path, open_page: Open, fragment: str) -> None:
    window = open_page(debate, fragment, permissions=CLIPBOARD)
    window.get_by_role("button", name="Copy as CSV").first.click()
    window.get_by_text("Copied.").first.wait_for(state="attached")
    copied = window.evaluate("() => navigator.clipboard.readText()")
    rows = [*csv.reader(io.StringIO(copied))]
    assert len(rows) > 3
    assert len({len(row) for row in rows}) == 1


def test_cells_that_a_spreadsheet_would_run_are_neutralised(hostile: Path, open_page: Open) -> None:
    window = open_page(hostile, "#claims", permissions=CLIPBOARD)
    window.get_by_role("button", name="Copy as CSV").first.click()
    window.get_by_text("Copied.").first.wait_for(state="attached")
    rows = [*csv.reader(io.StringIO(window.evaluate("() => navigator.clipboard.readText()")))]
    cells = [cell for row in rows for cell in row]
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
