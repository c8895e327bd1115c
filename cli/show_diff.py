"""Shows what a change would make of files: on a terminal in colour, else as the exact diff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.safe_text import exact
from .console.output import emit
from .console.pager import emit_paged
from .console.paint import paint
from .console.terminal import on_terminal
from .unified_diff import unified_diff

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .console.paint import Paint


def show_diff(before: Mapping[str, str | None], after: Mapping[str, str | None], folder: str) -> None:
    """Write the diff to stdout; paths are those of files of the map in `folder`.

    Raises: as `emit`.
    """
    lines = unified_diff(before, after, folder)
    brush = paint()
    if brush.on or on_terminal():
        emit_paged("".join(_for_people(lines, brush)))
    else:
        emit("".join(lines).encode())


def _for_people(lines: Iterable[str], brush: Paint) -> Iterator[str]:
    """Yield the lines in colour; characters that would steer the terminal are written out."""
    inks = {"@": brush.cyan, "+": brush.green, "-": brush.red}
    for line in lines:
        ink = brush.bold if line.startswith(("--- a/", "+++ b/")) else inks.get(line[0])
        text = exact(line.rstrip("\r\n"), keep="\t")
        yield f"{ink(text) if ink else text}\n"
