"""`argmap import`: claims from a spreadsheet or from another program."""

from __future__ import annotations

from ..declaration import declare
from ..importing import import_files
from ..options.importing import IMPORT, ImportOptions


@declare(
    "import",
    options=IMPORT,
    examples=(
        ("argmap import debate.txt", "make a map in ./debate of a discussion from Kialo"),
        ("argmap import claims.csv -o my-debate", "make one of a spreadsheet, a row a claim"),
        ("argmap import claims.csv --into my-debate", "read a newer version of it into the same map"),
        ("argmap import table.csv --columns text=Claim,work=Citation", "say what the columns hold"),
    ),
)
def command(*, options: ImportOptions) -> int:
    """Bring in claims from a spreadsheet or from another program.

    What kind of file it is, argmap tells from its content. What a map cannot hold is counted, and told. A
    file that is imported again updates the claims that came from it; those that you have edited stay.
    """
    return import_files(options)
