"""`argmap schema`: the JSON Schema of claim files or of argmap.yaml."""

from __future__ import annotations

import click

from ..console.pager import emit_paged
from ..declaration import declare
from ..exit_codes import NO_ERRORS
from ..new_map import SCHEMAS, schema_text
from ..options.choice import Choice


@declare(
    "schema",
    click.Argument(["which"], metavar="[claim|map]", type=Choice(SCHEMAS), default=SCHEMAS[0]),
    examples=(
        ("argmap schema > claim.schema.json", "what a claim file may hold"),
        ("argmap schema map", "what argmap.yaml may hold"),
    ),
)
def command(*, which: str) -> int:
    """Print what a file of a map may hold, as a JSON Schema.

    Editors complete and check a file that names its schema in a first line like
    `# yaml-language-server: $schema=schema/claim.schema.json`; argmap init writes such lines.
    """
    emit_paged(schema_text(which).encode())
    return NO_ERRORS
