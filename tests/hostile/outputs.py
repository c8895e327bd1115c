"""Everything that argmap writes of a map, and of its problems, except for pictures and Word files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from argmap.cli.reports import FORMATS as REPORTS
from argmap.cli.reports import writer
from argmap.cli.reports.check_result import CheckResult
from argmap.evaluate import EvaluatedMap
from argmap.render import FORMATS, VIEWS, Request, Screen, render, render_view
from argmap.render.views import CLAIM, COUNTS, LISTING, TRACE
from argmap.views.claim import ClaimOptions
from argmap.views.counts import CountsOptions
from argmap.views.errors import ViewError
from argmap.views.matrix import MatrixOptions
from argmap.views.trace import TraceRequest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import ArgumentMap, Problem
    from argmap.render.views import View

_NO_TEXT: Final = ("svg", *(each.name for each in FORMATS.values() if each.binary))


class Output(NamedTuple):
    """What is written: the view, or `check`; the format; the text."""

    view: str
    format: str
    text: str


class Asked(NamedTuple):
    """A view with its options, in one of its formats."""

    view: View
    options: object
    format: str

    def of(self, evaluated: EvaluatedMap, problems: int) -> Output | None:
        """What is written of the map; None where the map has nothing for such a view."""
        request = Request(
            self.view.name if self.view.name in VIEWS else "",
            self.format,
            options=self.options,
            screen=Screen(80),
            problems=problems,
        )
        try:
            if request.view:
                text = render(evaluated, request).text
            else:
                text = render_view(evaluated, self.view, request).text
        except ViewError:
            return None
        return Output(self.view.name, self.format, text)


def asked(argument_map: ArgumentMap) -> list[Asked]:
    """Every view in each of its formats; the views of one claim are of the first."""
    first = next(iter(argument_map.claims), "")
    views: list[tuple[View, object]] = [(view, None) for view in VIEWS.values()]
    views += [
        (VIEWS["matrix"], MatrixOptions("claims", "hypotheses")),
        (TRACE, TraceRequest()),
        (LISTING, None),
        (COUNTS, CountsOptions(1)),
    ]
    if first:
        views += [(TRACE, TraceRequest((first,), every=True)), (CLAIM, ClaimOptions(first))]
    return [
        Asked(view, options, format_)
        for view, options in views
        for format_ in view.formats
        if format_ not in _NO_TEXT and (view.facts or format_ != "tex")
    ]


def outputs(argument_map: ArgumentMap, problems: int = 0) -> Iterator[Output]:
    """Every view that the map has something for, in each of its formats."""
    evaluated = EvaluatedMap(argument_map)
    return filter(None, (each.of(evaluated, problems) for each in asked(argument_map)))


def reports(root: str, problems: Sequence[Problem], files: Sequence[str]) -> Iterator[Output]:
    """The result of a check in every format."""
    result = CheckResult((root,), tuple(problems), tuple(files), 1)
    return (Output("check", format_, "".join(writer(format_)(result))) for format_ in REPORTS)
