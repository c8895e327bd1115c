"""`argmap link`: a claim supports, attacks, undercuts, contradicts or answers another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...editor.changes.link import link
from ..changing import finish, open_to_change, tried
from ..claim_lookup import claim_named
from ..declaration import declare
from ..links_typed import KEYS, read_typed, target_named, words_argument
from ..options.change import DRY_RUN, LINK, LinkOptions
from ..options.map_and_claim import MAP_OPTION
from ..refusals import refusals_explained
from ..what_is_said import refuse_faulty, said_of, sentence, shown

if TYPE_CHECKING:
    from ...model import ArgumentMap


@declare(
    "link",
    words_argument("A VERB B"),
    options=LINK,
    map_path=MAP_OPTION,
    dry_run=DRY_RUN,
    examples=(
        ("argmap link a supports b", "a is a reason for b"),
        ("argmap link words of a attacks words of b", "claims by words of their labels"),
        ("argmap link u undercuts 'a -> b'", "an objection to a link"),
        ("argmap link a contradicts b", "both cannot hold"),
        ("argmap link a answers q --because 'It says so.'", "an answer to a question"),
        ("argmap link a supports b --with c --strength strong", "a counts only together with c"),
    ),
)
def command(*, words: tuple[str, ...], map_path: str | None, dry_run: bool, options: LinkOptions) -> int:
    """Let a claim support, attack, undercut, contradict or answer another.

    VERB is supports, attacks, undercuts, contradicts or answers. B is a claim; or, in quotes, a link
    `a -> b`, which can be undercut, or supported.
    """
    typed = read_typed("link", words, verb_needed=True)
    opened = open_to_change(map_path, dry_run=dry_run)
    source = claim_named(typed.source, opened.argument_map, "link").id
    key, target = KEYS[typed.verb], target_named(typed, opened.argument_map)
    draft = options.to(target, opened.argument_map)
    with refusals_explained():
        change = link(opened.loaded, opened.texts, source, key, draft)
    made = tried(opened, change)
    refuse_faulty(made.checked, source, key, target)

    def told(argument_map: ArgumentMap) -> str:
        places = [each.place for each in said_of(argument_map, source, target) if each.key == key]
        return f"{shown(places[-1])}: {sentence(source, key, target)} now"

    return finish(opened, made, told, dry_run=dry_run)
