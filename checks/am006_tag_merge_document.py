"""AM006: a tag, a merge key or a second document.

What it does: reports three things that YAML allows and a map does not need: tags (`!!str`), merge keys
(`<<: *a`), and a line `---` that starts a second document in the file.
Why: argmap knows without tags which values are text and which are numbers, and a claim says everything
in one place.
Instead of
    a:
      <<: {kind: evidence}
      text: !!str 2015
write
    a:
      kind: evidence
      text: 2015
"""
