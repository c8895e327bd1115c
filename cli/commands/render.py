"""`argmap render`: a map as a diagram or a table."""

from __future__ import annotations

from ...model.words import listed
from ...render import KNOWN_FORMATS, VIEWS
from ..console.terminal import on_terminal
from ..declaration import declare
from ..errors import CannotRun
from ..options.render import RENDER, RenderOptions
from ..rendering import rendered_files
from ..results import write_renderings


@declare(
    "render",
    options=RENDER,
    examples=(
        ("argmap render -o map.svg", "draw the map here"),
        ("argmap render", "how each hypothesis fares, in the terminal"),
        ("argmap render --view balance --page a4 -o balance.pdf", "the same on paper, with both sides"),
        ("argmap render arguments -o claims.csv", "the table for a spreadsheet"),
        ("argmap render --focus ID --depth 2 -o part.svg", "what surrounds a claim"),
        ("argmap render --view ledger", "the process-tracing tests of each hypothesis"),
        ("argmap render --view matrix --rows claims --columns hypotheses", "hypotheses against evidence"),
        ("argmap render --view sources", "the literature: who claims what, on which side"),
        ("argmap render --into README.md", "renew the views inside a Markdown file"),
        ("argmap render -o map.dot", "the map in DOT, to edit or to draw with Graphviz"),
    ),
)
def command(*, options: RenderOptions) -> int:
    """Draw or tabulate a map.

    Pictures are drawn by graphviz-pure, by `dot`, or by the program that ARGMAP_DOT names. A file is
    written whole or not at all. A map with errors is drawn as far as it goes, with exit code 1.
    """
    if options.into is not None or options.check:
        from ..embedding.renewal import renew_views

        return renew_views(options)
    path = options.output.path
    formats = KNOWN_FORMATS if path is not None else VIEWS[options.view or "claims"].formats
    known = VIEWS[options.view].formats if options.view else KNOWN_FORMATS
    format_ = options.output.chosen_format(formats, f"known are {listed(known)}")
    if path is None and format_ == "png" and on_terminal():
        raise CannotRun("a picture cannot be shown in the terminal", "name a file: `-o map.png`")
    if path is None and options.split is not None:
        raise CannotRun("--split writes several files", "name the first with -o: `-o map.svg`")
    return write_renderings(
        options.map_path, path, format_, lambda checked: rendered_files(checked, options, format_)
    )
