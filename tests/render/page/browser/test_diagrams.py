"""Diagrams: moved and enlarged by mouse and keyboard, with claims that open, and verdicts that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from argmap.tests.render.page.browser.conftest import Open


def picture(window: Page) -> Locator:
    found = window.get_by_role("main").locator("svg:has(g.claim)").first
    found.wait_for()
    return found


def place(window: Page) -> tuple[float, float, float]:
    """Where the first box of the diagram is, and how wide."""
    box = window.get_by_role("main").locator("g.claim").first.bounding_box()
    assert box is not None
    return box["x"], box["y"], box["width"]


def wait_for_box(window: Page, condition: str, before: float) -> None:
    """Wait until something is true of where the first box of the diagram is."""
    box = "document.querySelector('main g.claim').getBoundingClientRect()"
    window.wait_for_function(f"before => {{ const box = {box}; return {condition}; }}", arg=before)


def test_the_overview_is_shown_and_others_are_unpacked(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#diagrams")
    assert picture(window).locator("g.claim").count() == 16
    window.get_by_role("main").get_by_role("link", name="North").first.click()
    window.wait_for_function("() => document.querySelectorAll('main svg g.claim').length < 16")
    assert picture(window).locator("g.claim").count() > 3


def test_it_is_enlarged_and_dragged_by_the_mouse(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#diagrams")
    picture(window)
    width = place(window)[2]
    window.mouse.move(400, 500)
    window.keyboard.down("Control")
    window.mouse.wheel(0, -100)
    window.keyboard.up("Control")
    wait_for_box(window, "box.width > before", width)
    left, top, larger = place(window)
    window.mouse.down()
    window.mouse.move(370, 460, steps=3)
    window.mouse.up()
    moved = place(window)
    assert (round(moved[0] - left), round(moved[1] - top)) == (-30, -40)
    assert abs(moved[2] - larger) < 1
    assert "#diagrams" in window.url, "a drag opens no claim"


def test_it_is_moved_and_enlarged_by_the_keyboard(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#diagrams")
    picture(window)
    before = place(window)
    window.get_by_role("group", name="Diagram: Do norms").focus()
    for _ in range(4):
        window.keyboard.press("+")
    larger = place(window)
    assert larger[2] > before[2]
    window.keyboard.press("ArrowRight")
    wait_for_box(window, "box.x < before", larger[0])
    window.keyboard.press("0")
    assert place(window)[2] <= before[2]


def test_two_fingers_enlarge_it(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#diagrams", width=400, has_touch=True)
    picture(window)
    width = place(window)[2]
    window.evaluate("""() => {
        const view = document.querySelector(".diagram-view");
        const at = (apart) => [-apart, apart].map((x, identifier) =>
            new Touch({identifier, target: view, clientX: 200 + x, clientY: 300}));
        const touch = (type, touches) =>
            view.dispatchEvent(new TouchEvent(type, {touches, cancelable: true}));
        touch("touchstart", at(40));
        touch("touchmove", at(80));
    }""")
    assert round(place(window)[2] / width, 2) == 2


def test_the_focus_shows_the_way_to_the_hypothesis(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#diagrams")
    drawn = picture(window)
    drawn.get_by_role("link", name="The strongest state declined").focus()
    assert "following" in (drawn.get_attribute("class") or "")
    assert drawn.locator("g.claim.on").count() > 1
    assert drawn.locator("g.link.on").count() >= 1


def test_badges_and_cards_lead_to_other_diagrams(shipped: Path, open_page: Open) -> None:
    window = open_page(shipped, "#diagrams")
    window.locator("main svg g.piece a").first.click()
    picture(window)
    assert "claim%3A" in window.url
    before = window.url
    window.locator("main svg g.badge a").first.click()
    window.wait_for_function("before => location.href !== before", arg=before)
    picture(window)


def test_a_box_opens_its_claim(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#diagrams")
    picture(window).locator("g.claim", has_text="Some states arm").click()
    window.get_by_role("heading", level=1, name="Some states arm").wait_for()
    window.go_back()
    picture(window)
    picture(window).locator("g.claim a").filter(has_text="Trade pays").first.focus()
    window.keyboard.press("Enter")
    window.get_by_role("heading", level=1, name="Trade pays more than war").wait_for()


def test_verdicts_follow_what_is_supposed(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#diagrams")
    before = picture(window).inner_html()
    window = open_page(debate, "#diagrams&if=strength:quarrels~peace:0.5,reject:decline")
    assert picture(window).inner_html() != before
    box = picture(window).locator("g.claim", has_text="The strongest state declined")
    assert box.locator("a > title").text_content() == "Claim, rejected: The strongest state declined"
    assert picture(window).locator("g.pill[data-chip=decline]").text_content() == "rejected"
    assert "revised" in (box.get_attribute("class") or "")
