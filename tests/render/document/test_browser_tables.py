"""In a browser, no table is wider than its window, no row is out of all proportion, and links lead on."""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from argmap.render import Selection
from argmap.tests.builders.claims import claim, map_of, source
from argmap.tests.builders.maps import small_map, trial_map
from argmap.tests.builders.shipped import SHIPPED, read_map
from argmap.tests.render.whole import render

if TYPE_CHECKING:
    from pathlib import Path

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

MEASURED = """<!doctype html><meta charset="utf-8"><body><script>
const pages = PAGES, widths = WIDTHS, found = [];
addEventListener("load", async () => {
  for (const [number, page] of pages.entries())
    for (const width of widths) {
      const frame = document.createElement("iframe");
      frame.style = `width: ${width}px; height: 800px; border: 0`;
      frame.srcdoc = page;
      await new Promise(loaded => { frame.onload = loaded; document.body.append(frame); });
      const inner = frame.contentDocument, root = inner.documentElement;
      const rows = [...inner.querySelectorAll("tbody tr")];
      const cells = [...inner.querySelectorAll("td > *, th > *, summary")];
      found.push({
        number, width, wide: root.scrollWidth,
        outside: cells.filter(each => each.getBoundingClientRect().right > width).length,
        tallest: Math.max(0, ...rows.map(each => each.getBoundingClientRect().height)),
        records: rows.length > 0 && getComputedStyle(rows[0]).display === "grid",
        dead: [...inner.querySelectorAll("a[href^='#']")]
          .filter(each => !inner.querySelector(each.hash)).length,
      });
      frame.remove();
    }
  document.body.innerHTML = "<pre></pre>";
  document.querySelector("pre").textContent = JSON.stringify(found);
});</script>"""


def pages() -> list[str]:
    whole, actor = read_map(SHIPPED), {"rows": "actor"}
    crossed = {"rows": "claims", "columns": "hypotheses"}
    long = map_of(claim("a" * 100, "W" * 300, "w" * 80, sources=(source(voice="v" * 200),)))
    return [
        render(drawn, view, "html", **chosen).text
        for drawn, view, chosen in (
            (whole, "claims", {"wanted": Selection(focus=("spirit-preserves-autocracy",), depth=2)}),
            (whole, "sources", {}),
            (whole, "matrix", {}),
            (whole, "matrix", actor),
            (whole, "matrix", crossed),
            (trial_map(), "ledger", {}),
            (trial_map(), "matrix", crossed),
            (small_map(), "claims", {}),
            (long, "claims", {}),
        )
    ]


@pytest.mark.once
@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on PATH")
def test_tables_keep_within_their_window(tmp_path: Path) -> None:
    written = json.dumps(pages()).replace("</", "<\\/")
    page = tmp_path / "page.html"
    text = MEASURED.replace("PAGES", written).replace("WIDTHS", "[320, 400, 800, 1280, 1920]")
    page.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [
            str(CHROMIUM),
            "--headless",
            "--disable-gpu",
            *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
            "--virtual-time-budget=60000",
            f"--user-data-dir={tmp_path / 'profile'}",
            "--dump-dom",
            page.as_uri(),
        ],
        capture_output=True,
        timeout=120,
        check=True,
    )
    found = json.loads(html.unescape(done.stdout.decode().rpartition("<pre>")[2].partition("</pre>")[0]))
    assert len(found) == 9 * 5
    assert [each for each in found if each["wide"] > each["width"] or each["outside"]] == []
    assert [each for each in found if each["dead"]] == []
    assert [each for each in found if each["width"] >= 1280 and each["tallest"] > 1400] == []
    assert all(each["records"] for each in found if each["width"] <= 400)
    assert not any(each["records"] for each in found if each["width"] == 1920 and each["number"] != 3)
