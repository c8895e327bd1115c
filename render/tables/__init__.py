"""Tables of a map: `write` puts each view into any of the formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..diagram.captions import provisionally
from ..document.blocks import Document, Paragraph, Screen, Tone
from ..document.json import to_json
from ..document.table import Purpose
from ..formats import writer_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...evaluate import EvaluatedMap
    from ...model import ArgumentMap
    from ..document.blocks import Block, Written
    from ..document.table import Table
    from .direct import Evaluated

__all__ = ["Choices", "write"]


class Choices(NamedTuple):
    """What can be chosen of a table; "" is as usual.

    `rows` and `columns` are the axes of a matrix, `cells` is how sources and matrix name claims.
    """

    rows: str = ""
    columns: str = ""
    cells: str = ""


_ACH: Final = "ach"
_EVALUATED: Final = ("test", "ledger", _ACH)
"""The views that tell how hypotheses fare; the last is the matrix of claims and hypotheses."""

_PURPOSES: Final = {"txt": Purpose.SCREEN, "csv": Purpose.DATA}


def write(  # noqa: PLR0913 - one function for all tables; each option has a default
    argument_map: ArgumentMap,
    view: str,
    format_: str,
    *,
    problems: int = 0,
    width: int = 100,
    choices: Choices | None = None,
    part: str = "",
    whole: EvaluatedMap,
) -> Written:
    """Write a view in a format, both as in `argmap.render.FORMATS`; `problems` and `width` as for `render`.

    `part` says which part of a map it is that is shown, "" where it is the whole. Verdicts, and the sides
    that works take, are always those of the `whole` map.

    All but CSV, which has no place for it, say that the table of a map with errors is provisional.
    Raises: RenderError, where what is chosen does not fit the map.
    """
    chosen = choices or Choices()
    if view == "matrix":
        from .matrix import crosses_hypotheses

        view = _ACH if crosses_hypotheses(chosen.rows, chosen.columns) else view
    if format_ == "json":
        data = _json(argument_map, whole, view, chosen, part, provisional=problems > 0)
        return to_json(Document("", data=data), Screen())
    purpose = _PURPOSES.get(format_, Purpose.PRINT)
    first, *others = _tables(argument_map, whole, view, purpose, chosen)
    if part:
        first = first.with_note(f"Shown is a part of the map: {part}.")
    blocks: list[Block] = [first, *others]
    if problems:
        blocks.append(Paragraph(f"{provisionally(problems)}, see argmap check", Tone.WARNING))
    document = Document(first.caption, tuple(blocks))
    return writer_of(format_)(document, Screen(width))


def _tables(
    argument_map: ArgumentMap, whole: EvaluatedMap, view: str, purpose: Purpose, chosen: Choices
) -> Sequence[Table]:
    """Tabulate a view."""
    if view in _EVALUATED:
        from .direct import Evaluated

        return _evaluated(Evaluated(whole, argument_map), view, purpose, chosen)
    if view == "matrix":
        from .matrix import matrix_table

        return [matrix_table(argument_map, purpose, *chosen)]
    if view == "sources":
        from .sources import sources_table

        return [sources_table(argument_map, whole.argument_map, purpose, chosen.cells)]
    from .claims import claims_table

    return [claims_table(argument_map, purpose)]


def _evaluated(evaluated: Evaluated, view: str, purpose: Purpose, chosen: Choices) -> Sequence[Table]:
    """Tabulate a view that tells how hypotheses fare."""
    if view == "test":
        from .hypotheses import hypotheses_tables

        return hypotheses_tables(evaluated, purpose)
    if view == "ledger":
        from .ledger import ledger_tables

        return ledger_tables(evaluated, purpose)
    from .ach import ach_table

    return [ach_table(evaluated, purpose, chosen.cells)]


def _json(  # noqa: PLR0913 - what `write` has, and no more
    argument_map: ArgumentMap,
    whole: EvaluatedMap,
    view: str,
    chosen: Choices,
    part: str,
    *,
    provisional: bool,
) -> dict[str, object]:
    """Return a view as JSON has it.

    `format` is 1, the version of this shape; `provisional` is true where errors leave parts of the map out;
    `part` says in words which part of the map was asked for.
    """
    content = {"format": 1, "provisional": provisional, "part": part, "title": argument_map.title}
    data = _data(argument_map, whole, view, chosen)
    return {**content, **data}


def _data(argument_map: ArgumentMap, whole: EvaluatedMap, view: str, chosen: Choices) -> dict[str, object]:
    """Return what a view holds, as JSON has it."""
    if view in _EVALUATED:
        from .direct import Evaluated

        return _evaluated_data(Evaluated(whole, argument_map), view)
    if view == "matrix":
        from .matrix import matrix_data

        return matrix_data(argument_map, chosen.rows, chosen.columns)
    if view == "sources":
        from .sources import sources_data

        return sources_data(argument_map, whole.argument_map)
    from .claims_data import claims_data

    return claims_data(argument_map)


def _evaluated_data(evaluated: Evaluated, view: str) -> dict[str, object]:
    """Return what a view of the hypotheses holds, as JSON has it."""
    if view == "test":
        from .hypotheses_data import hypotheses_data

        return hypotheses_data(evaluated)
    if view == "ledger":
        from .ledger import ledger_data

        return ledger_data(evaluated)
    from .ach import ach_data

    return ach_data(evaluated)
