"""`argmap schema`: the JSON Schema of claim files or of argmap.yaml."""

from __future__ import annotations

import click

from ..console.output import emit_data
from ..help import Choice, Command
from ..new_map import SCHEMAS, schema_text


@click.command(
    "schema",
    cls=Command,
    examples=(
        ("argmap schema > claim.schema.json", "what a claim file may hold"),
        ("argmap schema map", "what argmap.yaml may hold"),
    ),
)
@click.argument("which", metavar="[claim|map]", type=Choice(SCHEMAS), default=SCHEMAS[0])
def command(which: str) -> int:
    """Print the JSON Schema of claim files or of argmap.yaml.

    Editors complete and check a file that names its schema in a first line like
    `# yaml-language-server: $schema=schema/claim.schema.json`; argmap init writes such lines.
    """
    emit_data([schema_text(which)])
    return 0
