"""What a claim of a map says of another, and where it is written."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from ..editor.changes.links import said_by
from ..model import Severity, Target
from ..model.words import listed
from .errors import CannotRun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..editor.changes.links import Said
    from ..model import ArgumentMap, Place
    from .maps import CheckedMap


def shown(place: Place) -> str:
    """Return a place as file and line."""
    return f"{place.path}:{place.line}"


def sentence(source: str, key: str, target: Target) -> str:
    """Return what a claim has below a key as a sentence: `u` undercuts `a -> b`."""
    verb = "undercuts" if key == "attacks" and target.is_link else key
    return f"`{source}` {verb} `{target}`"


def said_of(argument_map: ArgumentMap, source: str, target: Target) -> list[Said]:
    """Return what a claim says of a target."""
    return [each for each in said_by(argument_map.claims[source]) if each.target == target]


def refuse_faulty(checked: CheckedMap, source: str, key: str, target: Target) -> None:
    """Raise CannotRun where what a claim now has below a key is an error, which says what is wrong."""
    places = {*_places(checked.argument_map, source, key, target)}
    for problem in checked.problems:
        if problem.place in places and problem.severity is Severity.ERROR:
            raise CannotRun(problem.message, problem.hint)


def _places(argument_map: ArgumentMap, source: str, key: str, target: Target) -> Iterator[Place]:
    yield from (each.place for each in said_of(argument_map, source, target) if each.key == key)
    for link in argument_map.claims[source].links:
        if link.target == target:
            yield from (premise.place for premise in link.premises)


def to_take_back(argument_map: ArgumentMap, source: str, verb: str, target: Target) -> Said:
    """Return the one thing that a claim says of a target; `verb` is "" for whatever it says.

    A contradiction may be declared by either claim. Raises: CannotRun, where there is none, or several.
    """
    found = [each for each in said_of(argument_map, source, target) if verb in ("", *_verbs(each))]
    if not target.is_link and verb in {"", "contradicts"}:
        other = said_of(argument_map, target[0], Target.of(source))
        found += [each for each in other if each.key == "contradicts"]
    if len(found) == 1:
        return found[0]
    if found:
        forms = [f"`argmap unlink {source} {each.key} {quote(str(target))}`" for each in found]
        message = f"`{source}` says {len(found)} things of `{target}`"
        raise CannotRun(message, f"name one: {listed(forms)}")
    said = f"does not say that it {verb}" if verb else "says nothing of"
    reverse = () if target.is_link else said_of(argument_map, target[0], Target.of(source))
    turned = [f"{sentence(each.source, each.key, each.target)}, in {shown(each.place)}" for each in reverse]
    hint = listed(turned) or f"`argmap show {source}` lists what it says"
    raise CannotRun(f"`{source}` {said} `{target}`", hint)


def _verbs(said: Said) -> tuple[str, ...]:
    return ("attacks", "undercuts") if said.key == "attacks" and said.target.is_link else (said.key,)
