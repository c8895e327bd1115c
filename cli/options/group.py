"""Options that belong together, and the object that a command is handed for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import click

_Chosen_co = TypeVar("_Chosen_co", covariant=True)


class OptionGroup(Generic[_Chosen_co]):
    """Parameters of a command line that are parsed into one object, a frozen dataclass.

    `build` is called with the value of each parameter, and with the object of each inner group, by name.
    """

    def __init__(
        self,
        build: Callable[..., _Chosen_co],
        *parameters: click.Parameter,
        **members: click.Parameter | OptionGroup[object],
    ) -> None:
        self._build = build
        self._members = {**{each.name or "": each for each in parameters}, **members}

    @property
    def parameters(self) -> tuple[click.Parameter, ...]:
        """All parameters, in the order of the help."""
        return tuple(
            parameter
            for each in self._members.values()
            for parameter in (each.parameters if isinstance(each, OptionGroup) else (each,))
        )

    def parsed(self, values: Mapping[str, object]) -> _Chosen_co:
        """Return the object for the values that click has parsed, by the names of the parameters."""
        return self._build(
            **{
                name: each.parsed(values) if isinstance(each, OptionGroup) else values[each.name or ""]
                for name, each in self._members.items()
            }
        )
