"""Pictures for formats that have the shipped font: each run of a line has a place of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..text.wrap import text_width
from .shapes import Path, Picture, Shape, Text


def with_runs_apart(picture: Picture) -> Picture:
    """Return a picture without lines of several runs, since some libraries misplace those.

    The space at the end of a run is left out, since the next one has its place.
    """
    elements = [
        each._replace(shapes=[one for shape in each.shapes for one in _apart(shape)])
        for each in picture.elements
    ]
    return replace(picture, elements=elements)


def _apart(shape: Shape) -> Iterator[Shape]:
    if isinstance(shape, Path) or not shape.then:
        yield shape
        return
    x = shape.x
    for run in shape.runs:
        kept = run.text.lstrip()
        start = x + text_width(run.text[: len(run.text) - len(kept)], shape.size, bold=run.bold)
        yield Text(start, shape.y, kept.rstrip(), shape.size, run.colour, run.bold, shape.anchor, shape.href)
        x += text_width(run.text, shape.size, bold=run.bold)
