"""AM007: prose is cut by ` #`.

What it does: finds unquoted prose (text, label, because, note, quote, voice, title) that a `#` after a
single space ends. Two spaces before the `#` are taken for a comment that is meant.
Why: YAML starts a comment there, and the rest of the line is lost without a word.
Instead of
    a:
      text: The SCO ranks # 1 in the region.
write
    a:
      text: "The SCO ranks # 1 in the region."
"""
