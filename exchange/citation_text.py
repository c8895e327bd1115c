"""Works as people cite them in a cell or a note: "Blank & Kim 2016", a DOI, a full reference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ..schema.references.author_year import simple_words
from ..schema.references.normal_forms import doi, line
from .citation_names import is_name, names_of
from .drafts import DraftWork

if TYPE_CHECKING:
    from ..model.hint import Value

LONGEST_CITATION: Final = 1000
"""A longer text is prose, and cites nothing."""

_NOTHING: Final = {"", "-", "–", "—", "?", "n/a", "na", "none", "nil", "k. a.", "s. o."}
_AND: Final = frozenset({"and", "und", "et"})
_YEAR: Final = r"(?P<year>\d{4}[a-z]?|n\. ?d\.|o\. ?J\.|s\. ?d\.|forthcoming|in press)"
_LOCATOR: Final = (
    r"(?:(?:pp?|S|ch|chap|sec|art|para|vol|no)\. ?|(?:page|pages|chapter|section|article|§) ?)[^,;()]{1,30}"
    r"|\d+(?: ?[-–] ?\d+)?(?: ?ff?\.?)?"
)
_ENDNOTE: Final = re.compile(r"\{(?P<cited>[^{}]{2,200}, \d{4}) #\d{1,9}\}")
"""A citation that EndNote has not yet formatted."""

_SHORT: Final = re.compile(
    rf"(?P<who>[^\d();:]{{2,120}}?),? ?[(\[]?{_YEAR}[)\]]?(?:[,:] ?(?P<locator>{_LOCATOR}))?[)\]]?\.?"
)
_FULL: Final = re.compile(
    rf"(?P<who>[^\d()]{{2,300}}?(?: ?\((?:[Ee]ds?|Hrsg)\.?\))?),? ?\(?{_YEAR}\)?[.,:] ?(?P<rest>\S.*)"
)
_TITLE: Final = re.compile(
    r"[“„\"«](?P<quoted>[^”“\"»]+)[”“\"»][.,]?(?: (?P<after>.*))?"
    r"|(?P<plain>.+?(?:[?!]|(?<![A-Z.])(?<! [a-z])\.))(?: (?P<rest>.*))?"
)
_ARTICLE: Final = re.compile(
    r"(?:In:? )?(?P<container>[^,\d]{2,150}?),? (?:[Vv]ol\. ?)?(?P<volume>\d{1,4})"
    r"(?: ?\((?P<issue>[^()]{1,20})\)|, ?[Nn]o\. ?(?P<number>\d+))?"
    r"(?:[,:] ?(?:pp?\. ?)?(?P<page>[A-Za-z]?\d+(?: ?[-–] ?\d+)?))?\.?"
)
_DOI: Final = re.compile(
    r"(?:https?://(?:dx\.)?doi\.org/|doi: ?)?(?P<doi>10\.\d{4,9}/[^\s;]+)", re.IGNORECASE
)
_URL: Final = re.compile(r"https?://[^\s<>\";]+", re.IGNORECASE)
_DATED: Final = re.compile(rf"(?<!\d){_YEAR}(?!\d)")


class Citation(NamedTuple):
    """A work as it is cited, and where in it, or ""."""

    work: DraftWork
    locator: str = ""


def citation(text: str) -> Citation | None:
    """The work that a text cites; None if it names none. Citations that differ in signs alone have one key.

    What the text does not say is not added: a text that is no citation is the title.

    >>> cited = citation("(Blank and Kim, 2016, p. 12)")
    >>> cited.work.key, cited.work.item["author"], cited.locator
    ('blank kim 2016', [{'family': 'Blank'}, {'family': 'Kim'}], 'p. 12')
    """
    text = line(text)
    if text.casefold() in _NOTHING or len(text) > LONGEST_CITATION:
        return None
    if endnote := _ENDNOTE.fullmatch(text):
        text = endnote["cited"]
    bare = text[1:-1] if text[0] == "(" and text.find(")") == len(text) - 1 else text
    short = _SHORT.fullmatch(bare)
    if short and is_name(short["who"]):
        who, year = names_of(short["who"]), short["year"]
        item: dict[str, Value] = {"type": "document", "author": [*who], **_issued(year)}
        return Citation(_work(f"{short['who']} {year}", item), short["locator"] or "")
    return Citation(_reference(bare))


def citations_in(cell: str) -> list[str]:
    """The citations of a cell: a line each; parted by `;` where each part has a year or an address.

    >>> citations_in("(Cooley 2013; Allison 2004)"), citations_in("Aris, S.; Neumann, I. (2018). Order.")
    (['Cooley 2013', 'Allison 2004'], ['Aris, S.; Neumann, I. (2018). Order.'])
    """
    found: list[str] = []
    for each in cell.splitlines():
        bare = each.strip()
        inner = bare[1:-1] if bare.startswith("(") and bare.find(")") == len(bare) - 1 else bare
        parts = [part.strip() for part in inner.split(";") if part.strip()]
        several = len(parts) > 1 and all(map(may_cite, parts))
        found += parts if several else [bare] if bare else []
    return found


def may_cite(text: str) -> bool:
    """Whether a text may cite a work by itself: it has a year or an address, and is no prose."""
    return len(text) <= LONGEST_CITATION and bool(_DATED.search(text) or _URL.search(text))


def _reference(text: str) -> DraftWork:
    """A full reference, a DOI, an address, or a title."""
    item: dict[str, Value] = {"type": "document"}
    rest = text
    if found := _DOI.search(rest):
        item["DOI"] = doi(found["doi"].rstrip(".,)"))
        rest = _without(rest, found)
    if found := _URL.search(rest):
        item["URL"] = found[0].rstrip(".,)")
        rest = _without(rest, found)
    full = _FULL.fullmatch(rest)
    if full and is_name(full["who"]):
        item |= {"author": [*names_of(full["who"])], **_issued(full["year"]), **_title(full["rest"])}
    else:
        item["title"] = rest or item.get("DOI") or bare_address(str(item.get("URL", text)))
        if not rest and "DOI" not in item:
            item["type"] = "webpage"
    return _work(str(item.get("DOI") or item.get("URL") or text), item)


def bare_address(url: str) -> str:
    """An address without what all have at their beginning, as the title of a page.

    >>> bare_address("https://www.osce.org/mc/39569")
    'osce.org/mc/39569'
    """
    return url.partition("://")[2].removeprefix("www.") or url


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}".strip(" ,;")


def _title(text: str) -> dict[str, Value]:
    """The title, and the journal where volume or pages tell that it is one; what is left stays as a note."""
    found = _TITLE.fullmatch(text)
    if found is None:
        return {"title": text.removesuffix(".")}
    title = (found["quoted"] or found["plain"]).strip().removesuffix(".").removesuffix(",")
    rest = (found["after"] or found["rest"] or "").strip()
    article = _ARTICLE.fullmatch(rest)
    if article is None:
        return {"title": title, **({"note": rest.removesuffix(".")} if rest else {})}
    parts = {
        "volume": article["volume"],
        "issue": article["issue"] or article["number"],
        "page": article["page"],
    }
    given: dict[str, Value] = {key: value for key, value in parts.items() if value}
    return {"type": "article-journal", "title": title, "container-title": article["container"], **given}


def _issued(year: str) -> dict[str, Value]:
    if year[:4].isdigit():
        return {"issued": {"date-parts": [[int(year[:4])]]}}
    return {} if "." in year else {"issued": {"literal": year}}


def citation_key(text: str) -> str:
    """What citations of one work have in common, without signs and the words for "and".

    >>> citation_key("Blank & Kim (2016)"), citation_key("Blank and Kim, 2016")
    ('blank kim 2016', 'blank kim 2016')
    """
    return " ".join(each for each in simple_words(text) if each not in _AND) or text


def _work(named: str, item: dict[str, Value]) -> DraftWork:
    return DraftWork(citation_key(named), item)
