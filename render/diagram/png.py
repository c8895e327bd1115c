"""PNG from the drawing engine, at a resolution that keeps it within a limit of pixels."""

from __future__ import annotations

from typing import Final, NamedTuple

from ..errors import EngineError
from .engine import run
from .options import TIME_LIMIT

RESOLUTION: Final = 192
"""Dots per inch of a PNG that is not too large."""

MOST_PIXELS: Final = 100_000_000


class Png(NamedTuple):
    """A PNG with its resolution in dots per inch and its size in inches."""

    data: bytes
    resolution: int
    size: tuple[float, float]


def to_png(engine: str, dot: str, *, time_limit: float = TIME_LIMIT) -> Png:
    """Draw DOT source as PNG.

    The resolution is lowered where the picture would have more than 100 million pixels. To find out costs a
    second layout, which takes far less time than the pixels. Raises: EngineError.
    """
    head = run(engine, ["-Tplain"], dot, time_limit).split(b"\n", 1)[0].split()
    try:
        size = float(head[2]), float(head[3])
        resolution = fitting_resolution(*size)
    except (IndexError, ValueError) as error:
        raise EngineError("the drawing engine wrote no picture") from error
    return Png(run(engine, ["-Tpng", f"-Gdpi={resolution}"], dot, time_limit), resolution, size)


def fitting_resolution(width: float, height: float) -> int:
    """Return the dots per inch at which a picture of a size in inches keeps within the limit of pixels."""
    margin = 1.0
    fitting = (MOST_PIXELS / ((width + margin) * (height + margin))) ** 0.5
    return max(1, min(RESOLUTION, int(fitting)))
