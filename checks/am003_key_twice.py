"""AM003: a key is given twice.

What it does: looks for a key that stands twice in the same claim, source or link, and for an id that stands
twice in a file. The first one counts.
Why: YAML readers silently keep the last one, and the other is lost.
Instead of
    a:
      text: The first version.
      text: The second version.
keep one of the two.
"""
