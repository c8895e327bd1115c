"""What the shell offers for names that a map holds; nothing where there is no map."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..errors import CannotRun

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

    from ...model import ArgumentMap

    Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def offered(names: Mapping[str, str], typed: str) -> list[CompletionItem]:
    """Return the names that begin with what is typed, in capitals or small letters, each with what it is.

    A name that cannot be shown as it is, is not offered.
    """
    from click.shell_completion import CompletionItem

    from ...model.safe_text import visible

    return [
        CompletionItem(name, help=visible(text) or None)
        for name, text in names.items()
        if name.casefold().startswith(typed.casefold()) and visible(name) == name
    ]


def from_map(names: Callable[[ArgumentMap, str], Mapping[str, str]]) -> Complete:
    """Make a completion of a function that returns names of a map for what is typed, each with what it is.

    The map is read but not evaluated.
    """

    def complete(context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
        from ...schema import load_map
        from ..maps import find

        try:
            root = find(_path_of_map(context))
        except CannotRun:
            return []
        return offered(names(load_map(root).argument_map, typed), typed)

    return complete


def _path_of_map(context: click.Context) -> str | None:
    """Return the path that was typed for the map: an option, or the first word if there is such a path."""
    words: tuple[str, ...] = context.params.get("words") or ()
    if words and Path(words[0]).exists():
        return words[0]
    return context.params.get("map_path")


def _works(argument_map: ArgumentMap, _typed: str) -> dict[str, str]:
    cited = _sorted(source.work for claim in argument_map.claims.values() for source in claim.sources)
    known = {key: work.cited_with_title for key, work in argument_map.works.items()}
    return {**known, **{key: "" for key in cited if key not in known}}


def _voices(argument_map: ArgumentMap, _typed: str) -> dict[str, str]:
    sources = (source for claim in argument_map.claims.values() for source in claim.sources)
    return dict.fromkeys(_sorted(source.voice for source in sources), "")


def _tags(argument_map: ArgumentMap, _typed: str) -> dict[str, str]:
    return dict.fromkeys(_sorted(tag for each in argument_map.claims.values() for tag in each.tags), "")


def _sorted(names: Iterable[str | None]) -> list[str]:
    return sorted({each for each in names if each})


def _facets(argument_map: ArgumentMap, _typed: str = "") -> dict[str, str]:
    return {name: facet.some_values for name, facet in argument_map.facets.items()}


def _facet_values(argument_map: ArgumentMap, typed: str) -> dict[str, str]:
    """Return FACET=VALUE for each value; after a comma, what was typed before it and a further value."""
    name, _, values = typed.partition("=")
    before = [each for each in values.split(",")[:-1] if each]
    start = "".join(f"{each}," for each in before)
    return {
        f"{name if start else facet}={start}{value}": label
        for facet, declared in argument_map.facets.items()
        if not start or facet.casefold() == name.casefold()
        for value, label in declared.values.items()
        if value not in before
    }


def _axes(argument_map: ArgumentMap) -> dict[str, str]:
    return {f"facet:{name}": text for name, text in _facets(argument_map).items()}


complete_ids: Final = from_map(lambda found, _: {each.id: each.label for each in found.claims.values()})
complete_works: Final = from_map(_works)
complete_voices: Final = from_map(_voices)
complete_tags: Final = from_map(_tags)
complete_facets: Final = from_map(_facets)
complete_facet_values: Final = from_map(_facet_values)
complete_split: Final = from_map(
    lambda found, _: {**_facets(found), "hypothesis": "each hypothesis", "all": "all claims with reasons"}
)
complete_rows: Final = from_map(lambda found, _: {**_axes(found), "claims": "every claim"})
complete_columns: Final = from_map(lambda found, _: {**_axes(found), "hypotheses": "every hypothesis"})
