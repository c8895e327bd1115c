"""The root folder is the package argmap: what stands where, and what a wheel would take along."""

from __future__ import annotations

import configparser
from importlib.metadata import entry_points, metadata
from pathlib import Path

import pytest

import argmap

ROOT = Path(__file__).parents[2]
LONGEST_MODULE = 300
"""Lines; a module past that holds a second concept."""


def setup_cfg() -> configparser.ConfigParser:
    config = configparser.ConfigParser(interpolation=None)
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    return config


def packages() -> list[str]:
    return setup_cfg()["options"]["packages"].split()


def folder(package: str) -> Path:
    return ROOT.joinpath(*package.split(".")[1:])


def test_the_package_under_test_is_this_tree() -> None:
    assert Path(argmap.__path__[0]).resolve() == ROOT


def test_the_listed_packages_are_the_folders_of_modules_and_the_shipped_maps() -> None:
    beside = ROOT.glob("[!.]*/**/__init__.py")
    found = {
        ".".join(("argmap", *module.parent.relative_to(ROOT).parts))
        for module in beside
        if module.relative_to(ROOT).parts[0] != "build"
    }
    assert packages() == sorted({"argmap", "argmap.arguments", "argmap.examples", *found})


@pytest.mark.parametrize("maps", ["arguments", "examples"])
def test_the_shipped_maps_are_data_alone(maps: str) -> None:
    assert [*(ROOT / maps).rglob("argmap.yaml")]
    suffixes = {file.suffix for file in (ROOT / maps).rglob("*") if file.is_file()}
    assert suffixes <= {".yaml", ".yml", ".md"}


def test_the_root_holds_no_other_modules() -> None:
    assert sorted(file.name for file in ROOT.glob("*.py")) == ["__init__.py", "__main__.py"]


def test_type_checkers_of_others_are_told_that_argmap_is_typed() -> None:
    assert (ROOT / "py.typed").read_bytes() == b""
    assert setup_cfg()["options.package_data"]["argmap"] == "py.typed"


def test_tests_and_benchmarks_are_no_packages() -> None:
    assert not [*(ROOT / "tests").rglob("__init__.py"), *(ROOT / "benchmarks").rglob("__init__.py")]


def test_the_type_checkers_link_leads_to_the_root() -> None:
    link = ROOT / ".typing" / "argmap"
    assert link.is_symlink()
    assert link.resolve() == ROOT


def test_no_module_is_too_long() -> None:
    files = [*ROOT.glob("*.py"), *(file for name in packages()[1:] for file in folder(name).glob("*.py"))]
    lengths = {file.relative_to(ROOT).as_posix(): len(file.read_bytes().splitlines()) for file in files}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_the_installed_metadata() -> None:
    about = metadata("argmap")
    assert about["Version"] == argmap.__version__
    assert about["License-Expression"] == "MIT"
    assert about["Requires-Python"] == ">=3.10"
    scripts = entry_points(group="console_scripts", name="argmap")
    assert {script.value for script in scripts} == {"argmap.cli.main:main"}
