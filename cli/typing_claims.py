"""Claims typed in the user's editor: the draft, what is told of it, and where it is if anything fails."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from ..editor.loop.launch import open_editor
from ..editor.loop.rounds import NotDone, NothingTyped, Rounds
from ..editor.refused import Refused
from ..editor.writing.drafts import drafts, new_draft, remove_draft
from ..model import Severity
from ..model.words import listed
from .changing import OpenMap, Tried, finish
from .errors import CannotRun, complain, reason
from .exit_codes import COULD_NOT_RUN, PROBLEMS
from .maps import CheckedMap
from .refusals import refusals_explained
from .state_folder import state_folder
from .which_editor import which_editor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from ..editor.loop.launch import Closed
    from ..editor.loop.plan import Fault, Judged, Plan
    from ..editor.loop.template import Frame, Template
    from ..model import ArgumentMap

_MOST_TOLD: Final = 10

ADDED: Final = "added"
CHANGED: Final = "changed"
"""What is done with claims."""


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts of a kind of the map in the folder `root`.

    `about` is part of their names; `again` is the command that opens the newest again.
    """

    root: str
    about: str
    again: str

    def new(self, text: str) -> Path:
        """Keep a text in a new draft. Raises: CannotRun."""
        with refusals_explained():
            return new_draft(self.root, state_folder(), self.about, text)

    def newest(self) -> Path:
        """Return the newest that is kept; others are named. Raises: CannotRun, where there is none."""
        found = self.all()
        if not found:
            raise CannotRun("no draft is kept", "one is kept wherever what was typed could not be written")
        if len(found) > 1:
            complain("older drafts are kept too:", "", map(str, found[1:]))
        return found[0]

    def all(self) -> list[Path]:
        """Return those that are kept, the newest first."""
        return [each for each in drafts(self.root, state_folder()) if self._is_own(each.stem)]

    def _is_own(self, stem: str) -> bool:
        name, _, number = stem.rpartition("-")
        return number.isdecimal() and name.endswith(f"-{self.about}")

    @contextmanager
    def named(self, draft: Path, untouched: str = "") -> Generator[None, None, None]:
        """Name the draft where anything fails before its text is in the map, argmap itself included.

        One that is `untouched` goes.
        """
        try:
            yield
        except CannotRun as error:
            complain(error.message, error.hint, error.choices)
            self._name(draft, untouched)
            raise click.exceptions.Exit(COULD_NOT_RUN) from error
        except BaseException:
            self._name(draft, untouched)
            raise

    def _name(self, draft: Path, untouched: str) -> None:
        with suppress(OSError):
            if draft.read_bytes() == untouched.encode():
                draft.unlink()
        if draft.exists():
            complain(f"what you typed is kept in {draft}", f"{self.again} opens it again")


def draft_text(draft: Path) -> str:
    """Return the text of a draft, argmap's lines included. Raises: CannotRun."""
    try:
        return draft.read_bytes().decode()
    except OSError as error:
        raise CannotRun(f"cannot read {draft}: {reason(error)}") from error
    except UnicodeDecodeError as error:
        raise CannotRun(f"{draft} is not UTF-8", "open it in an editor, and save it as UTF-8") from error


@dataclass(frozen=True, slots=True)
class Typing:
    """What a user types in an editor: from the `fresh` template on, until it is judged to be a plan.

    `done` is what is then done with the claims.
    """

    drafts: Drafts
    frame: Frame
    fresh: Template
    judge: Callable[[str], Judged]
    done: str

    def run(self, again: Callable[[str], Template] | None, *, dry_run: bool) -> int:
        """Open the editor until the change can be made, and make it; returns the exit code.

        `again` makes a template of the newest draft, which is then opened. Where nothing is typed the code is
        that of problems. Raises: CannotRun; click's Exit; SystemExit, where argmap is to end.
        """
        kept = self.drafts.newest() if again else None
        editor = which_editor("`argmap add --text`")
        draft = kept or self.drafts.new(self.fresh.text)
        with self.drafts.named(draft, self.fresh.text):
            plan = self._plan(editor, draft, again(draft_text(draft)) if again else self.fresh)
            return carried_out(plan, self.done, draft, dry_run=dry_run) if plan else PROBLEMS

    def _plan(self, editor: str, draft: Path, template: Template) -> Plan | None:
        """The plan for what is typed into the draft; None where nothing is."""

        def opened(shown: Template) -> Closed:
            return open_editor(editor, draft, shown.line, shown.column)

        try:
            rounds = Rounds(draft, self.frame, opened, self.judge)
            return rounds.run(template, untouched=self.fresh.body)
        except NothingTyped as error:
            _tell_nothing_typed(editor, draft, error.closed)
            return None
        except NotDone as error:
            raise CannotRun(error.message, error.hint, in_words(error.faults)) from error
        except Refused as error:
            raise CannotRun(error.message, error.hint) from error


def _tell_nothing_typed(editor: str, draft: Path, closed: Closed) -> None:
    """Say that nothing was typed, and remove the draft, unless a window may still show it."""
    if closed.at_once and closed.waits_with:
        hint = f"set EDITOR='{editor} {closed.waits_with}', so that it waits until you close the file"
        complain(f"the editor returned at once; the file that it shows is {draft}", hint)
        return
    if closed.at_once:
        hint = "an editor that opens a window must wait until you close it, as `code --wait` does"
        complain("the editor returned at once, and nothing was typed", hint)
    else:
        complain("nothing was typed, so nothing was changed")
    with refusals_explained():
        remove_draft(draft)


def in_words(faults: Iterable[Fault]) -> list[str]:
    """Return what is wrong with what was typed, a line each."""
    return [f"line {each.line}: {each}" if each.line else str(each) for each in faults]


def carried_out(plan: Plan, done: str, draft: Path | None, *, dry_run: bool) -> int:
    """Write the change that is planned, tell it, and remove the draft; returns the exit code.

    `done` is what was done with the claims. Raises: CannotRun.
    """
    opened = OpenMap(plan.before.root, plan.before.loaded, plan.before.texts)
    after = plan.after
    checked = CheckedMap(opened.root, after.evaluated, after.problems, after.loaded.files)

    def told(argument_map: ArgumentMap) -> str:
        places = [(own, argument_map.claims[own].place) for own in plan.ids if own in argument_map.claims]
        return listed([f"{place.path}:{place.line}: {done} `{own}`" for own, place in places], _MOST_TOLD)

    code = finish(opened, Tried(plan.change.what, plan.outcome, checked), told, dry_run=dry_run)
    claims = after.loaded.argument_map.claims
    own = {claims[each].place[:2] for each in plan.ids if each in claims}
    warnings = [
        each for each in after.problems if each.severity is Severity.WARNING and each.place[:2] in own
    ]
    known = {each.message for each in plan.before.problems} if warnings and done == CHANGED else set[str]()
    for problem in warnings:
        if problem.message not in known:
            complain(f"{problem.place.path}:{problem.place.line}: {problem.message}", problem.hint)
    if draft and not dry_run:
        with refusals_explained():
            remove_draft(draft)
    elif draft:
        complain(f"what you typed is kept in {draft}")
    return code
