"""AM101: unknown key.

What it does: compares every key with those that the format knows, and names the nearest. If a claim
stands inside another claim, below a heading or in argmap.yaml, that is what the message says.
Why: a misspelt key would be lost, and with it the link or the source that it was meant to give.
Instead of
    a:
      text: The charter hardly speaks of democracy.
      suports: b
write
    a:
      text: The charter hardly speaks of democracy.
      supports: b
"""
