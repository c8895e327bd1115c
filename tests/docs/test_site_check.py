"""The check of the built site finds what a page fetches from elsewhere, and links that lead nowhere."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

CHECK = Path(__file__).parents[2] / ".ci" / "check_pages.py"


def faults(site: Path) -> list[str]:
    return list(map(str, runpy.run_path(str(CHECK))["faults"](site)))


@pytest.mark.parametrize(
    "fetching",
    [
        '<script src="https://x.org/a.js"></script>',
        '<link rel="stylesheet" href="//x.org/a.css">',
        '<img src="http://x.org/a.png">',
        '<img srcset="http://x.org/a.png 2x">',
        '<style>@import "https://x.org/a.css";</style>',
        "<style>b { background: url(https://x.org/a.png) }</style>",
        "<b style=\"background: url('https://x.org/a.png')\">b</b>",
    ],
)
def test_a_page_asks_no_other_site(fetching: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(fetching, encoding="utf-8")
    (fault,) = faults(tmp_path)
    assert fault.startswith("a.html fetches ")


def test_a_style_sheet_asks_no_other_site(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("@font-face { src: url(https://x.org/f.woff2) }", encoding="utf-8")
    assert faults(tmp_path) == ["a.css fetches https://x.org/f.woff2"]


def test_a_link_inside_leads_somewhere(tmp_path: Path) -> None:
    page = '<a id="here" href="#here">1</a> <a href="b.html#no">2</a> <a href="c.html">3</a>'
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "b.html").write_text("b", encoding="utf-8")
    assert faults(tmp_path) == [
        "a.html links to b.html#no, which is not there",
        "a.html links to c.html, which is not there",
    ]


def test_readers_may_be_sent_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<a href="https://x.org">x</a> <img src="data:image/png;,">', "utf-8")
    assert faults(tmp_path) == []
