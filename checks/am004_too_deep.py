"""AM004: nested too deep, or an alias that is recursive or expands too far.

What it does: counts levels of nesting (at most 64) and the values that aliases repeat (at most 100,000).
Why: such a file is an accident or an attack; a claim needs no more than six levels.
Instead of
    a: &a
      text: A claim that holds itself.
      tags: [*a]
write the values out.
"""
