"""Measure reading a map again after one edit against reading it anew.

    python benchmarks/read_again.py [--runs 5] [--quick]

All in one process, in processor time, with garbage collection off as in `argmap`; the two alternate, and the
median of their ratios counts. The edited text is handed over unsaved, as an editor does; the edit is a letter
put in, which moves nothing, or a line put in at the top of the file, which moves all claims of that file.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from bounds import said, seconds  # type: ignore[import-not-found] # beside this file, which runs as a script
from make_map import make  # type: ignore[import-not-found] # beside this file, which runs as a script

from argmap.schema import load_map


class Case(NamedTuple):
    """Claims in a file, 0 for all, and the most that reading again after each edit may cost, as a ratio."""

    name: str
    per_file: int
    letter: float
    line: float


CASES = (
    Case("one file", 0, 0.15, 0.25),
    Case("100 a file", 100, 0.1, 0.1),
    Case("one a file", 1, 0.3, 0.3),
)


def ratio(root: str, path: Path, text: str, runs: int) -> tuple[float, float]:
    """Reading the map again with the new text of a file over reading it anew, and seconds of the first."""
    before = load_map(root)
    texts = {str(path): text}
    pairs = [
        (seconds(lambda: load_map(root, texts, before)), seconds(lambda: load_map(root, texts)))
        for _ in range(runs)
    ]
    return statistics.median(one / other for one, other in pairs), min(one for one, _ in pairs)


def measured(claims: int, case: Case, runs: int) -> bool:
    """Whether both edits of the file in the middle of such a map keep to their bounds."""
    with tempfile.TemporaryDirectory() as root:
        make(Path(root), claims, per_file=case.per_file)
        files = sorted(Path(root).rglob("claims-*.yaml"))
        path = files[len(files) // 2]
        text = path.read_text(encoding="utf-8")
        at = text.index("  label: ", len(text) // 2 if case.per_file != 1 else 0) + len("  label: ")
        edits = (("letter", f"{text[:at]}x{text[at:]}", case.letter), ("line", f"# x\n{text}", case.line))
        kept: list[bool] = []
        for what, edited, bound in edits:
            times, used = ratio(root, path, edited, runs)
            kept.append(said(f"{claims:,} claims, {case.name}, a {what}: {used:.4f} s", times, bound))
    return all(kept)


def main() -> int:
    """Measure everything; return 1 if a figure misses its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="leave out the largest maps")
    given = parser.parse_args()
    sizes = [1_000] if given.quick else [1_000, 10_000]
    kept = [measured(claims, case, given.runs) for claims in sizes for case in CASES]
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main())
