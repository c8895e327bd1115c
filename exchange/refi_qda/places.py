"""Where in a source a passage is: the page, the time, or the part of a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def number(element: Element, name: str) -> int | None:
    """The whole number that an attribute holds, without decimals; None if it holds none."""
    try:
        return int(float(element.get(name, "")))
    except (ValueError, OverflowError):
        return None


def place_of(selection: Element) -> str:
    """The place of a part of a PDF, a picture, a sound or a film; "" where the project does not say it."""
    page = number(selection, "page")
    if page is not None and page >= 0:  # counted from 0
        return f"page {page + 1}"
    if "begin" in selection.attrib:
        return times(number(selection, "begin"), number(selection, "end"))
    corners = [number(selection, name) for name in ("firstX", "firstY", "secondX", "secondY")]
    if None in corners:
        return ""
    return "pixels {}, {} to {}, {}".format(*corners)


def times(begin: int | None, end: int | None) -> str:
    """A span of time in milliseconds from the beginning, to the second.

    >>> times(14706, 3_723_000)
    '0:00:14 to 1:02:03'
    """
    seconds = [each // 1000 for each in (begin, end) if each is not None and each >= 0]
    return " to ".join(
        dict.fromkeys(f"{each // 3600}:{each // 60 % 60:02}:{each % 60:02}" for each in seconds)
    )
