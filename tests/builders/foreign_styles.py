"""One map written in many styles: the same claims, links, answers and contradictions in each.

Its files are `argmap.yaml` and `m.yaml`. Texts and notes differ from style to style, the rest does not.
"""

# ruff: noqa: E501 - the styles are written as they are

from __future__ import annotations

from typing import Final

SETTINGS: Final = "argmap: 1\ntitle: Styles\nfacets: {actor: {sco: SCO, eu: EU}}\n"

IDS: Final = ("thesis", "first", "second", "objection", "undercut", "asked")

LINKS: Final = {
    "first": "supports thesis with second",
    "second": "supports thesis, attacks objection",
    "objection": "attacks thesis, attacks first -> thesis, contradicts second",
    "undercut": "supports second -> thesis, attacks objection -> first -> thesis",
}
"""What each claim says of others, beside that `first` and `objection` answer `asked`."""

_USUAL: Final = """\
# yaml-language-server: $schema=claim.schema.json
# What the map is about.

# The thesis of the paper.
thesis:
  kind: hypothesis
  label: The thesis
  text: Norms bind.

first:
  text: >-
    A text that is folded over
    two lines.
  sources: {voice: Experts}
  facets: {actor: sco}
  supports:
    - to: thesis
      with: second
      because: It says so.
  answers: asked

second:
  text: A second.
  supports: thesis
  attacks:
    - objection

objection:
  text: It does not.
  attacks:
    - thesis
    - to: first -> thesis
      strength: weak
  contradicts: second
  answers: [asked]
  note: A note.

# Directly above the undercut.
undercut:
  text: Nor does that.  # a comment
  attacks: objection -> first -> thesis
  supports: [second -> thesis]

asked:
  kind: question
  text: Do they?
"""


def _mixed(text: str) -> str:
    """The text with three kinds of line end in turn."""
    lines = text.split("\n")
    ends = ("\n", "\r\n", "\r")
    return "".join(line + ends[at % 3] for at, line in enumerate(lines[:-1]))


_AT_KEY: Final = """\
thesis:
  kind: hypothesis
  text: Norms bind.
first:
  text: One.
  supports:
  - to: thesis
    with:
    - second
    because: It says so.
  answers:
  - asked
second:
  attacks:
  - objection
  supports:
  - thesis
  text: Two.
objection:
  text: It does not.
  attacks:
  - thesis
  - first -> thesis
  contradicts:
  - second
  answers:
  - to: asked
    basis: stated
undercut:
  text: Nor that.
  attacks:
  - to: objection->first->thesis
  supports:
  - second   ->   thesis
asked:
  kind: question
  text: Do they?
"""

_WIDE: Final = """\
thesis:
        kind: hypothesis
        text: Norms bind.


first:
        text: One.
        supports:
                -       to: thesis
                        with: [ second ]
        answers:
                to: asked


second:
        text: Two.
        supports:
                to: thesis
                because: |
                        Because
                          it is.
        attacks:   objection


objection:
        text: It does not.
        contradicts: [   second   ]
        attacks:
              -   thesis
              -   to:    first   ->   thesis
                  strength: weak
        answers:
                to: asked


undercut:
        supports:
            to: second -> thesis
        attacks:
            to: objection -> first -> thesis
            because: "so"
        text: Nor that.


asked:
        text: Do they?
        kind: question
"""

_NARROW: Final = """\
thesis:
 kind: hypothesis
 text: Norms bind.
first:
 text: One.
 supports:
  to: thesis
  with: second
 answers: asked
second:
 text: Two.
 supports:
 - thesis
 attacks:
  - objection
objection:
 text: It does not.
 attacks:
 -
  to: thesis
 - # the link of the first
  to: first -> thesis
 contradicts:
  second
 answers:
  - asked
undercut:
 text: Nor that.
 attacks:
    objection -> first
    -> thesis
 supports:
  - second ->
    thesis
asked:
 text: Do they?
 kind: question
"""

_ALIGNED: Final = """\
thesis   :
  kind   : hypothesis
  text   : Norms bind.

first    :
  text   : One.
  supports : [{to : thesis, with : second}]
  answers  : asked

second   :
  text     : Two.
  supports : thesis
  attacks  : objection

objection :
  text        : It does not.
  attacks     : [thesis, first -> thesis]
  contradicts : second
  answers     : asked

undercut :
  text     : Nor that.
  attacks  : objection -> first -> thesis
  supports : second -> thesis

asked :
  kind : question
  text : Do they?
"""

