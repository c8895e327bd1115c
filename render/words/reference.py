"""A work as a line of a list of references."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...model import Name, Work


def reference_in_words(work: Work) -> str:
    """The work with what is known of it: "Ambrosio, Thomas (2008). Catching …. Europe-Asia Studies. doi:…".

    The references say more, such as volume and pages.
    """
    *named, last = [*map(_name, work.authors)] or [""]
    who = f"{'; '.join(named)} et al." if named and last == "others" else "; ".join([*named, last])
    year = f"({work.dated})" if work.dated else ""
    where = f"doi:{work.doi}" if work.doi else work.url
    title = work.title or work.short_title
    parts = [
        " ".join(filter(None, [who or title, year])),
        title if who else "",
        work.container,
        work.publisher,
    ]
    return " ".join([*(_ended(part) for part in parts if part), *filter(None, [where])]) or work.key


def alphabetically(reference: str) -> tuple[str, str]:
    """Return what references are sorted by: its small letters without accents, then itself."""
    letters = unicodedata.normalize("NFKD", reference.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each)), reference


def _name(name: Name) -> str:
    return f"{name.family}, {name.given}" if name.given else name.family


def _ended(part: str) -> str:
    return part if part.endswith((".", "?", "!", "…")) else f"{part}."
