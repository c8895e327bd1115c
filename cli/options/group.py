"""Options that belong together, and the object that a command is handed for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import click

_Chosen_co = TypeVar("_Chosen_co", covariant=True)


class OptionGroup(Generic[_Chosen_co]):
    """Parameters of a command line that are parsed into one object, a frozen dataclass.

    `build` is called with the value of each parameter by its name, and with the object of each inner group.
    """

    def __init__(
        self, build: Callable[..., _Chosen_co], *parameters: click.Parameter, **groups: OptionGroup[object]
    ) -> None:
        self._build = build
        self._own = parameters
        self._groups = groups

    @property
    def parameters(self) -> tuple[click.Parameter, ...]:
        """All parameters, in the order of the help; those of inner groups come last."""
        return (*self._own, *(each for group in self._groups.values() for each in group.parameters))

    def parsed(self, values: Mapping[str, object]) -> _Chosen_co:
        """Return the object for the values that click has parsed, by the names of the parameters."""
        own = {name: values[name] for each in self._own if (name := each.name)}
        return self._build(**own, **{name: group.parsed(values) for name, group in self._groups.items()})
