"""The JSON Schemas with the ids, links, works and facets of a map, for editors that know schemas alone."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Final

from ..faults.validation import schema
from .lists import lists_of
from .offered import names, offers, one_of, one_or_several

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...model import ArgumentMap
    from .lists import Lists
    from .offered import Schema

MARK: Final = "made by `argmap schema --with-ids`,"
"""Begins the comment of these schemas, which goes on with the mark of what they have of the map."""

_SPELLED_OTHERWISE: Final[Schema] = {"type": "string", "pattern": "->", "not": {"pattern": "[^ ] -> [^ ]"}}
"""A link whose arrow does not stand between single spaces; it is not looked up."""


def schemas_with_ids(argument_map: ArgumentMap) -> dict[str, str]:
    """The texts of both schemas by name, with what the map holds. Cost: linear in claims and links."""
    lists = lists_of(argument_map)
    claim, whole = deepcopy(schema("claim")), deepcopy(schema("map"))
    definitions = claim["$defs"]
    for name in ("link", "answer", "source"):
        del definitions[name]["type"]  # the rest says it, and an id may be `null` or `true`
    if lists.linked:
        _put_targets(definitions, lists)
    if lists.answered:
        _put_answered(definitions, lists)
    if lists.works:
        _put_works(definitions, lists.works)
        via = _described(whole["properties"]["via"])
        whole["properties"]["via"] = via | one_of([names(lists.works)], _unknown("work"))
    _put_words(definitions["claim"]["properties"], lists)
    marks = lists.marks()
    return {"claim": _text(claim, marks["claim"]), "map": _text(whole, marks["map"])}


def _put_targets(definitions: Schema, lists: Lists) -> None:
    """Let links and contradictions be to claims and links of the map."""
    definitions["linked-claim"] = names(lists.linked)
    claim = _ref("linked-claim")
    ends = [claim]
    if lists.links:
        definitions["declared-link"] = names(lists.links)
        ends.append(_ref("declared-link"))
    definitions["target"] = _described(definitions["target"]) | one_of(
        ends, _unknown("claim or link"), [_SPELLED_OTHERWISE]
    )
    definitions["known-claim"] = _described(definitions["id"]) | one_of([claim], _unknown("claim"))
    properties, of_link = definitions["claim"]["properties"], definitions["link"]["then"]["properties"]
    for shape in (properties["supports"], properties["attacks"], definitions["link"]):
        shape.update(offers(ends))
    for shape in (properties["contradicts"], of_link["with"]):
        shape.update(one_or_several(_ref("known-claim"), [claim]))


def _put_answered(definitions: Schema, lists: Lists) -> None:
    """Let answers be to questions and hypotheses of the map."""
    definitions["answered-claim"] = names(lists.answered)
    offered = [_ref("answered-claim")]
    known = one_of(offered, _unknown("question or hypothesis"))
    definitions["known-question"] = _described(definitions["id"]) | known
    answer = definitions["answer"]
    answer["else"] = answer["then"]["properties"]["to"] = _ref("known-question")
    for shape in (answer, definitions["claim"]["properties"]["answers"]):
        shape.update(offers(offered))


def _put_works(definitions: Schema, works: Mapping[str, str]) -> None:
    """Let sources be works of the map."""
    definitions["work"] = names(works)
    lists = [_ref("work")]
    source = definitions["source"]
    definitions["key"] = _described(definitions["key"]) | one_of(lists, _unknown("work"))
    for shape in (source, definitions["claim"]["properties"]["sources"]):
        shape.update(offers(lists))
    none: Schema = {"const": "none"}
    via = _described(source["then"]["properties"]["via"])
    source["then"]["properties"]["via"] = via | offers([*lists, none]) | {"if": none, "else": _ref("source")}


def _put_words(properties: Schema, lists: Lists) -> None:
    """Let facets be those of the map, and offer its tags."""
    if lists.facets:
        error = _unknown("value of this facet")
        offered = {name: [names(values)] for name, values in lists.facets.items()}
        properties["facets"]["additionalProperties"] = False
        properties["facets"]["properties"] = {
            name: {"title": name} | one_or_several(one_of(values, error), values)
            for name, values in offered.items()
        }
    if lists.tags:
        known = [names(lists.tags)]
        properties["tags"].update(offers(known))
        properties["tags"]["then"]["items"] = _ref("value") | offers(known)


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _described(shape: Schema) -> Schema:
    return {key: shape[key] for key in ("title", "description")}


def _unknown(what: str) -> str:
    return f"The map has no such {what}. If it is new, `argmap schema --with-ids` tells the editor of it."


def _text(shape: Schema, mark: str) -> str:
    first = {"$schema": shape["$schema"], "$comment": f"{MARK} {mark}"}
    return json.dumps(first | shape, indent=2, ensure_ascii=False) + "\n"
