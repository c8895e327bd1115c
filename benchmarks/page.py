"""Measure the page: how long it takes to make, what its size is made up of, and how it answers in Chromium.

    python benchmarks/page.py [--runs 3] [--quick] [--parts]

Needs the extra `browser` and a Chromium on PATH. Times are medians of the runs; --quick leaves out the
largest map, --parts the browser.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bounds import said  # type: ignore[import-not-found] # beside this file, which runs as a script
from make_map import make, make_star  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SHIPPED = Path(__file__).resolve().parents[1] / "arguments"
LARGEST_SIZE = 2.0
"""Megabytes (of 1,000,000 bytes) that the page of the shipped map may have."""
TO_MAKE = {"the shipped map": 3.0, "1,000 claims": 10.0}
"""Seconds that argmap may take to make the page of a map."""
READY = {"the shipped map": 1.0, "1,000 claims": 1.0, "5,000 claims": 3.0}
"""Seconds after which a page may be shown and answer at the latest."""
FRAME = 33
"""Milliseconds that 95 of 100 frames may take at most while a diagram is dragged."""
DRAGGED = 80
"""Claims of the diagram that is dragged."""
STAR = "a hypothesis with its reasons"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
PARTS = {
    "facts": r'<script type="application/json" class="argmap-facts">(.*?)</script>',
    "packed pictures": r'<script type="application/json" class="argmap-pictures">(.*?)</script>',
    "words": r'<script type="application/json" class="argmap-words">(.*?)</script>',
    "plain pictures": r'<figure class="diagram"[^>]*>(.*?)</figure>',
    "script": r'<script type="module">(.*?)</script>',
    "style": r"<style>(.*?)</style>",
}
"""What a page consists of; what is left is the static part."""
DRAG = """async () => {
  const times = [], places = new Set(), view = document.querySelector(".diagram-view");
  let before = performance.now();
  window.argmapDragged = { times, places };
  const tick = now => {
    times.push(now - before);
    places.add(`${view.scrollLeft} ${view.scrollTop}`);
    before = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}"""


def seconds_to_make(folder: Path, page: Path) -> float:
    """Make the page of a map by the command, and return the seconds that it took."""
    before = time.perf_counter()
    subprocess.run([sys.executable, "-m", "argmap", "render", str(folder), "-o", str(page)], check=True)
    return time.perf_counter() - before


def parts(page: Path) -> dict[str, int]:
    """The bytes of each part of a page."""
    text = page.read_text(encoding="utf-8")
    found: dict[str, int] = {}
    for name, pattern in PARTS.items():
        found[name] = sum(len(each.encode()) for each in re.findall(pattern, text, re.DOTALL))
    facts = re.search(PARTS["facts"], text, re.DOTALL)
    if facts:
        switches = json.loads(facts[1]).get("switches", [])
        size = len(json.dumps(switches, ensure_ascii=False, separators=(",", ":")).encode())
        found = {"facts": found.pop("facts") - size, "switches": size, **found}
    return {
        **found,
        "hypotheses, tables and account without scripts": len(text.encode()) - sum(found.values()),
    }


def ready(browser: Browser, page: Path) -> float:
    """The seconds from opening a page until it is drawn and answers."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    window = context.new_page()
    window.goto(page.as_uri())
    window.wait_for_selector(".argmap.live main h1")
    milliseconds: float = window.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"
    )
    context.close()
    return milliseconds / 1000


def drag(window: Page) -> list[float]:
    """Drag the diagram of a window across for two seconds; return the milliseconds that each frame took."""
    left, top = 440, 480
    window.locator(".diagram-view").focus()
    for _ in range(4):
        window.keyboard.press("+")
    window.mouse.move(left, top)
    window.mouse.down()
    window.evaluate(DRAG)
    end, step = time.perf_counter() + 2, 0
    while time.perf_counter() < end:
        step += 1
        window.mouse.move(left + 200 * (step % 80 - 40) / 40, top + 100 * (step % 50 - 25) / 25)
    window.mouse.up()
    places: int = window.evaluate("() => window.argmapDragged.places.size")
    times: list[float] = window.evaluate("() => window.argmapDragged.times.slice(1)")
    if places < len(times) / 2:
        sys.exit(f"the diagram moved in {places} of {len(times)} frames only")
    return times


def frames(browser: Browser, page: Path) -> float:
    """The milliseconds under which 95 of 100 frames stay while the diagram of a hypothesis is dragged."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    window = context.new_page()
    window.goto(f"{page.as_uri()}#diagrams=claim:claim-0")
    window.wait_for_selector("main .diagram-view svg")
    boxes = window.locator("main .diagram-view .claim").count()
    if boxes != DRAGGED:
        sys.exit(f"the diagram has {boxes} claims, not {DRAGGED}")
    times = drag(window)
    context.close()
    return statistics.quantiles(times, n=20)[-1]


def main() -> int:
    """Measure; return 1 if a bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--parts", action="store_true")
    given = parser.parse_args()
    kept: list[bool] = []
    with tempfile.TemporaryDirectory() as name:
        maps = {"the shipped map": SHIPPED}
        for claims in (1_000,) if given.quick else (1_000, 5_000):
            maps[f"{claims:,} claims"] = Path(name) / str(claims)
            make(maps[f"{claims:,} claims"], claims)
        maps[STAR] = Path(name) / "star"
        make_star(maps[STAR], DRAGGED)
        pages = {about: Path(name) / f"{number}.html" for number, about in enumerate(maps)}
        for about, folder in maps.items():
            times = [
                seconds_to_make(folder, pages[about]) for _ in range(given.runs if about in TO_MAKE else 1)
            ]
            if about in TO_MAKE:
                kept.append(
                    said(f"page of {about}: seconds to make it", statistics.median(times), TO_MAKE[about])
                )
        size = pages["the shipped map"].stat().st_size / 1e6
        kept.append(said("page of the shipped map: megabytes", size, LARGEST_SIZE))
        for part, length in parts(pages["the shipped map"]).items():
            print(f"    {part:<64} {length / 1e6:8.3f}")
        if not given.parts:
            kept += in_browser(pages, given.runs)
    return int(not all(kept))


def in_browser(pages: dict[str, Path], runs: int) -> list[bool]:
    """Measure what pages take in Chromium; return whether each figure keeps to its bound."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the other figures need no browser

    kept: list[bool] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for about, bound in READY.items():
            if about in pages:
                times = [ready(browser, pages[about]) for _ in range(runs + 1)][1:]
                kept.append(
                    said(f"page of {about}: seconds until it is ready", statistics.median(times), bound)
                )
        slowest = [frames(browser, pages[STAR]) for _ in range(runs)]
        kept.append(
            said(
                f"{DRAGGED} claims dragged: milliseconds of a frame, 95 of 100",
                statistics.median(slowest),
                FRAME,
            )
        )
        browser.close()
    return kept


if __name__ == "__main__":
    sys.exit(main())
