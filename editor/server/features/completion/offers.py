"""An offer of something to write, the choice of the best ones, and their form for editors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from lsprotocol import types

from .....model.safe_text import visible
from .....views.claims_meant import compared, words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

MOST: Final = 100
"""How many claims or works are sent at once; an editor asks again when more is typed."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be written.

    `name` is what the editor lists, with `detail` beside it. `words` are those by which it is found besides.
    `written` is what is put in place of what was typed, its lines indented less what the first line is; in a
    `snippet` it has tab stops. `drops_space` is whether the space before it goes.
    """

    name: str
    kind: types.CompletionItemKind
    written: str
    detail: str = ""
    documentation: str = ""
    words: str = ""
    snippet: bool = False
    drops_space: bool = False


def best(
    names: Mapping[str, str],
    typed: str,
    without: str = "",
    *,
    near: Collection[str] = (),
    last: Collection[str] = (),
) -> list[str]:
    """Return the names that fit what is typed best, `without` one; of many, MOST.

    Each is given with its words as `compared` has them. First come those that begin so, then those that have
    all words that are typed; then, if all are few, the rest, of which an editor may find some to fit. Among
    them those that are `near` come first and those in `last` at the end, else in the order given. Cost:
    linear in the names.
    """
    start = compared(typed)
    fitting = [*names.items()]
    for word in words_of(typed):
        fitting = [each for each in fitting if word in each[1]]

    ranked: list[list[str]] = [[] for _ in range(8)]
    for name, own in fitting:
        rank = 4 * (not own.startswith(start)) + 2 * (name in last) + (name not in near)
        ranked[rank].append(name)
    found = [*chain(*ranked)][: MOST + 1]
    if len(names) <= MOST:
        known = {*found}
        found += [name for name in names if name not in known]
    return [name for name in found if name != without][:MOST]


class Written(NamedTuple):
    """Where offers are put: `typed` is what is there before the cursor, and `span` what they replace.

    `line_end` is put between the lines of a text that an editor takes as it is; `stops` is whether it takes
    snippets.
    """

    typed: str
    span: types.Range
    line_end: str
    stops: bool


def items(offers: Iterable[Offer], into: Written) -> list[types.CompletionItem]:
    """Return offers as the protocol has them; editors keep their order among those that fit equally well."""
    return [_item(each, f"{number:04}", into) for number, each in enumerate(offers)]


def _item(offer: Offer, place: str, into: Written) -> types.CompletionItem:
    is_snippet, written = offer.snippet, offer.written
    if into.stops and not is_snippet and " " in written:  # Neovim takes but the first word of anything else
        is_snippet, written = True, escaped(written)
    mode = types.InsertTextMode.AdjustIndentation if is_snippet else types.InsertTextMode.AsIs
    return types.CompletionItem(
        label=visible(offer.name),
        kind=offer.kind,
        detail=visible(offer.detail) or None,
        documentation=visible(offer.documentation, keep="\n") or None,
        sort_text=place,
        filter_text=_found_by(offer, into.typed),
        insert_text_format=types.InsertTextFormat.Snippet if is_snippet else None,
        insert_text_mode=mode if "\n" in written else None,
        text_edit=types.TextEdit(into.span, written if is_snippet else written.replace("\n", into.line_end)),
        additional_text_edits=[_without_space(into.span)] if offer.drops_space else None,
    )


def escaped(text: str) -> str:
    """Return a text as a snippet has it, so that nothing in it is a tab stop."""
    return re.sub(r"[\\$}]", r"\\\g<0>", text)


def _found_by(offer: Offer, typed: str) -> str:
    """Return what an editor compares with what is typed.

    Where the words that are typed are found in another order or form, what is typed comes first, as some
    editors look at the beginning alone.
    """
    found = f"{offer.name} {offer.words}".strip()
    words = words_of(typed)
    if not words or found.casefold().startswith(typed.casefold()):
        return found
    own = compared(found)
    return f"{typed} {found}" if all(word in own for word in words) else found


def _without_space(span: types.Range) -> types.TextEdit:
    at = span.start
    return types.TextEdit(types.Range(types.Position(at.line, at.character - 1), at), "")
