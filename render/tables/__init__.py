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

__all__ = ["Choices", "write"]


class Choices(NamedTuple):
    """What can be chosen of a table; "" is as usual.

    `rows` and `columns` are the axes of a matrix, `cells` is how sources and matrix name claims.
    """

    rows: str = ""
    columns: str = ""
    cells: str = ""


_CROSSED: Final = "competing_hypotheses"
"""The matrix of claims and hypotheses."""

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
        view = _CROSSED if _axes(chosen).crosses_hypotheses else view
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
    if view == _CROSSED:
        from ...views.competing_hypotheses import competing_hypotheses
        from ..compose.competing_hypotheses import compose_competing_hypotheses

        facts = competing_hypotheses(shown)
        return compose_competing_hypotheses(facts, shown, purpose, chosen.cells)
    if view == "matrix":
        from ...views.matrix import matrix
        from ..compose.matrix import compose_matrix

        return compose_matrix(matrix(shown, _axes(chosen)), shown, purpose, chosen.cells)
    if view == "sources":
        from ...views.sources import sources
        from ..compose.sources import compose_sources

        return compose_sources(sources(shown), shown, purpose, chosen.cells)
    if view == "test":
        from ...views.balance import balance
        from ..compose.balance import compose_balance

        return compose_balance(balance(shown), shown, purpose)
    if view == "ledger":
        from ...views.ledger import ledger
        from ..compose.ledger import compose_ledger

        return compose_ledger(ledger(shown), shown, purpose)
    from ...views.claims import claims
    from ..compose.claims import compose_claims

    return compose_claims(claims(shown), shown, purpose)


def _json(shown: Shown, view: str, chosen: Choices, *, provisional: bool) -> dict[str, object]:
    """Return a view as JSON has it.

    `format` is 1, the version of this shape; `provisional` is true where errors leave parts of the map out;
    `part` says in words which part of the map was asked for.
    """
    part, title = part_in_words(shown.part), shown.argument_map.title
    return {
        "format": 1,
        "provisional": provisional,
        "part": part,
        "title": title,
        **_members(shown, view, chosen),
    }


def _members(shown: Shown, view: str, chosen: Choices) -> dict[str, object]:
    """Return the facts of a view, with what is worded of them."""
    if view == _CROSSED:
        from ...views.competing_hypotheses import competing_hypotheses
        from ..compose.competing_hypotheses import WORDS_OF_COMPETING_HYPOTHESES

        return members(competing_hypotheses(shown), WORDS_OF_COMPETING_HYPOTHESES)
    if view == "matrix":
        from ...views.matrix import matrix

        return members(matrix(shown, _axes(chosen)))
    if view == "sources":
        from ...views.sources import sources

        return members(sources(shown))
    if view == "test":
        from ...views.balance import balance
        from ..compose.balance import words_of_balance

        return members(balance(shown), words_of_balance(shown))
    if view == "ledger":
        from ...views.ledger import ledger
        from ..compose.ledger import WORDS_OF_LEDGER

        return members(ledger(shown), WORDS_OF_LEDGER)
    from ...views.claims import claims
    from ..compose.claims import words_of_claims

    return members(claims(shown), words_of_claims(shown))
