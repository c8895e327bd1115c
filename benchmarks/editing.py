"""Measure `argmap rename` and `argmap add` as whole processes against `argmap check` of the same map.

    python benchmarks/editing.py [--runs 5] [--quick]

The commands run in turn, so that the ratios hold on a noisy machine; times are user and system time of the
whole process, and the median of the ratios is what counts. The map has 10,000 claims, in one file or each in
its own. A claim is renamed to and fro; a claim that was added is taken back again, which is not measured.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from check import ARGMAP, ENVIRONMENT, said, used  # type: ignore[import-not-found] # beside this file, a script
from make_map import make  # type: ignore[import-not-found] # likewise

AT_MOST = 1.3
"""The bound on the time of a change over that of a check."""

RENAME = ["-m", "argmap", "rename"]
ADD = ["-m", "argmap", "add", "--supports", "claim-0", "--source", "work-7", "--text", "Norms bind states."]
UNDO = ["-m", "argmap", "undo"]


def ratios(folder: str, runs: int) -> tuple[float, float]:
    """How many times a check of the map in the folder renaming and adding a claim take, as medians."""
    names = ["claim-17", "claim-one-seven"]
    rename: list[float] = []
    add: list[float] = []
    for _ in range(runs + 1):
        check = used([*ARGMAP, folder]).seconds
        rename.append(used([*RENAME, *names, "--map", folder], quiet=True).seconds / check)
        names.reverse()
        add.append(used([*ADD, "--map", folder], quiet=True).seconds / check)
        used([*UNDO, folder], quiet=True)
    return statistics.median(rename[1:]), statistics.median(add[1:])  # the first run may compile


def main() -> int:
    """Measure both maps; return 1 if a figure is above its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="a tenth of the claims")
    given = parser.parse_args()
    kept: list[bool] = []
    with tempfile.TemporaryDirectory() as name:
        ENVIRONMENT["XDG_STATE_HOME"] = str(Path(name) / "state")
        for case, per_file in (("one file", 0), ("one file each", 1)):
            folder = Path(name) / case
            make(folder, 1_000 if given.quick else 10_000, per_file=per_file)
            rename, add = ratios(str(folder), given.runs)
            kept.append(said(f"rename / check: {case}", rename, AT_MOST))
            kept.append(said(f"add / check: {case}", add, AT_MOST))
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main())
