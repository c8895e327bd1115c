"""Adds works to references in RIS."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ....schema.references.ris.entries import TYPES
from ...edits import Edit
from ...style import style_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ....model.hint import Value
    from ..made import Incoming

_TYPES: Final = {csl: ris for ris, csl in sorted(TYPES.items(), reverse=True)} | {
    "article-journal": "JOUR", "book": "BOOK", "chapter": "CHAP", "legislation": "STAT", "manuscript": "UNPB",
    "paper-conference": "CONF", "report": "RPRT", "webpage": "ELEC",
}  # fmt: skip
_TEXTS: Final = {
    "title": "TI", "title-short": "ST", "container-title": "T2", "collection-title": "T3", "volume": "VL",
    "issue": "IS", "edition": "ET", "publisher": "PB", "publisher-place": "CY", "ISBN": "SN", "ISSN": "SN",
    "DOI": "DO", "URL": "UR", "language": "LA",
}  # fmt: skip


def add_to_ris(path: str, text: str, works: Sequence[tuple[str, Incoming]]) -> list[Edit]:
    """The edit that adds works, each with its key, at the end of the file."""
    records = "\n".join("".join(f"{line}\n" for line in _record(key, work.item)) for key, work in works)
    start = "" if not text.strip() else "\n" if text.endswith(("\n", "\r")) else "\n\n"
    return [Edit(path, len(text), len(text), (start + records).replace("\n", style_of(text).line_end))]


def _record(key: str, item: Mapping[str, Value]) -> Iterator[str]:
    """The lines of a record."""
    yield f"TY  - {_TYPES.get(str(item.get('type')), 'GEN')}"
    yield f"ID  - {key}"
    for field, tag in (("author", "AU"), ("editor", "ED")):
        names = item.get(field)
        for name in names if isinstance(names, list) else []:
            yield f"{tag}  - {_name(name)}"
    if date := _date(item.get("issued", "")):
        yield f"PY  - {date}"
    for field, tag in _TEXTS.items():
        if text := " ".join(str(item.get(field, "")).split()):
            yield f"{tag}  - {text}"
    first, *last = re.split(r"\s*[-–—]+\s*", str(item.get("page", "")), maxsplit=1)
    if first:
        yield f"SP  - {first}"
    if last:
        yield f"EP  - {last[0]}"
    yield "ER  - "


def _name(name: Value) -> str:
    if not isinstance(name, dict):
        return str(name)
    if not name.get("family"):
        return str(name.get("literal") or name.get("given", ""))
    family = " ".join(str(name[part]) for part in ("non-dropping-particle", "family") if name.get(part))
    given = " ".join(str(name[part]) for part in ("given", "dropping-particle") if name.get(part))
    return ", ".join(filter(None, [family, given, str(name.get("suffix", ""))]))


def _date(issued: Value) -> str:
    if not isinstance(issued, dict):
        return str(issued)
    parts = issued.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return "/".join(f"{part:02}" if isinstance(part, int) else str(part) for part in parts[0])
    return str(next((issued[form] for form in ("literal", "raw", "year") if form in issued), ""))
