"""What is shown is in the address, and comes back from it; what it cannot mean is dropped and said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.tests.render.page.browser.conftest import Open


def test_it_is_restored_when_the_page_is_loaded_anew(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=peace&if=strength:quarrels~peace:0.5&facet=place:south")
    window.get_by_role("region", name="What if").wait_for()
    before = window.get_by_role("main").inner_text()
    assert "undecided" in before
    window.reload()
    window.get_by_role("region", name="What if").wait_for()
    assert window.get_by_role("main").inner_text() == before
    assert window.url.endswith("#claim=peace&if=strength:quarrels~peace:0.5&facet=place:south")


@pytest.mark.parametrize(
    ("fragment", "named"),
    [
        ("#claim=nobody", "nobody"),
        ("#nonsense", "nonsense"),
        ("#claim=peace&if=reject:nobody", "nobody"),
        ("#claim=peace&if=strength:quarrels~peace:9", "9"),
        ("#claim=peace&way=nobody", "nobody"),
        ("#claims&facet=place:nowhere", "nowhere"),
        ("#claim=%E0%A4%A", "%"),
        ("#claims&verdict=true", "true"),
        ("#constructor", "constructor"),
        ("#claim=toString", "toString"),
        ("#home&__proto__=1", "__proto__"),
    ],
)
def test_what_is_malformed_or_unknown_is_dropped_and_said(
    debate: Path, open_page: Open, fragment: str, named: str
) -> None:
    window = open_page(debate, fragment)
    window.get_by_role("heading", level=1).wait_for()
    said = window.locator(".dropped").inner_text()
    assert named in said


def test_an_address_pasted_into_the_open_page(debate: Path, open_page: Open) -> None:
    window = open_page(debate)
    window.evaluate("() => { location.hash = '#claim=courts'; }")
    window.get_by_role("heading", level=1, name="Courts settle disputes").wait_for()
    assert window.title() == "Courts settle disputes: Do norms keep the peace?"
