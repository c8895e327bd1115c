"""The fields of a CSL entry as plain data, without what says nothing of the work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...schema.references.csl.tree import Array, Text
from .csl_dates import date_of

if TYPE_CHECKING:
    from ...model.hint import Value
    from ...schema.references.csl.tree import Fields, Node

KEPT: Final = (
    "type", "author", "editor", "translator", "issued", "title", "title-short", "container-title",
    "collection-title", "collection-number", "collection-editor", "volume", "number-of-volumes", "issue",
    "number", "page", "edition", "version", "publisher", "publisher-place", "event-title", "event-place",
    "genre", "medium", "archive", "archive_location", "authority", "jurisdiction", "section",
    "original-date", "original-title", "accessed", "ISBN", "ISSN", "DOI", "URL", "language", "note",
)  # fmt: skip
"""The fields that are added, in this order; databases give many more, like the references of the work."""

_CROSSREF_TYPES: Final = {
    "book-chapter": "chapter", "dissertation": "thesis", "edited-book": "book",
    "journal-article": "article-journal", "monograph": "book", "posted-content": "article",
    "proceedings-article": "paper-conference",
    "reference-book": "book", "reference-entry": "entry-encyclopedia",
}  # fmt: skip
"""What CSL calls the types of Crossref, which it leaves in the entries that it gives as CSL-JSON."""

TYPES: Final = frozenset(_CROSSREF_TYPES) | {
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
    "chapter", "classic", "collection", "dataset", "document", "entry", "entry-dictionary",
    "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case",
    "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
    "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
    "post-weblog", "proceedings", "regulation", "report", "review", "review-book", "software", "song",
    "speech", "standard", "thesis", "treaty", "webpage",
}  # fmt: skip
"""The types of CSL, and those of Crossref that differ."""

_NUMBER: Final = re.compile("-?[0-9]+")
_NAME: Final = ("family", "given", "literal", "dropping-particle", "non-dropping-particle", "suffix")
_DATES: Final = ("issued", "original-date", "accessed")
_NAMES: Final = ("author", "editor", "translator", "collection-editor")


def item_of(entry: Fields) -> dict[str, Value]:
    """The fields of an entry that are kept."""
    item: dict[str, Value] = {}
    for field in KEPT:
        value = entry.get(field)
        is_date = field in _DATES
        plain = "" if value is None else _plain(value, is_date=is_date)
        if is_date and plain not in ("", [], {}):
            plain = date_of(plain)
        if field in _NAMES and isinstance(plain, list):
            plain = [_name(each) for each in plain]
        if plain not in ("", [], {}):
            item[field] = plain
    if isinstance(type_ := item.get("type"), str):
        item["type"] = _CROSSREF_TYPES.get(type_, type_)
    return item


def _name(value: Value) -> Value:
    """A name without an affiliation and the like."""
    if not isinstance(value, dict):
        return value
    return {part: value[part] for part in _NAME if value.get(part)}


def _plain(node: Node, *, is_date: bool) -> Value:
    if isinstance(node, Text):
        text = " ".join(node.text.split())
        return int(text) if is_date and _NUMBER.fullmatch(text) else text
    if isinstance(node, Array):
        return [
            _plain(each, is_date=is_date)
            for each in node.items
            if not (isinstance(each, Text) and each.absent)
        ]
    values = {key: _plain(each, is_date=is_date) for key, each in node.values.items()}
    return {key: each for key, each in values.items() if each not in ("", [], {})}
