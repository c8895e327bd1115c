"""`argmap lsp`: the language server, which editors start."""

from __future__ import annotations

import sys

import click

from ..declaration import declare
from ..errors import CannotRun
from ..exit_codes import NO_ERRORS, PROBLEMS
from ..options.choice import Choice


@declare(
    "lsp",
    click.Option(
        ["--without-schema"],
        is_flag=True,
        help="Leave keys and their values to another server, such as the yaml-language-server.",
    ),
    click.Option(
        ["--encoding"],
        type=Choice(["utf-8", "utf-16", "utf-32"]),
        help="How columns are counted, whatever the editor asks for.",
    ),
    click.Option(
        ["--maps-above"], is_flag=True, help="Use a map that lies above the folder that is open, too."
    ),
    click.Option(["--stdio"], is_flag=True, hidden=True),
    click.Option(["--quiet"], is_flag=True, help="Do not tell which verdicts an edit turned."),
    examples=(
        ("argmap lsp", "answer an editor over stdin and stdout; editors start it"),
        ("argmap lsp --without-schema", "beside the yaml-language-server"),
    ),
)
def command(*, without_schema: bool, encoding: str | None, maps_above: bool, stdio: bool, quiet: bool) -> int:
    """Show your editor what `check` finds and how claims fare, while you write.

    This is a language server: your editor starts it, and speaks to it over stdin and stdout until it ends it.
    It needs two more packages: `pip install "argmap[lsp]"`.
    """
    del stdio  # what it does anyway; many editors add it
    try:
        from ...editor.server.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"pygls", "lsprotocol"}:
            raise
        hint = 'run `python -m pip install "argmap[lsp]"`'
        raise CannotRun("the language server needs the library pygls", hint) from error
    from ...editor.server.lines import Encoding
    from ...editor.server.settings import Settings

    if sys.stdin and sys.stdin.isatty():
        hint = "let your editor run it for YAML files; for a terminal there is `argmap check --watch`"
        raise CannotRun("the language server is started by an editor, which speaks to it over stdin", hint)
    forced = Encoding(encoding) if encoding else None
    ended_well = serve(Settings(without_schema, forced, maps_above, tells_turned=not quiet))
    return NO_ERRORS if ended_well else PROBLEMS
