"""One YAML file while it is read, and reports of what YAML allows but argmap does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ...model import Place, Problem
from ...model.words import quotable
from .composer import is_plain
from .positions import Positions

if TYPE_CHECKING:
    from .positions import Node

_TAG_LINE: Final = re.compile(r"^%TAG\b", re.MULTILINE)
_HARMLESS_TABS: Final = re.compile(
    r"(?:(?<=[\n\r])|\A)(?:[ \t]+(?=[#\n\r]|\Z)|[ ]*-[ ]*\t[ \t]*(?=[^\s:]+[ \t]*(?:[\n\r]|\Z)))"
)
"""Spaces and tabs in a line that is otherwise empty or a comment, or before the one word of a list item."""

_LISTS: Final = ("supports", "attacks", "contradicts", "answers", "sources", "tags")
_REPEATED: Final = {
    **{key: f"write both as items of one list below a single `{key}:`" for key in _LISTS},
    "facets": "write both below a single `facets:`",
    "text": "remove one of the two; if a new claim begins before it, write its id at the start of a line",
}
"""What to do about a key of a claim that is given twice."""

_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class YamlFile:
    """One file's text, and the problems found in it so far.

    `lost` are the keys of top-level entries that cannot be read; `is_complete` is False after a gap.
    """

    def __init__(self, path: str, text: str) -> None:
        self.positions = Positions(path, text)
        self.problems: list[Problem] = []
        self.lost: list[str] = []
        self.is_complete = True

    @property
    def text(self) -> str:
        """The text as it is parsed, in which what the parser cannot read has been replaced."""
        return self.positions.text

    def report(self, code: str, node: Node, message: str, hint: str) -> None:
        """Add a problem at the place of a node."""
        self.problems.append(Problem(code, self.positions.span(node), message, hint))

    def report_between(self, code: str, start: int, end: int, message: str, hint: str) -> None:
        """Add a problem at a part of the text."""
        self.problems.append(Problem(code, self.positions.between(start, end), message, hint))

    def report_gap(self, problem: Problem) -> None:
        """Add a problem that keeps a part of the file from being read."""
        self.is_complete = False
        self.problems.append(problem)

    def report_tag(self, node: Node) -> None:
        """Report a tag that is written before a node."""
        tag = quotable(node.tag.replace("tag:yaml.org,2002:", "!!"))
        hint = "remove it: argmap knows which values are text and which are numbers"
        self.report("AM006", node, f"a tag, `{tag}`, is not allowed", hint)

    def report_key(self, key: Node, code: str = "AM102") -> None:
        """Report a key that cannot be used: one given twice, a merge key, or one that is not a scalar."""
        if key.__class__ is not ScalarNode:
            self.report(
                code, key, "a list or a set of keys stands where a key belongs", "a key is plain text"
            )
        elif is_merge_key(key):
            self.report("AM006", key, "a merge key, <<, is not allowed", "write the keys out")
        else:
            self.report_repeated(key)

    def report_repeated(self, key: Node) -> None:
        """Report a key that its mapping already has."""
        hint = _REPEATED.get(key.value, "remove one of the two")
        self.report("AM003", key, f"the key `{quotable(key.value)}` is given twice", hint)

    def is_mapping(self, root: Node) -> bool:
        """Whether the whole file is a mapping; unless it is empty, anything else is reported."""
        if root is None or (root.__class__ is ScalarNode and is_plain(root) and not root.value):
            return False  # an empty file, or comments only
        if root.tag.__class__ is str:
            self.report_tag(root)
        if root.__class__ is MappingNode:
            return True
        if root.__class__ is SequenceNode:
            what = "a list"
            hint = "write each claim as `its-id:` with `text: …` indented below it, without a dash before it"
        else:
            what = "a text"
            hint = "write `its-id:` and, indented below it, `text: …`; a space follows each colon"
        self.report("AM102", root, f"the file holds {what}; a map file holds keys with values", hint)
        return False

    def drop_tag_lines(self) -> None:
        """Report the first %TAG line and ignore all: libyaml would compare each with each, for hours."""
        found = _TAG_LINE.search(self.text) if "%TAG" in self.text else None
        if found:
            self.report_between("AM006", *found.span(), "a %TAG line is not allowed", "remove this line")
            self.positions.text = _TAG_LINE.sub("#TAG", self.text)

    def has_harmless_tabs(self, index: int) -> bool:
        """Whether the line of an index has tabs that YAML 1.2 allows and libyaml does not."""
        found = _HARMLESS_TABS.match(self.text, self.positions.line_start(index))
        return found is not None and "\t" in found[0]

    def mend(self) -> bool:
        """Replace what kept the parser from going on; False if there is nothing of the kind."""
        return self._replace_tabs() or self._replace_control_characters()

    def _replace_tabs(self) -> bool:
        before = self.text
        self.positions.text = _HARMLESS_TABS.sub(lambda match: match[0].replace("\t", " "), before)
        return self.text != before

    def _replace_control_characters(self) -> bool:
        """Replace characters that YAML forbids, reporting the first in each line; False if there are none."""
        line = 0
        hint = 'remove it, or write it as an escape within double quotes, like "\\x07"'
        for found in _CONTROL.finditer(self.text):
            place = self.positions.between(*found.span())
            if place.line > line:
                line = place.line
                message = f"the control character U+{ord(found[0]):04X} is not allowed"
                self.problems.append(Problem("AM002", place, message, hint))
        if not line:  # libyaml forbids one that this pattern allows
            self.report_gap(Problem("AM002", Place(self.positions.path), "the file is not YAML"))
            return False
        self.positions.text = _CONTROL.sub("\ufffd", self.text)
        return True


def is_merge_key(key: Node) -> bool:
    """Whether a scalar key is `<<`, which merges another mapping into its own."""
    return key.value == "<<" and is_plain(key)
