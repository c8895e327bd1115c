"""From a hypothesis to its reasons, to what stands behind these, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from argmap.tests.render.page.browser.conftest import Open


def title(window: Page) -> str:
    return window.get_by_role("heading", level=1).inner_text()


def test_a_hypothesis_opens_as_for_and_against(debate: Path, open_page: Open) -> None:
    window = open_page(debate)
    window.get_by_role("link", name="Norms keep the peace").first.click()
    window.get_by_role("heading", level=1, name="Norms keep the peace").wait_for()
    texts = window.get_by_role("main").inner_text()
    expected = (
        "accepted",
        "Two moderate reasons for it hold. Two against it hold too, but both are weak; the one objection",
        "3 of 3 hold",
        "2 of 3 hold",
        "Courts settle disputes",
        "together with Judges are independent",
        "Backed by Ministers meet every month",
        "Answered by Unarmed states are at peace too",
        "Norms matter most",
        "unchallenged",
    )
    assert [text for text in expected if text not in texts] == []
    cards = window.get_by_role("main").locator(".columns article.card h5").all_inner_texts()
    assert cards[:3] == ["Courts settle disputes", "Élites trust each other", "Trade pays more than war"]
    assert cards[-1] == "Fear alone keeps the peace"


def test_a_failing_reason_is_folded_with_what_defeats_it(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=peace")
    card = window.get_by_role("main").locator("article.card.fails", has_text="Fear alone keeps the peace")
    assert "fails" in card.inner_text()
    assert "Answered by" in card.inner_text()
    assert "Then norms do nothing." not in card.inner_text()
    card.get_by_text("Why it was given").click()
    assert "Then norms do nothing." in card.inner_text()


def test_a_card_opens_its_claim_and_the_back_button_leads_back(debate: Path, open_page: Open) -> None:
    window = open_page(debate)
    window.get_by_role("link", name="Norms keep the peace").first.click()
    window.get_by_role("main").locator("article.card").get_by_role(
        "link", name="Élites trust each other"
    ).click()
    window.get_by_role("heading", level=1, name="Élites trust each other").wait_for()
    window.get_by_role("main").locator("article.card h5").get_by_role(
        "link", name="Ministers meet every month"
    ).click()
    window.get_by_role("heading", level=1, name="Ministers meet every month").wait_for()
    assert "Every month." in window.get_by_role("main").inner_text()
    window.go_back()
    window.get_by_role("heading", level=1, name="Élites trust each other").wait_for()
    window.go_back()
    window.get_by_role("heading", level=1, name="Norms keep the peace").wait_for()
    window.go_back()
    window.get_by_role("heading", level=1, name="Do norms keep the peace?").wait_for()
    window.go_forward()
    window.get_by_role("heading", level=1, name="Norms keep the peace").wait_for()


def test_the_way_here_leads_back_too(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=peace")
    window.get_by_role("main").locator("article.card").get_by_role(
        "link", name="Élites trust each other"
    ).click()
    window.get_by_role("main").locator("article.card h5").get_by_role(
        "link", name="Ministers meet every month"
    ).click()
    window.get_by_role("heading", level=1, name="Ministers meet every month").wait_for()
    way = window.get_by_role("navigation", name="The way here")
    assert [each.strip() for each in way.get_by_role("link").all_inner_texts()] == [
        "Do norms keep the peace?",
        "Norms keep the peace",
        "Élites trust each other",
    ]
    way.get_by_role("link", name="Norms keep the peace", exact=True).click()
    window.get_by_role("heading", level=1, name="Norms keep the peace").wait_for()
    assert way.get_by_role("link").count() == 1


def test_a_claim_says_who_says_it_and_what_it_bears_on(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=peace")
    head = window.get_by_role("main").inner_text()
    for text in ("Arendt 1958", "Bull 1977", "p. 12", "p. 3"):
        assert text in head
    window = open_page(debate, "#claim=unarmed")
    assert "Fear alone keeps the peace" in window.get_by_role("main").inner_text()
    window = open_page(debate, "#claim=judges")
    assert "Courts settle disputes" in window.get_by_role("main").inner_text()
    assert "A judge" in window.get_by_role("main").inner_text()
    window = open_page(debate, "#claim=rising")
    assert "War is becoming more common" in window.get_by_role("main").inner_text()
    assert "undecided" in window.get_by_role("main").inner_text()


def test_a_question_shows_its_answers(debate: Path, open_page: Open) -> None:
    window = open_page(debate)
    window.get_by_role("link", name="Why is there peace?").click()
    window.get_by_role("heading", level=1, name="Why is there peace?").wait_for()
    assert "Courts settle disputes" in window.get_by_role("main").inner_text()


def test_a_claim_can_be_cited_and_copied(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=trust", permissions=["clipboard-read", "clipboard-write"])
    main = window.get_by_role("main")
    main.get_by_text("Cite", exact=True).first.click()
    shown = main.inner_text() + " ".join(box.input_value() for box in main.get_by_role("textbox").all())
    assert "@" in shown, "no BibTeX"
    assert "#claim=trust" in shown
    window.keyboard.press("Escape")
    main.get_by_role("button", name="Copy YAML").click()
    window.get_by_text("Copied.").first.wait_for(state="attached")
    copied = window.evaluate("() => navigator.clipboard.readText()")
    assert copied.startswith("trust:\n")
    assert "supports:" in copied
