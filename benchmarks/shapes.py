"""Measure how the time of each command grows with maps of extreme shapes.

    python benchmarks/shapes.py [--runs 3] [--quick] [--shape star]... [--command 'trace --all']...

Each command runs as a whole process on a map of some shape and on one of ten times the bytes, in turn, so
that the ratios hold on a noisy machine; times are user and system time, and the median of the pairs' ratios
is what counts. All run compiled, as installed: the first run of a command, which may compile, is not counted.
The small maps are large enough for what grows as a square to show.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from check import said, used  # type: ignore[import-not-found] # beside this file, which runs as a script

AT_MOST = 12
WORKS = 50


def entry(number: int, *lines: str) -> str:
    """A claim that cites a work and has a value of each facet; the lines are what ties it to others."""
    head = (
        f"claim-{number}:",
        f"  text: What is claimed here is number {number} of a debate.",
        f"  sources: {{work: work-{number % WORKS}, locator: p. {number}}}",
        f"  facets: {{actor: {('sco', 'eu')[number % 2]}, theme: {('norms', 'security')[number % 3 % 2]}}}",
    )
    return "".join(f"{line}\n" for line in (*head, *(f"  {line}" for line in lines)))


HYPOTHESIS = "kind: hypothesis"


def star(claims: int) -> Iterator[str]:
    """A hypothesis, and tests of it that it passes."""
    yield entry(0, HYPOTHESIS)
    for number in range(1, claims):
        yield entry(number, "supports: {to: claim-0, test: hoop}")


def two_sided(claims: int) -> Iterator[str]:
    """A hypothesis with reasons for and against it, each of a strength of its own."""
    rng = random.Random(2008)
    yield entry(0, HYPOTHESIS)
    for number in range(1, claims):
        sign = rng.choice(["supports", "attacks"])
        yield entry(number, f"{sign}: {{to: claim-0, strength: {rng.uniform(0.1, 0.9):.6f}}}")


def hub(claims: int) -> Iterator[str]:
    """Supports of a hypothesis that are all undercut by one claim, which has as many supports."""
    half = claims // 2
    yield entry(0, HYPOTHESIS)
    yield entry(1, f"attacks: [{', '.join(f'claim-{number} -> claim-0' for number in range(2, half))}]")
    for number in range(2, claims):
        yield entry(number, f"supports: claim-{int(number >= half)}")


def chain(claims: int) -> Iterator[str]:
    """Claims of which each attacks the one before."""
    yield entry(0, HYPOTHESIS, "presumed: true")
    for number in range(1, claims):
        yield entry(number, f"attacks: claim-{number - 1}")


def circle(claims: int) -> Iterator[str]:
    """The same, and the first attacks the last; their number is odd, so that all are contested."""
    last = claims - claims % 2
    yield entry(0, HYPOTHESIS, "presumed: true", f"attacks: claim-{last}")
    for number in range(1, last + 1):
        yield entry(number, f"attacks: claim-{number - 1}")


def clique(claims: int) -> Iterator[str]:
    """Claims that all contradict each other."""
    yield entry(0, HYPOTHESIS, "presumed: true")
    for number in range(1, claims):
        yield entry(number, f"contradicts: [{', '.join(f'claim-{other}' for other in range(number))}]")


def undercuts(claims: int) -> Iterator[str]:
    """A support of a hypothesis, a claim that undercuts it, one that undercuts the undercut, and so on."""
    yield entry(0, HYPOTHESIS)
    path = "claim-0"
    for number in range(1, claims):
        yield entry(number, f"{'attacks' if number > 1 else 'supports'}: {path}")
        path = f"claim-{number} -> {path}"


def unknown(claims: int) -> Iterator[str]:
    """Claims that support others which do not exist, though some are called nearly so."""
    yield entry(0, HYPOTHESIS)
    for number in range(1, claims):
        yield entry(number, f"supports: clame-{number}")


class Shape(NamedTuple):
    """A shape, the claims of its small map, and how many times as many give ten times the bytes."""

    entries: Callable[[int], Iterable[str]]
    claims: int
    times: float = 10


ROOT_OF_TEN = 10**0.5
SHAPES = {
    "star": Shape(star, 2_000),
    "star with two sides": Shape(two_sided, 2_000),
    "hub": Shape(hub, 2_000),
    "chain": Shape(chain, 2_000),
    "circle": Shape(circle, 2_000),
    "clique": Shape(clique, 150, ROOT_OF_TEN),
    "chain of undercuts": Shape(undercuts, 475, ROOT_OF_TEN),
    "unknown targets": Shape(unknown, 4_000),
}
VIEWS = ("claims", "balance", "ledger", "sources", "matrix")
FORMATS = ("txt", "md", "html", "json")
COMMANDS = (
    ["check"],
    ["trace"],
    ["trace", "--format", "json"],
    ["trace", "--all"],
    ["trace", "--what-if", "reject claim-1"],
    ["show", "claim-0"],
    ["show", "claim-0", "--format", "json"],
    ["list"],
    ["stats"],
    *(["render", "--view", view, "--format", format_] for view in VIEWS for format_ in FORMATS),
)
BRIEFLY = ("json", "md", "html")
"""Formats that are left out where time is short."""


def make(folder: Path, entries: Iterable[str]) -> int:
    """Write a map; returns how many bytes its claims take."""
    folder.mkdir()
    (folder / "argmap.yaml").write_text(
        "argmap: 1\ntitle: A map to measure\nreferences: references.yaml\nfacets:\n"
        "  actor: {sco: SCO, eu: European Union}\n  theme: {norms: Norms, security: Security}\n",
        encoding="utf-8",
    )
    works = (f"- {{id: work-{n}, issued: {{date-parts: [[{1970 + n}]]}}}}\n" for n in range(WORKS))
    (folder / "references.yaml").write_text("".join(works), encoding="utf-8")
    return (folder / "claims.yaml").write_text("".join(entries), encoding="utf-8")


def seconds(command: list[str], folder: Path) -> float:
    """Run argmap on the map; returns the seconds that it used."""
    where = ["--map", str(folder)] if command[0] in {"trace", "show"} else [str(folder)]
    found: float = used(["-m", "argmap", *command, *where]).seconds
    return found


def growth(command: list[str], small: Path, large: Path, runs: int) -> float:
    """The median ratio of the times for the large map and the small one."""
    seconds(command, small)
    return statistics.median(seconds(command, large) / seconds(command, small) for _ in range(runs))


def main() -> int:
    """Measure everything; return 1 if a figure is above its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="tables as txt alone")
    parser.add_argument("--shape", choices=SHAPES, action="append", help="measure this shape alone")
    parser.add_argument("--command", action="append", help="measure this command alone")
    given = parser.parse_args()
    kept: list[bool] = []
    with tempfile.TemporaryDirectory() as name:
        for title, shape in SHAPES.items():
            if given.shape and title not in given.shape:
                continue
            small, large = Path(name) / f"{title} small", Path(name) / f"{title} large"
            few = make(small, shape.entries(shape.claims))
            many = make(large, shape.entries(round(shape.claims * shape.times)))
            print(f"{title}: {few:,} bytes and {many / few:.1f} times as many")
            for command in COMMANDS:
                words = " ".join(command)
                if given.command and words not in given.command:
                    continue
                if given.quick and command[-1] in BRIEFLY:
                    continue
                kept.append(said(f"  {words}", growth(command, small, large, given.runs), AT_MOST))
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main())
