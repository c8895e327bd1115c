"""`argmap cite`: looks up a work in the references, or adds works to them."""

from __future__ import annotations

import click

from ..adding_works import add_works, names_works
from ..citing import works_as_text
from ..console.pager import emit_paged
from ..declaration import declare
from ..exit_codes import NO_ERRORS
from ..maps import open_map
from ..options.change import DRY_RUN
from ..options.map_and_claim import MAP_OPTION, joined


@declare(
    "cite",
    click.Argument(["words"], metavar="WORDS or FILE", nargs=-1, required=True, callback=joined),
    MAP_OPTION,
    DRY_RUN,
    examples=(
        ("argmap cite ambrosio 2008", "the key of a work, its reference, and who cites it"),
        ("argmap cite export.ris", "add the works of a file in RIS, BibTeX or CSL-JSON"),
        ("pbpaste | argmap cite -", "add what was copied, here on a Mac"),
        ("argmap cite export.bib --dry-run", "show what would be added"),
    ),
)
def command(*, words: str, map_path: str | None, dry_run: bool) -> int:
    """Look up a work in the references, or add works to them.

    Words of author, year and title name works that are there. A file, or `-` for stdin, holds works to be
    added, in BibTeX, RIS or CSL-JSON. Each gets a key like those that are there; one that the map has
    already, by its DOI or its title and year, is told and not added.
    """
    if names_works(words):
        return add_works(words, map_path, dry_run=dry_run)
    emit_paged(works_as_text(words, open_map(map_path).argument_map))
    return NO_ERRORS
