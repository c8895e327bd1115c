"""Measure the evaluation: against reading the map, as maps grow, and against grounded solvers from PyPI.

    python benchmarks/evaluate.py [--runs 5] [--quick]

All in one process, in processor time, with garbage collection off as in `argmap`; runs of what is
compared alternate, and the median of their ratios counts. Maps come from a fixed seed. Two of the solvers,
both pure Python, come with the extra `test`. The third, `pip install pygarg python-sat`, computes the
grounded extension in pure Python, too.

Only formal-argumentation has an algorithm that is linear in the attacks, and is measured on 10,000 and
100,000 arguments. The other two try every argument again in each round, which takes minutes for 10,000; they
are measured on as many as they can do in about a second, and their ratios only grow with more.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from bounds import said, seconds  # type: ignore[import-not-found] # beside this file, which runs as a script
from make_map import make  # type: ignore[import-not-found] # beside this file, which runs as a script

from argmap.evaluate import evaluate, what_would_change
from argmap.evaluate.evaluation import evaluation_of
from argmap.evaluate.graph import graph_of
from argmap.model import ArgumentMap, Claim, Kind, Link, Place, Reason, Sign, Standard, Target
from argmap.schema import load_map

PLACE = Place("m.yaml", 1, 1, 1, 2)
LINKS_OF_A_CLAIM = (0, 1, 2, 3)  # on average 1.5
DEBATE = 1_000
"""How many claims link to each other in a map that grows: a larger map holds more debates, side by side."""


def ratio(one: Callable[[], object], other: Callable[[], object], runs: int) -> tuple[float, float, float]:
    """The median ratio of the times of two functions, run in turn, and the median time of each."""
    pairs = [(seconds(one), seconds(other)) for _ in range(runs)]
    ones, others = zip(*pairs, strict=True)
    return statistics.median(a / b for a, b in pairs), statistics.median(ones), statistics.median(others)


def in_memory(claims: int, *, attacks_alone: bool, debate: int = 0) -> ArgumentMap:
    """A map of so many claims with about 1.5 links each: judged by `weight`, or attacks under `unopposed`.

    With `debate`, links stay within groups of so many claims: in the shipped map, too, most lead nearby.
    A claim and its links are made together, so that they lie in memory as those of a map that was read.
    """
    rng = random.Random(2008)
    names = [f"claim-{number}" for number in range(claims)]
    standard = Standard.UNOPPOSED if attacks_alone else Standard.WEIGHT
    made: dict[str, Claim] = {}
    for number, name in enumerate(names):
        links: dict[str, Link] = {}
        start = number - number % debate if debate else 0
        near = names[start : start + debate] if debate else names
        for target in rng.choices(near, k=rng.choice(LINKS_OF_A_CLAIM)):
            sign = Sign.ATTACK if attacks_alone or rng.random() < 0.4 else Sign.SUPPORT
            weight = 0.5 if attacks_alone else rng.choice([0.25, 0.5, 1.0])
            if target != name:
                link = Link(name, sign, Target.of(target), (), weight, "", "", "", "", "", PLACE, None)
                links.setdefault(target, link)
        made[name] = Claim(
            id=name,
            text=name,
            label=name,
            kind=Kind.CLAIM,
            sources=(),
            links=tuple(links.values()),
            contradicts=(),
            answers=(),
            presumed=attacks_alone or rng.random() < 0.8,
            strength=0.5,
            strength_given=None,
            standard=standard,
            facet_values=(),
            expect=Reason.NONE,
            note="",
            tags=(),
            place=PLACE,
        )
    return ArgumentMap("", made, {}, {}, PLACE)


def against_reading(claims: int, runs: int) -> bool:
    """Evaluating a map, all verdicts included, against reading it from its files."""
    with tempfile.TemporaryDirectory() as name:
        make(Path(name), claims, per_file=10_000)  # a file of more than 16 MiB is not read
        argument_map = load_map(name).argument_map
        times, one, other = ratio(lambda: evaluate(argument_map).verdicts, lambda: load_map(name), runs)
    print(f"  {len(argument_map.claims):,} claims, {len(argument_map.links):,} links")
    print(f"  {one:.3f} s to evaluate, {other:.3f} s to read")
    return bool(said("evaluate / read", times, 1 / 3))


def growth(small: int, runs: int) -> bool:
    """Whether the time for ten times `small` claims over the time for `small` keeps to its bound.

    It prints the same for a bare pass over the links, and for links to any claim, which miss the cache.
    """
    few, many = (in_memory(size, attacks_alone=False, debate=DEBATE) for size in (small, 10 * small))
    times, one, other = ratio(lambda: evaluate(many).verdicts, lambda: evaluate(few).verdicts, runs)
    bare, _, _ = ratio(lambda: bare_pass(many), lambda: bare_pass(few), runs)
    few, many = (in_memory(size, attacks_alone=False) for size in (small, 10 * small))
    anywhere, _, _ = ratio(lambda: evaluate(many).verdicts, lambda: evaluate(few).verdicts, runs)
    bare_anywhere, _, _ = ratio(lambda: bare_pass(many), lambda: bare_pass(few), runs)
    print(f"  {one:.3f} s against {other:.3f} s; a bare pass over the links {bare:.1f} times")
    print(f"  with links to any claim {anywhere:.1f} times, a bare pass {bare_anywhere:.1f}")
    return bool(said(f"evaluate {10 * small:,} claims / {small:,}", times, 12))


def bare_pass(argument_map: ArgumentMap) -> list[int]:
    """Look up the number of each link's target, and nothing else."""
    numbers = {name: number for number, name in enumerate(argument_map.claims)}
    return [numbers[link.target[0]] for link in argument_map.links.values()]


