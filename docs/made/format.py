"""The tables of keys in the page of the format, made of the titles and descriptions of the schemas."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, Final

_PLACES: Final = {
    "map": ("map", "properties"),
    "claim": ("claim", "$defs/claim/properties"),
    "source": ("claim", "$defs/source/then/properties"),
    "link": ("claim", "$defs/link/then/properties"),
}
"""Where the keys of each mapping are: which schema, and the way through it."""
_TABLE: Final = re.compile(
    r"^(<!-- keys of a (\w+) -->\n).*?^(<!-- end of the keys -->)$", re.MULTILINE | re.DOTALL
)


def with_tables(page: str) -> str:
    """The page with each of its tables of keys as the schemas have it now."""
    return _TABLE.sub(lambda found: found[1] + _table(found[2]) + found[3], page)


def _table(name: str) -> str:
    which, way = _PLACES[name]
    schema = json.loads((files("argmap") / "schema" / f"{which}.schema.json").read_text(encoding="utf-8"))
    keys: Any = schema
    for step in way.split("/"):
        keys = keys[step]
    rows = [f"| `{key}` | {_description(schema, said)} |\n" for key, said in keys.items()]
    return "| key | what it says |\n|---|---|\n" + "".join(rows)


def _description(schema: Mapping[str, Any], said: Mapping[str, Any]) -> str:
    """What a key says, and the words that it may hold."""
    if "description" not in said:
        said = schema["$defs"][said["$ref"].rpartition("/")[2]]
    text = str(said["description"]).replace("|", "\\|")
    words = [word for word in said.get("enum", ()) if isinstance(word, str)]
    if words and not all(word in text for word in words):
        text += f" {_listed(words)}."
    return text


def _listed(words: list[str]) -> str:
    return ", ".join(f"`{word}`" for word in words[:-1]) + f" or `{words[-1]}`"
