"""The three ways in which new claims come: from an editor, from the command line, from stdin."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

from ..editor.destination import named_file
from ..editor.ids import proposed_id
from ..editor.loop.plan import MapAsRead, addition, ids_of, read_again, style_for, with_warnings
from ..editor.loop.template import NEW, Frame, new_body, typed, with_line_feeds
from ..editor.loop.typed_claims import TypedClaims, typed_claims, with_ids_made, with_texts_set
from ..editor.schema_line import draft_schema_line
from ..editor.writer import claim_text
from ..model.layout import MAX_BYTES
from .changing import open_to_change
from .console.given import read_given
from .errors import CannotRun
from .refusals import refusals_explained
from .typing_claims import ADDED, Drafts, Typing, carried_out, in_words

if TYPE_CHECKING:
    from ..editor.claim_draft import ClaimDraft
    from ..editor.loop.plan import Judged
    from ..editor.loop.template import Template
    from ..editor.style import Style
    from .changing import OpenMap
    from .options.adding import AddOptions


def add_from_editor(map_path: str | None, options: AddOptions, *, recover: bool, dry_run: bool) -> int:
    """Add the claims that are typed in an editor; returns the exit code. Raises: CannotRun."""
    opened = open_to_change(map_path, dry_run=dry_run)
    given = options.claim(opened.argument_map)
    to = _to(opened, options)
    given = replace(given, id=given.id or NEW)
    style = _style(opened, given, to)
    frame = Frame(opened.argument_map, style.indent, draft_schema_line(opened.loaded))
    fresh = frame.around(new_body(given, style))

    def judge(body: str) -> Judged:
        known = read_again(opened.loaded)
        in_lines = with_ids_made(with_texts_set(body, style), known.ids)
        folded = with_ids_made(with_texts_set(body, style, folded=True), known.ids)
        claims = TypedClaims(in_lines, typed_claims(folded).entries)
        return with_warnings(addition(known, claims, to), known, claims)

    def again(text: str) -> Template:
        return frame.around(typed(text))

    typing = Typing(_drafts(opened), frame, fresh, judge, ADDED)
    return typing.run(again if recover else None, dry_run=dry_run)


def add_from_text(map_path: str | None, options: AddOptions, *, dry_run: bool) -> int:
    """Add the claim that the options say; returns the exit code. Raises: CannotRun."""
    opened = open_to_change(map_path, dry_run=dry_run)
    given = options.claim(opened.argument_map)
    own = given.id or proposed_id(given.text, ids_of(opened.argument_map))
    if not own:
        raise CannotRun("there is nothing in the text of which an id could be made", "give one: `--id ID`")
    given = replace(given, id=own)
    to = _to(opened, options)
    text = claim_text(given, _style(opened, given, to))
    return _add_at_once(opened, typed_claims(text), to, dry_run=dry_run)


def add_from_stdin(map_path: str | None, options: AddOptions, *, dry_run: bool) -> int:
    """Add the claims that stdin has as YAML; returns the exit code. Raises: CannotRun."""
    opened = open_to_change(map_path, dry_run=dry_run)
    data = read_given("-", "type the claims as YAML; end with Ctrl-D on a line of its own")
    if len(data) > MAX_BYTES:
        raise CannotRun(f"stdin has more than {MAX_BYTES // 2**20} MiB", "add the claims in several parts")
    try:
        text = with_line_feeds(data.decode())
    except UnicodeDecodeError as error:
        raise CannotRun("stdin is not UTF-8", "save the claims as UTF-8") from error
    return _add_at_once(opened, typed_claims(text), _to(opened, options), dry_run=dry_run)


def _add_at_once(opened: OpenMap, given: TypedClaims, to: str | None, *, dry_run: bool) -> int:
    """Add claims that no editor has shown; where they cannot be added, an editor can open them as a draft."""
    drafts = _drafts(opened)
    draft = None if dry_run or not given.text else drafts.new(given.text)
    with drafts.named(draft) if draft else nullcontext():
        judged = addition(MapAsRead(opened.loaded, opened.texts), given, to)
        if judged.faults or not judged.plan:
            raise CannotRun("nothing was added", "correct this:", in_words(judged.faults))
        return carried_out(judged.plan, ADDED, draft, dry_run=dry_run)


def _drafts(opened: OpenMap) -> Drafts:
    return Drafts(opened.root, "add", "`argmap add --recover`")


def _to(opened: OpenMap, options: AddOptions) -> str | None:
    """Return the path of the file that `--to` names, None without the option. Raises: CannotRun."""
    with refusals_explained():
        return None if options.to is None else named_file(opened.argument_map, options.to)


def _style(opened: OpenMap, given: ClaimDraft, to: str | None) -> Style:
    """The style of the file that the claim goes to. Raises: CannotRun."""
    with refusals_explained():
        return style_for(opened.loaded, opened.texts, given, to)
