"""All options of `render`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import click

from ...render import KNOWN_FORMATS, OTHER_NAMES, VIEWS
from ...views.claims_meant import claims_meant
from ..claim_lookup import claim_named
from ..completion.offers import complete_split
from .choice import ANY_PATH, Named
from .group import OptionGroup
from .map_and_claim import MAP_AND_CLAIM, MapAndClaim
from .output import OutputOptions, output_group
from .view import VIEW, ViewOptions

if TYPE_CHECKING:
    from ...model import ArgumentMap


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """All options of `render`; None where one is not given."""

    place: MapAndClaim
    view: str | None
    split: str | None
    into: str | None
    check: bool
    embed: bool
    output: OutputOptions
    view_options: ViewOptions

    def shown_of(self, argument_map: ArgumentMap) -> ViewOptions:
        """Return what is shown: the claim that was typed after the map, or in its place, is in focus too.

        After `--focus WORD` further words belong to the same claim, if one has all of them.
        Raises: CannotRun, where the map has no such claim.
        """
        typed = self.place.claim
        if typed is None:
            return self.view_options
        selection = self.view_options.selection
        focus, whole = selection.focus, " ".join((*selection.focus[:1], typed))
        if len(focus) == 1 and focus[0] not in argument_map.claims and claims_meant(whole, argument_map):
            focus, typed = (), whole
        claim = claim_named(typed, argument_map, "render", kinds="map or claim")
        return replace(self.view_options, selection=replace(selection, focus=(*focus, claim.id)))


RENDER: Final = OptionGroup(
    RenderOptions,
    place=MAP_AND_CLAIM,
    output=output_group(
        KNOWN_FORMATS,
        "The file to write; by default the output goes to the terminal, as with -. A map as .tex is a figure,"
        " and the PDF that it shows is written beside it.",
        "the terminal shows text",
    ),
    view=click.Option(
        ["--view"],
        type=Named(VIEWS, OTHER_NAMES),
        help="page, a web page to explore; balance, what speaks for and against a hypothesis or any claim;"
        " account, the same in prose; map, a diagram; or a table: claims; ledger, process-tracing tests;"
        " sources; matrix. Default: balance in the terminal and in text, page in HTML, else what the format"
        " can hold.",
    ),
    split=click.Option(
        ["--split"],
        metavar="FACET",
        shell_complete=complete_split,
        help="Divide the map into several pictures: an overview in FILE, and beside it one for each value of"
        " a facet, or for each `hypothesis`, or for `all` claims with reasons, named FILE-VALUE or FILE-ID.",
    ),
    into=click.Option(
        ["--into"],
        metavar="FILE",
        type=ANY_PATH,
        help="Renew the views in a Markdown file: what stands between <!-- argmap:begin VIEW OPTIONS -->"
        " and <!-- argmap:end -->.",
    ),
    check=click.Option(
        ["--check"], is_flag=True, help="With --into: write nothing, and exit with 1 if FILE is not current."
    ),
    embed=click.Option(
        ["--embed"],
        is_flag=True,
        help="Write the page as a fragment to include in another page, such as one of a blog or of Quarto.",
    ),
    view_options=VIEW,
)
