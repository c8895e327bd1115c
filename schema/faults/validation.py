"""Checks data against its JSON Schema: jsonschema-rs decides, and jsonschema explains what fails."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..yaml.positions import Data
    from .wording import Fault
    from .wording import Path as DataPath


@cache
def schema(name: str) -> dict[str, Data]:
    """The JSON Schema `claim` or `map` that comes with argmap."""
    text = (Path(__file__).parents[1] / f"{name}.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Data] = json.loads(text)
    return loaded


def one_claim() -> dict[str, Data]:
    """The schema of a single claim, not of a whole file."""
    return {"$ref": "#/$defs/claim", "$defs": schema("claim")["$defs"]}


@cache
def known_keys(name: str) -> frozenset[str]:
    """The keys of a `claim`, its links and its sources, or those of the `map`."""
    shapes = [schema("map")] if name == "map" else _mappings(schema("claim")["$defs"])
    return frozenset(key for shape in shapes for key in shape["properties"])


def _mappings(definitions: dict[str, Data]) -> list[Data]:
    return [definitions["claim"], *(definitions[name]["then"] for name in ("link", "source", "answer"))]


@cache
def _fast_validator(name: str) -> Data:
    import jsonschema_rs

    return jsonschema_rs.validator_for(_schema(name))


@cache
def _explaining_validator(name: str) -> Data:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(_schema(name))


def _schema(name: str) -> dict[str, Data]:
    return one_claim() if name == "claim" else schema(name)


def is_valid(name: str) -> Callable[[Data], bool]:
    """Return a fast test for the data of a single `claim` or of the `map`; all keys must be text."""
    decide: Callable[[Data], bool] = _fast_validator(name).is_valid
    return decide


def faults(name: str, data: Data) -> list[Fault]:
    """All faults of the data: one for each part and code; a part of the wrong type has only that one."""
    from .wording import faults_of

    found: dict[tuple[str, DataPath], Fault] = {}
    wrong_type: set[DataPath] = set()
    for error in _explaining_validator(name).iter_errors(_rejected_part(name, data)):
        for fault in faults_of(error):
            if fault.code == "AM102":
                wrong_type.add(fault.path)
            found.setdefault((fault.code, fault.path), fault)
    return [fault for fault in found.values() if fault.code == "AM102" or fault.path not in wrong_type]


def _rejected_part(name: str, data: Data) -> Data:
    """The data without valid keys that no fault depends on: explaining is a hundred times slower.

    Links are kept beside a key that is not known, as it may belong to one of them.
    """
    if data.__class__ is not dict:
        return data
    shape = schema("claim")["$defs"]["claim"] if name == "claim" else schema(name)
    rejected = {
        error.instance_path[0] for error in _fast_validator(name).iter_errors(data) if error.instance_path
    }
    needed = rejected.union(shape["required"])
    if not data.keys() <= shape["properties"].keys():
        needed |= {"supports", "attacks"}
    return {key: value for key, value in data.items() if key in needed or key not in shape["properties"]}
