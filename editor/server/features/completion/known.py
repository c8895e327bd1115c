"""What can be named in a map, found once for each reading of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from .claims import NamesOfClaims
from .words import works_known

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...map_view import MapView


class Known:
    """The claims and works of a reading, each found when it is first asked for."""

    def __init__(self, view: MapView) -> None:
        self.argument_map = view.argument_map
        self.whole = view.whole

    @cached_property
    def claims(self) -> NamesOfClaims:
        """The claims, those too that cannot be read now."""
        return NamesOfClaims(self.whole.argument_map.claims)

    @cached_property
    def works(self) -> Mapping[str, str]:
        """The works by citation key, with the words by which they are found."""
        return works_known(self.argument_map)


_KNOWN: Final[WeakKeyDictionary[MapView, Known]] = WeakKeyDictionary()


def known(view: MapView) -> Known:
    """Return what can be named in a map as it was last read."""
    found = _KNOWN.get(view)
    if found is None or found.argument_map is not view.argument_map or found.whole is not view.whole:
        found = _KNOWN[view] = Known(view)
    return found


def prepare(view: MapView) -> None:
    """Find what can be named in a map while nobody waits. Cost: linear in the claims, once a reading."""
    _ = known(view).claims