_BLANKS: Final = """\
thesis:\x20\x20
  kind: hypothesis\x20
  text: Norms bind.\x20\x20\x20
\x20\x20
first:\x20
  text: >-\x20
    One.\x20\x20
\x20\x20\x20\x20
    And more.
\x20\x20\x20\x20
  supports:\x20
    - to: thesis\x20
      with: second\x20\x20
\x20
  answers: asked\x20
\x20\x20\x20\x20\x20\x20
second:
  text: Two.
  supports: thesis\x20\x20
  attacks: [ objection ]\x20
objection:
  text: It does not.\x20
  attacks:\x20
    - thesis\x20
\x20
    - first -> thesis\x20\x20
  contradicts: second\x20
  answers: asked\x20

\x20
undercut:
  text: Nor that.
  attacks: "objection -> first -> thesis"\x20
  supports: 'second -> thesis'\x20
asked:
  kind: question
  text: Do they?
\x20\x20
"""

_BLANK_LINES_IN_SCALARS: Final = """\
thesis:
  kind: hypothesis
  text: "Norms

    bind.

    "
first:
  text: 'One

    and

    more'
  supports:

    - to: thesis

      with: second

  answers:

    asked

second:

  text: Two

    and more

    of it
  supports: thesis

  attacks:

    - objection

objection:
  text: |
    It


    does not.

  attacks: [thesis,

    first -> thesis]

  contradicts: second
  answers: asked


undercut:
  text: >
    Nor

      that.


  attacks: "objection
    -> first -> thesis"
  supports:

    second
    -> thesis
asked:
  kind: question
  text: |-

    Do they?

"""

_BLOCKS: Final = """\
thesis:
  kind: hypothesis
  text: |+
    Norms bind.

first:
  text: |2-
     One.
    Two.
  supports:
    to: >-
      thesis
    with: |-
      second
    because: >+
      It says

      so.


  answers: >-
    asked
second:
  text: |
    # not a comment
    third: {text: no claim}
  supports:
    - |-
      thesis
  attacks: >-  # a comment
    objection
objection:
  contradicts: second
  answers: asked
  attacks:
    - thesis
    - >-
      first ->
      thesis
  text: >1
   It does not.
  # a comment below a block text

undercut:
  attacks: objection -> first -> thesis
  supports: second -> thesis
  text: |-
    Nor that.


# above

asked:
  kind: question
  text: >
    Do they?
  note: |+
    At the end.

"""

_FLOW: Final = """\
thesis: {kind: hypothesis, text: Norms bind.}
first: {text: One., supports: {to: thesis, with: [second]}, answers: asked}  # a comment
second: {text: "Two, or so", supports: thesis, attacks: [objection]}
objection: {text: It does not., attacks: [thesis, {to: first -> thesis, strength: weak}], contradicts: second, answers: [asked]}

undercut: {attacks: objection -> first -> thesis, supports: [second -> thesis], text: 'Nor that.',}
asked: {kind: question, text: Do they}
"""

_FLOW_OVER_LINES: Final = """\
thesis: {
  kind: hypothesis,   # a comment, with a comma
  text: Norms
    bind.
  }
first:
  {
    text: One.,
    supports: [   # why
      {to: thesis,
       with: second},
    ],
    answers: asked
  }

# above
second: {text: Two., supports: thesis,
  attacks: [
    objection   # last
  ]}
objection:
  text: It does not.
  attacks: [
    thesis,       # the first
    first
      -> thesis,  # the second
    ]
  contradicts: [ second
  ]
  answers: [asked
    ,]
undercut: {
  "attacks": "objection -> first -> thesis",
  "supports":
    ["second -> thesis"]
  , text: "Nor
  that."}
asked: {kind: question,

  text: Do they}
"""

_IN_BRACES: Final = """\
# A file in braces.
{
  thesis: {kind: hypothesis, text: Norms bind.},
  first: {text: One., supports: [to: thesis, ], answers: asked},
  # above
  second: {text: Two., supports: thesis, attacks: objection},
  objection: {text: It does not., attacks: [thesis, first -> thesis], contradicts: second, answers: asked}, undercut: {text: Nor that., attacks: objection -> first -> thesis, supports: second -> thesis},
  asked: {kind: question, text: Do they?},
}
""".replace("[to: thesis, ]", "[{to: thesis, with: second}, ]")

