"""Write DOT: the head by the graphviz library, the thousands of lines after it directly."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from html import escape as escape_markup
from typing import TYPE_CHECKING, Any, Final, cast

from ...model.safe_text import visible
from . import style

if TYPE_CHECKING:
    from .theme import Theme

TABLE: Final = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'
"""Begins an invisible table in an HTML-like label, which only places what it holds."""


@lru_cache(maxsize=4096)
def inches(points: float) -> str:
    """Return a length in points as DOT wants it."""
    return f"{points / 72:.4f}"


class Dot:
    """A directed graph while it is written.

    Texts in labels and tooltips must be escaped by `dot_text`; names and attributes are argmap's own.
    """

    def __init__(self, direction: str, theme: Theme) -> None:
        """Begin a graph with the defaults of its nodes and lines; `direction` is one of `DIRECTIONS`."""
        self._lines: list[str] = []
        self._indent = "\t"
        self._top = "b" if direction == "bt" else "t"  # a graph that grows upwards is drawn upside down
        # The library has no types.
        from graphviz import Digraph  # type: ignore[import-untyped]

        self._graph: Any = cast("Any", Digraph("argmap"))
        self._graph.attr(
            "graph",
            rankdir=direction.upper(),
            fontname=style.FONT,
            fontcolor=theme.ink,
            labelloc="b",
            labeljust="l",
            bgcolor=theme.paper,
            pad="0.15",
            nodesep="0.28",
            ranksep="0.32",
        )
        # One point less than the padding in the size of a box, so that rounding makes no box grow.
        self._graph.attr(
            "node",
            shape="box",
            fontname=style.FONT,
            color=theme.ink,
            fontcolor=theme.ink,
            margin=f"{inches(style.PAD_X - 1)},{inches(style.PAD_Y - 1)}",
        )
        self._graph.attr("edge", fontname=style.FONT, arrowsize="0.8")

    def begin_group(self, name: str, label: str, attributes: str) -> None:
        """Begin a cluster: what is written until `end_group` stands in one frame.

        `attributes`, here and for nodes and edges, is what the function `attributes` returns.
        """
        self._lines.append(f"\tsubgraph cluster_{name} {{\n")
        self._indent = "\t\t"
        self._lines.append(f"\t\tgraph [id={name} label={label} labelloc={self._top} {attributes}]\n")

    def end_group(self) -> None:
        """End the group."""
        self._lines.append("\t}\n")
        self._indent = "\t"

    def node(self, name: str, label: str, attributes: str) -> None:
        """Write a node; its label is HTML-like, or a pair of quotation marks."""
        self._lines.append(f"{self._indent}{name} [id={name} label={label} {attributes}]\n")

    def edge(self, tail: str, head: str, attributes: str) -> None:
        """Write an edge; one without an `id` among its attributes serves the layout alone."""
        self._lines.append(f"{self._indent}{tail} -> {head} [{attributes}]\n")

    def source(self, **attributes: str) -> str:
        """Return the whole graph, which has these attributes, in DOT."""
        self._graph.attr("graph", **attributes)
        self._graph.body.extend(self._lines)
        return str(self._graph.source)


def attributes(**values: str) -> str:
    """Return attributes as DOT writes them between brackets."""
    # The library has no types.
    from graphviz.quoting import quote  # type: ignore[import-untyped]

    quoted = cast("Callable[[str], str]", quote)
    return " ".join([f"{name}={quoted(value)}" for name, value in values.items()])


def dot_text(text: str) -> str:
    r"""Escape for an HTML-like label or a quoted string of DOT, both of which read entities.

    Graphviz reads `\N` as the node's name and `\\` as one backslash in either, so a backslash is doubled;
    written as an entity it can never escape a closing quotation mark.
    """
    return dot_visible(visible(text))


def dot_visible(text: str) -> str:
    """Escape like `dot_text` a text that `visible` has returned."""
    return escape_markup(text).replace("\\", "&#92;&#92;")


def dot_tooltip(text: str) -> str:
    """Escape for a tooltip, with its line ends kept."""
    return "&#10;".join(dot_text(line) for line in text.split("\n"))
