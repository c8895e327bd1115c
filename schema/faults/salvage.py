"""Reports the faults of an entry and cuts them out, so that the rest can still be used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ...model import Problem
from ...model.hint import Hint
from ..yaml.file import is_merge_key
from .facets import FacetsMeant
from .misplaced import take_misplaced
from .validation import faults, is_valid, known_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...model import Place
    from ..yaml.data import DataOf
    from ..yaml.file import YamlFile
    from ..yaml.positions import Data, Node
    from .misplaced import Misplaced
    from .wording import Fault, Path

_COMMENT_FOR_VALUE: Final = re.compile(r":[ \t]+#")

_OF_MISPLACED: Final = ("AM003", "AM105")
"""The codes of problems that are none once a claim is known to stand below another or below a heading."""

_ROUNDS: Final = 8
"""How often to cut: a cut can leave the parent without a required key, at each level of the schema."""

_REQUIRED: Final[dict[str, dict[str, Data]]] = {"claim": {"text": "-"}, "map": {"argmap": 1}}
"""Required keys that an entry may lack and still be used, with values to stand in for them."""


class Salvage:
    """Cuts the faults out of the entries of one file, by the schema `name`, `claim` or `map`.

    `not_an_id` is called with each text that should be an id or target but is not, and its place;
    `facets` are the vocabularies of the map, for claims.
    """

    def __init__(
        self,
        name: str,
        file: YamlFile,
        data_of: DataOf,
        not_an_id: Callable[[str, Place], None],
        facets: FacetsMeant | None = None,
    ) -> None:
        self._name = name
        self._file = file
        self._data_of = data_of
        self._not_an_id = not_an_id
        self._facets = facets

    def __call__(self, key: ScalarNode | None, node: Node, data: Data) -> Data:
        """Report every fault of the entry, cut it out of `node`, and return the data left, None if unusable.

        `data` is that of `node`; `key` is the entry's, None for a whole file.
        """
        misplaced = take_misplaced(self._name, key, node)
        _drop_unread(node)
        if misplaced.claims:
            self._report_misplaced(misplaced)
            data = self._data_of.again(node)
            if not node.value:
                return None
        cut = self._cut_of(key, node, data, report=True)
        for _ in range(_ROUNDS):
            if data.__class__ is dict and is_valid(self._name)({**_REQUIRED[self._name], **data}):
                return data
            if not cut:
                return None
            _cut(node, cut)
            data = self._data_of.again(node)
            cut = self._cut_of(key, node, data, report=False)
        return None

    def _report_misplaced(self, misplaced: Misplaced) -> None:
        """Report claims in the wrong place, and what else is wrong with them."""
        problems = self._file.problems
        first = self._file.positions.span(misplaced.problems[0][0])
        before = len(problems)
        while before and problems[before - 1].place >= first:
            before -= 1
        problems[before:] = [problem for problem in problems[before:] if problem.code not in _OF_MISPLACED]
        for key, message, hint in misplaced.problems:
            self._file.report("AM101", key, message, hint)
        for key, claim in misplaced.claims:
            self._file.lost.append(key.value)
            salvage = Salvage("claim", self._file, self._data_of, self._not_an_id, self._facets)
            salvage(key, claim, self._data_of.again(claim))

    def _cut_of(self, key: ScalarNode | None, node: Node, data: Data, *, report: bool) -> set[int]:
        """The identities of the faulty nodes, whose faults are reported if `report`."""
        cut: set[int] = set()
        if is_valid(self._name)(data):
            return cut
        for fault in faults(self._name, data):
            key_node, value_node = _find(node, fault.path, key)
            if fault.path:
                cut.add(id(value_node))
            if report:
                at = key_node if fault.on_key and key_node is not None else value_node
                self._report(_of_claim(fault, key), at)
        return cut

    def _report(self, fault: Fault, node: Node) -> None:
        positions = self._file.positions
        place = positions.between(0, 0) if node.start_mark is None else positions.span(node)
        if fault.code == "AM105":
            self._not_an_id(fault.message, place)
        else:
            hint = Hint(fault.hint, fault.instead)
            hint = self._hint(fault, node, hint) if node.end_mark is not None else hint
            self._file.problems.append(Problem(fault.code, place, fault.message, *hint))

    def _hint(self, fault: Fault, node: Node, usual: Hint) -> Hint:
        """The hint of a fault, or a better one that the node at its place allows."""
        following = self._file.positions.index(node.end_mark)
        if fault.block_hint and self._file.text.startswith(":", following):
            return Hint(fault.block_hint)
        if fault.path == ("facets",) and self._facets is not None and not fault.on_key:
            return self._facets.hint(self._data_of.again(node))
        if fault.on_key and _COMMENT_FOR_VALUE.match(self._file.text, following):
            return Hint("a # after a space starts a comment: put the text in quotes")
        return usual


def _of_claim(fault: Fault, key: Node | None) -> Fault:
    """The fault of an entry, with a better hint where the key of the entry is one that claims have."""
    if fault.path or key is None or key.value not in known_keys("claim"):
        return fault
    return fault._replace(hint=f"`{key.value}` is a key of a claim: indent it below the id of its claim")


def _find(node: Node, path: Path, key: Node | None) -> tuple[Node, Node]:
    """The nodes of the key and the value at a path in the entry."""
    for part in path:
        if isinstance(part, int):
            node = node.value[part]
        else:
            key, node = next(pair for pair in node.value if pair[0].value == part)
    return key, node


def _drop_unread(node: Node, done: set[int] | None = None) -> None:
    """Drop what is not part of the data: repeated keys, merge keys, keys that are not text."""
    done = set() if done is None else done
    if id(node) in done:
        return
    done.add(id(node))
    if node.__class__ is SequenceNode:
        for each in node.value:
            _drop_unread(each, done)
    elif node.__class__ is MappingNode:
        names: set[str] = set()
        kept: list[Node] = []
        pairs: list[tuple[Node, Node]] = node.value
        for key, value in pairs:
            if key.__class__ is ScalarNode and key.value not in names and not is_merge_key(key):
                names.add(key.value)
                kept.append((key, value))
                _drop_unread(value, done)
        node.value[:] = kept


def _cut(node: Node, cut: set[int]) -> None:
    """Remove the nodes with these identities, and the lists that this leaves empty."""
    if node.__class__ is SequenceNode:
        node.value[:] = [each for each in node.value if id(each) not in cut]
        for each in node.value:
            _cut(each, cut)
    elif node.__class__ is MappingNode:
        kept: list[Node] = []
        for key, value in node.value:
            if id(value) not in cut:
                _cut(value, cut)
                if value.value or value.__class__ is not SequenceNode:
                    kept.append((key, value))
        node.value[:] = kept
