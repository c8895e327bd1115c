"""In a browser, every text lies in its box and no two boxes overlap."""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
from base64 import b64encode
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from argmap.render import Look, Selection
from argmap.tests.builders.maps import small_map, verdict_map
from argmap.tests.builders.random_maps import random_debate
from argmap.tests.render.whole import render

if TYPE_CHECKING:
    from pathlib import Path

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

PAGE = """<!doctype html><meta charset="utf-8"><body>
<script>addEventListener("load", async () => {
  await Promise.all(["", "bold "].map(weight => document.fonts.load(`${weight}10px Helvetica`)));
  const outside = [], overlapping = [], counts = [];
  for (const [picture, svg] of document.querySelectorAll("svg").entries()) {
    const boxes = [];
    let texts = 0;
    for (const group of svg.querySelectorAll("g.claim, g.chip, g.badge")) {
      const box = group.querySelector("path").getBoundingClientRect();
      if (group.classList.contains("claim")) boxes.push([group.id, box]);
      for (const text of group.querySelectorAll("text")) {
        texts += 1;
        const inner = text.getBoundingClientRect();
        const room = 0.1;
        if (inner.left < box.left - room || inner.right > box.right + room
            || inner.top < box.top - room || inner.bottom > box.bottom + room)
          outside.push([picture, group.id, text.textContent]);
      }
    }
    for (const [number, [one, a]] of boxes.entries())
      for (const [other, b] of boxes.slice(number + 1))
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          overlapping.push([picture, one, other]);
    counts.push([boxes.length, texts]);
  }
  document.body.innerHTML = "<pre></pre>";
  document.querySelector("pre").textContent = JSON.stringify({outside, overlapping, counts});
})</script>"""

SHIPPED = files("argmap") / "render" / "text" / "fonts"
FONTS = {
    "of the machine": None,
    "shipped": "",
    "as tall as Noto Sans": "ascent-override: 106.9%; descent-override: 29.3%;",
    "as wide as DejaVu Sans": "size-adjust: 115%; unicode-range: U+21-58F;",
}
"""What the browser takes for Helvetica, the first font of a picture: the shipped one with these changes."""


def font_faces(changes: str) -> str:
    return "".join(
        f"@font-face {{font-family: Helvetica; font-weight: {weight}; {changes}"
        f" src: url(data:font/ttf;base64,{b64encode(file.read_bytes()).decode()})}}\n"
        for weight, face in (("normal", "Regular"), ("bold", "Bold"))
        for file in [SHIPPED / f"LiberationSans-{face}.ttf"]
    )


@pytest.fixture(scope="module")
def pictures() -> list[str]:
    return [
        render(argument_map, "map", "svg", wanted=wanted, look=look).text.partition("?>")[2]
        for argument_map, wanted, look in (
            (small_map(), Selection(), Look()),
            (small_map(), Selection(), Look(group_by="actor", direction="rl", theme="dark")),
            (small_map(), Selection(focus=("charter", "advice")), Look(group_by="actor")),
            (verdict_map(), Selection(), Look(theme="print", direction="lr")),
            (random_debate(10), Selection(), Look()),
            (random_debate(40), Selection(), Look()),
            (random_debate(40), Selection(), Look(verdicts=False)),
            (random_debate(40), Selection(focus=("c3",)), Look(direction="tb")),
            (random_debate(150), Selection(), Look()),
        )
    ]


@pytest.mark.once
@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on PATH")
@pytest.mark.parametrize("fonts", FONTS)
def test_texts_lie_in_their_boxes_and_boxes_apart(fonts: str, pictures: list[str], tmp_path: Path) -> None:
    changes = FONTS[fonts]
    style = "" if changes is None else f"<style>{font_faces(changes)}</style>"
    page = tmp_path / "page.html"
    page.write_text(PAGE + style + "".join(pictures), encoding="utf-8")
    done = subprocess.run(
        [
            str(CHROMIUM),
            "--headless",
            "--disable-gpu",
            *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
            "--virtual-time-budget=60000",  # until the page has loaded its fonts
            f"--user-data-dir={tmp_path / 'profile'}",
            "--dump-dom",
            page.as_uri(),
        ],
        capture_output=True,
        timeout=120,
        check=True,
    )
    found = json.loads(html.unescape(done.stdout.decode().rpartition("<pre>")[2].partition("</pre>")[0]))
    assert found["outside"] == []
    assert found["overlapping"] == []
    assert len(found["counts"]) == len(pictures)
    assert all(texts > boxes > 4 for boxes, texts in found["counts"])
