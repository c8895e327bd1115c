"""In a browser, every text lies in its box and no two boxes overlap."""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from argmap.render import Look, Selection
from argmap.tests.render.maps import random_map, small_map, verdict_map
from argmap.tests.render.whole import render

if TYPE_CHECKING:
    from pathlib import Path

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

PAGE = """<!doctype html><meta charset="utf-8"><body>
<script>addEventListener("load", () => {
  const outside = [], overlapping = [], counts = [];
  for (const [picture, svg] of document.querySelectorAll("svg").entries()) {
    const boxes = [];
    let texts = 0;
    for (const group of svg.querySelectorAll("g.node")) {
      const drawn = ["polygon", "path", "ellipse"];
      const shapes = [...group.children].filter(each => drawn.includes(each.tagName));
      const box = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity};
      for (const shape of shapes.length ? shapes : [group]) {
        const rectangle = shape.getBoundingClientRect();
        for (const side of ["left", "top"]) box[side] = Math.min(box[side], rectangle[side]);
        for (const side of ["right", "bottom"]) box[side] = Math.max(box[side], rectangle[side]);
      }
      boxes.push([group.id, box]);
      for (const text of group.querySelectorAll("text")) {
        texts += 1;
        const inner = text.getBoundingClientRect();
        // The sign of a joint is set in a line higher than itself.
        const room = group.classList.contains("joint") ? 3 : 0.1;
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


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on PATH")
def test_texts_lie_in_their_boxes_and_boxes_apart(tmp_path: Path) -> None:
    pictures = [
        render(argument_map, "map", "svg", wanted=wanted, look=look).text.partition("?>")[2]
        for argument_map, wanted, look in (
            (small_map(), Selection(), Look()),
            (small_map(), Selection(), Look(group_by="actor", direction="rl", theme="dark")),
            (small_map(), Selection(focus=("charter", "advice")), Look(group_by="actor")),
            (verdict_map(), Selection(), Look(theme="print", direction="lr")),
            (random_map(10), Selection(), Look()),
            (random_map(40), Selection(), Look()),
            (random_map(40), Selection(), Look(verdicts=False)),
            (random_map(40), Selection(focus=("c3",)), Look(direction="tb")),
            (random_map(150), Selection(), Look()),
        )
    ]
    page = tmp_path / "page.html"
    page.write_text(PAGE + "".join(pictures), encoding="utf-8")
    done = subprocess.run(
        [
            str(CHROMIUM),
            "--headless",
            "--disable-gpu",
            *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
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
    assert all(texts > boxes > 8 for boxes, texts in found["counts"])
