"""Write a map of any size from a fixed seed: about 1.5 links a claim, clean or with faults.

python benchmarks/make_map.py FOLDER CLAIMS [--per-file N] [--faulty N] [--dangling N]
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

VOCABULARY = (
    "norm region security charter democracy state actor trust mutual benefit policy elite alliance energy"
    " water conflict value rule law market border dialogue member summit treaty reform autonomy culture"
)
WORDS = VOCABULARY.split()
WORKS = 50


def sentence(rng: random.Random, words: int) -> str:
    """A sentence of so many words."""
    return " ".join(rng.choice(WORDS) for _ in range(words)).capitalize() + "."


def claim(rng: random.Random, number: int, fault: str) -> str:
    """One claim that links to earlier ones, with the fault `key` or `target` or none."""
    lines = [
        f"claim-{number}:",
        f"  label: {sentence(rng, 4)}",
        "  text: >-",
        f"    {sentence(rng, 12)}",
        f"    {sentence(rng, 12)}",
        "  sources:",
        f"    work: work-{rng.randrange(WORKS)}",
        f"    locator: p. {rng.randrange(300)}",
        f"  facets: {{actor: {rng.choice(['sco', 'eu'])}, theme: {rng.choice(['norms', 'security'])}}}",
    ]
    if number == 0:
        lines.insert(1, "  kind: hypothesis")
    targets = sorted({rng.randrange(number) for _ in range(rng.choice([1, 1, 2, 2]))}) if number else []
    half = len(targets) // 2 if rng.random() < 0.4 else 0
    for key, chosen in (("attacks", targets[:half]), ("supports", targets[half:])):
        if chosen:
            lines.append(f"  {key}:")
        for target in chosen:
            lines += [
                f"    - to: claim-{target}",
                f"      because: {sentence(rng, 8)}",
                "      strength: moderate",
            ]
    if fault == "key":
        lines.append("  suports: claim-0")
    if fault == "target":
        lines += ["  contradicts:", f"    - claim-{number}x"]
    return "\n".join(lines) + "\n"


def make(folder: Path, claims: int, *, per_file: int = 0, faulty: int = 0, dangling: int = 0) -> None:
    """Write the map with `per_file` claims in a file, or all of them in one if that is 0.

    `faulty` claims have an unknown key, `dangling` name a claim that does not exist.
    """
    rng = random.Random(2008)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "argmap.yaml").write_text(
        "argmap: 1\ntitle: A map to measure\nreferences: references.yaml\nfacets:\n"
        "  actor: {sco: SCO, eu: European Union}\n  theme: {norms: Norms, security: Security}\n",
        encoding="utf-8",
    )
    (folder / "references.yaml").write_text(
        "".join(
            f"- {{id: work-{n}, type: book, issued: {{date-parts: [[{1970 + n}]]}}}}\n" for n in range(WORKS)
        ),
        encoding="utf-8",
    )
    wrong = set(random.Random(7).sample(range(1, claims), faulty)) if faulty < claims else set(range(claims))
    loose = set(random.Random(8).sample(range(1, claims), dangling))
    texts = [claim(rng, n, "key" if n in wrong else "target" if n in loose else "") for n in range(claims)]
    for start in range(0, claims, per_file or claims):
        below = folder / f"part-{start // 1000:03}"
        below.mkdir(exist_ok=True)
        some = texts[start : start + (per_file or claims)]
        (below / f"claims-{start}.yaml").write_text("".join(some), encoding="utf-8")


def make_star(folder: Path, claims: int) -> None:
    """Write a map of a hypothesis and its reasons, so many claims together."""
    make(folder, 1)
    rng = random.Random(2008)
    reasons = [
        f"claim-{number}:\n  text: {sentence(rng, 24)}\n  label: {sentence(rng, 4)}\n"
        f"  {rng.choice(['supports', 'attacks'])}: claim-0\n"
        for number in range(1, claims)
    ]
    (folder / "reasons.yaml").write_text("".join(reasons), encoding="utf-8")


def main() -> None:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("claims", type=int)
    parser.add_argument("--per-file", type=int, default=0, help="claims in a file (all)")
    parser.add_argument("--faulty", type=int, default=0)
    parser.add_argument("--dangling", type=int, default=0)
    given = parser.parse_args()
    make(given.folder, given.claims, per_file=given.per_file, faulty=given.faulty, dangling=given.dangling)


if __name__ == "__main__":
    main()
