"""What `check` finds, as diagnostics of each file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lsprotocol import types

from ...model import Severity
from ...model.safe_text import exact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygls.lsp.server import LanguageServer

    from ...model import Problem
    from .documents import Documents
    from .map_view import MapView

_SEVERITIES: Final = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ADVICE: types.DiagnosticSeverity.Information,
}


def diagnostic_of(problem: Problem, view: MapView) -> types.Diagnostic:
    """Return a problem as editors have it; its hint is a line of its own."""
    lines = [exact(problem.message), *([exact(problem.hint)] if problem.hint else [])]
    return types.Diagnostic(
        view.range(problem.place),
        "\n".join(lines),
        severity=_SEVERITIES[problem.severity],
        code=problem.code,
        source="argmap",
    )


class Diagnostics:
    """Publishes the problems of each file, again only where they have changed."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._published: dict[str, tuple[int | None, list[types.Diagnostic]]] = {}
        """What was last published of each file, by its URI: the version, and what is wrong."""

    def publish(self, views: Iterable[MapView], documents: Documents) -> None:
        """Publish the problems of all maps, and withdraw those of others. Maps can share references."""
        found: dict[str, dict[Problem, types.Diagnostic]] = {}
        paths: dict[str, str] = {}
        for view in views:
            for problem in view.problems:
                uri = documents.uri_of(problem.place.path)
                paths[uri] = problem.place.path
                of_file = found.setdefault(uri, {})
                if problem not in of_file:
                    of_file[problem] = diagnostic_of(problem, view)
        for uri in sorted({*found, *self._published}):
            document = documents.at(paths[uri]) if uri in paths else documents.get(uri)
            now = (document.version if document else None), [*found.get(uri, {}).values()]
            if self._published.get(uri) != now:
                self._send(uri, *now)
                self._published[uri] = now
            if not now[1]:
                self._published.pop(uri, None)

    def _send(self, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))
