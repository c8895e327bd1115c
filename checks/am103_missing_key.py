"""AM103: a required key is missing.

What it does: requires `text` in every claim, `to` in every mapping of a link or an answer, `work` or `voice`
in every mapping of a source, `work` beside `locator`, and `argmap` in the map.
Why: without it there is nothing to check or to draw.
Instead of
    a:
      label: The charter omits democracy
write
    a:
      label: The charter omits democracy
      text: The SCO's founding documents hardly speak of democracy.
"""
