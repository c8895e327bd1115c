"""The schemas with the ids of a map accept that map, and nothing that it does not have."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from argmap.schema import load_map
from argmap.schema.texts import SCHEMAS, outdated_schemas, schema_text, schemas_with_ids
from argmap.tests.builders.shipped import SHIPPED
from argmap.tests.builders.written import read

SETTINGS = """\
argmap: 1
references: references.yaml
facets:
  actor: {sco: SCO, '2015': The year}
"""
CLAIMS = """\
h: {kind: hypothesis, text: H., label: The h}
q: {kind: question, text: Q?}
'2015': {text: A year., supports: h}
'null': {text: Nothing., attacks: 2015 -> h, tags: [charter]}
"""


def _validator(schema: object) -> Any:
    validator: Any = Draft202012Validator
    return validator(schema)


@pytest.fixture(scope="module")
def schemas() -> dict[str, Any]:
    files = {"argmap.yaml": SETTINGS, "claims.yaml": CLAIMS, "references.yaml": "- {id: w-1, title: W}\n"}
    found = schemas_with_ids(read(files).argument_map)
    return {name: json.loads(text) for name, text in found.items()}


@pytest.mark.parametrize(
    "keys",
    [
        {"supports": "h"},
        {"supports": ["h", 2015, "2015", None]},
        {"supports": {"to": "2015 -> h", "with": [None, "h"], "because": "It is so."}},
        {"attacks": ["null -> 2015 -> h", {"to": "new->h"}]},
        {"contradicts": "null", "answers": [{"to": "q"}, "h"]},
        {"sources": ["w-1", {"work": "w-1", "via": "none"}, {"voice": "Anyone", "via": {"work": "w-1"}}]},
        {"facets": {"actor": ["sco", 2015]}, "tags": ["charter", "new"]},
    ],
)
def test_what_the_map_has_is_accepted(keys: dict[str, object], schemas: dict[str, Any]) -> None:
    _validator(schemas["claim"]).validate({"new": {"text": "New.", **keys}})


@pytest.mark.parametrize(
    "keys",
    [
        {"supports": "g"},
        {"supports": ["h", "q"]},
        {"supports": {"to": "h -> 2015"}},
        {"attacks": {"to": "h", "with": "g"}},
        {"attacks": [["h"]]},
        {"contradicts": ["g"]},
        {"answers": "2015"},
        {"answers": {"to": "g"}},
        {"sources": "w-2"},
        {"sources": [{"work": "w-1", "via": "w-2"}]},
        {"sources": [{"wrk": "w-1"}]},
        {"facets": {"actor": "eu"}},
        {"facets": {"theme": "sco"}},
        {"colour": "green"},
    ],
)
def test_what_it_does_not_have_is_not(keys: dict[str, object], schemas: dict[str, Any]) -> None:
    assert not _validator(schemas["claim"]).is_valid({"new": {"text": "New.", **keys}})


def test_labels_and_references_describe_what_is_offered(schemas: dict[str, Any]) -> None:
    definitions = schemas["claim"]["$defs"]
    linked = definitions["linked-claim"]
    assert linked["enum"] == ["h", "2015", 2015, "null", None]
    assert linked["enumDescriptions"][:3] == ["The h", "A year", "A year"]
    assert definitions["declared-link"]["enum"] == ["2015 -> h", "null -> 2015 -> h"]
    assert definitions["work"]["enumDescriptions"] == ["W n.d.: W"]
    assert _validator(schemas["map"]).is_valid({"argmap": 1, "via": "w-1"})
    assert not _validator(schemas["map"]).is_valid({"argmap": 1, "via": "w-2"})


def test_an_empty_map_may_hold_anything() -> None:
    for text in schemas_with_ids(read({"argmap.yaml": "argmap: 1\n"}).argument_map).values():
        Draft202012Validator.check_schema(json.loads(text))
        assert not any(f'"{name}"' in text for name in ("linked-claim", "work-1"))


def test_the_shipped_map_is_accepted_as_a_whole() -> None:
    import yaml

    loaded = load_map(str(SHIPPED))
    texts = schemas_with_ids(loaded.argument_map)
    validator = _validator(json.loads(texts["claim"]))
    files = {claim.place.path for claim in loaded.argument_map.claims.values()}
    for path in sorted(files)[::6]:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123 - as the map has it
            validator.validate(yaml.safe_load(file))
    assert texts == schemas_with_ids(loaded.argument_map)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_shipped_schemas_offer_the_ids_of_no_map(name: str) -> None:
    assert '"examples"' not in schema_text(name)


def test_only_schemas_with_ids_are_renewed() -> None:
    argument_map = read({"argmap.yaml": "argmap: 1\n", "c.yaml": "a: {text: A.}\n"}).argument_map
    meant = schemas_with_ids(argument_map)
    path = "schema/claim.schema.json"

    def outdated(text: str | None) -> list[str]:
        return [*outdated_schemas(argument_map, lambda at: text if at.endswith(path) else None)]

    assert outdated(None) == outdated(schema_text("claim")) == outdated(meant["claim"]) == []
    assert outdated(meant["claim"].replace("\n", "\r\n")) == []
    other = schemas_with_ids(read({"argmap.yaml": "argmap: 1\n", "c.yaml": "b: {text: A.}\n"}).argument_map)
    assert len(outdated(other["claim"])) == 1
    assert other["map"] == meant["map"]
