"""Write DOT: the head through the graphviz library, the thousands of lines after it directly."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

from . import style

if TYPE_CHECKING:
    from .theme import Theme

_POINTS_PER_INCH = 72
_EMPTY: Final = '""'


@lru_cache(maxsize=4096)
def inches(points: float) -> str:
    """Write a length as DOT has it."""
    return f"{points / _POINTS_PER_INCH:.4f}"


class Dot:
    """A directed graph while it is written.

    Names are those that argmap numbers, attributes are its own; what is said in labels and tooltips must come
    through `escape.dot_text`.
    """

    def __init__(self, direction: str, theme: Theme) -> None:
        """Begin a graph with the defaults of its nodes and lines; as in `theme.DIRECTIONS`."""
        self._lines: list[str] = []
        self._indent = "\t"
        self._top = "b" if direction == "bt" else "t"  # a graph that grows upwards is drawn upside down
        self._graph = _digraph()
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

        Its attributes, and those of nodes and edges, are as `attributes` writes them.
        """
        self._lines.append(f"\tsubgraph cluster_{name} {{\n")
        self._indent = "\t\t"
        self._lines.append(f"\t\tgraph [id={name} label={label} labelloc={self._top} {attributes}]\n")

    def end_group(self) -> None:
        """End the cluster."""
        self._lines.append("\t}\n")
        self._indent = "\t"

    def node(self, name: str, label: str, attributes: str, tooltip: str = "") -> None:
        """Write a node; its label is an HTML-like one, or ""."""
        self._lines.append(
            f"{self._indent}{name} [id={name} label={label or _EMPTY} {attributes}{_tooltip(tooltip)}]\n"
        )

    def edge(self, tail: str, head: str, name: str, attributes: str, tooltip: str = "") -> None:
        """Write an edge; one without a name is for the layout alone."""
        named = f"id={name} " if name else ""
        written = f"{named}{attributes}{_tooltip(tooltip)}"
        self._lines.append(f"{self._indent}{tail} -> {head} [{written}]\n")

    @property
    def source(self) -> str:
        """What is written."""
        graph = self._graph.copy()
        graph.body.extend(self._lines)
        return str(graph.source)


def attributes(**values: str) -> str:
    """Write attributes by name and value."""
    return " ".join([f"{name}={_quoted(value)}" for name, value in values.items()])


def _tooltip(said: str) -> str:
    return f' tooltip="{said}"' if said else ""


def _quoted(value: str) -> str:
    from graphviz.quoting import quote  # type: ignore[import-untyped]

    return str(quote(value))


def _digraph() -> Any:  # noqa: ANN401 - the library has no types
    from graphviz import Digraph  # type: ignore[import-untyped]

    graph: Any = cast("Any", Digraph("argmap"))
    return graph
