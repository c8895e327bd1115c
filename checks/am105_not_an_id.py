"""AM105: not an id.

What it does: reports a key or a target that is not a valid id. An id is letters, digits and marks of any
script with `_`, `.`, `-` inside, composed (NFC), at most 100 characters. If a claim's label is written in
place of its id, the hint names the id.
Why: ids are typed, linked and sorted; invisible or look-alike characters turn one id into two.
Instead of
    The charter omits democracy:
      text: The SCO's founding documents hardly speak of democracy.
write
    charter-omits-democracy:
      text: The SCO's founding documents hardly speak of democracy.
"""
