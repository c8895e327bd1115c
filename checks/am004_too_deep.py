"""AM004: nested too deep, or an alias that is recursive or expands too far.

What it does: counts how many levels deep things stand inside one another (at most 64), and how many values
are repeated by YAML's aliases, which are written `*a` (at most 100,000).
Why: such a file is an accident, or meant to do harm; a claim needs no more than six levels.
Instead of
    a: &a
      text: A claim that holds itself.
      tags: [*a]
write the values out.
"""
