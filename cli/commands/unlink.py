"""`argmap unlink`: takes back what a claim says of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...editor.changes.unlink import unlink
from ..changing import carry_out, open_to_change
from ..claim_lookup import claim_named
from ..declaration import declare
from ..links_typed import read_typed, target_named, words_argument
from ..options.change import DRY_RUN, WITH_LINKS
from ..options.map_and_claim import MAP_OPTION
from ..refusals import refusals_explained
from ..what_is_said import sentence, shown, to_take_back

if TYPE_CHECKING:
    from ...model import ArgumentMap


@declare(
    "unlink",
    words_argument("A [VERB] B"),
    MAP_OPTION,
    WITH_LINKS,
    DRY_RUN,
    examples=(
        ("argmap unlink a b", "whatever a says of b"),
        ("argmap unlink 'words of a' 'words of b'", "claims by words of their labels"),
        ("argmap unlink a contradicts b", "one of several things"),
        ("argmap unlink u 'a -> b'", "what u says of a link"),
        ("argmap unlink a b --with-links", "also the links that point at this one"),
    ),
)
def command(*, words: tuple[str, ...], map_path: str | None, with_links: bool, dry_run: bool) -> int:
    """Take back what a claim says of another.

    B is a claim, or, in quotes, a link `a -> b`. Links that point at the link are in the way, unless they are
    to go as well.
    """
    typed = read_typed("unlink", words, verb_needed=False)
    opened = open_to_change(map_path, dry_run=dry_run)
    source = claim_named(typed.source, opened.argument_map, "unlink").id
    said = to_take_back(opened.argument_map, source, typed.verb, target_named(typed, opened.argument_map))
    with refusals_explained():
        change = unlink(
            opened.loaded, opened.texts, said.source, said.key, str(said.target), with_links=with_links
        )

    def told(_after: ArgumentMap) -> str:
        return f"{shown(said.place)}: taken back that {sentence(said.source, said.key, said.target)}"

    return carry_out(opened, change, told, dry_run=dry_run)
