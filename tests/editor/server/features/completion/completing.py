"""A map to complete claims in, and what is offered there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.editor.server.features.completion.completion import completion
from argmap.tests.editor.server.asking import CURSOR, Editor, applied

if TYPE_CHECKING:
    from pathlib import Path

    from lsprotocol import types

FILES = {
    "argmap.yaml": "argmap: 1\ntitle: A map\nreferences: works.bib\nvia: hall\n"
    "facets: {actor: {sco: SCO, eu: European Union}, theme: {norms: Norms}}\n",
    "works.bib": "@book{hall, author={Hall, Ann}, year={2014}, title={Tea and sympathy}}\n"
    "@book{k2, author={Kim, Bo}, year={1999}, title={Coffee}}\n",
    "old.yaml": "h: {kind: hypothesis, text: It holds., label: The Spirit preserves autocracy}\n"
    "q: {kind: question, text: Why tea?}\n"
    "b: {text: The b of all., supports: h, tags: [old, green tea], sources: {work: hall, via: none}}\n"
    "c: {text: The c., attacks: {to: b -> h, because: The step fails.}, sources: {voice: Mao}}\n",
}


class Completed:
    """What is offered in a text in which CURSOR stands."""

    def __init__(self, folder: Path, text: str, name: str = "new.yaml", **how: Any) -> None:
        self._text = text.replace(CURSOR, "", 1)
        found: types.CompletionList | None = Editor(folder, FILES, **how).ask(completion, name, text)
        self.list = found
        self.items = [*found.items] if found else []

    @property
    def names(self) -> list[str]:
        """What the editor lists."""
        return [each.label for each in self.items]

    def item(self, name: str) -> types.CompletionItem:
        """The offer with a name."""
        return next(each for each in self.items if each.label == name)

    def taken(self, name: str) -> str:
        """The text after an offer was taken; tab stops are left as they are."""
        item = self.item(name)
        assert item.text_edit
        edits: list[Any] = [item.text_edit, *(item.additional_text_edits or ())]
        return applied(self._text, edits)
