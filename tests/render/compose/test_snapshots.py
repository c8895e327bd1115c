"""Every table of a map with every kind of claim and link, in every format, against snapshots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.render.formats import DOCUMENT_FORMATS
from argmap.tests.builders.maps import small_map
from argmap.tests.render.whole import render, text_formats

if TYPE_CHECKING:
    from collections.abc import Callable

    Snapshot = Callable[[str, bytes], None]

VIEWS = ("claims", "sources", "matrix")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("format_", text_formats(DOCUMENT_FORMATS[1:]))
def test_files(snapshot: Snapshot, view: str, format_: str) -> None:
    snapshot(f"{view}.{format_}", render(small_map(), view, format_, problems=3).data)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [40, 80, 160])
def test_terminal(snapshot: Snapshot, view: str, width: int) -> None:
    snapshot(f"{view}-{width}.txt", render(small_map(), view, "txt", width=width).data)
