"""Measure `argmap check` as a whole process against a bare load of the same files.

    python benchmarks/check.py [--runs 5] [--quick]

Both commands run in turn on the same maps, so that the ratios hold on a noisy machine; times are the
user and system time of the whole process, and the median of the pairs' ratios is what counts. Both run
compiled, as installed: the first pair of runs, which may compile, is not counted.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from make_map import make  # type: ignore[import-not-found] # beside this file, which runs as a script

BARE = """
import gc, sys
from pathlib import Path
import yaml
gc.disable()
for path in sorted(Path(sys.argv[1]).rglob("*.yaml")):
    with path.open("rb") as file:
        yaml.load(file, Loader=yaml.CSafeLoader)
"""
ARGMAP = ["-m", "argmap", "check"]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Used(NamedTuple):
    """What a process used: seconds of processor time, peak memory in MiB."""

    seconds: float
    memory: float


class Case(NamedTuple):
    """A map to measure, and the most that it may cost: multiples of the bare load, and MiB."""

    name: str
    claims: int
    at_most: float
    memory: float
    per_file: int = 0
    faulty: int = 0
    dangling: int = 0


CASES = (
    Case("clean, one file", 10_000, 0.8, 260),
    Case("clean, one file each", 10_000, 0.8, 130, per_file=1),
    Case("1% faulty", 10_000, 1.2, 260, faulty=100),
    Case("1,000 dangling links", 10_000, 1.5, 260, dangling=1000),
    Case("every claim faulty", 10_000, 4.0, 260, faulty=10_000),
)


def used(arguments: list[str], *, quiet: bool = False) -> Used:
    """Run Python with the arguments and say what it used; `quiet` drops its messages.

    Raises: RuntimeError, if the command cannot run.
    """
    child = subprocess.Popen(
        [sys.executable, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL if quiet else None,
        cwd=tempfile.gettempdir(),
        env=ENVIRONMENT,
    )
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in {0, 1}:
        raise RuntimeError(" ".join(arguments))
    return Used(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def ratio(one: list[str], other: list[str], runs: int) -> tuple[float, float]:
    """The median ratio of the two commands' times, run in turn, and the first one's peak memory."""
    pairs = [(used(one), used(other)) for _ in range(runs + 1)][1:]
    ratios = [a.seconds / b.seconds for a, b in pairs]
    return statistics.median(ratios), max(a.memory for a, _ in pairs)


def said(name: str, value: float, bound: float, unit: str = "", *, at_least: bool = False) -> bool:
    """Print one figure beside its bound; return whether it keeps to that."""
    kept = value >= bound if at_least else value <= bound
    limit, missed = ("at least", "TOO LITTLE") if at_least else ("at most", "TOO MUCH")
    print(f"{name:<44} {value:8.2f}{unit}   {limit} {bound:g}{unit}   {'ok' if kept else missed}")
    return kept


def growth(folder: Path, small: int, *, per_file: int, runs: int) -> float:
    """The time for ten times `small` claims over the time for `small`."""
    paths: list[str] = []
    for claims in (small, 10 * small):
        path = folder / f"growth-{per_file}-{claims}"
        make(path, claims, per_file=per_file)
        paths.append(str(path))
    return ratio([*ARGMAP, paths[1]], [*ARGMAP, paths[0]], runs)[0]


def main() -> int:
    """Measure everything; return 1 if a figure is above its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="leave out the largest maps")
    given = parser.parse_args()
    kept: list[bool] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for case in CASES:
            path = folder / case.name
            make(path, case.claims, per_file=case.per_file, faulty=case.faulty, dangling=case.dangling)
            times, memory = ratio([*ARGMAP, str(path)], ["-c", BARE, str(path)], given.runs)
            kept.append(said(f"check / bare load: {case.name}", times, case.at_most))
            kept.append(said(f"peak memory: {case.name}", memory, case.memory, " MiB"))
        version, _ = ratio(["-m", "argmap", "--version"], ["-c", "import click"], 4 * given.runs)
        kept.append(said("argmap --version / import click", version, 1.3))
        if not given.quick:
            one = growth(folder, 2_500, per_file=0, runs=given.runs)
            kept.append(said("25,000 claims / 2,500, one file", one, 12))
            many = growth(folder, 10_000, per_file=1, runs=min(given.runs, 3))
            kept.append(said("100,000 claims / 10,000, one file each", many, 12))
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main())
