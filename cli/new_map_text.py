"""The text of a new map: small, sound, and commented so that it teaches the format."""

from typing import Final

MAP: Final = """\
# yaml-language-server: $schema=schema/map.schema.json
argmap: 1                       # version of the format
title: A new map
references: references.yaml     # the works cited: CSL-YAML, CSL-JSON or BibTeX
facets:                         # vocabularies of your own: the axes of tables, the groups of diagrams
  theme: {norms: Norms and values, power: Power and interests}
"""

CLAIMS: Final = """\
# yaml-language-server: $schema=schema/claim.schema.json
#
# A key at the margin is the id of a claim, unique in the whole map. Put claims into one file or many,
# in folders as you like. Replace these by your own, and now and then run
#   argmap check                find mistakes
#   argmap render -o map.svg    draw the map

first-hypothesis:
  kind: hypothesis              # what the map tests; other kinds: question, evidence, assumption, finding, …
  label: The caption in diagrams, at most 80 characters
  text: The claim in your own words, as long as it needs to be.
  sources: author-2020          # the citation key of a work in references.yaml
  facets: {theme: norms}        # values of the vocabularies in argmap.yaml

first-reason:
  text: Something that speaks for the hypothesis.
  sources: {work: author-2020, locator: p. 12}
  facets: {theme: norms}
  supports:
    - to: first-hypothesis
      because: Why this makes the hypothesis more credible.
      strength: strong          # weak, moderate (default) or strong
      basis: stated             # the work itself says so; inferred: you do

first-objection:
  text: Something that speaks against the hypothesis.
  sources:
    - work: writer-2021
      quote: The words of the work, where they matter
      via: {work: author-2020, locator: p. 30}      # reported there; left out: you read the work itself
  attacks: first-hypothesis     # short for a list of one {to: first-hypothesis}

second-objection:
  text: Something that leaves the reason true and breaks the step from it to the hypothesis.
  sources: writer-2021
  attacks: first-reason -> first-hypothesis         # a link is a target too
"""

REFERENCES: Final = """\
- id: author-2020
  type: book
  author: [{family: Author, given: Ann}]
  issued: {date-parts: [[2020]]}
  title: A book to be replaced by your own
- id: writer-2021
  type: article-journal
  author: [{family: Writer, given: Will}]
  issued: {date-parts: [[2021]]}
  title: An article to be replaced by your own
  container-title: A journal
"""
