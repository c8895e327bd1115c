"""Measure how long a page takes, in node, to find all verdicts of a map anew after something is supposed.

    python benchmarks/page_evaluation.py [--runs 50]

Milliseconds are medians of the runs, after as many to warm up. Beside debates, these are maps that make an
alternating fixpoint take many rounds: chains, and circles that come apart one claim after the other. Needs
node on PATH.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from bounds import said  # type: ignore[import-not-found] # beside this file, which runs as a script
from make_map import make  # type: ignore[import-not-found]

from argmap.evaluate import EvaluatedMap
from argmap.model import ArgumentMap
from argmap.render.page.facts import page_facts
from argmap.schema import load_map

CLAIMS = 1_000
SIZES = (CLAIMS, 5 * CLAIMS)
BOUND = 10.0
"""Milliseconds that may pass until all verdicts on so many claims are there."""

SCRIPT = """
import { readFileSync } from "node:fs";
import { mapOf } from "./data.js";
import { evaluate } from "./evaluation.js";

const { facts, runs } = JSON.parse(readFileSync(0, "utf8"));
const map = mapOf(facts);
const times = [];
for (let run = 0; run < 2 * runs; run += 1) {
  const start = performance.now();
  const now = evaluate(map, [{ operation: "reject", target: map.claims[(run * 37) % map.claims.length] }]);
  for (const claim of map.claims) now.result(claim);
  if (run >= runs) times.push(performance.now() - start);
}
const now = evaluate(map, []);
const open = map.claims.filter((claim) => now.result(claim).verdict === "undecided").length;
console.log(JSON.stringify([times.sort((one, other) => one - other)[runs >> 1], open]));
"""

RNG = random.Random(2008)


def linked(number: int) -> str:
    """Links of a claim to up to three others anywhere in the map, so that many claims lie on cycles."""
    others = [f"c{each}" for each in RNG.sample(range(CLAIMS), 4) if each != number]
    supported, attacked = RNG.choice((0, 1, 1, 2)), RNG.choice((0, 0, 1, 1))
    weight = RNG.choice(("weak", "moderate", "strong"))
    attacks = [f"{{to: {each}, strength: {weight}}}" for each in others[2 : 2 + attacked]]
    return f"supports: [{', '.join(others[:supported])}], attacks: [{', '.join(attacks)}]"


SHAPES: dict[str, Callable[[int], str]] = {
    "links to any claim": linked,
    "a chain of attacks": lambda number: (
        f"attacks: {{to: c{number - 1}, strength: strong}}" if number else "note: the first"
    ),
    "a chain of attacks in both directions": (
        lambda number: (
            f"attacks: [c{number - 1}, c{number + 1}]" if 0 < number < CLAIMS - 1 else "note: an end"
        )
    ),
    "a circle of attacks": lambda number: f"attacks: {{to: c{(number or CLAIMS) - 1}, strength: strong}}",
    "a circle of attacks that a claim comes into": (
        lambda number: (
            f"attacks: {{to: c{(number or CLAIMS - 1) - 1 if number < CLAIMS - 1 else 0}, strength: strong}}"
        )
    ),
    "a circle of supports that are attacked": (
        lambda number: (
            f"presumed: false, supports: c{(number + 1) % CLAIMS}, attacks: c{(number + 2) % CLAIMS}"
        )
    ),
    "contradictions of each claim with the next": (
        lambda number: f"strength: {(number + 1) / CLAIMS}, contradicts: c{(number + 1) % CLAIMS}"
    ),
    "one claim with reasons from all others": (
        lambda number: f"{'attacks' if number % 3 else 'supports'}: c0" if number else "attacks: [c1, c2, c3]"
    ),
}
"""What each claim says in maps that take many rounds."""


def debate(claims: int) -> ArgumentMap:
    """A map of so many claims, each of which links to earlier ones."""
    with tempfile.TemporaryDirectory() as name:
        make(Path(name), claims)
        return load_map(name).argument_map


def shaped(shape: Callable[[int], str]) -> ArgumentMap:
    """The map of this shape."""
    with tempfile.TemporaryDirectory() as name:
        claims = (f"c{number}: {{text: x, {shape(number)}}}\n" for number in range(CLAIMS))
        Path(name, "argmap.yaml").write_text("argmap: 1\ntitle: A shape\n", encoding="utf-8")
        Path(name, "claims.yaml").write_text("".join(claims), encoding="utf-8")
        return load_map(name).argument_map


def measure(name: str, argument_map: ArgumentMap, runs: int, bound: float) -> bool:
    """Print the time for one map; return whether it keeps to its bound."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(str(files("argmap") / "render" / "page" / "scripts"), folder, dirs_exist_ok=True)
        Path(folder, "package.json").write_text('{"type": "module"}', encoding="utf-8")
        Path(folder, "measure.js").write_text(SCRIPT, encoding="utf-8")
        given = json.dumps({"facts": page_facts(EvaluatedMap(argument_map), ""), "runs": runs})
        run = subprocess.run(
            ["node", str(Path(folder, "measure.js"))], input=given, capture_output=True, text=True, check=True
        )
    milliseconds, undecided = json.loads(run.stdout)
    return bool(said(f"{name} ({undecided} undecided), in ms", milliseconds, bound))


def main() -> int:
    """Measure everything; return 1 if a figure misses its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=50)
    runs = parser.parse_args().runs
    kept = [
        measure(f"a debate of {size:,} claims", debate(size), runs, BOUND * size / CLAIMS) for size in SIZES
    ]
    kept += [measure(name, shaped(shape), runs, BOUND) for name, shape in SHAPES.items()]
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main())
