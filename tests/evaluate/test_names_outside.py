"""What is by number stays inside evaluate/: everything else asks for claims by id and for links by path."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import argmap

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(argmap.__file__).parent
STAGES = ("model", "schema", "checks", "views", "render", "exchange", "editor", "cli")
INTERNAL = {"graph", "labels", "links_to", "link_numbers", "undecided"}
"""The attributes of an `Evaluation` that are by number."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for stage in STAGES:
        for path in sorted((ROOT / stage).rglob("*.py")):
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def is_by_number(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        parts = (node.module or "").split(".")
        names = [*parts, *(each.name for each in node.names)] if "evaluate" in parts else []
        return bool({"graph", "labels"}.intersection(names))
    return isinstance(node, ast.Attribute) and node.attr in INTERNAL and names_evaluation(node.value)


def names_evaluation(node: ast.expr) -> bool:
    """Whether the expression is called like an evaluation: `evaluation`, `self._evaluation`, `before`."""
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return name.strip("_") in {"evaluation", "at_equal_strengths", "equal", "before", "after"}


@pytest.mark.once
def test_no_other_stage_looks_at_numbers() -> None:
    found = list(modules())
    assert len(found) > 100
    nodes = [(name, node) for name, tree in found for node in ast.walk(tree)]
    assert [(name, ast.unparse(node)) for name, node in nodes if is_by_number(node)] == []
