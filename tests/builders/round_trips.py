"""What a map says and what is read back from its export, in the same form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exchange.report import Losses
from argmap.tests.builders.shipped import EXAMPLES, SHIPPED, read_map
from argmap.tests.builders.shown import whole

if TYPE_CHECKING:
    from argmap.exchange.report import Lost
    from argmap.exchange.writing import Exported, Writer
    from argmap.model import ArgumentMap


def exported(writer: Writer, argument_map: ArgumentMap) -> tuple[Exported, dict[str, Lost]]:
    """What a writer makes of a map, and what it could not carry over, by kind."""
    losses = Losses()
    written = writer(whole(argument_map), losses)
    return written, {each.kind: each for each in losses.lost}


def texts_of_map(argument_map: ArgumentMap) -> dict[str, str]:
    """The texts of the claims by id."""
    return {claim.id: claim.text.strip() for claim in argument_map.claims.values()}


def links_of_map(argument_map: ArgumentMap) -> list[str]:
    """The links that count, as `links_of` of `imported` writes them."""
    lines: list[str] = []
    for link in argument_map.sound_links():
        premises = "".join(f" with {each.id}" for each in link.premises)
        lines.append(f"{link.source}{premises} {link.sign.value} {link.target}")
    return lines


def maps_that_ship() -> dict[str, ArgumentMap]:
    """The map that ships and the examples, by the names of their folders."""
    folders = (SHIPPED, *sorted(each for each in EXAMPLES.iterdir() if (each / "argmap.yaml").is_file()))
    return {folder.name: read_map(folder) for folder in folders}
