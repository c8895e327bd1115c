"""axe finds nothing that keeps people out, in either theme, on every kind of screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.tests.render.page.browser.conftest import Open

SCREENS = (
    "#home", "#claim=peace", "#claim=why", "#claim=trust&way=peace", "#claim=peace&if=reject:trust",
    "#claims", "#claims&q=zzz", "#literature", "#work=carr", "#comparison", "#diagrams", "#tables",
    "#account", "#nonsense",
)  # fmt: skip
RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.flatMap(each =>
    each.nodes.map(node => `${each.id}: ${node.target.join(" ")}`))"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_found_on_any_screen(debate: Path, open_page: Open, axe: str, theme: str) -> None:
    window = open_page(debate, color_scheme=theme)
    window.evaluate(axe)
    found: list[str] = []
    for fragment in SCREENS:
        window.evaluate("fragment => { location.hash = fragment; }", fragment)
        window.wait_for_timeout(50)
        found += [f"{fragment} {each}" for each in window.evaluate(RUN)]
    assert found == []


def test_nor_without_scripts_or_on_a_phone(debate: Path, open_page: Open, axe: str) -> None:
    window = open_page(debate, "#claim=peace", width=400)
    window.evaluate(axe)
    assert window.evaluate(RUN) == []
