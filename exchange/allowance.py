"""Stops a reader whose claims repeat so much of a file that they grow far beyond it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .foreign_file import NotReadable

if TYPE_CHECKING:
    from .drafts import DraftClaim

MOST: Final = 256 * 1024 * 1024
"""So many characters may the claims of a file hold in all."""


class Allowance:
    """What the claims of a file may still hold: a passage can be quoted any number of times."""

    def __init__(self) -> None:
        self._left = MOST

    def spent_on(self, claim: DraftClaim) -> DraftClaim:
        """The claim, of which the characters are counted. Raises: NotReadable, where they are too many."""
        quoted = [each.quote for each in claim.sources]
        values = [each for labels in claim.facets.values() for each in labels]
        self._left -= sum(map(len, (claim.text, claim.label, claim.note, *claim.tags, *quoted, *values)))
        if self._left < 0:
            limit = f"{MOST // 2**20} MiB"
            raise NotReadable(
                f"its claims would hold more than {limit} of text, far more than the file itself",
                "its passages overlap: import a part of it, or code shorter passages",
            )
        return claim
