"""The style of a file is told from what it holds."""

import pytest

from argmap.editor.style import Style, style_of
from argmap.tests.builders.foreign_styles import STYLES
from argmap.tests.builders.shipped import SHIPPED


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("usual", Style()),
        ("crlf", Style(line_end="\r\n")),
        ("cr", Style(line_end="\r")),
        ("lists at the column of the key", Style(list_indent=0)),
        ("wide", Style(indent=8, list_indent=8)),
        ("narrow", Style(indent=1, list_indent=1)),
        ("indented", Style(indent=2)),
        ("quoted keys", Style(quote='"')),
        ("flow", Style()),
    ],
)
def test_styles(style: str, expected: Style) -> None:
    """Its line ends, how far keys and dashes are indented, and its quotes."""
    assert style_of(STYLES[style]) == expected


def test_the_usual_style() -> None:
    """That of the map that ships, and of a text that shows none."""
    assert {style_of(path.read_text(encoding="utf-8")) for path in SHIPPED.glob("*/*.yaml")} == {Style()}
    assert style_of("") == Style()
    assert style_of("a: {text: 'it', note: 'x'}") == Style(quote="'")
