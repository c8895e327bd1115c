"""A map exported as a Word file, with a report on what is not in it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ..exchange.holding import all_of, lose
from ..exchange.writing import Exported
from ..render.whole_map import whole_map

if TYPE_CHECKING:
    from ..exchange.report import Losses
    from ..views.part import Shown


def write_docx(shown: Shown, losses: Losses) -> Exported:
    """Write what is shown of a map as a Word file.

    Raises: RenderError, where the extra `docx` is not installed.
    """
    made = whole_map(shown, os.environ.get("ARGMAP_DOT", ""))
    lose(shown.argument_map, losses, "expect")
    for claim in made.not_drawn:
        losses.add("picture", claim)
    return Exported(made.data, all_of(shown.argument_map))
