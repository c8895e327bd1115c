"""The claims of a map as a list: one line a claim, or JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from ..model.safe_text import visible
from .console.terminal import cells, cut, pad

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Claim
    from .console.paint import Paint

_WIDEST_ID: Final = 40
_KIND: Final = max(map(len, ("hypothesis", "recommendation")))


def claim_lines(claims: Sequence[Claim], *, width: int | None, paint: Paint) -> Iterator[str]:
    """Id, kind and label of each claim in columns; cut to the width where one is given."""
    column = min(max((cells(visible(claim.id)) for claim in claims), default=0), _WIDEST_ID)
    for claim in claims:
        head = pad(visible(claim.id), column)
        rest = f"  {claim.kind.value:{_KIND}}  {visible(claim.label)}"
        if width is not None:
            rest = cut(rest, max(width - cells(head), 1))
        yield f"{paint.bold(head)}{rest}\n"


def claim_json(claims: Sequence[Claim], *, provisional: bool) -> Iterator[str]:
    """Yield a JSON object with `format` (1), `provisional`, and `claims` as a list of objects, one a line.

    Each has `id`, `kind`, `label`, `text`, `works`, `facets`, `path` and `line`.
    """
    yield f'{{\n  "format": 1,\n  "provisional": {json.dumps(provisional)},\n  "claims": ['
    separator = "\n    "
    for claim in claims:
        entry = {
            "id": claim.id,
            "kind": claim.kind.value,
            "label": claim.label,
            "text": claim.text,
            "works": [source.work for source in claim.sources if source.work],
            "facets": claim.facets,
            "path": claim.place.path,
            "line": claim.place.line,
        }
        yield separator + json.dumps(entry, ensure_ascii=False)
        separator = ",\n    "
    yield "\n  ]\n}\n" if claims else "]\n}\n"
