"""AM104: the value is not allowed.

What it does: compares `kind`, `strength`, `basis`, `test`, `standard` and `expect` with the words they
accept, numbers with their range, and a label with its 80 characters; reports empty texts and lists, and a
source with both a work and a voice.
Why: a value outside its range would be ignored or, worse, guessed at.
Instead of
    a: {text: A claim., strength: very strong}
write
    a: {text: A claim., strength: strong}
"""
