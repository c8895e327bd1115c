"""The line at the start of a file by which editors find its schema."""

from __future__ import annotations

import os
import posixpath
import re
from typing import TYPE_CHECKING, Final

from ..model.layout import CLAIM_ENDINGS
from ..schema.files import exists, within
from .refused import NotEditable

if TYPE_CHECKING:
    from ..schema import LoadedMap
    from .texts import Texts

SCHEMA_LINE: Final = re.compile(r"\A\ufeff?#[ \t]*yaml-language-server:[ \t]*\$schema=(\S+)[^\r\n]*")


def schema_line(loaded: LoadedMap, texts: Texts, path: str) -> str:
    """The line for a new file of claims at `path`, without a line end; "" where the map has no schema.

    It names the schema that the other files of claims name, else the one in the map's folder, by a path from
    the new file.
    """
    schema = _schema_of(loaded, texts)
    if schema and "://" not in schema:
        schema = posixpath.relpath(schema, posixpath.dirname(path) or ".")
    return f"# yaml-language-server: $schema={schema}" if schema else ""


def draft_schema_line(loaded: LoadedMap) -> str:
    """The line for a draft outside the map, without a line end; "" where the map's folder has no schema."""
    schema = os.path.realpath(_usual(loaded))
    usable = exists(schema) and not re.search(r"\s", schema)
    return f"# yaml-language-server: $schema={schema}" if usable else ""


def _usual(loaded: LoadedMap) -> str:
    return within(posixpath.dirname(loaded.argument_map.place.path) or ".", "schema/claim.schema.json")


def _schema_of(loaded: LoadedMap, texts: Texts) -> str:
    """The path or address of the schema of the map's claims, "" without one."""
    for path in dict.fromkeys(claim.place.path for claim in loaded.argument_map.claims.values()):
        try:
            found = SCHEMA_LINE.match(texts[path]) if path.endswith(CLAIM_ENDINGS) else None
        except NotEditable:
            continue
        if found:
            address = found[1]
            return address if "://" in address else within(posixpath.dirname(path) or ".", address)
    usual = _usual(loaded)
    return usual if exists(usual) else ""
