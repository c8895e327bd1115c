"""A claim of the map is changed in an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..editor.changes.replace import entry_text
from ..editor.loop.plan import read_again, replacement
from ..editor.loop.rounds import NotDone
from ..editor.loop.template import Frame, typed, version_in, version_of
from ..editor.loop.typed_claims import typed_claims, with_texts_set
from ..editor.refused import Refused
from ..editor.schema_line import draft_schema_line
from ..editor.style import style_of
from .refusals import refusals_explained
from .typing_claims import CHANGED, Drafts, Typing

if TYPE_CHECKING:
    from ..editor.loop.plan import Judged
    from ..editor.loop.template import Template
    from .changing import OpenMap


def edit_claim(opened: OpenMap, own: str, *, recover: bool, dry_run: bool) -> int:
    """Change the claim with this id in an editor; returns the exit code. Raises: CannotRun."""
    place = opened.argument_map.claims[own].place
    with refusals_explained():
        before = entry_text(opened.loaded, opened.texts, own)
        style = style_of(opened.texts[place.path])
    frame = Frame(opened.argument_map, style.indent, draft_schema_line(opened.loaded), version_of(before))
    fresh = frame.around(before)
    drafts = Drafts(opened.root, f"edit-{own}", f"`argmap edit {own} --recover`")

    def judge(body: str) -> Judged:
        known = read_again(opened.loaded)
        try:
            now = entry_text(known.loaded, known.texts, own)
        except Refused as error:
            raise NotDone(f"the map was changed meanwhile: {error.message}", error.hint) from error
        if now != before:
            there = known.loaded.argument_map.claims[own].place
            message = f"`{own}` was changed meanwhile, in {there.path}:{there.line}; both versions are kept"
            raise NotDone(message, "opened again, the draft shows both")
        in_lines = with_texts_set(body, style, before=before)
        return replacement(known, own, typed_claims(in_lines))

    def again(text: str) -> Template:
        changed = version_in(text) not in {"", version_of(before)}
        now = ["the claim has been changed since this was typed; it is now:", *before.splitlines()]
        return frame.around(typed(text), {0: now} if changed else {})

    typing = Typing(drafts, frame, fresh, judge, CHANGED)
    return typing.run(again if recover else None, dry_run=dry_run)
