"""The comparison, the tables, the literature, the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.tests.render.page.browser.conftest import Open


def test_a_cell_of_the_comparison_opens_its_claims(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#comparison")
    main = window.get_by_role("main")
    cells = main.locator("table").locator("td :is(a, button)")
    assert cells.count() >= 4
    assert "no claim" in main.inner_text()
    main.get_by_role("button", name="Trade, South").click()
    main.get_by_role("link", name="Trade pays more than war").first.wait_for()
    main.get_by_role("link", name="Trade pays more than war").first.click()
    window.get_by_role("heading", level=1, name="Trade pays more than war").wait_for()


@pytest.mark.parametrize("table", ["Ledger of evidence", "Competing hypotheses", "For and against", "Claims"])
def test_every_table_is_there(debate: Path, open_page: Open, table: str) -> None:
    window = open_page(debate, "#tables")
    main = window.get_by_role("main")
    main.get_by_role("link", name=table).or_(main.get_by_role("button", name=table)).first.click()
    window.wait_for_timeout(50)
    assert (
        main.locator("table").count() >= 1
        or "No reason for or against a hypothesis is a process-tracing test." in main.inner_text()
    )


def test_a_work_says_what_it_claims_and_on_which_side(debate: Path, open_page: Open) -> None:
    window = open_page(debate)
    window.get_by_role("navigation").get_by_role("link", name="Literature").first.click()
    window.get_by_role("main").get_by_role("link", name="Carr 1939").first.click()
    window.get_by_role("heading", level=1, name="Carr 1939").or_(
        window.get_by_role("heading", level=1, name="On Power")
    ).wait_for()
    text = window.get_by_role("main").inner_text()
    for each in ("Some states arm", "Fear alone keeps the peace", "Norms keep the peace", "against"):
        assert each in text
    assert "Do norms keep the peace?" in window.get_by_role("navigation", name="The way here").inner_text()
    assert window.url.endswith("#work=carr")


def test_a_work_without_a_title_says_so(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#work=untitled")
    assert "The map records no title for it." in window.get_by_role("main").inner_text()


def test_the_account_tells_each_hypothesis(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#account")
    text = window.get_by_role("main").inner_text()
    assert "Norms keep the peace" in text
    assert "Power keeps the peace" in text
    assert "(Arendt 1958" in text


def test_the_account_is_of_the_map_as_published_and_says_how_hypotheses_fare_now(
    debate: Path, open_page: Open
) -> None:
    window = open_page(debate, "#account&if=reject:decline,reject:courts,reject:trust")
    note = window.get_by_role("main").get_by_role("note")
    assert note.inner_text().startswith("The account is of the map as published.")
    fares = note.locator("p", has_text="Norms keep the peace")
    assert fares.locator(".chip.earlier").count() == 1
    assert fares.get_by_role("link").get_attribute("href").startswith("#claim=peace&if=")  # type: ignore[union-attr]
    sentence = fares.inner_text().splitlines()[-1]
    window.goto(window.url.replace("#account", "#claim=peace"))
    assert window.locator("main .sentence").first.inner_text() in sentence
