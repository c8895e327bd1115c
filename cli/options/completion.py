"""Completion of ids in the shell: what `argmap show <TAB>` offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.shell_completion import CompletionItem

from ...model.safe_text import visible
from ..errors import CannotRun

if TYPE_CHECKING:
    import click


def complete_ids(context: click.Context, _argument: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the ids that begin with what is typed, each with its label; none where there is no map."""
    from ...schema import load_map
    from ..maps import find

    try:
        root = find(context.params.get("map_path"))
    except CannotRun:
        return []
    claims = load_map(root).argument_map.claims.values()
    return [
        CompletionItem(each.id, help=visible(each.label)) for each in claims if each.id.startswith(incomplete)
    ]
