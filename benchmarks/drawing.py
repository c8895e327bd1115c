"""Measure what it takes to draw a map as SVG, reading included, against Argdown's command line.

    npm install --prefix FOLDER @argdown/cli@1.7.5      (needs Node.js, but no root; 80 MB)
    python benchmarks/drawing.py FOLDER [--runs 3] [--quick] [--time-limit 300]

Both are run as commands on the same claims and links, about 1.5 a claim: `argmap render -o map.svg` and
`argdown map -f svg`. Compared is their processor time with all that they start. Runs alternate, and the
median of the ratios counts. Where the other does not end within the time limit, the limit stands for it.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bounds import said  # type: ignore[import-not-found] # beside this file, which runs as a script
from make_map import make  # type: ignore[import-not-found]

from argmap.model import ArgumentMap, Sign
from argmap.schema import load_map

CLAIMS = (1_000, 5_000)
AT_MOST = 0.25
"""The bound on argmap's time over the other's."""


def as_argdown(argument_map: ArgumentMap) -> str:
    """The claims and links of a map as Argdown: a statement a claim, with its links below it."""
    signs = {Sign.SUPPORT: "+>", Sign.ATTACK: "->"}
    lines: list[str] = []
    for claim in argument_map.claims.values():
        lines.append(f"[{claim.id}]: {claim.text}")
        lines += [f"  {signs[link.sign]} [{link.target[0]}]" for link in claim.links]
        lines.append("")
    return "\n".join(lines)


def seconds(command: Sequence[str], time_limit: float) -> float:
    """The processor time of a command and all that it starts, or the time limit if it does not end before."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=time_limit)
    except subprocess.TimeoutExpired:
        return time_limit
    except subprocess.CalledProcessError as error:
        sys.exit(f"`{' '.join(command)}` ended with {error.returncode}:\n{error.stderr.decode().strip()}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def compare(argdown: Path, claims: int, runs: int, time_limit: float) -> bool:
    """Draw a map of so many claims with both, and print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder / "map", claims)
        argument_map = load_map(str(folder / "map")).argument_map
        text, drawn, out = folder / "map.argdown", folder / "map.svg", folder / "out"
        text.write_text(as_argdown(argument_map), encoding="utf-8")
        one = [sys.executable, "-m", "argmap", "render", str(folder / "map"), "-o", str(drawn)]
        other = [str(argdown), "map", "-f", "svg", str(text), str(out)]
        pairs = [(seconds(one, time_limit), seconds(other, time_limit)) for _ in range(runs)]
        own_picture, other_picture = drawn.exists(), any(each.stat().st_size for each in out.glob("*.svg"))
    own, others = (statistics.median(each) for each in zip(*pairs, strict=True))
    print(f"  {len(argument_map.claims):,} claims, {len(argument_map.links):,} links")
    for name, time, left in (("argmap", own, own_picture), ("Argdown", others, other_picture)):
        print(
            f"  {time:.2f} s for {name}"
            + ("" if left else f", which left no picture within {time_limit:g} s")
        )
    ratio = statistics.median(a / b for a, b in pairs)
    return bool(said(f"argmap / Argdown, {claims:,} claims", ratio, AT_MOST)) and own_picture


def main() -> int:
    """Measure every size; return 1 if argmap takes more than it may."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where Argdown is installed")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="leave out the larger map")
    parser.add_argument("--time-limit", type=float, default=300, help="seconds that a command may take (300)")
    given = parser.parse_args()
    argdown = given.folder / "node_modules" / ".bin" / "argdown"
    if not argdown.exists():
        parser.error(f"{argdown} is missing: run `npm install --prefix {given.folder} @argdown/cli@1.7.5`")
    sizes = CLAIMS[:1] if given.quick else CLAIMS
    kept = [compare(argdown, claims, given.runs, given.time_limit) for claims in sizes]
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main())
