"""Renews the schemas with the ids of a map that lie in its folder, together with a change of the map."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..schema.texts import outdated_schemas
from .refused import NotEditable

if TYPE_CHECKING:
    from .texts import Texts
    from .verified import Outcome


def with_schemas_renewed(outcome: Outcome, texts: Texts) -> Outcome:
    """Add to the files of a change the schemas that it leaves behind; those that cannot be read stay."""

    def read(path: str) -> str | None:
        try:
            return texts.found(path)
        except NotEditable:
            return None

    renewed = outdated_schemas(outcome.loaded.argument_map, read) if outcome.after else {}
    before = {path: read(path) for path in renewed}
    return replace(outcome, before={**outcome.before, **before}, after={**outcome.after, **renewed})
