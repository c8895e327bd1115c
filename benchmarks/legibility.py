"""Measure how large the letters of the shipped map's pictures are, and how much of a picture boxes cover.

    python benchmarks/legibility.py

All is read from the finished SVG. A picture is fitted to the width of a README (830 pixels, 622 points) or to
A4 with margins of 20 mm, and never enlarged. Its letters are those of claims, without the small lines of kind
and sources; its cover is the area of the boxes of claims over that of the picture, title and legend included.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
from importlib.resources import as_file, files
from math import inf
from typing import NamedTuple
from xml.etree import ElementTree as ET

from bounds import said  # type: ignore[import-not-found] # beside this file, which runs as a script

from argmap.evaluate import EvaluatedMap
from argmap.render import Look, PictureOptions, Request, render
from argmap.schema import load_map
from argmap.views.part import Selection
from argmap.views.select import select

FOCUS = "spirit-preserves-autocracy"
README = (622.0, inf)
A4 = (481.9, 728.5)
NEIGHBOURS = 8
"""How many claims a neighbourhood has at least that counts."""

SMALL = 7.5
"""The size of the letters of a claim's kind and sources."""

SVG = "{http://www.w3.org/2000/svg}"
COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
NUMBER = re.compile(r"-?[\d.]+")


class Picture(NamedTuple):
    """What is measured of a finished SVG: its size, that of its letters, and the area of its boxes."""

    width: float
    height: float
    claims: int
    letters: float
    covered: float

    @property
    def cover(self) -> float:
        """The percentage of the picture that boxes cover."""
        return 100 * self.covered / (self.width * self.height)

    def letters_on(self, page: tuple[float, float]) -> float:
        """The size in points of the letters on a page."""
        return self.letters * min(1.0, page[0] / self.width, page[1] / self.height)


def read(svg: bytes) -> Picture:
    """Measure an SVG in the units of its viewBox."""
    root = ET.fromstring(svg)  # noqa: S314 - argmap wrote it
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    claims = [element for element in root.iter(f"{SVG}g") if element.get("class") == "claim"]
    sizes = [float(text.attrib["font-size"]) for claim in claims for text in claim.iter(f"{SVG}text")]
    frames = [next(claim.iter(f"{SVG}path")) for claim in claims]
    return Picture(
        width,
        height,
        len(claims),
        min(size for size in sizes if size > SMALL),
        sum(area(frame.attrib["d"]) for frame in frames),
    )


def area(path: str) -> float:
    """The area of the rectangle around a path of the absolute commands M, L, H, V and A."""
    across: list[float] = []
    down: list[float] = []
    for command, written in COMMAND.findall(path):
        numbers = [float(each) for each in NUMBER.findall(written)]
        if command in {"M", "L"}:
            across += numbers[::2]
            down += numbers[1::2]
        elif command == "H":
            across += numbers
        elif command == "V":
            down += numbers
        elif command == "A":
            across += numbers[5::7]
            down += numbers[6::7]
    return (max(across) - min(across)) * (max(down) - min(down))


def draw(evaluated: EvaluatedMap, focus: str = "", *, page: str = "readme", text: str = "full") -> Picture:
    """Draw a claim and what is within one step of it, or the whole map without a focus, and measure that."""
    selection = Selection((focus,) if focus else ())
    options = PictureOptions(Look(page=page, text=text))
    return read(render(evaluated, Request("map", "svg", selection, picture=options)).data)


def main() -> int:
    """Print every figure; return 1 if one misses its bound."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    with as_file(files("argmap") / "arguments") as folder:
        argument_map = load_map(str(folder)).argument_map
    evaluated = EvaluatedMap(argument_map)
    part, part_on_a4 = draw(evaluated, FOCUS), draw(evaluated, FOCUS, page="a4")
    print(f"the picture of the README, {part.claims} claims: {part.width:.0f} x {part.height:.0f} points")
    kept: list[bool] = [
        said("letters in a README, in points", part.letters_on(README), 8, at_least=True),
        said("percentage that boxes cover", part.cover, 35, at_least=True),
    ]
    print(f"letters on A4: {part_on_a4.letters_on(A4):.2f} points")
    centres = [
        claim
        for claim in argument_map.claims
        if len(select(EvaluatedMap(argument_map), Selection((claim,))).argument_map.claims) >= NEIGHBOURS
    ]
    print(f"medians over {len(centres)} neighbourhoods of {NEIGHBOURS} or more claims")
    in_readme = [draw(evaluated, claim).letters_on(README) for claim in centres]
    labels = [draw(evaluated, claim, page="a4", text="label").letters_on(A4) for claim in centres]
    whole = draw(evaluated)
    kept += [
        said("letters in a README, in points", statistics.median(in_readme), 8, at_least=True),
        said("letters on A4 with labels alone, in points", statistics.median(labels), 8, at_least=True),
        said(f"percentage that boxes cover of all {whole.claims} claims", whole.cover, 20, at_least=True),
    ]
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main())
