"""Which verdicts an edit turned, told once the map can be judged whole again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lsprotocol import types

from ...render.words.changed_verdicts import changed_verdicts_in_words
from ...views.changed_verdicts import changed_verdicts

if TYPE_CHECKING:
    from pygls.lsp.server import LanguageServer

    from ...evaluate import EvaluatedMap
    from .map_view import MapView

_MOST: Final = 3
"""How many verdicts are named; the others are counted."""


class TurnedVerdicts:
    """Compares each complete reading of a map with the last one; while one types, claims can be missing."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._before: dict[str, EvaluatedMap] = {}

    def tell(self, view: MapView) -> None:
        """Tell which verdicts differ, if any do."""
        if not view.evaluated.is_complete:
            return
        before = self._before.get(view.root, view.evaluated)
        self._before[view.root] = view.evaluated
        if before.evaluation is view.evaluated.evaluation:
            return
        sentences = changed_verdicts_in_words(changed_verdicts(before, view.evaluated), _MOST)
        if sentences:
            text = ". ".join(each[0].upper() + each[1:] for each in sentences)
            self._server.window_show_message(types.ShowMessageParams(types.MessageType.Info, f"{text}."))

    def forget(self, view: MapView) -> None:
        """Forget a map that is gone."""
        self._before.pop(view.root, None)
