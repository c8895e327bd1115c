"""One claim file in the many styles that people and programs write YAML in."""

# ruff: noqa: E501 - files stand as they are

from __future__ import annotations

from typing import Final

_PLAIN: Final = """\
# yaml-language-server: $schema=claim.schema.json

# The question of the debate.
tea-calms:
  kind: hypothesis
  label: Tea calms
  text: Whoever drinks tea is calmer than whoever does not.
  sources:
    - work: leaf-2001
      locator: p. 3
  facets: {side: pro}
  expect: undecided

theanine:
  text: Theanine works.
  sources: leaf-2001
  supports:
    - to: tea-calms
      because: It does.  # says Leaf
      strength: 0.7
cup:
  text: A cup holds theanine.
  note: Not always.
  tags: [x, y]
tea-excites:
  text: Caffeine wakes.
  attacks: theanine -> tea-calms
  contradicts: tea-calms
"""

_INDENTED: Final = _PLAIN.replace("    - ", "  - ").replace("      ", "    ")

STYLES: Final = {
    "plain": _PLAIN,
    "CRLF": _PLAIN.replace("\n", "\r\n"),
    "CR": _PLAIN.replace("\n", "\r"),
    "mixed line ends": _PLAIN.replace(":\n", ":\r\n").replace("s.\n", "s.\r"),
    "BOM": "\ufeff" + _PLAIN,
    "lists at the column of their key": _INDENTED,
    "lists at column 0 of a settings-like entry": "cup:\n  text: A cup.\n  supports:\n  - a\n  - to: b\n    because: c\na: {text: A}\nb: {text: B}\n",
    "four spaces": _PLAIN.replace("\n  ", "\n    ")
    .replace("\n      - ", "\n        - ")
    .replace("\n        w", "\n          w"),
    "aligned colons": "a:\n  text     : A\n  label    : L\n  supports : b\nb   :\n  text     : B\n  presumed : true\n",
    "trailing blanks": _PLAIN.replace("\n", "  \n"),
    "tabs after values": _PLAIN.replace(".\n", ".\t\n").replace("cup:\n", "cup:\t\n"),
    "blank lines in scalars": "a:\n  text: A text\n\n    over lines\n\n\n    with gaps.\n\n  note: N\n\n\nb:\n  text: 'Quoted\n\n    too.'\n",
    "folded blocks": "a:\n  text: >-\n    A text\n    over lines.\n\n    And more.\n  note: >+\n    Kept.\n\n\n# of b\nb:\n  text: >2\n     Indented.\n    Less.\n",
    "literal blocks": "a:\n  text: |\n    b: {text: not a claim}\n    # no comment\n\n  note: |+\n    Kept.\n\n\nb:\n  text: |-\n    B\n",
    "flow mappings": "a: {text: A, supports: [b, {to: c, because: 'So, it is'}], tags: [x]}\nb: {text: B}\nc: {text: C, attacks: b}\n",
    "flow mappings over lines": "a: {\n    text: A,\n    supports: [\n      b,\n      c\n    ],\n  }\nb:\n  {text: B,\n   note: N}\nc: {text: C, tags: [\n  x, y]\n  }\n",
    "a flow mapping at the top": "{\na: {text: A, supports: b},\nb: {text: B},\n}\n",
    "JSON": '{\n"a": {"text": "A", "supports": ["b"]},\n"b": {"text": "B\\n"}\n}\n',
    "anchors and aliases": "a:\n  text: A\n  sources: &s [{work: leaf-2001, locator: p. 1}]\nb:\n  text: B\n  sources: *s\n  supports: &t a\nc: {text: C, attacks: *t}\n",
    "quoted keys": "'a':\n  \"text\": 'A: it''s'\n  'supports': [\"b\"]\n\"b\":\n  'text': \"B \\u00e9 \\\n    over lines\"\n",
    "comments everywhere": "# one\n\n# two\na:  # three\n  # four\n  text: A  # five\n  # six\n  supports:  # seven\n    # eight\n    - b  # nine\n# ten\n\n# eleven\nb:  # twelve\n  text: >-  # thirteen\n    B # no comment\n  # fourteen\n# fifteen\n",
    "no newline at the end": _PLAIN.rstrip("\n"),
    "blank lines at the end": _PLAIN + "\n  \n# end\n\n",
    "U+0085 and U+2028": _PLAIN.replace("works.", "works\x85and \u2028 on."),
    "astral characters": _PLAIN.replace("theanine", "𝒯ea-𐍈").replace("tea-excites", "茶"),
    "a document start": "---\n" + _PLAIN,
    "document marks around": "%YAML 1.2\n---\n" + _PLAIN + "...\n",
    "explicit keys": "? a\n: text: A\n  supports: b\n? b\n: {text: B}\n",
    "tags": "a: !!map\n  text: !!str A\nb: {text: B, note: ! N}\n",
    "tabs for indentation of blank lines": _PLAIN.replace("\n\n", "\n\t\n"),
    "a control character": _PLAIN.replace("Not", "Not \x07"),
    "faulty": "a:\n  text: A\n  suports: b\n  text: B\nb: {label: L}\na: {text: C, supports: no such}\nc:\n  d: {text: D}\n  e: {text: E}\n1 2: {text: F}\nf: []\n'': {text: G}\n<<: {text: H}\n",
    "broken": "a: {text: A}\nb: {text: 'B}\nc: {text: C}\nd: [\ne: {text: E}\n",
    "a merge conflict": "a: {text: A}\n<<<<<<< one\nb: {text: B}\n=======\nb: {text: C}\n>>>>>>> two\nc: {text: D}\n",
}
"""Texts of claim files by what is special about each."""
