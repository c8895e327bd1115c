"""AM007: prose is cut by ` #`.

What it does: finds unquoted prose (text, label, because, note, quote, voice, title) that is cut off by
a `#` after a single space. Two spaces before the `#` are taken as a sign that the comment is intended.
Why: YAML starts a comment there, and the rest of the line is lost without a warning.
Instead of
    a:
      text: The SCO ranks # 1 in the region.
write
    a:
      text: "The SCO ranks # 1 in the region."
"""
