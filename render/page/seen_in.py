"""What is seen in a picture, as a digest: a server draws anew only the pictures in which that has changed."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, cast

from ...model import Place
from ...views.ties import claims_of_links

if TYPE_CHECKING:
    from ...views.part import Part
    from ..diagram.draw_options import DrawOptions


def seen_in(part: Part, options: DrawOptions, *more: object) -> str:
    """Return a digest of all that the picture of a part is drawn of, and of `more`.

    It does not depend on where in their files claims stand.
    """
    argument_map, marks = part.argument_map, options.marks
    claims = argument_map.claims
    cited = {each.work for claim in claims.values() for source in claim.sources for each in source.chain()}
    told = (
        more,
        options.look,
        options.problems,
        options.home,
        part.selection,
        part.piece,
        argument_map.title,
        argument_map.facets,
        [_without_place(claim) for claim in claims.values()],
        [
            (work.key, work.author_year, work.doi, work.url)
            for each in sorted(cited)
            if (work := argument_map.works.get(each))
        ],
        [(each, options.pictures.get(each)) for each in claims],
        [(mark.words if (mark := marks.of_claim(each)) else "", marks.tally(each)) for each in claims],
        [
            (path, marks.state(path), marks.doubt(argument_map.links[path], argument_map))
            for path in claims_of_links(argument_map)
        ],
        sorted(part.incoming.items()),
        sorted(part.outgoing.items()),
    )
    return sha256(repr(told).encode(errors="surrogatepass")).hexdigest()


def _without_place(value: object) -> object:
    if isinstance(value, Place):
        return None
    if isinstance(value, tuple):
        return tuple(map(_without_place, cast("tuple[object, ...]", value)))
    return value
