"""A map in any format of a diagram, with notes on what can hardly be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...model import ArgumentMap
from ...views.pieces import divide, pictures_of
from ..errors import RenderError
from ..graphics.pages import PAGES, PAPERS, USUAL
from ..graphics.write_pictures import write_pictures
from ..rendering import Rendering
from .dot_file import to_dot_file
from .draw_map import Drawn, draw_map
from .engine import Engine, find_engine
from .marks import Marks
from .mermaid import to_mermaid
from .overview import draw_overview

if TYPE_CHECKING:
    from ...evaluate import EvaluatedMap
    from ...views.part import Part
    from .draw_options import DrawOptions
    from .options import Look, PictureOptions

LEAST_LETTERS: Final = 6.0
"""Letters of fewer points can hardly be read."""


def render_part(part: Part, options: DrawOptions, format_: str, output: PictureOptions) -> Rendering:
    """Draw a part of a map in any format of a diagram. Raises: RenderError; UnknownFacetError."""
    if format_ == "mmd":
        rendering = Rendering(to_mermaid(part, options).encode())
    elif format_ == "dot":
        rendering = Rendering(to_dot_file(part, options).encode())
    else:
        drawn = draw_map(part, options, Engine(find_engine(output.engine), output.time_limit))
        rendering = _written(drawn, options, format_, output)
    if options.look.group_by:
        notes = _in_several_groups(part.argument_map, options.look.group_by)
        rendering = rendering._replace(notes=(*rendering.notes, *notes))
    return rendering


def render_pieces(
    part: Part, by: str, options: DrawOptions, format_: str, output: PictureOptions
) -> dict[str, Rendering]:
    """Draw an overview and a picture for each piece.

    Returns: the pictures, each by what it adds to the name of the file; the overview, "", comes first.
    Raises: as `divide` and `render_part`; RenderError, where the format has no overview.
    """
    if format_ in {"mmd", "dot"}:
        raise RenderError(f"a divided map cannot be written as {format_}", "it can as svg, png, pdf and tex")
    pieces = divide(part, by)
    output = replace(output, divided=True)
    files = {each.name: f"{output.name}-{each.name}" for each in pieces}
    linked = options
    if format_ == "svg":
        pictures = {claim: f"{files[name]}.svg" for claim, name in pictures_of(pieces).items()}
        linked = replace(options, home=f"{output.name}.svg", pictures=pictures)
    addresses = {name: f"{file}.svg" for name, file in files.items()} if format_ == "svg" else {}
    engine = Engine(find_engine(output.engine), output.time_limit)
    overview = draw_overview(part, pieces, replace(options, pictures=addresses), engine)
    found = {"": _written(overview, options, format_, output)}
    for piece in pieces:
        found[piece.name] = render_part(piece.part, linked, format_, replace(output, name=files[piece.name]))
    return found


def marks_of(evaluated: EvaluatedMap, look: Look) -> Marks:
    """Return the marks of the verdicts of a whole map, or of none where the picture shows none."""
    return Marks(evaluated.evaluation) if look.verdicts else Marks()


def _written(drawn: Drawn, options: DrawOptions, format_: str, output: PictureOptions) -> Rendering:
    """Write a picture, at the scale of the page that is asked for.

    Raises: RenderError, where what a format needs is not installed or TeX cannot take the name.
    """
    picture = drawn.picture
    page = PAGES[options.look.page or USUAL]
    scale = page.scale(picture.width, picture.height)
    if options.look.page:
        picture = replace(picture, scale=scale)
    written = write_pictures([picture], format_, output.name)
    return written._replace(notes=(*_legibility(drawn, scale, options.look, output), *written.notes))


def _legibility(drawn: Drawn, scale: float, look: Look, output: PictureOptions) -> Iterator[str]:
    """Say how large the letters are on the page, and what to do where they are too small."""
    page = PAGES[look.page or USUAL]
    letters = drawn.letters * scale
    if letters >= LEAST_LETTERS:
        if look.page:
            yield f"on {page.name} its letters have {letters:.1f} points"
        return
    picture = drawn.picture
    papers = (
        name
        for name, each in PAPERS.items()
        if each.scale(picture.width, picture.height) * drawn.letters >= LEAST_LETTERS
    )
    paper = next(papers, "")
    larger = f"; on {paper} they have {LEAST_LETTERS:g}" if paper else ""
    shorter = "try `--text label`, or " if look.text == "full" else ""
    divided = "" if output.divided else ", or one picture for each with --split FACET or --split hypothesis"
    yield (
        f"on {page.name} its letters have only {letters:.1f} points{larger}: {shorter}draw a part of"
        f" it with --focus ID or --where FACET=VALUE{divided}"
    )


def _in_several_groups(argument_map: ArgumentMap, facet: str) -> Iterator[str]:
    """Yield a note where claims have several values of the facet that groups them."""
    several = sum(1 for each in argument_map.claims.values() if len({*each.facets.get(facet, ())}) > 1)
    if several:
        counted = "1 claim has" if several == 1 else f"{several} claims have"
        stand = "stands" if several == 1 else "stand"
        yield f"{counted} several values of {facet} and {stand} in the group of the first"
