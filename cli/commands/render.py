"""`argmap render`: a map as a diagram or a table."""

from __future__ import annotations

from ...model.words import either
from ...render import KNOWN_FORMATS, VIEWS
from ..declaration import declare
from ..errors import CannotRun
from ..options.render import RENDER, RenderOptions
from ..rendering import rendered_files
from ..results import write_renderings


@declare(
    "render",
    options=RENDER,
    examples=(
        ("argmap render", "how each hypothesis fares, in the terminal"),
        ("argmap render ID", "what speaks for and against any claim"),
        ("argmap render -o map.svg", "the map as a picture; also .png, .pdf"),
        ("argmap render --view balance --page a4 -o balance.pdf", "both sides of a hypothesis on paper"),
        ("argmap render --view account --cite pandoc -o account.md", "the same in prose, for an article"),
        ("argmap render -o map.html", "a page to explore, in one file; for readers and for publishing"),
        ("argmap render -o claims.csv", "its claims as a table; also .md, .tex"),
        ("argmap render --focus ID --depth 2 -o part.svg", "a claim and what surrounds it"),
        ("argmap render --view ledger", "the process-tracing tests of each hypothesis"),
        ("argmap render --view matrix --rows claims --columns hypotheses", "hypotheses against evidence"),
        ("argmap render --view sources", "the literature: who claims what"),
        ("argmap render --into README.md", "renew the views inside a Markdown file"),
        ("argmap render -o map.dot", "the map for Graphviz"),
    ),
)
def command(*, options: RenderOptions) -> int:
    """Say how the hypotheses fare, draw the map, or tabulate it.

    The ending of FILE chooses the format. MAP is a path; any other words name a claim, as --focus does. A
    map with errors is shown as far as it goes, with exit code 1. ARGMAP_DOT names another program than the
    one that comes with argmap to lay out pictures.
    """
    if options.into is not None or options.check:
        from ..embedding.renewal import renew_views

        return renew_views(options)
    path = options.output.path
    formats = KNOWN_FORMATS if path is not None else VIEWS[options.view or "claims"].formats
    known = VIEWS[options.view].formats if options.view else KNOWN_FORMATS
    endings = either([f".{each}" for each in known])
    format_ = options.output.chosen_format(formats, f"the ending can be {endings}, as in `-o map.svg`")
    if path is None and options.split is not None:
        raise CannotRun("--split writes several files", "name the first with -o: `-o map.svg`")
    return write_renderings(
        options.place.map_path, path, format_, lambda checked: rendered_files(checked, options, format_)
    )
