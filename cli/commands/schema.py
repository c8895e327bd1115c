"""`argmap schema`: the JSON Schema of claim files or of argmap.yaml, also with the ids of a map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...schema.texts import SCHEMAS, schema_text
from ..console.files import write_together
from ..console.pager import emit_paged
from ..declaration import declare
from ..errors import CannotRun, complain, reason
from ..exit_codes import NO_ERRORS
from ..maps import open_map
from ..options.choice import ANY_PATH, Choice
from ..options.map_and_claim import WHICH_MAP

if TYPE_CHECKING:
    from collections.abc import Callable


@declare(
    "schema",
    click.Argument(["which"], metavar="[claim|map]", type=Choice(SCHEMAS), default=SCHEMAS[0]),
    click.Option(["--with-ids"], is_flag=True, help="With the ids, links, works and facets of the map."),
    click.Option(
        ["-m", "--map", "map_path"], metavar="MAP", type=ANY_PATH, help=f"For --with-ids: {WHICH_MAP}"
    ),
    click.Option(
        ["-o", "--output", "folder"],
        metavar="FOLDER",
        type=ANY_PATH,
        help="Write both schemas into a folder, usually the map's `schema`.",
    ),
    examples=(
        ("argmap schema > claim.schema.json", "what a claim file may hold"),
        ("argmap schema map", "what argmap.yaml may hold"),
        ("argmap schema --with-ids -o arguments/schema", "let any editor complete the ids of the map"),
    ),
)
def command(*, which: str, with_ids: bool, map_path: str | None, folder: str | None) -> int:
    """Print what a file of a map may hold, as a JSON Schema.

    Editors complete and check a file that names its schema in a first line like
    `# yaml-language-server: $schema=schema/claim.schema.json`; argmap init writes such lines. With the ids of
    the map they complete those too. Where the map's own folder `schema` has such schemas, the commands that
    change the map renew them, and argmap check says when they are behind it.
    """
    text = _with_ids(map_path) if with_ids else schema_text
    if map_path is not None and not with_ids:
        raise click.UsageError("--map goes with --with-ids")
    if folder is None:
        emit_paged(text(which).encode())
    else:
        try:
            Path(folder).mkdir(exist_ok=True)
        except OSError as error:
            raise CannotRun(f"cannot write into {folder}: {reason(error)}", "name a folder") from error
        write_together({f"{folder}/{name}.schema.json": text(name).encode() for name in SCHEMAS})
        complain(f"wrote {' and '.join(f'{folder}/{name}.schema.json' for name in SCHEMAS)}")
    return NO_ERRORS


def _with_ids(map_path: str | None) -> Callable[[str], str]:
    """Return what gives the text of each schema with the ids of the map. Raises: CannotRun."""
    from ...schema.texts import schemas_with_ids

    argument_map = open_map(map_path).argument_map
    if not argument_map.gaps.complete:
        raise CannotRun(
            "a part of the map cannot be read, so ids would be missing", "correct its errors first"
        )
    return schemas_with_ids(argument_map).__getitem__
