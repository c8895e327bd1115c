"""The nodes and edges of a file, however AIFdb, xAIF or OVA lay them out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model.words import count
from ..foreign_file import NotReadable, quoted
from ..html_words import without_html
from ..safe_json import list_of, mapping_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..foreign_file import ForeignFile
    from ..safe_json import Json

CLAIM: Final = "I"
SUPPORT: Final = "RA"
ATTACK: Final = "CA"
REPHRASE: Final = "MA"
PREFERENCE: Final = "PA"
LOCUTION: Final = "L"
ILLOCUTION: Final = "YA"
TRANSITION: Final = "TA"
_FEW_ENDS: Final = frozenset({SUPPORT, ATTACK, REPHRASE, PREFERENCE, ILLOCUTION})
_TYPES: Final = _FEW_ENDS | {CLAIM, LOCUTION, TRANSITION}

_DEFAULT: Final = re.compile(
    r"default\b.*|no scheme|pro|con|[A-Z]{2}(?:_[0-9a-f]{32})?|\d*", re.IGNORECASE | re.DOTALL
)
"""What stands where a scheme has no name: `Default Inference`, `RA`, the number of a scheme."""
_JOINED: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a word begins in `ExpertOpinion`."""

_NO_NAME: Final = ("", "None")
"""What stands for a missing name; programs in Python write the second."""

_MOST_ENDS: Final = 20
"""To how many nodes a step can lead, in AIF to one: each becomes a link that names all its premises."""


class Node(NamedTuple):
    """A node; `scheme` is the name of a scheme or of an illocution, "" where it is the usual one.

    `is_main` is True for the main claim of a text, where the file says which that is; `comment` is what the
    analyst remarks on the node in OVA.
    """

    key: str
    type: str
    text: str
    scheme: str
    place: str
    is_main: bool
    comment: str


@dataclass(frozen=True, slots=True)
class Graph:
    """The nodes by key in the order of the file, and the keys that edges lead to and from.

    `speakers` has the name of who speaks by the key of the locution, where the file lists participants.
    """

    nodes: dict[str, Node] = field(default_factory=dict[str, Node])
    out_of: dict[str, dict[str, None]] = field(default_factory=dict[str, "dict[str, None]"])
    into: dict[str, dict[str, None]] = field(default_factory=dict[str, "dict[str, None]"])
    speakers: dict[str, str] = field(default_factory=dict[str, str])
    title: str = ""
    description: str = ""

    def of_type(self, *types: str) -> Iterator[Node]:
        """The nodes of these types, in the order of the file."""
        return (node for node in self.nodes.values() if node.type in types)

    def before(self, key: str, *types: str) -> list[Node]:
        """The nodes of these types from which an edge leads to the node with this key."""
        return [node for each in self.into.get(key, ()) if (node := self.nodes[each]).type in types]

    def after(self, key: str, *types: str) -> list[Node]:
        """The nodes of these types, or of any, to which an edge leads from the node with this key."""
        found = [self.nodes[each] for each in self.out_of.get(key, ())]
        return [node for node in found if node.type in types] if types else found


def graph_of(value: Json, file: ForeignFile) -> Graph:
    """The graph that a file holds; what is wrong with a node or an edge is told. Raises: NotReadable."""
    root, parts = whole_and_graph(value)
    if not isinstance(parts.get("nodes"), list):
        raise NotReadable("it has no list of `nodes`", "AIF in JSON is an object with `nodes` and `edges`")
    for name in ("edges", "locutions", "participants"):
        if parts.get(name) and not isinstance(parts[name], list):
            file.fault("AM102", f"`{name}` is not a list, so it is left out")
    about = mapping_of(root.get("analysis"))
    graph = Graph(title=text_of(about.get("documentTitle")), description=text_of(about.get("documentSource")))
    left_out = _add_nodes(graph, parts, file)
    _add_edges(graph, parts, left_out, file)
    _add_speakers(graph, parts, root)
    return graph


