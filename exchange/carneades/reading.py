"""Reads graphs of Carneades 4: statements as claims, arguments as links, positions as contradictions."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from ...model.ids import is_id
from ..arguments import links_of
from ..drafts import DraftClaim, DraftMap
from ..foreign_file import quoted
from ..soundness import sound
from .arguments import arguments_of, tags_of
from .document import Document, count_unknown, parts, remarks, text_in
from .expectations import expected_labels, with_expectations

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from ..drafts import DraftLink
    from ..foreign_file import ForeignFile
    from ..reading import Columns
    from ..report import Losses
    from .arguments import Arguments

_PARTS: Final = ("statements", "arguments", "argument_schemes", "issues", "assumptions", "tests", "labels")
_KEY: Final = re.compile(
    rf"(?:^|\r)({'|'.join(_PARTS)}|meta|language|issue_schemes)[ \t]*:(?:[ \t\r]|$)", re.MULTILINE
)
_LOST: Final = {
    "argument_schemes": ("argument scheme", ""), "issue_schemes": ("issue scheme", ""),
    "language": ("template of the language", "templates of the language"),
    "weighing_functions": ("weighing function", ""), "references": ("reference", ""),
}  # fmt: skip
_STANDARDS: Final = {"": "", "pe": "", "preponderance": "", "dv": "unopposed"}
_OF_STATEMENTS: Final = frozenset({"text", "assumed", "label", "value", "meta", "metadata"})
_OF_ISSUES: Final = frozenset({"positions", "standard", "meta", "metadata"})
_TRUE: Final = ("true", "yes", "on", "1")
_MOST_POSITIONS: Final = 50
"""How many positions an issue can have: each becomes a contradiction with each other."""


def is_carneades(file: ForeignFile) -> bool:
    """Whether a file has two of the keys of Carneades at its margin, one of them no other format's.

    The second may stand after thousands of statements.
    """
    if _has_keys(file.head):
        return True
    return bool(_KEY.search(file.head)) and _has_keys(file.data.decode("latin-1"))


def _has_keys(text: str) -> bool:
    keys = set(_KEY.findall(text))
    return len(keys) > 1 and bool(keys & {"statements", "arguments", "argument_schemes"})


def read_carneades(file: ForeignFile, losses: Losses, _columns: Columns) -> DraftMap:
    """Read a graph. Raises: NotReadable."""
    document = Document(file)
    for name, (noun, plural) in _LOST.items():
        losses.add(noun, name, plural=plural, number=document.size(name))
    for name, node in document.root.values.items():
        if name not in {*_PARTS, *_LOST, "meta"}:
            document.fault("AM104", node, f"{quoted(name)} is not known in Carneades, so it is left out")
    statements = document.entries("statements")
    rivals, at_issue, standards = _issues(document, losses)
    arguments = arguments_of(document, at_issue, losses)
    assumed = _assumed(document, losses)
    links = links_of(arguments.units, losses)
    claims: list[DraftClaim] = []
    for key, node in statements.items():
        said = parts(node)
        place = f"statements.{key}"
        count_unknown(said, _OF_STATEMENTS, place, losses)
        own = tuple(links.get(key, ()))
        claims.append(
            DraftClaim(
                key=key,
                text=document.held(document.text(node, place) or key),
                place=place,
                id=key if is_id(key) else "",
                links=own,
                contradicts=tuple(rivals.get(key, ())),
                presumed=None if key in assumed or key in arguments.established else False,
                strength="strong" if key in assumed and key in at_issue else "",
                standard=standards.get(key, ""),
                note=document.held(remarks(said)),
                tags=tags_of([link.place for link in own], arguments.schemes, losses),
            )
        )
    claims += _bare_arguments(arguments, links, statements)
    root = parts(document.root)
    title = text_in(parts(root.get("meta")).get("title"))
    draft = DraftMap(tuple(claims), title=title, description=remarks(root, "title"))
    return with_expectations(sound(draft, file, losses), expected_labels(document, losses), losses)


def _issues(
    document: Document, losses: Losses
) -> tuple[dict[str, list[str]], dict[str, str], dict[str, str]]:
    """By the ids of positions: those that each is to contradict, the issue, and the standard of proof."""
    rivals: dict[str, list[str]] = {}
    at_issue: dict[str, str] = {}
    standards: dict[str, str] = {}
    for key, node in document.entries("issues").items():
        place, said = f"issues.{key}", parts(node)
        count_unknown(said, _OF_ISSUES, place, losses)
        if remarks(said):
            losses.add("note on an issue", place, plural="notes on issues")
        positions = list(dict.fromkeys(document.statements(said.get("positions"), place) or ()))
        if len(positions) > _MOST_POSITIONS:
            document.fault(
                "AM004", node, f"{place} has more than {_MOST_POSITIONS} positions, so it is left out"
            )
            continue
        for one, other in combinations(positions, 2):
            rivals.setdefault(one, []).append(other)
        at_issue.update(dict.fromkeys(positions, key))
        standard = text_in(said.get("standard")).lower()
        if standard not in _STANDARDS:
            losses.add("standard of proof", place, plural="standards of proof")
        standards.update(dict.fromkeys(positions, _STANDARDS.get(standard, "")))
    return rivals, at_issue, standards


def _assumed(document: Document, losses: Losses) -> set[str]:
    """The ids of the statements that are assumed; other assumptions serve argument schemes, and are lost."""
    statements = document.entries("statements")
    assumed = {
        key for key, node in statements.items() if text_in(parts(node).get("assumed")).lower() in _TRUE
    }
    for key in document.names(document.root.get("assumptions"), "assumptions"):
        if key in statements:
            assumed.add(key)
        else:
            losses.add("assumption that is not a statement", "assumptions",
                       plural="assumptions that are not statements")  # fmt: skip
    return assumed


def _bare_arguments(
    arguments: Arguments, links: Mapping[str, list[DraftLink]], statements: Collection[str]
) -> Iterator[DraftClaim]:
    """The arguments without premises that are undercut, as claims that stand for themselves."""
    for each in arguments.bare:
        yield DraftClaim(
            key=each.key,
            text=f"Argument {each.id}",
            place=each.place,
            id=each.id if is_id(each.id) and each.id not in statements else "",
            links=tuple(links.get(each.key, ())),
            note=each.note,
        )
