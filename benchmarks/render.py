"""Measure the time that argmap itself takes to draw a map as SVG, on top of the drawing engine's.

    python benchmarks/render.py [--runs 5] [--quick]

Reading the map is not part of it: `benchmarks/check.py` measures that. argmap's time is that of this process,
the engine's that of its own, both user and system time; the median of the runs is what counts.
"""

from __future__ import annotations

import argparse
import gc
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path

from make_map import make  # type: ignore[import-not-found] # beside this file, which runs as a script

from argmap.evaluate import EvaluatedMap
from argmap.model import ArgumentMap
from argmap.render import PictureOptions, Request, render
from argmap.schema import load_map

CLAIMS = (100, 1_000, 3_000)
AT_MOST = 0.0005
"""The bound on argmap's time in seconds for each claim."""


def engine_time() -> float:
    """User and system seconds of the processes that have been run so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(argument_map: ArgumentMap) -> tuple[float, float]:
    """Draw the map once; return the seconds that argmap took, and those that the engine took."""
    own, engine = time.process_time(), engine_time()
    render(EvaluatedMap(argument_map), Request("map", "svg", picture=PictureOptions(time_limit=600)))
    return time.process_time() - own, engine_time() - engine


def main() -> int:
    """Measure every size; return 1 if argmap takes more than it may."""
    gc.disable()  # as the command line does
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="leave out the largest map")
    given = parser.parse_args()
    kept: list[bool] = []
    with tempfile.TemporaryDirectory() as name:
        for claims in CLAIMS[:-1] if given.quick else CLAIMS:
            folder = Path(name) / str(claims)
            make(folder, claims)
            argument_map = load_map(str(folder)).argument_map
            measure(argument_map)  # loads what it needs
            runs = [measure(argument_map) for _ in range(given.runs)]
            own, engine = (statistics.median(each) for each in zip(*runs, strict=True))
            kept.append(own <= AT_MOST * claims)
            print(
                f"{claims:>6} claims: argmap {own:6.2f} s, engine {engine:6.2f} s"
                f"   argmap at most {AT_MOST * claims:.2f} s   {'ok' if kept[-1] else 'TOO MUCH'}"
            )
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main())
