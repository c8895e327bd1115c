"""The options of `add`: what is known of a claim before its text is typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from ...editor.claim_draft import AnswerDraft, ClaimDraft, LinkDraft, SourceDraft
from ...model.ids import is_id, why_not_an_id
from ...model.target import ARROW
from ..claim_lookup import claim_named, link_named
from ..completion.offers import complete_ids
from ..errors import CannotRun
from ..named_by_words import work_named
from .choice import ANY_PATH
from .group import OptionGroup
from .selection import KIND, facet_values

if TYPE_CHECKING:
    from ...model import ArgumentMap


@dataclass(frozen=True, slots=True)
class AddOptions:
    """What is given of a claim, as it was typed; "" and None where it is not."""

    supports: tuple[str, ...] = ()
    attacks: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    kind: str | None = None
    facets: tuple[str, ...] = ()
    text: str | None = None
    own_id: str | None = None
    to: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is given but, perhaps, the file."""
        return self == AddOptions(to=self.to)

    def claim(self, argument_map: ArgumentMap) -> ClaimDraft:
        """Return what is given, for this map.

        Raises: CannotRun, where a claim, a link or a work is unknown or one of several, or the id cannot be
        given, or the text is not one.
        """
        if self.own_id is not None:
            if not is_id(self.own_id):
                raise CannotRun(*why_not_an_id(self.own_id))
            if self.own_id in argument_map.claims or self.own_id in argument_map.gaps.damaged:
                raise CannotRun(f"there is a claim `{self.own_id}` already", "choose another id")
        if self.text is not None and any("\ud800" <= each <= "\udfff" for each in self.text):
            raise CannotRun("the text is not UTF-8", "type it again, or pass the claim on stdin")
        facets: dict[str, tuple[str, ...]] = {}
        for typed in self.facets:
            for name, value in facet_values(typed, argument_map):
                facets[name] = tuple(dict.fromkeys((*facets.get(name, ()), value)))
        return ClaimDraft(
            self.own_id or "",
            kind=self.kind or "",
            text=self.text or "",
            sources=tuple(SourceDraft(work_named(each, argument_map)) for each in self.works),
            facets=facets,
            supports=tuple(LinkDraft(_target(each, argument_map)) for each in self.supports),
            attacks=tuple(LinkDraft(_target(each, argument_map)) for each in self.attacks),
            contradicts=tuple(_claim(each, argument_map) for each in self.contradicts),
            answers=tuple(AnswerDraft(_claim(each, argument_map)) for each in self.answers),
        )


def _target(typed: str, argument_map: ArgumentMap) -> str:
    """The claim or the link that is typed."""
    if ARROW.strip() not in typed:
        return _claim(typed, argument_map)
    return str(link_named([each.strip() for each in typed.split(ARROW.strip())], argument_map, "link"))


def _claim(typed: str, argument_map: ArgumentMap) -> str:
    return claim_named(typed, argument_map, "link to").id


def _links(option: str, short: str, metavar: str, text: str) -> click.Option:
    names = [option, short] if short else [option]
    return click.Option(names, metavar=metavar, multiple=True, shell_complete=complete_ids, help=text)


ADDING: Final = OptionGroup(
    AddOptions,
    supports=_links("--supports", "-s", "ID", "A claim, or a link `a -> b`, that the new claim supports."),
    attacks=_links("--attacks", "-a", "ID", "A claim that it attacks, or a link `a -> b` that it undercuts."),
    works=click.Option(
        ["-w", "--source", "works"],
        metavar="WORK",
        multiple=True,
        help="Its source: the key of a work, or words of its authors, year and title.",
    ),
    contradicts=_links("--contradicts", "-c", "ID", "A claim that cannot hold together with it."),
    answers=_links("--answers", "", "ID", "A question or hypothesis that it answers."),
    kind=click.Option(["--kind"], type=KIND, help="Its kind."),
    facets=click.Option(
        ["--facet", "facets"],
        metavar="FACET=VALUE",
        multiple=True,
        help="A value of a facet, such as theme=norms; its label does as well. Such options can be repeated.",
    ),
    text=click.Option(["-t", "--text"], metavar="TEXT", help="Its text; no editor is then opened."),
    own_id=click.Option(["--id", "own_id"], metavar="ID", help="Its id.  [default: made of its text]"),
    to=click.Option(
        ["--to"],
        metavar="FILE",
        type=ANY_PATH,
        help="The file it goes to.  [default: that of its work or of what it supports]",
    ),
)
