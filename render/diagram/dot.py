"""Write DOT: the head by the graphviz library, the thousands of lines after it directly."""

from __future__ import annotations

from functools import lru_cache
from html import escape as escape_markup
from typing import TYPE_CHECKING, Any, Final, cast

from ...model.safe_text import visible
from . import style

if TYPE_CHECKING:
    from .theme import Theme

_POINTS_PER_INCH = 72
_EMPTY: Final = '""'

TABLE: Final = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'
"""Begins a table in an HTML-like label that places what it holds and is not seen itself."""


@lru_cache(maxsize=4096)
def inches(points: float) -> str:
    """Return a length in points as DOT wants it."""
    return f"{points / _POINTS_PER_INCH:.4f}"


class Dot:
    """A directed graph while it is written.

    Texts in labels and tooltips must be escaped by `dot_text`; names and attributes are argmap's own.
    """

    def __init__(self, direction: str, theme: Theme) -> None:
        """Begin a graph with the defaults of its nodes and lines; `direction` is one of `DIRECTIONS`."""
        self._lines: list[str] = []
        self._indent = "\t"
        self._top = "b" if direction == "bt" else "t"  # a graph that grows upwards is drawn upside down
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
        # A point less than the padding that the size of a box has: rounding must not make one grow.
        self._graph.attr(
            "node",
            shape="box",
            fontname=style.FONT,
            color=theme.ink,
            fontcolor=theme.ink,
            margin=f"{inches(style.PAD_X - 1)},{inches(style.PAD_Y - 1)}",
        )
        self._graph.attr("edge", fontname=style.FONT, arrowsize="0.8")

    def graph(self, **attributes: str) -> None:
        """Set attributes of the whole graph."""
        self._graph.attr("graph", **attributes)

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

    def node(self, name: str, label: str, attributes: str, tooltip: str = "") -> None:
        """Write a node; its label is HTML-like, or ""."""
        self._lines.append(
            f"{self._indent}{name} [id={name} label={label or _EMPTY} {attributes}{_tooltip(tooltip)}]\n"
        )

    def edge(self, tail: str, head: str, name: str, attributes: str, tooltip: str = "") -> None:
        """Write an edge; one without a name serves the layout alone."""
        named = f"id={name} " if name else ""
        written = f"{named}{attributes}{_tooltip(tooltip)}"
        self._lines.append(f"{self._indent}{tail} -> {head} [{written}]\n")

    @property
    def source(self) -> str:
        """The whole graph in DOT."""
        graph = self._graph.copy()
        graph.body.extend(self._lines)
        return str(graph.source)


def attributes(**values: str) -> str:
    """Return attributes as DOT has them between brackets."""
    return " ".join([f"{name}={_quoted(value)}" for name, value in values.items()])


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


def _tooltip(text: str) -> str:
    return f' tooltip="{text}"' if text else ""


def _quoted(value: str) -> str:
    from graphviz.quoting import quote  # type: ignore[import-untyped]

    return str(cast("Any", quote(value)))
