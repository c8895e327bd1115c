"""Builds the model's claims from YAML nodes, with every place that a check may point at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from ..model import (
    STRENGTHS,
    TESTS,
    Answer,
    Claim,
    FacetValue,
    Kind,
    Link,
    Reason,
    Reference,
    Sign,
    Source,
    Standard,
    Target,
    Verdict,
)
from ..model.ids import is_id
from ..model.words import without_stop
from .yaml.data import TYPED
from .yaml.positions import named_tuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..model import Place
    from .yaml.positions import Node, Positions

MODERATE = STRENGTHS["moderate"]
LABEL_WIDTH = 80

_STANDARDS = {each.value: each for each in Standard}
_EXPECTED: dict[str, Verdict | Reason] = {each.value: each for each in (*Verdict, *Reason)}
_WEIGHT, _NOTHING = Standard.WEIGHT, Reason.NONE
_KINDS = {kind.value: kind for kind in Kind}
_CLAIM, _HYPOTHESIS = Kind.CLAIM, Kind.HYPOTHESIS  # looking up a member is slow up to Python 3.11
_SUPPORT, _ATTACK = Sign.SUPPORT, Sign.ATTACK


class ClaimBuilder:
    """Builds the claims of a map; `via` is the map's own, or "" if it has none.

    `not_an_id` is called with each text that should be an id or target but is not, and its place.
    """

    def __init__(self, via: str, not_an_id: Callable[[str, Place], None]) -> None:
        self._via = via
        self._not_an_id = not_an_id

    def build(self, key: Node, node: Node, place: Place, positions: Positions) -> Claim:
        """The claim of an entry whose data is valid, though a text may be missing; its id is at `place`."""
        self._span = positions.span
        fields: dict[str, Node] = {each.value: value for each, value in node.value}
        get = fields.get
        name: str = key.value
        kind = _KINDS[fields["kind"].value] if "kind" in fields else _CLAIM
        text = _prose(get("text"))
        links: list[Link] = []
        if "supports" in fields:
            links += self._links(name, _SUPPORT, fields["supports"])
        if "attacks" in fields:
            links += self._links(name, _ATTACK, fields["attacks"])
        strength = get("strength")
        presumed = get("presumed")
        standard = get("standard")
        return named_tuple(
            Claim,
            (
                name,
                text,
                _text(get("label")) or shortened(text),
                kind,
                tuple(map(self._source, _items(fields["sources"]))) if "sources" in fields else (),
                tuple(links),
                self._references(fields["contradicts"]) if "contradicts" in fields else (),
                tuple(filter(None, map(self._answer, _items(fields["answers"]))))
                if "answers" in fields
                else (),
                bool(TYPED["presumed"](presumed.value)) if presumed is not None else kind is not _HYPOTHESIS,
                _weight(strength) if strength is not None else MODERATE,
                self._span(strength) if strength is not None else None,
                _STANDARDS[standard.value] if standard is not None else _WEIGHT,
                self._facets(get("facets")),
                _EXPECTED[fields["expect"].value] if "expect" in fields else _NOTHING,
                _prose(get("note")),
                tuple([each.value for each in _items(fields["tags"])]) if "tags" in fields else (),
                place,
                self._span(fields["expect"]) if "expect" in fields else None,
            ),
        )

    def _links(self, name: str, sign: Sign, node: Node) -> list[Link]:
        links: list[Link] = []
        span = self._span
        for each in _items(node):
            if each.__class__ is ScalarNode:
                fields: dict[str, Node] = {}
                to = each
            else:
                fields = {key.value: value for key, value in each.value}
                to = fields["to"]
            target = Target.parse(to.value)
            if target is None:
                self._not_an_id(to.value, span(to))
                continue
            get = fields.get
            strength = get("strength")
            test = _text(fields["test"]) if "test" in fields else ""
            weight = TESTS[test][sign] if test else MODERATE
            links.append(
                named_tuple(
                    Link,
                    (
                        name,
                        sign,
                        target,
                        self._references(fields["with"]) if "with" in fields else (),
                        weight if strength is None else _weight(strength),
                        _prose(get("because")),
                        _text(fields["basis"]) if "basis" in fields else "",
                        test,
                        _prose(fields["quote"]) if "quote" in fields else "",
                        _text(fields["locator"]) if "locator" in fields else "",
                        span(to),
                        span(strength) if strength is not None else None,
                    ),
                )
            )
        return links

    def _references(self, node: Node) -> tuple[Reference, ...]:
        found: list[Reference] = []
        for each in _items(node):
            if is_id(each.value):
                found.append(Reference(each.value, self._span(each)))
            else:
                self._not_an_id(each.value, self._span(each))
        return tuple(found)

    def _answer(self, node: Node) -> Answer | None:
        fields: dict[str, Node] = {}
        to = node
        if node.__class__ is MappingNode:
            fields = {key.value: value for key, value in node.value}
            to = fields["to"]
        if not is_id(to.value):
            self._not_an_id(to.value, self._span(to))
            return None
        return Answer(to.value, _prose(fields.get("because")), _text(fields.get("basis")), self._span(to))

    def _source(self, node: Node) -> Source:
        if node.__class__ is ScalarNode:
            work = node.value
            place = self._span(node)
            via = self._map_via(work, place) if self._via else None
            return named_tuple(Source, (work, "", "", "", "", via, place))
        fields = {key.value: value for key, value in node.value}
        get = fields.get
        work = _text(get("work"))
        written = get("via")
        place = self._span(get("work") or get("voice") or node)
        if written is None:
            via = self._map_via(work, place) if self._via else None
        else:
            via = self._source(written) if written.value != "none" else None
        voice, locator = _text(get("voice")), _text(get("locator"))
        quote, note = _prose(get("quote")), _prose(get("note"))
        return named_tuple(Source, (work, voice, locator, quote, note, via, place))

    def _map_via(self, work: str, place: Place) -> Source | None:
        """The map's own `via`, for a source that gives none."""
        if self._via == work:
            return None
        return named_tuple(Source, (self._via, "", "", "", "", None, place))

    def _facets(self, node: Node) -> tuple[FacetValue, ...]:
        if node is None:
            return ()
        pairs = [(key.value, each) for key, value in node.value for each in _items(value)]
        return tuple([named_tuple(FacetValue, (name, each.value, self._span(each))) for name, each in pairs])


def shortened(text: str) -> str:
    """The text on one line as a label: without its full stop, cut at a word within 80 characters."""
    text = without_stop(" ".join(text.split()))
    if len(text) <= LABEL_WIDTH:
        return text
    head, _, _ = text[:LABEL_WIDTH].rpartition(" ")
    return f"{(head or text[: LABEL_WIDTH - 1])[: LABEL_WIDTH - 1].rstrip()}…"


def _items(node: Node) -> list[Node]:
    """The items of a list; a scalar or mapping stands for a list of one, None for an empty one."""
    if node.__class__ is SequenceNode:
        items: list[Node] = node.value
        return items
    return [node] if node is not None else []


def _text(node: Node) -> str:
    return node.value.strip() if node is not None else ""


def _prose(node: Node) -> str:
    """The text with the white space around it, for programs that read it back."""
    text: str = node.value if node is not None else ""
    return text


def _weight(node: Node) -> float:
    word: str = node.value
    return STRENGTHS[word] if word in STRENGTHS else float(TYPED["strength"](word))
