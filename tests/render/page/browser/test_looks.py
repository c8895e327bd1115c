"""For everyone: dark colours, large text, narrow windows, right-to-left, reduced motion, keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.tests.render.page.browser.pages import page_of_files

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from argmap.tests.render.page.browser.conftest import Open

SCREENS = (
    "#home",
    "#claim=peace",
    "#claims",
    "#literature",
    "#work=carr",
    "#comparison",
    "#diagrams",
    "#tables",
    "#account",
)


def paper(window: Page) -> str:
    return str(window.evaluate("() => getComputedStyle(document.body).backgroundColor"))


def show(window: Page, fragment: str) -> None:
    window.evaluate("fragment => { location.hash = fragment; }", fragment)
    window.wait_for_timeout(30)


def scrolls_sideways(window: Page) -> bool:
    return bool(window.evaluate("() => document.documentElement.scrollWidth > innerWidth"))


def test_dark_by_the_system_and_by_the_switch(debate: Path, open_page: Open) -> None:
    light = open_page(debate, color_scheme="light")
    assert paper(light) == "rgb(250, 249, 246)"
    dark = open_page(debate, color_scheme="dark")
    assert paper(dark) == "rgb(21, 23, 26)"
    for window in (light, dark):
        before = paper(window)
        switch = window.get_by_role("button", name="Dark colours").or_(
            window.get_by_role("switch", name="Dark colours")
        )
        switch.first.click()
        assert paper(window) != before
        assert "dark" not in window.url


@pytest.mark.parametrize("width", [320, 400, 700, 900, 1280])
def test_nothing_scrolls_sideways(debate: Path, open_page: Open, width: int) -> None:
    window = open_page(debate, width=width)
    found: list[str] = []
    for fragment in (*SCREENS, "#claim=peace&if=reject:trust"):
        show(window, fragment)
        if scrolls_sideways(window):
            found.append(fragment)
    assert found == []


def test_with_text_at_200_per_cent(debate: Path, open_page: Open) -> None:
    window = open_page(debate, width=1280)
    window.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    found: list[str] = []
    for fragment in SCREENS:
        show(window, fragment)
        if scrolls_sideways(window):
            found.append(fragment)
    assert found == []


def test_targets_are_large_enough_on_a_phone(debate: Path, open_page: Open) -> None:
    window = open_page(debate, width=400, has_touch=True, is_mobile=True)
    found: list[str] = []
    for fragment in ("#home", "#claim=peace", "#claims"):
        show(window, fragment)
        found += window.evaluate(
            """fragment => [...document.querySelectorAll(".app :is(button, select, [role=switch])")]
                .filter(each => each.checkVisibility())
                .filter(each => Math.round(each.getBoundingClientRect().height) < 44)
                .map(each => `${fragment}: ${each.textContent || each.ariaLabel}`)""",
            fragment,
        )
    assert found == []


def test_right_to_left_texts_stand_at_their_side(tmp_path: Path, open_page: Open) -> None:
    claims = (
        "h: {kind: hypothesis, text: 'الديمقراطية تمنع الحرب بين الدول', label: 'الديمقراطية تمنع الحرب'}\n"
        "c: {text: 'المحاكم تحل النزاعات', supports: h, sources: {voice: 'عالم'}}\n"
    )
    files = {"argmap.yaml": "argmap: 1\ntitle: 'هل تحفظ الأعراف السلام؟'\n", "m.yaml": claims}
    window = open_page(page_of_files(tmp_path, files), "#claim=h")
    title = window.get_by_role("heading", level=1)
    assert title.evaluate("each => getComputedStyle(each).direction") == "rtl"
    assert (
        window.get_by_role("main")
        .locator("article.card h5")
        .first.evaluate("each => getComputedStyle(each).direction")
        == "rtl"
    )
    assert not scrolls_sideways(window)


def test_nothing_moves_where_motion_is_not_wanted(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=peace", reduced_motion="reduce")
    moving = window.evaluate(
        """() => [...document.querySelectorAll("*")].filter(each => {
            const style = getComputedStyle(each);
            const lasts = text => text.split(",").some(each => parseFloat(each) > 0.01);
            return lasts(style.transitionDuration) || lasts(style.animationDuration);
        }).map(each => each.className)"""
    )
    assert moving == []


def test_the_keyboard_alone_reaches_everything(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=peace")
    reached: set[str] = set()
    for _ in range(150):
        window.keyboard.press("Tab")
        where = window.evaluate(
            """() => {
                const each = document.activeElement;
                if (!each || each === document.body) return null;
                const style = getComputedStyle(each);
                const isSeen = [each, each.closest(".card"), each.parentElement].some(one =>
                    one && getComputedStyle(one).outlineStyle !== "none");
                return { name: each.ariaLabel || each.textContent || each.title || each.placeholder, isSeen };
            }"""
        )
        if where is None:  # the window's own controls, before it begins anew
            continue
        assert where["isSeen"], f"the focus is not seen on {where['name']}"
        reached.add(" ".join(where["name"].split()))
    links = window.get_by_role("main").get_by_role("link").all_inner_texts()
    assert [each for each in links if not any(" ".join(each.split()) in one for one in reached)] == []


def test_a_switch_is_flipped_and_a_card_opened_by_the_keyboard(debate: Path, open_page: Open) -> None:
    window = open_page(debate, "#claim=peace")
    switch = window.get_by_role("switch", name="Some quarrels remain")
    switch.focus()
    window.keyboard.press("Space")
    window.get_by_role("region", name="What if").wait_for()
    assert window.evaluate("() => document.activeElement?.getAttribute('role')") == "switch", (
        "the focus is lost"
    )
    window.get_by_role("main").locator("article.card").get_by_role(
        "link", name="Élites trust each other"
    ).focus()
    window.keyboard.press("Enter")
    window.get_by_role("heading", level=1, name="Élites trust each other").wait_for()


def test_the_page_has_a_language_and_landmarks(debate: Path, open_page: Open) -> None:
    window = open_page(debate)
    assert window.evaluate("() => document.documentElement.lang") == "en"
    for role in ("banner", "main", "navigation"):
        assert window.get_by_role(role).count() >= 1
    assert window.get_by_role("heading", level=1).count() == 1
