"""Edits of an open text such as people make, drawn from a seed: they type, delete, paste, break and mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from argmap.editor.server.lines import Lines

if TYPE_CHECKING:
    from random import Random

    from argmap.editor.server.lines import Encoding

FILES = {
    "argmap.yaml": """\
argmap: 1
title: A map
references: works.yaml
facets:
  side: {pro: For, con: Against}
""",
    "works.yaml": "- {id: leaf-2001, type: book, title: Leaves}\n- {id: cup-2002, type: book, title: Cups}\n",
    "one.yaml": """\
# The claims about tea. 𝄞
calm:
  kind: hypothesis
  text: Tea calms, as 𝄞 does.
heat:
  text: Heat calms.
  sources: {work: leaf-2001, quote: "𝄞 is warm"}
  facets: {side: pro}
  supports:
    - to: calm
      with: [mild]
      because: Warmth is calm.
mild: {text: Tea is mild., sources: cup-2002, supports: calm}
""",
    "below/two.yaml": """\
cold:
  text: >-
    Some drink it cold.
  sources: leaf-2001
  facets: {side: con}
  attacks: heat -> calm
who: {kind: question, text: Who drinks it?}
"calm-too": {text: 'It calms', answers: who, contradicts: cold, sources: leaf-2001}
""",
}
TYPED = [*"ab:-'\"[]{}#,>|& \t", "\n", "\r\n", "\r", "é", "𝄞", "\n  ", "calm", "\u2028", "\ufeff"]
PASTED = [
    "\nnew:\n  text: It is new.\n  supports: calm\n",
    "  supports: nobody\n",
    "  attacks: heat -> calm\n",
    "supports: [calm, mild]",
    "\n'''\n",
    "<<<<<<< ours\n",
    "---\n",
    "\tx: y\n",
    "  facets: {side: neither}\n",
    "\n" * 3,
]


class Typing:
    """A text that somebody edits; what is sent of it are changes of a document."""

    def __init__(self, uri: str, text: str, encoding: Encoding, rng: Random) -> None:
        self.uri, self.text, self.version = uri, text, 1
        self._first, self._encoding, self._rng = text, encoding, rng

    def edited(self) -> types.DidChangeTextDocumentParams:
        """Edit the text once or twice; return what an editor sends."""
        kind = self._rng.random()
        if kind < 0.06:  # undo all, by the whole text or by a span
            changes = [self._replaced(0, len(self.text), self._first, whole=kind < 0.03)]
        else:
            changes = [self._edit() for _ in range(self._rng.choice([1, 1, 1, 2]))]
        self.version += 1
        return types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version), changes
        )

    def opened(self) -> types.DidOpenTextDocumentParams:
        """What an editor sends to open it."""
        return types.DidOpenTextDocumentParams(
            types.TextDocumentItem(self.uri, "argmap", self.version, self.text)
        )

    def _edit(self) -> types.TextDocumentContentChangeEvent:
        kind = self._rng.random()
        start = self._rng.randint(0, len(self.text))
        if kind < 0.45:
            return self._replaced(start, start, self._rng.choice(TYPED))
        if kind < 0.7:
            return self._replaced(start, min(len(self.text), start + self._rng.choice([1, 1, 2, 9, 40])), "")
        end = self._rng.randint(start, min(len(self.text), start + 60))
        if kind < 0.85:
            return self._replaced(start, start, self.text[start:end] + self._rng.choice(["", "\n"]))
        line = self.text.rfind("\n", 0, start) + 1
        return self._replaced(line, line, self._rng.choice(PASTED))

    def _replaced(
        self, start: int, end: int, new: str, *, whole: bool = False
    ) -> types.TextDocumentContentChangeEvent:
        lines = Lines(self.text, self._encoding)
        places = [types.Position(*lines.position(index)) for index in (start, end)]
        start, end = (lines.index(lines.position(index)) for index in (start, end))
        self.text = self.text[:start] + new + self.text[end:]
        if whole:
            return types.TextDocumentContentChangeWholeDocument(self.text)
        return types.TextDocumentContentChangePartial(types.Range(*places), new)