def whole_and_graph(value: Json) -> tuple[Mapping[str, Json], Mapping[str, Json]]:
    """The object that a file holds, and what holds the graph: a part of it in xAIF, or itself."""
    root = mapping_of(value)
    root = mapping_of(root.get("xaif")) or root
    inner = mapping_of(root.get("AIF", root.get("aif")))
    return root, inner if "nodes" in inner else root


def _add_nodes(graph: Graph, parts: Mapping[str, Json], file: ForeignFile) -> set[str]:
    """Add the nodes; the keys of those that are left out because of their type are returned."""
    left_out: set[str] = set()
    copies = 0
    for number, each in enumerate(list_of(parts.get("nodes"))):
        place = f"nodes[{number}]"
        fields = mapping_of(each)
        node = _node(fields, place)
        first = graph.nodes.get(node.key)
        if not node.key:
            file.fault("AM103", f"{place}: there is no `nodeID`, so it is left out")
        elif first and (first.type, first.text) == (node.type, node.text):
            copies += 1
        elif first:
            file.fault("AM202", f"{place}: {quoted(node.key)} is there already; the first counts")
        elif node.type not in _TYPES:
            said = f"the type {quoted(node.type)} is not known" if node.type else "there is no type"
            file.fault("AM104", f"{place}: {said}, so it is left out")
            left_out.add(node.key)
        else:
            graph.nodes[node.key] = node
    if copies:
        file.notes.append(f"{count(copies, 'node')} repeated word for word: read once")
    return left_out - graph.nodes.keys()


def _node(fields: Mapping[str, Json], place: str) -> Node:
    text = without_html(text_of(fields.get("text"))).strip()
    names = (text, text_of(fields.get("scheme")))
    return Node(
        key=_key(fields, "nodeID", "id"),
        type=text_of(fields.get("type")).upper(),
        text=text,
        scheme=next((_JOINED.sub(" ", name) for name in names if not _DEFAULT.fullmatch(name)), ""),
        place=place,
        is_main=fields.get("major_claim") is True or fields.get("majorClaim") is True,
        comment=text_of(fields.get("comment")),
    )


def _add_edges(graph: Graph, parts: Mapping[str, Json], left_out: set[str], file: ForeignFile) -> None:
    for number, each in enumerate(list_of(parts.get("edges"))):
        fields = mapping_of(each)
        one, other = _key(fields, "fromID", "from"), _key(fields, "toID", "to")
        absent = next((key for key in (one, other) if key not in graph.nodes), None)
        if absent is None:
            ends = graph.out_of.setdefault(one, {})
            if len(ends) >= _MOST_ENDS and other not in ends and graph.nodes[one].type in _FEW_ENDS:
                file.fault("AM004", f"edges[{number}]: {quoted(one)} leads to more than {_MOST_ENDS} nodes")
                continue
            ends[other] = None
            graph.into.setdefault(other, {})[one] = None
        elif not absent:
            file.fault("AM103", f"edges[{number}]: `fromID` or `toID` is missing, so it is left out")
        elif absent not in left_out:
            file.fault("AM201", f"edges[{number}]: it names {quoted(absent)}, which the file does not have")


def _add_speakers(graph: Graph, parts: Mapping[str, Json], root: Mapping[str, Json]) -> None:
    names: dict[str, str] = {}
    for each in (*list_of(parts.get("participants")), *list_of(root.get("participants"))):
        fields = mapping_of(each)
        written = (text_of(fields.get(part)) for part in ("firstname", "surname"))
        name = " ".join(each for each in written if each not in _NO_NAME) or text_of(fields.get("name"))
        names.setdefault(_key(fields, "participantID", "id"), name)
    for each in (*list_of(parts.get("locutions")), *list_of(parts.get("nodes"))):
        fields = mapping_of(each)
        name = names.get(_key(fields, "personID", "participantID"), "")
        if name:
            graph.speakers.setdefault(_key(fields, "nodeID", "id"), name)


def _key(fields: Mapping[str, Json], *names: str) -> str:
    """The first of these fields that has a value: a number, a text, or, in OVA, a whole node."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, dict):
            value = value.get("id", value.get("nodeID"))
        if key := text_of(value):
            return key
    return ""
