"""What the benchmarks measure by, and print: figures beside their bounds."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def said(name: str, value: float, bound: float, *, at_least: bool = False) -> bool:
    """Print one figure beside its bound; return whether it keeps to that."""
    kept = value >= bound if at_least else value <= bound
    words = "at least" if at_least else "at most"
    print(f"{name:<68} {value:8.2f}   {words} {bound:g}   {'ok' if kept else 'MISSED'}")
    return kept


def seconds(work: Callable[[], object]) -> float:
    """The processor time that the work takes; earlier garbage is collected before."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    work()
    used = time.process_time() - start
    gc.enable()
    return used
