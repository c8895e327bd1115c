"""Works as CSL items, as foreign files hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Work
    from ..model.hint import Value


def csl_item(work: Work) -> dict[str, Value]:
    """The fields of a work as CSL names them, without those that are empty and without an `id`."""
    item: dict[str, Value] = {"type": work.type} if work.type else {}
    names: list[dict[str, Value]] = [
        {"family": each.family, "given": each.given} if each.given else {"literal": each.family}
        for each in work.authors
    ]
    if names:
        item["author"] = [*names]
    if work.year:
        item["issued"] = {"raw" if work.year.isdecimal() else "literal": work.year}
    given = {
        "title": work.title,
        "title-short": work.short_title,
        "container-title": work.container,
        "publisher": work.publisher,
        "DOI": work.doi,
        "URL": work.url,
    }
    return item | {name: text for name, text in given.items() if text}
