"""What `check` finds, as diagnostics of each file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lsprotocol import types

from ...model import Severity
from ...model.safe_text import exact

if TYPE_CHECKING:
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
    told = [exact(problem.message), *([exact(problem.hint)] if problem.hint else [])]
    return types.Diagnostic(
        view.range(problem.place),
        "\n".join(told),
        severity=_SEVERITIES[problem.severity],
        code=problem.code,
        source="argmap",
    )


class Diagnostics:
    """Tells an editor the problems of each file, and tells them anew only where they have changed."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._told: dict[str, dict[str, tuple[int | None, list[types.Diagnostic]]]] = {}
        """What was told of each file, by the root of its map and its URI: the version, and what is wrong."""

    def publish(self, view: MapView, documents: Documents) -> None:
        """Tell the problems of a map."""
        found: dict[str, list[types.Diagnostic]] = {}
        for problem in view.problems:
            found.setdefault(documents.uri_of(problem.place.path), []).append(diagnostic_of(problem, view))
        told = self._told.setdefault(view.root, {})
        for uri in sorted({*found, *told}):
            document = documents.get(uri)
            now = (document.version if document else None), found.get(uri, [])
            if told.get(uri) != now:
                self._tell(uri, *now)
                told[uri] = now
            if not now[1]:
                told.pop(uri, None)

    def withdraw(self, view: MapView) -> None:
        """Take back all that was told of a map that is gone."""
        for uri in self._told.pop(view.root, {}):
            self._tell(uri, None, [])

    def _tell(self, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))