_JSON: Final = """\
{"thesis": {"kind": "hypothesis", "text": "Norms\\nbind."},
 "first": {"text": "One.", "supports": [{"to": "thesis", "with": ["second"]}], "answers": ["asked"]},
 "second": {"text": "Two.", "supports": ["thesis"], "attacks": ["objection"]},
 "objection": {"text": "It does not.", "attacks": ["thesis", "first -> thesis"], "contradicts": ["second"], "answers": "asked"},
 "undercut": {"text": "Nor that.", "attacks": ["objection -> first -> thesis"], "supports": ["second -> thesis"]},
 "asked": {"kind": "question", "text": "Do they?"}}"""

_ALIASES: Final = """\
thesis: &whole
  kind: hypothesis
  text: &text Norms bind.
first:
  text: *text
  supports:
    - to: &thesis thesis
      with: &second second
  answers: &asked
    asked
second:
  text: Two.
  supports: *thesis
  attacks: &objections [&objection objection]
objection: &o
  text: It does not.
  attacks:
    - *thesis
    - &step first -> thesis
  contradicts: *second
  answers: [*asked]
undercut:
  text: *text
  attacks: &deep
    to: objection -> first -> thesis
  supports: [&last "second -> thesis"]
&key asked:
  kind: question
  text: *text
"""

_QUOTED: Final = """\
"thesis":
  'kind': 'hypothesis'
  "text": "Norms \\"bind\\"."
'first':
  text: 'It''s one.'
  "supports":
    - "to": "thesis"
      'with': ['second']
  'answers': 'asked'
"second" :
  text: "Two"
  supports: 'thesis'
  attacks: ["objection"]
'objection' :
  text: '"It does not."'
  attacks: ["thesis", 'first -> thesis']
  contradicts: "second"
  answers: ["asked"]
"undercut": {"text":"Nor that.","attacks":"objection -> first->thesis",'supports':["second -> thesis"]}
"asked": {"kind":"question","text":"Do they?"}
"""

_ESCAPED: Final = """\
"th\\x65sis":
  kind: hypothesis
  text: "Norms\\tbind.\\
    Really."
"first": {text: "One\\u0085", supports: {to: "t\\u0068esis", with: "s\\x65cond"}, answers: "\\x61sked"}
second: {text: Two, supports: ["thesi\\x73"], attacks: "\\x6fbjection"}
objection:
  text: It does not.
  attacks: ["thesi\\x73", "first\\x20-> thesis"]
  contradicts: "secon\\x64"
  answers: "aske\\x64"
undercut:
  text: Nor that.
  attacks: "objection \\x2d> first -> thesis"
  supports: "second -> t\\U00000068esis"
"\\x61sked": {kind: question, text: Do they}
"""

_COMMENTS: Final = """\
# head
#
thesis: # after a key
  # before the first key
  kind: hypothesis # after a value
  # between keys
  text: Norms bind. # at the end

  # indented, after an empty line
# directly above
# in two lines
first:  # key
  text: One.
  supports:  # list
    # before an item
    - to: thesis  # item
      # in an item
      with: second  # premise
    # after an item
  answers: asked
  # indented and directly below
# directly above the next
second:
  text: "Two."  # thesis
  supports: thesis  # thesis
  # supports: first
  attacks:
  # at the column of the key
    - objection  # - first
# a comment by itself

# above
objection:

  # first of all
  text: It does not.
  attacks: [thesis, first -> thesis]  # [second]
  contradicts: # next line
    # here
    second  # it is
  answers:
    - asked
      # deep

undercut:
  text: Nor that.
  attacks: # why
    - # on its own line
      objection -> first -> thesis # thesis
  supports: second -> thesis
                    # far
asked:
  kind: question
  text: Do they?
# the end
"""

_TABS: Final = """\
thesis:\t
  kind:\thypothesis\t
  text:\tNorms bind.\t# a comment
\t
first:
  text: "One\tand
  \tmore"
  supports:\t[\tthesis\t]
  answers:\tasked
second:
  text: Two.\t
  supports: thesis\t\t
  attacks:
    -\tobjection\t
objection:
  text: |
    It\tdoes not.
  \t
  attacks: [thesis,\tfirst -> thesis\t]\t
  contradicts: second\t#\tc
  answers: asked
undercut:
  text: Nor that.
  attacks: objection -> first -> thesis\t
  supports: {\tto: second -> thesis\t}\t
asked: {kind: question,\ttext: Do they}\t
""".replace("[\tthesis\t]", "[\t{to: thesis, with:\tsecond}\t]")

