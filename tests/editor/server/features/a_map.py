"""A small map that features of navigation are asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from argmap.editor.server.lines import Position
from argmap.tests.editor.server.asking import CURSOR

if TYPE_CHECKING:
    from lsprotocol import types

    from argmap.tests.editor.server.asking import Editor

MAP: Final = {
    "argmap.yaml": """\
argmap: 1
title: Tea
description: Whether tea-helps, as some hold.
references: [works.yaml, more.bib]
via: stone
facets:
  theme: {body: The body, "mind": The mind}
""",
    "works.yaml": """\
- id: hall-2014
  type: book
  title: Tea and health
  author: [{family: Hall, given: Ann}]
  issued: {date-parts: [[2014]]}
  DOI: 10.1000/tea
- id: stone
  type: book
  title: On tea
  URL: https://example.org/stone
""",
    "more.bib": "@book{kim-2020,\n  title = {Leaves},\n  author = {Kim, Jo},\n  year = {2020},\n}\n",
    "tea.yaml": """\
# What speaks for tea; tea-helps is the point.
tea-helps:
  kind: hypothesis
  label: Tea helps
  text: Tea helps whoever drinks it.
  sources: {work: hall-2014, locator: p. 3}
  facets: {theme: [body, mind]}
  tags: [drink, health]
warm-water:
  text: Warm water does good.
  sources: [hall-2014, kim-2020]
  supports:
    - to: tea-helps
      because: Tea is warm water.
  facets:
    theme: body
  tags: drink
no-proof:
  text: There is no proof that tea-helps.
  attacks: [tea-helps, warm-water -> tea-helps]
  contradicts: 'warm-water'
  answers: why
why:
  kind: question
  text: Why is tea drunk?
""",
}
"""Its files by name. `tea-helps` is undecided: one reason for it and one against are equally strong."""


def at(text: str, before: str) -> str:
    """The text with the cursor after what stands before it."""
    assert before in text
    return text.replace(before, before + CURSOR, 1)


def marked(editor: Editor, name: str, where: types.Range) -> str:
    """What stands in a range of an open document, or of a file."""
    path = (editor.folder / name).as_posix()
    view = editor.session.view_of(path)
    assert view
    lines = view.lines(path)
    first, last = (lines.index(Position(each.line, each.character)) for each in (where.start, where.end))
    return lines.text[first:last]
