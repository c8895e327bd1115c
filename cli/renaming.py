"""What a rename does beside the claims: mentions in prose, and views in Markdown files."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ..editor.changes.rename import rename
from ..editor.entries import line_end, line_start
from ..editor.markdown.markers import BadMarker, Region
from ..editor.markdown.mentions import in_markers, in_prose, naming
from ..editor.prose_of_map import Mention, mentions, with_prose
from ..model.layout import IMPORTS_FILE
from ..model.words import count, quotable
from ..schema.files import within
from .changing import Tried, tried
from .errors import complain
from .refusals import refusals_explained

if TYPE_CHECKING:
    from .changing import OpenMap

_BREAK: Final = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Renamed:
    """A rename that was tried, in so many places and files, and the mentions in prose that it leaves."""

    tried: Tried
    places: int
    files: int
    left: tuple[Mention, ...]


def renamed(opened: OpenMap, own: str, new: str, *, prose: bool) -> Renamed:
    """Rename a claim in memory, in prose too if that is wanted. Raises: CannotRun, where it is refused."""
    with refusals_explained():
        change = rename(opened.loaded, opened.texts, own, new)
    files = naming(opened.root, opened.texts, own)
    change = replace(change, edits=(*change.edits, *in_markers(files, own, new)))
    found = (*mentions(opened.loaded, opened.texts, own), *in_prose(files, own))
    if prose:
        change = with_prose(change, found, own, new)
        found = tuple(each for each in found if not each.is_plain)
    made = tried(opened, change)
    made = _with_views(made, opened, files, own, new)
    of_imports = within(opened.root, IMPORTS_FILE)
    places = sum(each.path != of_imports for each in change.edits)
    return Renamed(made, places, len({*made.outcome.after} - {of_imports}), found)


def _with_views(made: Tried, opened: OpenMap, files: dict[str, str], own: str, new: str) -> Tried:
    """Render the views anew that name the claim."""
    before, after = dict(made.outcome.before), dict(made.outcome.after)
    for path in files:
        text = after.get(path) or opened.texts[path]

        def names_it(region: Region, text: str = text) -> bool:
            return own in text[region.start : region.end] or new in region.words

        if "argmap:" not in text:
            continue
        from .embedding.renewal import renewed

        try:
            written, stale, notes = renewed(text, path, made.checked, names_it)
        except BadMarker as error:
            complain(f"{path}:{error.line}: the views are not rendered anew: {error.message}", error.hint)
            continue
        for note in notes:
            complain(note)
        if stale:
            before[path], after[path] = opened.texts[path], written
    return replace(made, outcome=replace(made.outcome, before=before, after=after))


def tell_mentions(opened: OpenMap, own: str, left: tuple[Mention, ...], *, prose: bool) -> None:
    """List the mentions in prose that are not changed, one line of a file once."""
    lines: dict[str, str] = {}
    for each in left:
        text = opened.texts[each.path]
        line = text[line_start(text, each.at) : line_end(text, each.at)]
        number = len(_BREAK.findall(text, 0, each.at)) + 1
        lines.setdefault(f"{each.path}:{number}", quotable(line.strip(), 80))
    if lines:
        column = max(map(len, lines))
        hint = "change them by hand:" if prose else "`--prose` changes them:"
        shown = [f"{place:{column}}  {line}" for place, line in lines.items()]
        complain(f"prose names `{own}` in {count(len(lines), 'line')}", hint, shown)
