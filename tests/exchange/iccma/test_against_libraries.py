"""Two libraries of argumentation read the same from frameworks, and from what argmap writes."""

from __future__ import annotations

from importlib import import_module
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from argmap.exchange.iccma.reading import read_iccma
from argmap.exchange.iccma.writing import write_af
from argmap.tests.builders.imported import imported
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.round_trips import exported, maps_that_ship

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

MAPS = {**maps_that_ship(), **{f"random {seed}": random_map(Random(seed)) for seed in range(20)}}  # noqa: S311 - a seed makes the same map each time
PY_ARG = {
    "af": ("iccma23", "ICCMA23", "iccma23"),
    "tgf": ("trivial_graph", "TrivialGraph", "tgf"),
    "apx": ("aspartix", "ASPARTIX", "apx"),
}
"""By format, what the names of its module, its class and its method have of their own."""


def of_argumentation(text: str, format_: str) -> tuple[set[str], set[tuple[str, str]]]:
    """The arguments and the attacks that the library `formal-argumentation` reads."""
    library: Any = pytest.importorskip("argumentation.interop.iccma")
    found = getattr(library, f"parse_{format_}")(text)
    return {*found.arguments}, {*found.defeats}


def of_py_arg(text: str, format_: str) -> tuple[set[str], set[tuple[str, str]]]:
    """The arguments and the attacks that the library `python-argumentation` reads."""
    module_name, class_name, method = PY_ARG[format_]
    module: Any = import_module(
        f"py_arg.import_export.argumentation_framework_from_{module_name}_format_reader"
    )
    reader = getattr(module, f"ArgumentationFrameworkFrom{class_name}FormatReader")
    found = getattr(reader, f"from_{method}")(text)
    attacks = {(each.from_argument.name, each.to_argument.name) for each in found.defeats}
    arguments = {each.name for each in found.arguments}
    if format_ == "af":  # it calls the first argument A1
        return {each[1:] for each in arguments}, {(one[1:], other[1:]) for one, other in attacks}
    return arguments, attacks


READERS = {"argumentation": of_argumentation, "py_arg": of_py_arg}


def written(format_: str, number: int, attacks: list[tuple[int, int]]) -> str:
    numbers = range(1, number + 1)
    if format_ == "af":
        return "\n".join([f"p af {number}", *(f"{one} {other}" for one, other in attacks)]) + "\n"
    if format_ == "tgf":
        return "\n".join(
            [*(f"a{each}" for each in numbers), "#", *(f"a{one} a{other}" for one, other in attacks)]
        )
    arguments = "".join(f"arg(a{each}).\n" for each in numbers)
    return arguments + "".join(f"att(a{one},a{other}).\n" for one, other in attacks)


@pytest.mark.parametrize("library", READERS)
@pytest.mark.parametrize("format_", ["af", "tgf", "apx"])
def test_the_same_is_read(format_: str, library: str) -> None:
    for seed in range(20):
        random = Random(seed)  # noqa: S311 - a seed makes the same framework each time
        number = random.randint(1, 12)
        pairs = {(random.randint(1, number), random.randint(1, number)) for _ in range(20)}
        text = written(format_, number, sorted(pairs))
        found = imported(read_iccma, text)
        attacks = {(claim.key, link.target[0]) for claim in found.draft.claims for link in claim.links}
        arguments, theirs = READERS[library](text, format_)
        assert {claim.key for claim in found.draft.claims} == arguments
        assert attacks == {(one, other) for one, other in theirs if one != other}


@pytest.mark.parametrize("argument_map", MAPS.values(), ids=MAPS)
def test_what_is_written_is_read(argument_map: ArgumentMap) -> None:
    file, _ = exported(write_af, argument_map)
    found = imported(read_iccma, file.data)
    numbers = {claim.key: str(number) for number, claim in enumerate(found.draft.claims, 1)}
    ours = {
        (numbers[claim.key], numbers[link.target[0]]) for claim in found.draft.claims for link in claim.links
    }
    text = file.data.decode()
    without_comments = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))
    assert of_argumentation(text, "af") == ({*numbers.values()}, ours)
    assert of_py_arg(without_comments, "af") == ({*numbers.values()}, ours)
