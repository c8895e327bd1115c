"""AM002: the file is not YAML.

What it does: reports where the YAML cannot be read, and goes on with the next claim of the file. A merge
conflict that is not resolved is reported once, with the lines of each part; its first version is read.
Why: a quote, a colon or a tab in the wrong place changes which text belongs to which key.
Instead of
    a: {text: First: the charter}
    b:
      text:no space after the colon
write
    a: {text: "First: the charter"}
    b:
      text: a space follows the colon
"""
