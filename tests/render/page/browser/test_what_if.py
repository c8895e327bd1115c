"""Suppositions: every verdict, sentence and tally follows, what changes is listed, one gets back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from argmap.tests.render.page.browser.conftest import Open

LEVEL = "The strongest reasons that hold are equal on both sides"


def main_text(window: Page) -> str:
    return window.get_by_role("main").inner_text()


def test_a_switch_turns_the_verdict_and_back(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=peace")
    assert LEVEL not in main_text(window)
    switch = window.get_by_role("switch", name="Some quarrels remain")
    assert switch.get_attribute("aria-checked") == "false"
    switch.click()
    window.get_by_role("main").get_by_text(LEVEL).first.wait_for()
    assert window.get_by_role("switch", name="Some quarrels remain").get_attribute("aria-checked") == "true"
    assert "changed" in main_text(window)
    band = window.get_by_role("region", name="What if")
    assert (
        "“Some quarrels remain” weighed moderate, not weak, against “Norms keep the peace”"
        in band.inner_text()
    )
    assert "1 of 15 verdicts changes" in band.inner_text().replace("\n", " ")
    window.get_by_role("switch", name="Some quarrels remain").click()
    band.wait_for(state="detached")
    assert LEVEL not in main_text(window)


def test_the_strength_of_a_card_is_a_menu(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=peace")
    card = window.get_by_role("main").locator("article.card", has_text="Some states arm")
    card.get_by_role("combobox").select_option("strong")
    window.get_by_role("main").get_by_text("strong reason against it holds").first.wait_for()
    assert "rejected" in main_text(window)
    card = window.get_by_role("main").locator("article.card", has_text="Some states arm")
    card.get_by_role("combobox").select_option("leave out")
    window.get_by_role("main").get_by_text("1 of 2 holds").first.wait_for()


def test_a_claim_can_be_supposed_rejected(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=trust")
    suppose = window.get_by_role("group", name="Suppose it were")
    suppose.get_by_role("radio", name="rejected").check()
    band = window.get_by_role("region", name="What if")
    assert "“Élites trust each other” were rejected" in band.inner_text()
    window.goto(window.url.replace("claim=trust", "claim=peace"))
    window.get_by_role("main").get_by_text("One moderate reason for it holds.").first.wait_for()


def test_the_band_stays_on_every_screen_and_takes_one_back(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=peace&if=strength:quarrels~peace:0.5,reject:decline")
    band = window.get_by_role("region", name="What if")
    band.get_by_text("The strongest state declined").first.wait_for()
    for screen in ("Claims", "Literature", "Comparison", "Diagrams", "Account"):
        window.get_by_role("navigation").get_by_role("link", name=screen).first.click()
        assert "Some quarrels remain" in band.inner_text()
    band.get_by_role("button", name="Take this back: “Some quarrels remain”").click()
    window.wait_for_function("() => !location.hash.includes('quarrels')")
    assert "The strongest state declined" in band.inner_text()
    band.get_by_role("button", name="Back to the map as published").first.click()
    band.wait_for(state="detached")
    assert "if=" not in window.url


def test_what_changes_is_listed_with_links(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#home&if=reject:decline,reject:courts,reject:trust")
    band = window.get_by_role("region", name="What if")
    assert "verdicts change" in band.inner_text()
    assert "Power keeps the peace" in window.get_by_role("main").inner_text()
    assert window.locator(".chip.earlier").count() >= 1


def test_the_band_is_told_to_screen_readers(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=peace")
    window.get_by_role("switch").first.click()
    window.get_by_role("region", name="What if").wait_for()
    said = " ".join(each.inner_text() for each in window.get_by_role("status").all())
    assert "verdict" in said
