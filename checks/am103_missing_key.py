"""AM103: a required key is missing.

What it does: asks every claim for `text`, every link and answer mapping for `to`, every source mapping for
`work` or `voice`, `locator` and `quote` for the `work` that they belong to, and the map for `argmap`.
Why: without it there is nothing to check or to draw.
Instead of
    a:
      label: The charter omits democracy
write
    a:
      label: The charter omits democracy
      text: The SCO's founding documents hardly speak of democracy.
"""