_DOCUMENT: Final = """\
%YAML 1.2
---  # the document
thesis: {kind: hypothesis, text: Norms bind.}
first:
  text: One.
  supports: [{to: thesis, with: second}]
  answers: asked
second: {text: Two., supports: thesis, attacks: objection}
objection:
  text: It does not.
  attacks: [thesis, first -> thesis]
  contradicts: second
  answers: asked

undercut: {text: Nor that., attacks: objection -> first -> thesis, supports: second -> thesis}

asked:
  kind: question
  text: |
    Do they?

...  # the end
"""

_EXPLICIT: Final = """\
? thesis
: kind: hypothesis
  text: Norms bind.
? first
:
  text: One.
  supports:
    ? to
    : thesis
    ? with
    : - second
  answers: asked
? "second"
: text: Two.
  supports: thesis
  attacks:
  - objection
objection:
  ? text
  : It does not.
  ? attacks
  : - thesis
    - ? to
      : first -> thesis
  ? contradicts
  : second
  ? answers
  : - asked
? undercut
# within
: {? text : Nor that., ? attacks : objection -> first -> thesis, ? supports : second -> thesis}
? asked
: kind: question
  text: Do they?
"""


def _indented(text: str) -> str:
    return "".join(f"   {line}" if line.strip() else line for line in text.splitlines(keepends=True))


def _told(usual: str, *texts: str) -> str:
    """The usual file with other texts."""
    for old, new in zip(
        ("Norms bind.", "A second.", "It does not.", "Do they?", "A note.", "The thesis"), texts, strict=False
    ):
        usual = usual.replace(f": {old}", f": {new}")
    return usual


STYLES: Final[dict[str, str]] = {
    "usual": _USUAL,
    "crlf": _USUAL.replace("\n", "\r\n"),
    "cr": _USUAL.replace("\n", "\r"),
    "mixed line ends": _mixed(_USUAL),
    "mixed line ends in blocks": _mixed(_BLOCKS),
    "byte order mark": "\ufeff" + _USUAL,
    "byte order mark and crlf, without a comment": "\ufeff" + _AT_KEY.replace("\n", "\r\n"),
    "no line end at the end": _USUAL.rstrip("\n"),
    "ends with a block text": _BLOCKS.rstrip("\n"),
    "ends with a literal text, crlf": _BLOCKS.replace(
        ">\n    Do they?\n  note: |+\n    At the end.\n\n", "|\n    Do they?"
    ).replace("\n", "\r\n"),
    "lists at the column of the key": _AT_KEY,
    "wide": _WIDE,
    "narrow": _NARROW,
    "indented": _indented(_USUAL),
    "indented lists at the column of the key, crlf": _indented(_AT_KEY).replace("\n", "\r\n"),
    "aligned colons": _ALIGNED,
    "trailing blanks": _BLANKS,
    "trailing blanks, crlf": _BLANKS.replace("\n", "\r\n"),
    "empty lines in scalars": _BLANK_LINES_IN_SCALARS,
    "empty lines in scalars, crlf": _BLANK_LINES_IN_SCALARS.replace("\n", "\r\n"),
    "block texts": _BLOCKS,
    "flow": _FLOW,
    "flow over lines": _FLOW_OVER_LINES,
    "flow over lines, crlf": _FLOW_OVER_LINES.replace("\n", "\r\n"),
    "whole file in braces": _IN_BRACES,
    "json": _JSON,
    "aliases": _ALIASES,
    "quoted keys": _QUOTED,
    "escapes": _ESCAPED,
    "comments": _COMMENTS,
    "comments, crlf": _COMMENTS.replace("\n", "\r\n"),
    "tabs": _TABS,
    "document marks": _DOCUMENT,
    "explicit keys": _EXPLICIT,
    "next line and line separator": _told(
        _USUAL, "Norms\x85 bind.", "A\u2028second.", '"It \u2029does not."', "Do\x85they?"
    ),
    "astral": _told(
        _USUAL,
        "规范 \U0001f600 有约束力。",
        "\U00020000\U0001d4d0",
        "'\U0001f468\u200d\U0001f469'",
        "هل؟ \U0001f600",
    ),
    "other scripts": _told(
        _USUAL,
        "规范有约束力。",
        "هذا ثان",
        "Ünaldılar n’est pas « d’accord »",
        "Ότι;",
        "\xa0a\xa0",
        "\ufeffx",
    ),
}
"""The text of `m.yaml` by the name of its style."""