def formal_argumentation(argument_map: ArgumentMap) -> Callable[[], dict[str, str]]:
    """The grounded labels by its linear solver, from a framework that it holds in memory.

    The package's own way from the extension to labels looks at every attack for every argument.
    """
    dung: Any = import_module("argumentation.core.dung")
    framework = dung.ArgumentationFramework(
        arguments=frozenset(argument_map.claims),
        defeats=frozenset((link.source, link.target[0]) for link in argument_map.links.values()),
    )

    def labels() -> dict[str, str]:
        inside = dung.grounded_extension(framework)
        out = {target for source, target in framework.defeats if source in inside}
        return {
            name: "accepted" if name in inside else "rejected" if name in out else "undecided"
            for name in framework.arguments
        }

    return labels


def python_argumentation(argument_map: ArgumentMap) -> Callable[[], set[str]]:
    """The grounded extension by its solver, which tries every argument again in each round."""
    classes = "py_arg.abstract_argumentation_classes"
    argument: Any = import_module(f"{classes}.argument").Argument
    defeat: Any = import_module(f"{classes}.defeat").Defeat
    made: Any = import_module(f"{classes}.abstract_argumentation_framework").AbstractArgumentationFramework
    solve: Any = import_module("py_arg.algorithms.semantics.get_grounded_extension").get_grounded_extension
    arguments = {name: argument(name) for name in argument_map.claims}
    links = argument_map.links.values()
    defeats = [defeat(arguments[link.source], arguments[link.target[0]]) for link in links]
    framework = made("", list(arguments.values()), defeats)
    return lambda: {each.name for each in solve(framework)}


def against_solvers(claims: int, runs: int) -> bool:
    """The labels of an attack graph, both sides from what they hold in memory, against the fastest solver."""
    argument_map = in_memory(claims, attacks_alone=True)
    graph, theirs = graph_of(argument_map), formal_argumentation(argument_map)
    found = {name: verdict.value for name, verdict in evaluation_of(graph).verdicts.items()}
    same = found == theirs()
    times, other, one = ratio(theirs, lambda: evaluation_of(graph).verdicts, runs)
    whole, _, from_map = ratio(theirs, lambda: evaluate(argument_map).verdicts, runs)
    print(f"  {claims:,} arguments, labels {'the same' if same else 'NOT THE SAME'}")
    print(
        f"  {other:.4f} s theirs, {one:.4f} s ours from numbers, {from_map:.4f} s from the map ({whole:.2f})"
    )
    return (
        bool(said(f"formal-argumentation / argmap, {claims:,} arguments", times, 3, at_least=True)) and same
    )


def pygarg(argument_map: ArgumentMap) -> Callable[[], set[str]]:
    """The grounded extension by its solver, from the lists that it works on."""
    solve: Any = import_module("pygarg.dung.solver").compute_grounded_extension
    arguments = list(argument_map.claims)
    attacks = [[link.source, link.target[0]] for link in argument_map.links.values()]
    return lambda: set(solve(arguments, attacks))


def against_a_slow_solver(
    name: str, solver: Callable[[ArgumentMap], Callable[[], set[str]]], claims: int
) -> bool:
    """The accepted claims of an attack graph, against a solver that is too slow for large ones."""
    argument_map = in_memory(claims, attacks_alone=True)
    theirs = solver(argument_map)
    accepted = {claim for claim, verdict in evaluate(argument_map).verdicts.items() if verdict == "accepted"}
    same = theirs() == accepted
    print(f"  {claims:,} arguments, accepted claims {'the same' if same else 'NOT THE SAME'}")
    times, _, _ = ratio(theirs, lambda: evaluate(argument_map).verdicts, 1)
    return bool(said(f"{name} / argmap, {claims:,} arguments", times, 3, at_least=True)) and same


def changes(claims: int) -> bool:
    """Trying every single change that could turn the verdict on a map's hypothesis."""
    with tempfile.TemporaryDirectory() as name:
        make(Path(name), claims)
        evaluation = evaluate(load_map(name).argument_map)
    found: list[object] = []
    used = seconds(lambda: found.extend(what_would_change(evaluation, "claim-0", limit=None).changes))
    print(f"  {len(found)} changes turn the verdict")
    return bool(said(f"every single change, {claims:,} claims, in seconds", used, 5))


def main() -> int:
    """Measure everything; return 1 if a figure misses its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="leave out the largest maps")
    given = parser.parse_args()
    kept = [
        against_a_slow_solver("pygarg", pygarg, 100),
        against_a_slow_solver("python-argumentation", python_argumentation, 500),
        against_solvers(10_000, 5 * given.runs),
        changes(10_000),
        growth(10_000, given.runs),
    ]
    if not given.quick:
        kept.append(against_solvers(100_000, given.runs))
        kept.append(against_reading(100_000, min(given.runs, 3)))
        kept.append(growth(100_000, min(given.runs, 3)))
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main())
