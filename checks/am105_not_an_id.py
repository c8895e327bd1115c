"""AM105: not an id.

What it does: reports a key or a target that is no id. An id is letters, digits and marks of any script with
`_`, `.`, `-` inside, composed (NFC), at most 100 characters. Where a claim's label stands in the place
of its id, the hint names the id.
Why: ids are typed, linked and sorted; invisible and look-alike characters make two of one.
Instead of
    The charter omits democracy:
      text: The SCO's founding documents hardly speak of democracy.
write
    charter-omits-democracy:
      text: The SCO's founding documents hardly speak of democracy.
"""
