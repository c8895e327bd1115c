"""AM103: a required key is missing.

What it does: requires `text` in every claim; `to` in a link or an answer that has keys of its own; `work` or
`voice` in a source that has; `work` beside `locator`; and `argmap` in argmap.yaml.
Why: without it there is nothing to check or to draw.
Instead of
    a:
      label: The charter omits democracy
write
    a:
      label: The charter omits democracy
      text: The SCO's founding documents hardly speak of democracy.
"""
