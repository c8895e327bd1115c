"""A document's data as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .blocks import Written

if TYPE_CHECKING:
    from .blocks import Document, Screen


def to_json(document: Document, _screen: Screen) -> Written:
    """Write the data; texts are as in the map, since JSON escapes them and programs read them back."""
    return Written(json.dumps(document.data, ensure_ascii=False, indent=2) + "\n")
