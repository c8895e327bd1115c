"""What is seen in a picture, as a digest: a server draws anew only the pictures in which that has changed."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, cast

from ...model import Place
from ...views.ties import claims_of_links

if TYPE_CHECKING:
    from ...model import Claim
    from ...views.part import Part
    from ..diagram.draw_options import DrawOptions


class SeenIn:
    """Tells what is seen in pictures that are drawn with the same options."""

    def __init__(self, options: DrawOptions) -> None:
        self._options = options
        self._written: dict[str, str] = {}

    def digest(self, part: Part, *more: object) -> str:
        """Return a digest of all that the picture of a part is drawn of, and of `more`.

        It does not depend on where in their files claims stand.
        """
        options, argument_map = self._options, part.argument_map
        claims, marks = argument_map.claims, options.marks
        cited = {
            each.work for claim in claims.values() for source in claim.sources for each in source.chain()
        }
        told = (
            more,
            options.look,
            options.problems,
            options.home,
            part.selection,
            part.piece,
            argument_map.title,
            argument_map.facets,
            [*map(self._claim, claims.values())],
            [
                (work.key, work.author_year, work.doi, work.url)
                for each in sorted(cited)
                if (work := argument_map.works.get(each))
            ],
            [
                (path, marks.state(path), marks.doubt(argument_map.links[path], argument_map))
                for path in claims_of_links(argument_map)
            ],
            sorted(part.incoming.items()),
            sorted(part.outgoing.items()),
        )
        return sha256(repr(told).encode(errors="surrogatepass")).hexdigest()

    def _claim(self, claim: Claim) -> str:
        """Write what is seen of a claim; it is the same in all pictures."""
        if claim.id not in self._written:
            marks, picture = self._options.marks, self._options.pictures.get(claim.id)
            mark = marks.of_claim(claim.id)
            told = _without_place(claim), picture, mark.words if mark else "", marks.tally(claim.id)
            self._written[claim.id] = repr(told)
        return self._written[claim.id]


def _without_place(value: object) -> object:
    if isinstance(value, Place):
        return None
    if isinstance(value, tuple):
        return tuple(map(_without_place, cast("tuple[object, ...]", value)))
    return value
