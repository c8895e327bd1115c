"""Measure how reading foreign files, and making maps of them, grows with their size.

    python benchmarks/exchange.py [--quick]

Each file is read in two sizes, ten times apart, in processor time within this process: the best of three
runs, since other programs on the machine slow down what needs much memory. What counts is the ratio: 12
leaves room for noise over the ten of work in step with the size.
"""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from typing import TYPE_CHECKING, Final

from bounds import said, seconds  # type: ignore[import-not-found] # beside this file, which runs as a script

from argmap.cli.foreign_formats import FORMATS
from argmap.editor.importing.plan import plan_import
from argmap.editor.importing.settings import new_settings
from argmap.editor.texts import Texts
from argmap.editor.verified import verified
from argmap.exchange.foreign_file import ForeignFile
from argmap.exchange.reading import read_with
from argmap.schema import load_map

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.exchange.drafts import DraftMap

_ROOT: Final = "no-such-folder"


def table(rows: int) -> bytes:
    """A table of claims, each with a work, a quote and a support."""
    lines = ["text,work,quote,page,supports,theme"]
    lines += [
        f"Claim {n}: norms bind.,Hall {1900 + n % 99},So it is {n},{n % 300},{n // 2 + 1},theme {n % 7}"
        for n in range(2, rows + 2)
    ]
    return "\n".join(lines).encode()


def graph(nodes: int) -> bytes:
    """An argument graph in AIF: a third of the nodes are inferences and conflicts, a third locutions."""
    third = nodes // 3
    found: list[dict[str, str]] = []
    edges: list[dict[str, str]] = []
    for n in range(third):
        found += [
            {"nodeID": f"i{n}", "text": f"Claim {n} says that norms bind states.", "type": "I"},
            {"nodeID": f"s{n}", "text": "Default Inference", "type": "CA" if n % 3 == 0 else "RA"},
            {"nodeID": f"l{n}", "text": f"Hall: claim {n}", "type": "L"},
        ]
        edges += [
            {"edgeID": f"a{n}", "fromID": f"i{n}", "toID": f"s{n}"},
            {"edgeID": f"b{n}", "fromID": f"s{n}", "toID": f"i{n // 2}"},
        ]
    return json.dumps({"nodes": found, "edges": edges, "locutions": []}).encode()


def discussion(entries: int) -> bytes:
    """A discussion from Kialo: a thesis with reasons, each with nine of its own."""
    lines = ["Discussion Title: Norms", "", "1. Norms bind."]
    for n in range(1, entries // 10 + 1):
        lines.append(f"1.{n}. Pro: Reason {n} for it.")
        lines += [f"1.{n}.{m}. Con: Objection {m} to reason {n}." for m in range(1, 10)]
    return "\r\n".join(lines).encode()


CASES: Final[tuple[tuple[str, str, Callable[[int], bytes], int], ...]] = (
    ("csv", "rows of a table", table, 100_000),
    ("aif", "nodes of an argument graph", graph, 50_000),
    ("kialo", "entries of a discussion", discussion, 50_000),
)


def read(name: str, data: bytes) -> DraftMap:
    """Read a file."""
    row = FORMATS[name]
    return read_with(row.reader(), name, ForeignFile("file", data), {}).draft


def make_map(draft: DraftMap) -> dict[str, str | None]:
    """Make a map of a draft in memory; returns the texts of its files."""
    texts = {f"{_ROOT}/argmap.yaml": new_settings("A map", "", cites=bool(draft.works))}
    loaded = load_map(_ROOT, texts)
    outcome = verified(loaded, plan_import(loaded, Texts(texts), {"file": draft}).change, Texts(texts))
    return {**texts, **outcome.after}


def import_again(draft: DraftMap, texts: Mapping[str, str | None]) -> None:
    """Import a draft once more into the map with these texts."""
    plan_import(load_map(_ROOT, texts), Texts(texts), {"file": draft})


def best(work: Callable[[], object]) -> float:
    """The least processor time of three runs."""
    times: list[float] = [seconds(work) for _ in range(3)]
    return min(times)


def main() -> int:
    """Measure all cases; returns 1 where a bound is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="a tenth of the sizes")
    quick: bool = parser.parse_args().quick
    kept = True
    for name, what, make, size in CASES:
        most = size // 10 if quick else size
        small, large = make(most // 10), make(most)
        read(name, small)
        one, ten = (best(partial(read, name, data)) for data in (small, large))
        kept &= said(f"{most:,} {what}: {ten:.2f} s; read, ten times as many", ten / one, 12)
        drafts = [read(name, data) for data in (small, large)]
        one, ten = (best(partial(make_map, draft)) for draft in drafts)
        kept &= said(f"{most:,} {what}: {ten:.2f} s; made a map, ten times as many", ten / one, 12)
        maps = [make_map(draft) for draft in drafts]
        one, ten = (best(partial(import_again, *each)) for each in zip(drafts, maps, strict=True))
        kept &= said(f"{most:,} {what}: {ten:.2f} s; imported again, ten times as many", ten / one, 12)
    return not kept


if __name__ == "__main__":
    sys.exit(main())
