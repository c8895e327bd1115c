"""What is asked of a picture: how it looks, and which engine draws it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Final

DIRECTIONS: Final = ("bt", "lr", "tb", "rl")
"""Where arrows can point: up, right, down or left."""

TEXTS: Final = ("none", "label", "full")
"""How much of each claim is shown: its id, its label, or its label and its text."""

TIME_LIMIT: Final = 60.0
"""Seconds that one call of the drawing engine may take."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a diagram looks.

    `direction` is one of `DIRECTIONS`, or "" to leave it to the picture. `theme` and `palette` are names of
    the module `theme`. `group_by` is the facet by whose values the boxes stand in groups, or "".
    `verdicts` is whether verdicts are shown. `page` is one of `PAGES` of the module `page_sizes`, or "" for
    the usual; `text` is one of `TEXTS`, how much of each claim is shown.
    """

    direction: str = ""
    theme: str = "light"
    palette: str = "default"
    group_by: str = ""
    verdicts: bool = True
    page: str = ""
    text: str = "full"

    @property
    def given(self) -> tuple[str, ...]:
        """The names of the fields that differ from the usual look."""
        usual = Look()
        return tuple(
            each.name for each in fields(self) if getattr(self, each.name) != getattr(usual, each.name)
        )


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How a picture is made.

    `engine` is the path of the drawing engine that the user names, "" for the usual order; `time_limit`, in
    seconds, holds for each call of it. `name` is that of the file without its suffix, by which a TeX figure
    includes the PDF beside it.
    """

    look: Look = field(default_factory=Look)
    engine: str = ""
    time_limit: float = TIME_LIMIT
    name: str = "map"
