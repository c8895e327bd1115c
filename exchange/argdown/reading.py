"""Reads Argdown: statements, and arguments without steps, become claims."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...model.ids import is_id
from ...model.words import ended
from ...schema.claims import LABEL_WIDTH
from ..drafts import DraftClaim, DraftMap, DraftWork
from ..report import Kept
from .claim_data import filled, mappings_of, plain, text_of
from .linking import Links
from .markdown import FENCE
from .parsing import document_of
from .texts import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...model.hint import Value
    from ..foreign_file import ForeignFile
    from ..reading import Columns
    from ..report import Losses
    from ..safe_yaml import Yaml
    from .document import Document, Element

_DESCRIPTION: Final = 1000
_TOLD: Final = ("subTitle", "description", "abstract", "author", "date")
_PICTURE: Final = frozenset({"color", "images", "isInMap", "isInGroup", "isCanonical", "isGroup", "isClosed"})
_FRONT: Final = re.compile(r"\s*===+[ \t]*\n(?P<yaml>(?:(?!===).*\n)*)===+[ \t]*(?:\n|\Z)")
_KEY: Final = re.compile(r"^\w+:(?:\s|\Z)", re.MULTILINE)
_RELATION: Final = re.compile(
    r"^[ \t]+(?:<[+_-]|[+_-]>|><)[ \t]*(?:\[[^\]\n]+\]|<[^>\n]+>)(?!\()"
    r"|^[ \t]+[+-][ \t]*(?:\[[^\]\n]{2,}\](?![(\[])|<[^>\n/@:]+>(?:[:\s{#]|\Z))",
    re.MULTILINE,
)
_ROOT: Final = re.compile(r"^(?:\[[^\]\n^]+\](?![(\[])|<[^>\n/]+>:?[ \t]*(?:\n|\S))", re.MULTILINE)
_PREMISE: Final = re.compile(r"^[ \t]*\(\d+\)[ \t]", re.MULTILINE)
_CONCLUSION: Final = re.compile(r"--[ \t]*\n(?:[ \t]+<?_ .*\n)*[ \t]*\(\d+\)[ \t]")
_TITLE: Final = re.compile(r"^(?:\[[^\]\n^]+\]|<[^>\n/]+>):[ \t]", re.MULTILINE)
_ENDINGS: Final = (".argdown", ".argdown.md")


def is_argdown(file: ForeignFile) -> bool:
    """Whether a file has what nothing but Argdown has: front matter, relations, or steps.

    The name is enough if it ends in `.argdown` or `.argdown.md`. With `.ad`, which others use too, a title in
    brackets is enough, which transcripts have as well.
    """
    head = file.head.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in head:
        return False
    front, premise = _FRONT.match(head), _PREMISE.search(head)
    if FENCE.search(head) or (front and _KEY.search(front["yaml"])):
        return True
    if premise and _CONCLUSION.search(head, premise.end()):
        return True
    if _ROOT.search(head) and _RELATION.search(head):
        return True
    name = file.name.lower()
    if name.endswith(_ENDINGS):
        return bool(head.strip())
    return name.endswith(".ad") and bool(_ROOT.search(head) or _TITLE.search(head))


def read_argdown(file: ForeignFile, losses: Losses, _columns: Columns) -> DraftMap:
    """Read a text in Argdown; what is wrong in it is a problem of its line."""
    return _Drafter(document_of(file, losses), losses).draft()


class _Drafter:
    """Makes claims of a document."""

    def __init__(self, document: Document, losses: Losses) -> None:
        self._document = document
        self._losses = losses
        self._links = Links(document, losses)
        steps = (step for steps in document.steps.values() for step in steps)
        self._concluded = {step.conclusion for step in steps}
        self._title = self._map_title()

    def draft(self) -> DraftMap:
        """The claims in the order of the text, and what the front matter says."""
        document = self._document
        elements = sorted(
            [
                *(each for key, each in document.statements.items() if key not in self._links.placeholders),
                *(each for key, each in document.arguments.items() if key not in document.steps),
            ],
            key=lambda each: each.line,
        )
        for key in document.steps:
            self._count_argument(document.arguments[key])
        works = self._works()
        return DraftMap(tuple(map(self._claim, elements)), works, self._title, self._description())

    def _map_title(self) -> str:
        """The title of the front matter, else the only heading of the first level, if it comes first."""
        title = self._document.front.get("title", "")
        given = text_of(title) or plain(title)
        headings = self._document.headings
        is_one = [level for level, _ in headings].count(1) == 1 and headings[0][0] == 1
        return given or (headings[0][1] if is_one else "")

    def _claim(self, element: Element) -> DraftClaim:
        title = one_line(element.title)
        place = f"line {element.line}"
        is_own = self._document.is_of_argmap
        names_claim = not element.is_argument or f"[{element.title}]" not in self._document.statements
        claim = DraftClaim(
            element.key,
            element.text or title,
            place,
            id=title if is_id(title) and names_claim else "",
            label=title if element.text and _is_telling(title) else "",
            links=tuple(self._links.links.get(element.key, ())),
            contradicts=tuple(self._links.contradictions.get(element.key, ())),
            presumed=False if element.key in self._concluded and not element.is_stated else None,
            facets=self._facets(element),
            tags=tuple(element.tags),
        )
        if is_own:
            return filled(claim, element.data, self._losses)
        return replace(claim, note="\n".join(self._notes(element, title, place)))

    def _facets(self, element: Element) -> Mapping[str, tuple[str, ...]]:
        sections = element.sections
        if sections and sections[0] == self._title:
            sections = sections[1:]
        return {"section": tuple(dict.fromkeys(sections))} if sections else {}

    def _notes(self, element: Element, title: str, place: str) -> Iterator[str]:
        """What a claim has no key for."""
        if element.text and len(title) > LABEL_WIDTH:
            self._losses.add("long title", place, Kept.NOTE)
            yield f"Title: {title}"
        for text in element.texts:
            if text != element.text:
                self._losses.add("further wording", place, Kept.NOTE)
                yield f"Also: {text}"
        for key, value in element.data.items():
            if key in _PICTURE:
                self._losses.add("setting of the picture", place, plural="settings of the picture")
            else:
                self._losses.add("value in braces", place, Kept.NOTE, plural="values in braces")
                yield ": ".join(filter(None, (one_line(key), plain(value))))

    def _count_argument(self, element: Element) -> None:
        """Count what is said of an argument with steps that no link holds."""
        if self._document.is_of_argmap:
            return
        place = f"line {element.line}"
        many = {"tag of an argument": ("tags of arguments", len(element.tags)),
                "value of an argument": ("values of arguments", len(element.data)),
                "further wording": ("", len(element.texts) - 1)}  # fmt: skip
        for kind, (plural, number) in many.items():
            self._losses.add(kind, place, plural=plural, number=number)

    def _description(self) -> str:
        """What the front matter tells of the text, in sentences; the rest of it is counted."""
        front = self._document.front
        known = {"title", *_TOLD, *(("argmap", "references") if self._document.is_of_argmap else ())}
        unknown = [key for key in front if key not in known]
        self._losses.add("setting", "front matter", number=len(unknown))
        if self._document.is_of_argmap:
            return text_of(front.get("description", ""))
        said = [(key, plain(front[key])) for key in _TOLD if front.get(key)]
        named = {"author": "Author", "date": "Date"}
        told = " ".join(ended(f"{named[key]}: {text}" if key in named else text) for key, text in said)
        if len(told) <= _DESCRIPTION:
            return told
        self._losses.add("end of a long description", "front matter", plural="ends of long descriptions")
        return f"{told[: _DESCRIPTION - 1].rpartition(' ')[0]}…"

    def _works(self) -> tuple[DraftWork, ...]:
        """The works of a text that argmap wrote."""
        if not self._document.is_of_argmap:
            return ()
        found: list[DraftWork] = []
        for item in mappings_of(self._document.front.get("references", "")):
            key = text_of(item.get("id", ""))
            found.append(DraftWork(key, {name: _value(each) for name, each in item.items() if name != "id"}))
        return tuple(each for each in found if each.key)


def _is_telling(title: str) -> bool:
    """Whether a title is a caption: `Public order` and `God` are, `P1` and `pcs-2` are mere names."""
    return len(title) <= LABEL_WIDTH and (not is_id(title) or (title.isalpha() and len(title) > 2))


def _value(data: Yaml) -> Value:
    if isinstance(data, dict):
        return {key: _value(each) for key, each in data.items()}
    return [_value(each) for each in data] if isinstance(data, list) else data
