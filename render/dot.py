"""Write DOT through the graphviz library, with types that it does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from . import style

if TYPE_CHECKING:
    from collections.abc import Mapping

_POINTS_PER_INCH = 72


def inches(points: float) -> str:
    """Write a length as DOT has it."""
    return f"{points / _POINTS_PER_INCH:.4f}"


class Dot:
    """A directed graph while it is written.

    Names are those that argmap numbers. Values must come through `escape.dot_text`, or be argmap's own:
    the library takes what stands between `<` and `>` for an HTML-like label.
    """

    def __init__(self, direction: str) -> None:
        """Begin a graph with the defaults of its nodes and lines; `direction` is a `rankdir` of DOT."""
        self._graph = _digraph()
        self._graph.attr(
            "graph",
            rankdir=direction,
            fontname=style.FONT,
            labelloc="b",
            labeljust="l",
            bgcolor=style.PAPER,
            pad="0.15",
            nodesep="0.28",
            ranksep="0.32",
            tooltip=" ",
        )
        # A point less than the padding that the size of a box has: rounding must not make one grow.
        self._graph.attr(
            "node",
            shape="box",
            fontname=style.FONT,
            color=style.INK,
            fontcolor=style.INK,
            margin=f"{inches(style.PAD_X - 1)},{inches(style.PAD_Y - 1)}",
        )
        self._graph.attr("edge", fontname=style.FONT, arrowsize="0.8")

    def label(self, text: str) -> None:
        """Set the caption of the graph."""
        self._graph.attr("graph", label=text)

    def node(self, name: str, attributes: Mapping[str, str]) -> None:
        """Write a node."""
        self._graph.node(name, id=name, **attributes)

    def edge(self, tail: str, head: str, attributes: Mapping[str, str]) -> None:
        """Write an edge."""
        self._graph.edge(tail, head, **attributes)

    @property
    def source(self) -> str:
        """What is written."""
        return str(self._graph.source)


def _digraph() -> Any:  # noqa: ANN401 - the library has no types
    from graphviz import Digraph  # type: ignore[import-untyped]  # noqa: PLC0415 - untyped; the tables need none

    graph: Any = cast("Any", Digraph("argmap"))
    return graph
