"""Every module of argmap can be imported, says what it is for, and its doctests hold."""

from __future__ import annotations

import ast
import doctest
import importlib
import pkgutil
import re
import sys
from importlib.metadata import files, requires
from pathlib import Path

import pytest

import argmap

MODULES = ["argmap", *sorted(each.name for each in pkgutil.walk_packages(argmap.__path__, "argmap."))]


def test_all_folders_are_walked() -> None:
    assert {"argmap.__main__", "argmap.cli.main", "argmap.model.claim"} <= set(MODULES)
    assert not [
        name for name in MODULES if name.startswith(("argmap.tests", "argmap.benchmarks", "argmap.docs"))
    ]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_says_what_it_is_for(name: str) -> None:
    opening = (importlib.import_module(name).__doc__ or "").strip().partition("\n\n")[0]
    assert opening.endswith(".")


@pytest.mark.parametrize("name", MODULES)
def test_the_doctests_of_a_module_hold(name: str) -> None:
    failed, _tried = doctest.testmod(importlib.import_module(name), verbose=False)
    assert failed == 0


def imported(file: Path) -> set[str]:
    """Return the top-level names that a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            names |= {each.name.partition(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.partition(".")[0])
    return names


def provided() -> set[str]:
    """Return the top-level names that argmap's dependencies install, those for developers left out."""
    names: set[str] = set()
    for requirement in requires("argmap") or []:
        if not re.search(r"extra == .(test|dev|docs|browser)\b", requirement):
            held = files(re.split(r"[^\w.-]", requirement, maxsplit=1)[0]) or []
            names |= {file.parts[0].partition(".")[0] for file in held}
    return names


def test_what_is_imported_is_declared() -> None:
    root = Path(argmap.__path__[0])
    known = provided() | set(sys.stdlib_module_names) | {"argmap"}
    for name in MODULES:
        path = root.joinpath(*name.split(".")[1:])
        file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        assert imported(file) <= known, name
