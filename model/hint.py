"""What to do about a problem: said in words, and as what can be written in its place."""

from __future__ import annotations

from typing import Final, NamedTuple, TypeAlias

Value: TypeAlias = "str | bool | float | list[Value] | dict[str, Value]"
"""What a key of a claim holds in YAML."""


class Hint(NamedTuple):
    """Words for the user, and the values that they suggest, the likeliest first; false without words.

    A value stands where the problem is. Where that is a key, a text is another key, and anything else stands
    in place of the mapping that has the key.
    """

    text: str
    instead: tuple[Value, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.text)


NO_HINT: Final = Hint("")
