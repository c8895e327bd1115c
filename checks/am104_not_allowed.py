"""AM104: the value is not allowed.

What it does: compares `kind`, `strength`, `basis`, `test`, `standard` and `expect` with the words that they
take, and a strength in numbers with its limits. It reports labels of more than 80 characters, empty texts and
lists, and a source with both a work and a voice.
Why: a value that has no meaning would be ignored or, worse, guessed at.
Instead of
    a: {text: A claim., strength: very strong}
write
    a: {text: A claim., strength: strong}
"""
