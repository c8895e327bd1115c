"""A map drawn as an overview and a picture for each of its pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model.words import listed
from ...views.pieces import divide, pictures_of
from ..errors import RenderError
from ..graphics.write_pictures import FORMATS, check_file_name
from .draw_map import Drawn, draw_maps
from .engine import Engine, find_engine
from .legibility import legibility_of_all, letters_on_page
from .overview import draw_overview
from .picture import notes_on_groups, written

if TYPE_CHECKING:
    from ...views.part import Part
    from ...views.pieces import Piece
    from ..rendering import Rendering
    from .draw_options import DrawOptions
    from .options import PictureOptions

Told = Callable[[int, int], None]
"""What is told how many of how many pictures are drawn."""

_AT_ONCE: Final = 2
"""How many engines run beside each other; argmap itself works while they do."""

_CLAIMS_A_RUN: Final = 100
"""About how many claims each run of an engine lays out, in one or several pictures."""


class Divided(NamedTuple):
    """The pictures, each by what it adds to the name of the file, the overview ("") first; notes on them."""

    pictures: Mapping[str, Rendering]
    notes: tuple[str, ...]


def draw_divided(  # noqa: PLR0913 - as of a single picture, with what is told of many
    part: Part, by: str, options: DrawOptions, format_: str, output: PictureOptions, *, told: Told
) -> Divided:
    """Draw an overview and a picture for each piece.

    Raises: as `divide` and `draw_maps`; RenderError, where the format cannot hold them.
    """
    if format_ not in FORMATS:
        raise RenderError(
            f"a divided map cannot be written as {format_}",
            f"it can as {listed(FORMATS)}; one part alone can: `--where FACET=VALUE -o part.{format_}`",
        )
    pieces = divide(part, by)
    files = {each.name: f"{output.name}-{each.name}" for each in pieces}
    for file in (output.name, *files.values()):
        check_file_name(file, format_)
    addresses = {name: f"{file}.svg" for name, file in files.items()} if format_ == "svg" else {}
    about = {claim: addresses[name] for claim, name in pictures_of(pieces).items() if name in addresses}
    linked = replace(options, home=f"{output.name}.svg" if addresses else "", pictures=about)
    engine = Engine(find_engine(output.engine), output.time_limit)
    overview = draw_overview(part, pieces, replace(options, pictures=addresses))
    found = {"": written(overview, options, format_, output.name)}
    letters = {f"{output.name}.{format_}": letters_on_page(overview, options.look)}
    for piece, drawn in zip(pieces, _drawn([each.part for each in pieces], linked, engine), strict=True):
        file = files[piece.name]
        found[piece.name] = written(drawn, linked, format_, file)
        letters[f"{file}.{format_}"] = letters_on_page(drawn, options.look)
        told(len(found) - 1, len(pieces))
    notes = (
        *_divided_further(pieces),
        *legibility_of_all(letters, options.look),
        *notes_on_groups(part.argument_map, options.look.group_by),
    )
    return Divided(found, notes)


def _drawn(parts: Sequence[Part], options: DrawOptions, engine: Engine) -> Iterator[Drawn]:
    """Yield the picture of each part, in their order. Raises: as `draw_maps`."""

    def drawn_of(some: Sequence[Part]) -> list[Drawn]:
        return draw_maps(some, options, engine)

    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        for drawn in pool.map(drawn_of, [*_runs(parts)]):
            yield from drawn
    finally:
        pool.shutdown(cancel_futures=True)


def _runs(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Yield the parts, as many together as have about the claims of a run."""
    some: list[Part] = []
    claims = 0
    for each in parts:
        size = len(each.argument_map.claims)
        if some and claims + size > _CLAIMS_A_RUN:
            yield some
            some, claims = [], 0
        some.append(each)
        claims += size
    if some:
        yield some


def _divided_further(pieces: Sequence[Piece]) -> Iterator[str]:
    """Say which values have more than one picture."""
    values = dict.fromkeys(each.value for each in pieces if each.about)
    if values:
        have = "has" if len(values) == 1 else "have"
        yield (
            f"{listed([*values])} {have} too many claims for one picture; claims that bear on each other most"
            " stand together"
        )
