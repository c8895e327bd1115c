"""`argmap add`: new claims, typed in an editor, on the command line or on stdin."""

from __future__ import annotations

from typing import Final

import click

from ..adding import add_from_editor, add_from_stdin, add_from_text
from ..declaration import declare
from ..errors import CannotRun
from ..options.adding import ADDING, AddOptions
from ..options.change import DRY_RUN
from ..options.map_and_claim import MAP_OPTION

_STDIN: Final = "-"


@declare(
    "add",
    click.Argument(["stdin"], metavar="[-]", required=False),
    MAP_OPTION,
    recover=click.Option(["--recover"], is_flag=True, help="Open the newest draft that is kept again."),
    dry_run=DRY_RUN,
    options=ADDING,
    examples=(
        ("argmap add", "type a claim in your editor"),
        ("argmap add -s 'spirit preserves' -w 'aris 2009'", "with its link and source filled in, by words"),
        ("argmap add -s 'spirit preserves' -t 'Norms bind.'", "without an editor"),
        ("argmap add - < claims.yaml", "claims in YAML, which may link each other"),
        ("argmap add --recover", "go on with what could not be written"),
    ),
)
def command(
    *, stdin: str | None, map_path: str | None, recover: bool, dry_run: bool, options: AddOptions
) -> int:
    """Add a claim, typed in your editor.

    The editor is that of VISUAL or EDITOR. What is wrong with a claim is shown in the editor again; what
    was typed is never lost. With - claims are read from stdin.
    """
    if stdin not in {None, _STDIN}:
        raise CannotRun(f"`{stdin}` is not an option", "the text of a claim is given with `--text`")
    if recover and (stdin or not options.is_empty):
        raise CannotRun("--recover opens a draft as it is", "leave the other options out")
    if stdin and not options.is_empty:
        raise CannotRun("the claims on stdin say all of themselves", "leave the other options out")
    if stdin:
        return add_from_stdin(map_path, options, dry_run=dry_run)
    if options.text is not None:
        return add_from_text(map_path, options, dry_run=dry_run)
    return add_from_editor(map_path, options, recover=recover, dry_run=dry_run)
