"""What a map says stays text, and its ids are only ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.tests.render.page.browser.conftest import Open

SCREENS = (
    "#home", "#claim=constructor", "#claim=prototype", "#claim=toString", "#claim=valueOf",
    "#claim=hasOwnProperty", "#claims", "#literature", "#work=hasOwnProperty", "#work=safe", "#comparison",
    "#diagrams", "#tables", "#account",
)  # fmt: skip


def test_every_screen_shows_its_texts_as_they_are(hostile: Path, open_page: Open) -> None:
    window = open_page(hostile)
    assert (
        window.get_by_role("heading", level=1)
        .inner_text()
        .startswith('</script><script>alert(1)</script> & "quotes"')
    )
    for fragment in SCREENS:
        window.evaluate("fragment => { location.hash = fragment; }", fragment)
        window.wait_for_timeout(30)
        assert window.locator(".dropped").count() == 0, fragment
        strange = window.locator(
            "body :is(b:text('more'), img, i:text('value'), svg[onload], [onerror], [onload])"
        )
        assert strange.count() == 0, fragment
        assert window.locator("script:not([type])").count() <= 1, fragment
        links = window.locator("a").evaluate_all("all => all.map(each => each.getAttribute('href'))")
        assert [each for each in links if not each.startswith(("#", "https://example.org/"))] == [], fragment
    assert window.evaluate("() => [7 * 7, {}.constructor === Object]") == [49, True]


def test_suppositions_about_such_ids(hostile: Path, open_page: Open) -> None:
    window = open_page(hostile, "#claim=constructor&if=reject:prototype,drop:toString~constructor")
    assert window.locator(".dropped").count() == 0
    window.get_by_role("region", name="What if").wait_for()


def test_without_scripts_too(hostile: Path, open_page: Open) -> None:
    window = open_page(hostile, java_script_enabled=False)
    text = window.locator("body").inner_text()
    assert "</script><script>alert(1)</script> is a text" in text
    assert window.locator("body img").count() == 0


def test_the_policy_allows_nothing_but_the_page_itself(hostile: Path) -> None:
    text = hostile.read_text(encoding="utf-8")
    policy = text.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "connect-src" not in policy
    assert text.count("</script>") == text.count("<script type=") + text.count("<script>")
