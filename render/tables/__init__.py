"""Tables of a map: `write` puts each view into any of the formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ...views.matrix import MatrixOptions
from ..diagram.captions import provisionally
from ..document.blocks import Document, Paragraph, Screen, Tone
from ..document.json import members, to_json
from ..document.table import Purpose
from ..formats import writer_of
from ..words.part import part_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...views.shown import Shown
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
    shown: Shown,
    view: str,
    format_: str,
    *,
    problems: int = 0,
    width: int = 100,
    choices: Choices | None = None,
) -> Written:
    """Write a view in a format, both as in `argmap.render.FORMATS`; `problems` and `width` as for `render`.

    All but CSV, which has no place for it, say that the table of a map with errors is provisional.
    Raises: RenderError, where what is chosen does not fit the map.
    """
    chosen = choices or Choices()
    if view == "matrix":
        view = _ACH if _axes(chosen).crosses_hypotheses else view
    if format_ == "json":
        data = _json(shown, view, chosen, provisional=problems > 0)
        return to_json(Document("", data=data), Screen())
    purpose = _PURPOSES.get(format_, Purpose.PRINT)
    first, *others = _tables(shown, view, purpose, chosen)
    if part := part_in_words(shown.part):
        first = first.with_note(f"Shown is a part of the map: {part}.")
    blocks: list[Block] = [first, *others]
    if problems:
        blocks.append(Paragraph(f"{provisionally(problems)}, see argmap check", Tone.WARNING))
    document = Document(first.caption, tuple(blocks))
    return writer_of(format_)(document, Screen(width))


def _axes(chosen: Choices) -> MatrixOptions:
    return MatrixOptions(chosen.rows, chosen.columns)


def _tables(shown: Shown, view: str, purpose: Purpose, chosen: Choices) -> Sequence[Table]:
    """Tabulate a view."""
    if view in _EVALUATED:
        from .direct import Evaluated

        return _evaluated(Evaluated(shown.evaluated, shown.argument_map), view, purpose, chosen)
    if view == "matrix":
        from ...views.matrix import matrix
        from ..compose.matrix import compose_matrix

        return compose_matrix(matrix(shown, _axes(chosen)), shown, purpose, chosen.cells)
    if view == "sources":
        from ...views.sources import sources
        from ..compose.sources import compose_sources

        return compose_sources(sources(shown), shown, purpose, chosen.cells)
    from ...views.claims import claims
    from ..compose.claims import compose_claims

    return compose_claims(claims(shown), shown, purpose)


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


def _json(shown: Shown, view: str, chosen: Choices, *, provisional: bool) -> dict[str, object]:
    """Return a view as JSON has it.

    `format` is 1, the version of this shape; `provisional` is true where errors leave parts of the map out;
    `part` says in words which part of the map was asked for.
    """
    part, title = part_in_words(shown.part), shown.argument_map.title
    content = {"format": 1, "provisional": provisional, "part": part, "title": title}
    if view in _EVALUATED:
        from .direct import Evaluated

        data = _evaluated_data(Evaluated(shown.evaluated, shown.argument_map), view)
        return {**content, **data}
    if view == "matrix":
        from ...views.matrix import matrix

        return {**content, **members(matrix(shown, _axes(chosen)))}
    if view == "sources":
        from ...views.sources import sources

        return {**content, **members(sources(shown))}
    from ...views.claims import claims
    from ..compose.claims import words_of_claims

    return {**content, **members(claims(shown), words_of_claims(shown))}


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
