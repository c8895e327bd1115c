"""What a text in Argdown says: statements, arguments with their steps, and the relations between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..safe_yaml import Yaml


class Tie(Enum):
    """How two elements are related."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    CONTRADICTORY = "contradictory"
    ENTAILS = "entails"
    CONTRARY = "contrary"


class Relation(NamedTuple):
    """A relation between two elements, named by their keys; the target can be a step of an argument."""

    tie: Tie
    source: str
    target: str
    line: int


@dataclass(slots=True)
class Element:
    """A statement or an argument, as all its mentions in the text together have it.

    The key is the title in its brackets; that of a statement without one is its text in quotes. `texts` are
    the wordings in the order of their last mention, `canonical` is the one with `isCanonical`, else "".
    `is_worded` is whether it has a text somewhere, `is_stated` whether it has one elsewhere than as
    the conclusion of a step. `line` and `sections`, the headings above it from the outermost, are those of
    its first text, else of its first mention.
    """

    key: str
    line: int
    texts: dict[str, None] = field(default_factory=dict[str, None])
    canonical: str = ""
    tags: dict[str, None] = field(default_factory=dict[str, None])
    data: dict[str, Yaml] = field(default_factory=dict[str, "Yaml"])
    sections: tuple[str, ...] = ()
    is_worded: bool = False
    is_stated: bool = False

    @property
    def is_argument(self) -> bool:
        """Whether it is an argument, not a statement."""
        return self.key.startswith("<")

    @property
    def title(self) -> str:
        """The title, "" without one."""
        return (
            "" if self.key.startswith('"') else self.key[1 : self.key.rindex("]>"[self.is_argument])].strip()
        )

    @property
    def text(self) -> str:
        """The text that Argdown shows: the canonical or last one; "" where there is only a title."""
        return self.canonical or next(reversed(self.texts), "")


@dataclass(slots=True)
class Step:
    """A step of an argument, from premises to a conclusion, all named by the keys of statements."""

    key: str
    line: int
    rules: str = ""
    premises: list[str] = field(default_factory=list[str])
    conclusion: str = ""


@dataclass(slots=True)
class Document:
    """All of a text. `steps` are those of each argument that has a structure, `premises` its premises."""

    statements: dict[str, Element] = field(default_factory=dict[str, Element])
    arguments: dict[str, Element] = field(default_factory=dict[str, Element])
    steps: dict[str, list[Step]] = field(default_factory=dict[str, "list[Step]"])
    premises: dict[str, list[str]] = field(default_factory=dict[str, "list[str]"])
    relations: list[Relation] = field(default_factory=list[Relation])
    front: dict[str, Yaml] = field(default_factory=dict[str, "Yaml"])
    headings: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])

    def claim_of(self, key: str) -> str:
        """The key of the claim that an element is: of an argument with steps, its conclusion."""
        steps = self.steps.get(key)
        return steps[-1].conclusion if steps else key

    @property
    def is_strict(self) -> bool:
        """Whether the front matter asks for relations of statements to be taken logically."""
        model = self.front.get("model")
        return isinstance(model, dict) and model.get("mode") == "strict"

    @property
    def is_of_argmap(self) -> bool:
        """Whether argmap wrote the text: its titles are ids, and its data are keys of claims."""
        return "argmap" in self.front
