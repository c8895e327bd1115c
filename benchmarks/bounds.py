"""What the benchmarks print: figures beside their bounds."""

from __future__ import annotations


def said(name: str, value: float, bound: float, *, at_least: bool = False) -> bool:
    """Print one figure beside its bound; return whether it keeps to that."""
    kept = value >= bound if at_least else value <= bound
    words = "at least" if at_least else "at most"
    print(f"{name:<68} {value:8.2f}   {words} {bound:g}   {'ok' if kept else 'MISSED'}")
    return kept
