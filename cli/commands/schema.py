"""`argmap schema`: the JSON Schema of claim files or of argmap.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import click

from ..console.output import emit_data
from ..declaration import declare
from ..exit_codes import NO_ERRORS
from ..new_map import SCHEMAS, schema_text
from ..options.choice import Choice
from ..options.group import OptionGroup


@dataclass(frozen=True, slots=True)
class SchemaOptions:
    """All options of `schema`."""

    which: str


SCHEMA: Final = OptionGroup(
    SchemaOptions,
    click.Argument(["which"], metavar="[claim|map]", type=Choice(SCHEMAS), default=SCHEMAS[0]),
)


@declare(
    "schema",
    SCHEMA,
    examples=(
        ("argmap schema > claim.schema.json", "what a claim file may hold"),
        ("argmap schema map", "what argmap.yaml may hold"),
    ),
)
def command(options: SchemaOptions) -> int:
    """Print the JSON Schema of claim files or of argmap.yaml.

    Editors complete and check a file that names its schema in a first line like
    `# yaml-language-server: $schema=schema/claim.schema.json`; argmap init writes such lines.
    """
    emit_data([schema_text(options.which)])
    return NO_ERRORS
