"""An editor is opened on a draft, again and again, until what is typed is without faults."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..refused import Refused
from ..writing.errors import CannotWrite, reason
from ..writing.whole import replace
from .template import typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .launch import Closed
    from .plan import Fault, Judged, Plan
    from .template import Frame, Template


_CAN_STAY: Final = "A warning can stay: to keep the text as it is, close it as it is."


class NothingTyped(Exception):
    """The draft came back as it was, or empty; `closed` is how the editor ended."""

    def __init__(self, closed: Closed) -> None:
        super().__init__()
        self.closed = closed


class NotDone(Refused):
    """What was typed cannot go into the map as it is; it is in the draft. `faults` say why."""

    def __init__(self, message: str, hint: str = "", faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(message, hint)
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Rounds:
    """What the rounds need: the draft, argmap's lines around it, and who opens and judges it."""

    draft: Path
    frame: Frame
    open_editor: Callable[[Template], Closed]
    judge: Callable[[str], Judged]

    def run(self, template: Template, *, untouched: str) -> Plan:
        """Open the editor on the draft, which gets the template, until what is typed can be carried out.

        `untouched` is the body at which nothing was typed. A draft that comes back with faults as it was is
        carried out if that is possible all the same. Each warning opens the editor once.
        Raises: NothingTyped; NotDone; CannotWrite; whatever the two functions raise.
        """
        judged: Judged | None = None
        warned: set[str] = set()
        self._keep(template)
        while True:
            closed = self.open_editor(template)
            body = self._read()
            if _same(body, untouched) or (not body and _same(template.body, untouched)):
                raise NothingTyped(closed)
            if not body:
                self._keep(template)
                raise NotDone("the draft came back empty; it is as it was before")
            if judged is not None and _same(body, template.body):
                if judged.plan:
                    return judged.plan
                raise NotDone("nothing was changed, and it still has faults", faults=judged.faults)
            judged = self.judge(body)
            warnings = [each for each in judged.warnings if each.text not in warned]
            if judged.plan and not judged.faults and not warnings:
                return judged.plan
            warned.update(each.text for each in warnings)
            faults: dict[int, list[str]] = {0: [] if judged.faults else [_CAN_STAY]}
            for each in (*judged.faults, *warnings):
                faults.setdefault(each.line, []).append(str(each))
            template = self.frame.around(body, faults)
            self._keep(template)

    def _read(self) -> str:
        """What was typed, "" where the draft is gone."""
        try:
            return typed(self.draft.read_bytes().decode())
        except FileNotFoundError:
            return ""
        except OSError as error:
            raise NotDone(f"cannot read the draft: {reason(error)}") from error
        except UnicodeDecodeError as error:
            raise NotDone("the editor has not saved the draft as UTF-8", "set it to UTF-8") from error

    def _keep(self, template: Template) -> None:
        """Put a text into the draft. Raises: CannotWrite; the draft is then as it was."""
        try:
            replace(self.draft, template.text.encode("utf-8", "surrogatepass"), private=True)
        except OSError as error:
            raise CannotWrite(f"cannot write the draft: {reason(error)}") from error


def _same(one: str, other: str) -> bool:
    """Whether two bodies are equal but for blanks at the ends of lines and empty lines around."""
    return [line.rstrip() for line in one.strip("\n").split("\n")] == [
        line.rstrip() for line in other.strip("\n").split("\n")
    ]
