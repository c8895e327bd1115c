"""Groups of options: each is parsed into one object, and inner groups into objects of their own."""

from __future__ import annotations

from dataclasses import dataclass

import click
import pytest

from argmap.cli.options.choice import Choice, Named
from argmap.cli.options.group import OptionGroup


@dataclass(frozen=True)
class Size:
    """What the inner group is parsed into."""

    width: int
    height: int | None


@dataclass(frozen=True)
class Box:
    """What the whole group is parsed into."""

    name: str
    size: Size


BOX = OptionGroup(
    Box,
    click.Option(["--name"], default="box"),
    size=OptionGroup(
        Size, click.Option(["--width"], type=int, default=1), click.Option(["--height"], type=int)
    ),
)


def parsed(*words: str) -> Box:
    with click.Command("box", params=[*BOX.parameters]).make_context("box", [*words]) as context:
        return BOX.parsed(context.params)


def test_a_group_is_one_object_with_an_object_for_each_inner_group() -> None:
    assert parsed() == Box("box", Size(1, None))
    assert parsed("--height", "3", "--name", "lid") == Box("lid", Size(1, 3))


def test_the_options_of_inner_groups_follow() -> None:
    assert [each.name for each in BOX.parameters] == ["name", "width", "height"]


def test_other_names_of_formats_are_understood() -> None:
    formats = Named(["txt", "md", "json"], {"text": "txt", "markdown": "md"})
    assert [formats.convert(each, None, None) for each in ("text", "txt", "markdown", "json")] == [
        "txt",
        "txt",
        "md",
        "json",
    ]
    with pytest.raises(click.BadParameter, match="Did you mean `json`"):
        formats.convert("jsn", None, None)


def test_the_values_of_options_fold_case() -> None:
    assert Choice(["Dark", "light"]).convert("dARK", None, None) == "Dark"
    assert Named(["txt"], {"Text": "txt"}).convert("TEXT", None, None) == "txt"


def test_a_choice_lists_what_there_is() -> None:
    with pytest.raises(click.BadParameter, match="'c' is not one of 'a', 'b'"):
        Choice(["a", "b"]).convert("c", None, None)
