"""Foreign files read in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exchange.foreign_file import ForeignFile
from argmap.exchange.reading import read_with

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.exchange.drafts import DraftClaim
    from argmap.exchange.reading import Imported, Reader


def imported(
    reader: Reader, content: str | bytes, columns: Mapping[str, str] | None = None, *, name: str = "file"
) -> Imported:
    """What a reader makes of a file with this content."""
    data = content.encode() if isinstance(content, str) else content
    return read_with(reader, "format", ForeignFile(name, data), columns or {})


def claims_of(found: Imported) -> dict[str, DraftClaim]:
    """The claims of a draft by key."""
    return {claim.key: claim for claim in found.draft.claims}


def links_of(found: Imported) -> list[str]:
    """The links of a draft, each as `a supports b`, `a with b attacks c` or `a attacks b -> c`."""
    lines: list[str] = []
    for claim in found.draft.claims:
        for link in claim.links:
            premises = "".join(f" with {each}" for each in link.premises)
            lines.append(f"{claim.key}{premises} {link.sign.value} {' -> '.join(link.target)}")
    return lines


def lost_of(found: Imported) -> dict[str, int]:
    """What was not carried over, counted by kind."""
    return {each.kind: each.count for each in found.report.lost}
