"""What a foreign file says, as a draft of a map: claims by the names that the file has for them.

A key is whatever tells a claim or a work of the file from the others, such as the id of a node or the number
of a row; it is the same when a later version of the file is read. Ids and citation keys are made later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..model import Kind, Sign

if TYPE_CHECKING:
    from ..model.hint import Value

__all__ = ["DraftAnswer", "DraftClaim", "DraftLink", "DraftMap", "DraftSource", "DraftWork"]


@dataclass(frozen=True, slots=True)
class DraftWork:
    """A work that is cited; `item` has its fields as CSL names them, without an `id`."""

    key: str
    item: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class DraftSource:
    """A source of a claim: the key of a work, a voice where no work is cited, or a voice in a work.

    `via` is the source that reports this one, None where the file names none.
    """

    work: str = ""
    voice: str = ""
    locator: str = ""
    quote: str = ""
    note: str = ""
    via: DraftSource | None = None

    def chain(self) -> Iterator[DraftSource]:
        """The source itself, then the one that reports it, and so on."""
        each: DraftSource | None = self
        while each is not None:
            yield each
            each = each.via


@dataclass(frozen=True, slots=True)
class DraftLink:
    """A support or an attack of the claim that holds it.

    `target` is the key of a claim, or the keys of the claims along a link: ("a", "b") is the link that a
    declares to b. `premises` are keys. `place` is where the file says it, as in `DraftClaim`.
    """

    sign: Sign
    target: tuple[str, ...]
    premises: tuple[str, ...] = ()
    because: str = ""
    strength: str | float = ""
    basis: str = ""
    test: str = ""
    quote: str = ""
    locator: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class DraftAnswer:
    """An answer to the question or hypothesis with the key `to`."""

    to: str
    because: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """A claim, with the links that go out from it; every other claim is named by its key.

    `place` says where in the file it is, in the format's own terms: `nodes[12]`, `line 7`, `row 3`. `id` is
    the id that the file wants for it, "" where it wants none. `facets` has labels by the label of the facet.
    `presumed` is None where the default is meant.
    """

    key: str
    text: str
    place: str = ""
    id: str = ""
    label: str = ""
    kind: Kind = Kind.CLAIM
    sources: tuple[DraftSource, ...] = ()
    links: tuple[DraftLink, ...] = ()
    contradicts: tuple[str, ...] = ()
    answers: tuple[DraftAnswer, ...] = ()
    presumed: bool | None = None
    strength: str | float = ""
    standard: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, "tuple[str, ...]"])
    expect: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftMap:
    """The draft of a map; `title` and `description` are "" where the file has none."""

    claims: tuple[DraftClaim, ...]
    works: tuple[DraftWork, ...] = ()
    title: str = ""
    description: str = ""
