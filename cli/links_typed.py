"""What `argmap link` and `argmap unlink` are told: a claim, a verb, and a claim or a link."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from ..model import ArgumentMap, Target
from ..model.nearest import did_you_mean
from ..model.target import ARROW
from ..model.words import listed
from .claim_lookup import claim_named, existing_link, link_named
from .completion.offers import complete_ids
from .errors import CannotRun, command_line

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

KEYS: Final = {
    "supports": "supports",
    "attacks": "attacks",
    "undercuts": "attacks",
    "contradicts": "contradicts",
    "answers": "answers",
}
"""The verbs, and the key of a claim that each is written with."""

_VERBS: Final = {verb.removesuffix("s"): verb for verb in KEYS} | {verb: verb for verb in KEYS}
_ARROW: Final = ARROW.strip()


class Typed(NamedTuple):
    """A claim, a verb of `KEYS`, or "" where none is given, and what it says that of, as they were typed."""

    source: str
    verb: str
    target: str


def read_typed(command: str, words: Sequence[str], *, verb_needed: bool) -> Typed:
    """Tell the words of a claim, a verb and a target apart; claims are as `claim_named` takes them.

    Without a verb there are two words, one for each claim, or one, `a -> b`. Raises: CannotRun, which says
    what to type.
    """
    verbs = [at for at, word in enumerate(words) if word.casefold() in _VERBS and 0 < at < len(words) - 1]
    if len(words) == 3 and 1 in verbs:
        verbs = [1]
    if len(verbs) == 1:
        (at,) = verbs
        return Typed(" ".join(words[:at]), _VERBS[words[at].casefold()], " ".join(words[at + 1 :]))
    if len(verbs) > 1:
        several = listed([f"`{words[at]}`" for at in verbs])
        raise CannotRun(
            f"{several} may each be the verb", "put the words of a label in quotes: `'words of a' supports b`"
        )
    if not verb_needed and words[-1] != "-":
        two = words if len(words) > 1 else [each.strip() for each in words[0].split(_ARROW, 1)]
        if len(two) == 2 and all(two):
            return Typed(two[0], "", two[1])
    raise _not_understood(command, words, verb_needed=verb_needed)


def _not_understood(command: str, words: Sequence[str], *, verb_needed: bool) -> CannotRun:
    """Return the error for words that do not say what they are about."""
    named = [each.strip() for word in words for each in word.split(_ARROW) if each.strip() not in ("", "-")]
    plain = [each for each in named if each.casefold() not in _VERBS]
    one, two = plain if len(plain) == 2 else ("a", "b")
    hint = f"write {command_line('argmap', command, one, two)}; put the words of a label in quotes"
    if verb_needed:
        hint = (
            f"write {command_line('argmap', command, one, 'supports', two)}; the verbs are {listed([*KEYS])}"
        )
        if meant := next(filter(None, (did_you_mean(each, [*KEYS]) for each in words[1:-1])), ""):
            hint = f"{meant} the verbs are {listed([*KEYS])}"
    if words[-1] == "-":
        return CannotRun("the shell takes `>` for the name of a file to write to", hint)
    lacks = "does not say how one claim bears on another" if verb_needed else "does not name two claims"
    return CannotRun(f"`{' '.join(words)}` {lacks}", hint)


def target_named(typed: Typed, argument_map: ArgumentMap) -> Target:
    """Return the claim or the link of the map that is typed as the target. Raises: CannotRun."""
    parts = [each.strip() for each in typed.target.split(_ARROW)]
    if not all(parts):
        raise CannotRun(f"`{typed.target}` lacks a claim beside `->`", "a link is written `a -> b`")
    if len(parts) > 1:
        return existing_link(link_named(parts, argument_map, "link"), argument_map)
    own = claim_named(parts[0], argument_map, "link").id
    if typed.verb == "undercuts":
        raise CannotRun(
            f"`{own}` is a claim, and `undercuts` takes a link",
            f"{_links_to(own, argument_map)}; `attacks` takes a claim",
        )
    return Target.of(own)


def _links_to(own: str, argument_map: ArgumentMap) -> str:
    """Say which links lead to a claim."""
    paths = [f"`'{path}'`" for path in argument_map.links if path.rest == (own,)]
    return f"name one of the links to it, in quotes: {listed(paths, 3)}" if paths else "no link leads to it"


def complete_words(
    context: click.Context, argument: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the ids, and after a claim the verbs, that begin with what is typed."""
    from click.shell_completion import CompletionItem

    typed = context.params.get(argument.name or "") or ()
    verbs = [CompletionItem(verb) for verb in KEYS if typed and verb.startswith(incomplete)]
    named = any(word in KEYS for word in typed)
    return verbs if verbs and not named else complete_ids(context, argument, incomplete)


def words_argument(metavar: str) -> click.Argument:
    """Return the argument for a claim, a verb and a target."""
    return click.Argument(["words"], metavar=metavar, nargs=-1, required=True, shell_complete=complete_words)
