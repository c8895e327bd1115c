"""AM007: prose is cut by ` #`, or goes on over the next claim.

What it does: finds prose without quotation marks (text, label, because, note, quote, voice, title, tags)
that is cut off by a `#` after a single space. Two spaces before the `#` are taken as a sign that the
comment is intended. It also finds what looks like a claim inside a text that begins with `|`, `>` or a
quotation mark.
Why: YAML starts a comment there, and the rest of the line is lost without a warning; a claim that is
indented like a text becomes part of that text.
Instead of
    a:
      text: The SCO ranks # 1 in the region.
write
    a:
      text: "The SCO ranks # 1 in the region."
"""
