"""What is seen first, without scrolling: the title, each question and hypothesis, its verdict and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.tests.render.page.browser.pages import page_of_files

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from argmap.tests.render.page.browser.conftest import Open

SIZES = pytest.mark.parametrize(("width", "height"), [(1280, 800), (400, 800)])


def is_in_view(window: Page, part: Locator) -> bool:
    box, size = part.bounding_box(), window.viewport_size
    assert box is not None, f"not shown: {part}"
    assert size is not None
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    return box["x"] >= 0 and box["y"] >= 0 and right <= size["width"] and bottom <= size["height"]


@SIZES
def test_of_the_shipped_map(shipped: Path, open_page: Open, width: int, height: int) -> None:
    window = open_page(shipped, width=width, height=height)
    main = window.get_by_role("main")
    parts = [
        main.get_by_role("heading", level=1),
        main.get_by_role("link", name="The Shanghai Spirit preserves autocracy"),
        main.get_by_role("link", name="The Shanghai Spirit is a counter-norm"),
        *main.locator(".chip:visible").all(),
        *main.get_by_text("reasons for it hold.").all(),
        *main.get_by_role("link", name="?").all(),
    ]
    assert len(parts) == 3 + 2 + 2 + 3
    assert [str(part) for part in parts if not is_in_view(window, part)] == []


@SIZES
def test_of_five_hypotheses(tmp_path: Path, open_page: Open, width: int, height: int) -> None:
    claims = "".join(
        f"h{n}: {{kind: hypothesis, text: It is the {n}th of five texts on norms, label: Hypothesis {n}}}\n"
        f"c{n}: {{text: Reason {n}, supports: h{n}, sources: {{voice: V}}}}\n"
        for n in range(1, 6)
    )
    window = open_page(
        page_of_files(tmp_path, {"argmap.yaml": "argmap: 1\ntitle: Five\n", "m.yaml": claims}),
        width=width,
        height=height,
    )
    main = window.get_by_role("main")
    parts = [
        *(main.get_by_role("link", name=f"Hypothesis {n}") for n in range(1, 6)),
        *main.locator(".chip:visible").all(),
        *main.get_by_text("One moderate reason for it holds. Nothing speaks against it.").all(),
    ]
    assert len(parts) == 15
    assert [str(part) for part in parts if not is_in_view(window, part)] == []
