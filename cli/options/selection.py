"""The options that say which part of the map is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import click

from ...model import ArgumentMap, Kind, Reason, Verdict
from ...views.names_meant import folded
from ...views.part import Selection
from ..claim_lookup import claim_named
from ..completion.offers import (
    complete_facet_values,
    complete_ids,
    complete_tags,
    complete_voices,
    complete_works,
)
from ..errors import CannotRun
from ..named_by_words import facet_named, tag_named, voice_named, work_named
from .choice import Choice, Named
from .group import OptionGroup

_VERDICTS: Final = {each.value: each for each in (*Verdict, *Reason) if each.value}

KIND: Final = Named(
    [kind.value for kind in Kind],
    {"hypotheses": "hypothesis"} | {f"{kind.value}s": kind.value for kind in Kind},
)
"""A kind of claim; its plural is understood."""

VERDICT: Final = Choice(_VERDICTS)


@dataclass(frozen=True, slots=True)
class SelectionOptions:
    """Which part of a map is asked for, as it was typed; `depth` is None where none is given."""

    focus: tuple[str, ...] = ()
    depth: int | None = None
    where: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    only_supports: bool = False

    def in_map(self, argument_map: ArgumentMap) -> Selection:
        """Return what is asked for of this map.

        Raises: CannotRun, where a claim, work, voice or tag is unknown or one of several, FACET=VALUE is
        malformed, or a depth has no focus.
        """
        if self.depth is not None and not self.focus:
            raise CannotRun("--depth counts from a claim", "name it: `--focus ID --depth 2`")
        return Selection(
            focus=tuple(dict.fromkeys(claim_named(each, argument_map).id for each in self.focus)),
            depth=1 if self.depth is None else self.depth,
            where=tuple(
                dict.fromkeys(pair for each in self.where for pair in facet_values(each, argument_map))
            ),
            kinds=tuple(map(Kind, self.kinds)),
            works=tuple(work_named(each, argument_map) for each in self.works),
            voices=tuple(voice_named(each, argument_map) for each in self.voices),
            tags=tuple(tag_named(each, argument_map) for each in self.tags),
            verdicts=tuple(_VERDICTS[each] for each in self.verdicts),
            only_supports=self.only_supports,
        )


EVERYTHING: Final = SelectionOptions()


def _how_to_write(typed: str, argument_map: ArgumentMap) -> str:
    """Return the hint for what is not FACET=VALUE: a value of the facet that was typed, or of the first."""
    facets = {name: facet for name, facet in argument_map.facets.items() if facet.values}
    if not facets:
        return "the map has no facets"
    name = next((each for each in facets if folded(each) == folded(typed)), next(iter(facets)))
    return f"write FACET=VALUE, such as {name}={next(iter(facets[name].values))}"


def facet_values(text: str, argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    """Yield each facet and value that FACET=VALUE,VALUE means; what the map does not know stays as it is.

    A value may be given by its label, which may hold commas.
    """
    typed, _, rest = (part.strip() for part in text.partition("="))
    parts = [part.strip() for part in rest.split(",") if part.strip()]
    if not typed or not parts:
        raise CannotRun(f"`{text}` is not a facet and a value", _how_to_write(typed, argument_map))
    facet = facet_named(typed, argument_map.facets)
    declared = argument_map.facets.get(facet)
    named: Mapping[str, str] = declared.values if declared else {}
    values = {
        **{folded(label): value for value, label in named.items()},
        **{folded(value): value for value in named},
    }
    whole = [rest] if folded(rest) in values else parts
    yield from ((facet, values.get(folded(each), each)) for each in whole)


SELECTION: Final = OptionGroup(
    SelectionOptions,
    click.Option(
        ["--focus"],
        metavar="ID",
        multiple=True,
        shell_complete=complete_ids,
        help="Show a claim and what surrounds it.",
    ),
    click.Option(
        ["--depth"],
        metavar="N",
        type=click.IntRange(min=0),
        help="With --focus: how many links away from it.  [default: 1]",
    ),
    click.Option(
        ["--where"],
        metavar="FACET=VALUE",
        multiple=True,
        shell_complete=complete_facet_values,
        help="Show only claims with a value of a facet, or with one of several: theme=norms,security. The"
        " labels of values are understood too.",
    ),
    click.Option(["--kind", "kinds"], type=KIND, multiple=True, help="Show only claims of a kind."),
    click.Option(
        ["--work", "works"],
        metavar="WORK",
        multiple=True,
        shell_complete=complete_works,
        help="Show only claims of a work: its key, or words of its authors, year and title.",
    ),
    click.Option(
        ["--voice", "voices"],
        metavar="NAME",
        multiple=True,
        shell_complete=complete_voices,
        help="Show only claims of a speaker for whom no work is cited.",
    ),
    click.Option(
        ["--tag", "tags"],
        metavar="TAG",
        multiple=True,
        shell_complete=complete_tags,
        help="Show only claims with a tag.",
    ),
    click.Option(
        ["--verdict", "verdicts"],
        type=VERDICT,
        multiple=True,
        help="Show only claims with a verdict, or with a reason for one. Each of these options can be given"
        " several times.",
    ),
    click.Option(["--only-supports"], is_flag=True, help="Leave out attacks and contradictions."),
)
"""To add a way to select: an option and a field here, its field in `Selection`, its meaning and its words."""
