"""What a link points at: a claim, or another link."""

from __future__ import annotations

from typing import Final

from .ids import is_id

ARROW: Final = " -> "
"""What stands between the ids of a link."""


class Target(tuple[str, ...]):
    """A claim, `a`, or a link, `a -> b`, named by ids.

    `("a",)` is the claim a, `("a", "b")` the link that a declares to b, `("u", "a", "b")` the link that u
    declares to the link `a -> b`, and so on. It equals the plain tuple of its ids, and hashes like it.
    """

    __slots__ = ()

    @classmethod
    def of(cls, *ids: str) -> Target:
        """The claim or link that these ids name."""
        return cls(ids)

    @classmethod
    def parse(cls, text: str) -> Target | None:
        """The target that the text names, or None if a part of it is not a valid id.

        >>> Target.parse("a"), Target.parse("u->a -> b"), Target.parse("a ->")
        (('a',), ('u', 'a', 'b'), None)
        """
        if "->" not in text:
            return cls((text,)) if is_id(text) else None
        parts = cls([part.strip(" ") for part in text.split("->")])
        return parts if all(map(is_id, parts)) else None

    def __str__(self) -> str:
        """The target as a map writes it.

        >>> str(Target(("u", "a", "b")))
        'u -> a -> b'
        """
        return ARROW.join(self)

    @property
    def is_link(self) -> bool:
        """Whether it is a link and not a claim."""
        return len(self) > 1

    @property
    def rest(self) -> Target:
        """What the link points at: `a -> b` of `u -> a -> b`."""
        return Target(self[1:])
