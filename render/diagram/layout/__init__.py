"""Where the boxes and lines of a map stand: pure geometry, in points, from the top left corner."""

from .graph import Box, Column, Graph, Joint, Layout, Line, Point, Rect, Way
from .tries import lay_out, lay_out_all

__all__ = [
    "Box",
    "Column",
    "Graph",
    "Joint",
    "Layout",
    "Line",
    "Point",
    "Rect",
    "Way",
    "lay_out",
    "lay_out_all",
]
