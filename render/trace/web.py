"""A trace as a web page that stands alone: no scripts, nothing loaded, every text escaped."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from ..escape import visible
from .document import DEEPEST, Heading, Paragraph, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .document import Block, Items

_STYLE: Final = """
:root { color-scheme: light dark; --line: #c4c8cc; --for: #10652b; --against: #a31621; --muted: #59626b }
@media (prefers-color-scheme: dark) {
  :root { --line: #4a5058; --for: #6fce8b; --against: #ff9a94; --muted: #a4adb7 }
}
body { margin: 1.5rem auto; padding: 0 1rem; max-width: 50rem }
body { font: 0.9375rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.1rem; color: var(--muted) }
h2 { font-size: 1.35rem; margin: 2.2rem 0 0.4rem }
h3 { font-size: 1.05rem; margin: 1.4rem 0 0.3rem }
h4 { font-size: 0.9375rem; margin: 0.9rem 0 0.2rem }
p { margin: 0.4rem 0 }
ul + p { margin-top: 0.9rem }
ul { list-style: none; margin: 0.3rem 0; padding-inline-start: 0 }
li { margin: 0.45rem 0 }
li > p { margin: 0.1rem 0 }
li > ul { margin-inline-start: 0.4rem; padding-inline-start: 0.9rem }
li > ul { border-inline-start: 1px solid var(--line) }
code { font-size: 0.85em; color: var(--muted); display: inline-block }
span, .verdict { font-weight: 600 }
.for { color: var(--for) }
.against { color: var(--against) }
.aside { color: var(--muted) }
.warning { padding: 0.5rem 0.8rem; border-inline-start: 4px solid #c44601 }
@media print { body { margin: 0; max-width: none; font-size: 9pt } h2, h3, span { break-after: avoid } }
"""


def to_html(blocks: Sequence[Block], title: str) -> str:
    """Write the document as a page; `title` is that of the map, "" where it has none."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    template = (files("argmap") / "render" / "trace" / "trace.html").read_text(encoding="utf-8")
    return environment.from_string(template).render(
        blocks=[*map(_block, blocks)],
        digest=b64encode(sha256(_STYLE.encode()).digest()).decode(),
        heading=f"{visible(title) or 'Argument map'}: trace",
        style=_STYLE,
    )


def _block(block: Block) -> dict[str, object]:
    """Return what the template needs of a block."""
    if isinstance(block, Heading):
        return {"level": block.level, "text": visible(block.text)}
    if isinstance(block, Paragraph):
        code = visible(block.code)
        return {
            "level": 0,
            "entries": [],
            "text": visible(block.text),
            "tone": block.tone.value,
            "code": code,
        }
    entries = [*_entries(block)]
    depth = min(block.entries[-1].depth, DEEPEST)
    return {"level": 0, "entries": entries, "end": f"</li>{'</ul></li>' * depth}"}


def _entries(items: Items) -> Iterator[dict[str, object]]:
    """Yield each entry, with the tags that lead to it from the one before."""
    before = -1
    for item in items.entries:
        depth = min(item.depth, DEEPEST)
        between = '<ul role="list">' if depth > before else f"</li>{'</ul></li>' * (before - depth)}"
        head, text = map(visible, pieces(item))
        yield {
            "between": between if before >= 0 else "",
            "tone": item.tone.value,
            "head": head,
            "text": text,
            "code": visible(item.code),
            "lines": [visible(line) for line in item.lines],
        }
        before = depth
