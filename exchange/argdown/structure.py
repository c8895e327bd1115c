"""A premise-conclusion structure while it is read, one numbered statement after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .claim_data import plain
from .document import Element, Step

if TYPE_CHECKING:
    from ..foreign_file import ForeignFile
    from ..report import Losses
    from ..safe_yaml import Yaml
    from .document import Document


class Structure:
    """The structure of the argument with this key, which begins in this line."""

    def __init__(self, document: Document, key: str, line: int) -> None:
        self._document = document
        self._key = key
        self._line = line
        self._numbers: dict[str, str] = {}
        self._unused: list[str] = []
        self._open: Step | None = None
        self._uses: list[str] | None = None
        self._is_new = key not in document.arguments
        document.arguments.setdefault(key, Element(key, line))
        document.steps[key] = []
        document.premises[key] = []

    @property
    def step(self) -> str:
        """The key of the step whose conclusion comes next, "" if a premise does."""
        return self._open.key if self._open else ""

    def infer(self, rules: str, data: dict[str, Yaml], line: int, losses: Losses) -> None:
        """Take an inference: the statement that comes next is its conclusion."""
        uses = data.pop("uses", None)
        self._uses = None if uses is None else [*map(plain, uses if isinstance(uses, list) else [uses])]
        number = len(self._document.steps[self._key]) + 1
        self._open = Step(f"{self._key} step {number}", line, rules)
        losses.add("value of an inference", f"line {line}", plural="values of inferences", number=len(data))

    def add(self, number: str, key: str, line: int, file: ForeignFile) -> None:
        """Take the statement with this number and key."""
        if self._open is None:
            self._document.premises[self._key].append(key)
        else:
            self._open.conclusion = key
            self._open.premises = self._used(line, file)
            self._document.steps[self._key].append(self._open)
            self._unused.clear()
            self._open = None
        self._numbers[number] = key
        self._unused.append(key)

    def _used(self, line: int, file: ForeignFile) -> list[str]:
        """The premises of the step: those that its data name, else all since the last conclusion."""
        if self._uses is None:
            return [*self._unused]
        found: list[str] = []
        for number in self._uses:
            key = self._numbers.get(number.strip("() "))
            if key is None:
                file.fault("AM201", f"there is no statement ({number}) for the inference", line=line)
            else:
                found.append(key)
        return found

    def end(self, file: ForeignFile) -> None:
        """End the structure; without a conclusion it is none, and what it numbers are mere statements."""
        steps = self._document.steps
        if self._open or not steps[self._key]:
            message = "the numbered statements have no conclusion"
            file.fault("AM103", message, "write `----` and the conclusion below them", line=self._line)
        if not steps[self._key]:
            del steps[self._key], self._document.premises[self._key]
            if self._is_new:
                del self._document.arguments[self._key]
