"""AM003: a key is given twice.

What it does: compares the keys of every mapping, including the ids of a file; the first one counts.
Why: YAML readers silently keep the last one, and the other is lost.
Instead of
    a:
      text: The first version.
      text: The second version.
keep one of the two.
"""
