"""AM102: wrong type.

What it does: reports a list where a mapping belongs, a key without a value, a quoted true, and the like.
Why: the value cannot mean what was intended.
Instead of
    a:
      text: The charter hardly speaks of democracy.
      presumed: "yes"
      supports:
write
    a:
      text: The charter hardly speaks of democracy.
      presumed: true
"""
