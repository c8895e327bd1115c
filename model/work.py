"""A work of the literature, as the references file describes it: `Work`."""

from __future__ import annotations

from dataclasses import dataclass

from .problem import Place


@dataclass(frozen=True, slots=True)
class Name:
    """A person's or institution's name; an institution has only `family`."""

    family: str
    given: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A book, article, treaty or page that claims are taken from.

    `key` is the citation key; `year` and all other text is "" where the references give nothing.
    `suffix` ("a", "b", …) tells apart works of the map that would otherwise be cited alike. `short_authors`
    are how the authors are cited, if not by their names; `aliases` are other keys that the references give;
    `origins` are the keys of works that it belongs to or consists of.
    """

    key: str
    type: str
    authors: tuple[Name, ...]
    year: str
    title: str
    place: Place
    container: str = ""
    publisher: str = ""
    doi: str = ""
    url: str = ""
    short_title: str = ""
    short_authors: tuple[Name, ...] = ()
    aliases: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    suffix: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which its authors are cited, () if none is known."""
        return tuple(name.family for name in self.short_authors or self.authors)

    @property
    def cited_as(self) -> str:
        """Its authors as they are cited, else its title, else its key: "Blank & Kim", "Laruelle et al."."""
        names = [*self.names]
        many = len(names) > 2 or names[1:] == ["others"]  # BibTeX writes `and others`
        who = f"{names[0]} et al." if many else " & ".join(names)
        return who or self.short_title or self.title or self.key

    @property
    def dated(self) -> str:
        """Its year as it is cited: "2019a", "n.d."; "" if the key alone is known."""
        known = any(self.names) or self.short_title or self.title
        year = self.year or ("n.d." if known else "")
        joint = "-" if self.suffix and not year[-1:].isdigit() else ""
        return f"{year}{joint}{self.suffix}"

    @property
    def author_year(self) -> str:
        """How the work is cited in running text: "Blank & Kim 2016", "Laruelle et al. 2019a", "Hall n.d."."""
        return f"{self.cited_as} {self.dated}".strip()

    @property
    def cited_with_title(self) -> str:
        """What tells the work from others: "Ambrosio 2008, Catching the Shanghai Spirit"."""
        return ", ".join(filter(None, [self.author_year, self.title]))
