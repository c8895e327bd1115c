"""AM102: wrong type.

What it does: reports a value of another form than its key takes: a list where there can be only one thing,
nothing after the colon, a word where true or false belongs, and the like.
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
