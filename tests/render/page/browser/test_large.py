"""A map of 1,000 claims: all of it is there, and it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.tests.render.page.browser.conftest import Open


def test_a_thousand_claims(thousand: Path, open_page: Open) -> None:
    window = open_page(thousand)
    window.get_by_role("main").get_by_role("heading", level=1).wait_for()
    window.evaluate("() => { location.hash = '#claims'; }")
    window.get_by_role("main").locator("table tbody tr").first.wait_for()
    window.get_by_role("searchbox").fill("alliance energy")
    window.wait_for_function("() => location.hash.includes('q=')")
    window.evaluate("() => { location.hash = '#claim=claim-0'; }")
    window.get_by_role("main").get_by_role("heading", level=1).wait_for()
    window.get_by_role("main").locator("article.card").get_by_role("combobox").first.select_option("strong")
    window.get_by_role("region", name="What if").wait_for()
