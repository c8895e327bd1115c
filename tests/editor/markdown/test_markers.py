"""Where a Markdown file asks for views, and what changes when they are renewed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.editor.markdown.markers import BadMarker, Region, find_regions, renew

pieces = st.sampled_from(
    [
        "<!-- argmap:begin claims -->",
        "<!-- argmap:end -->",
        "```",
        "~~~~",
        "x",
        "",
        " ",
        "\ufeff",
        "<!--",
        "\u2028",
    ]
)
line_ends = st.sampled_from(["\n", "\r\n", "\r", ""])


@given(st.lists(st.tuples(pieces, line_ends), max_size=12), st.text(max_size=5))
def test_renewing_changes_only_what_is_between_the_markers(lines: list[tuple[str, str]], new: str) -> None:
    text = "".join(piece + end for piece, end in lines)
    try:
        blocks = find_regions(text)
    except BadMarker as error:
        where = error.line
    else:
        where, shown = 0, "| " + new.replace("\n", " ").replace("\r", " ")
        renewed_and_back(text, blocks, shown)
    assert 0 <= where <= len(lines)


def renewed_and_back(text: str, blocks: list[Region], shown: str) -> None:
    """Renew a text and see that without its views it is as before."""
    renewed, stale = renew(text, lambda _: shown)
    again, none = renew(renewed, lambda _: shown)
    assert (again, none) == (renewed, [])
    assert len(stale) == len(blocks) == len(find_regions(renewed))
    for old, now in zip(reversed(blocks), reversed(find_regions(renewed)), strict=True):
        text = text[: old.start] + text[old.end :]
        renewed = renewed[: now.start] + renewed[now.end :]
    assert text == renewed
