"""AM105: not an id.

What it does: reports a key or a target that is not a valid id. An id has at most 100 letters and digits of
any script, with `_`, `.` and `-` inside; a letter with an accent is one character (Unicode's form NFC). If
a claim's label is written in place of its id, the hint names the id.
Why: ids are typed, linked and sorted; invisible or look-alike characters turn one id into two.
Instead of
    The charter omits democracy:
      text: The SCO's founding documents hardly speak of democracy.
write
    charter-omits-democracy:
      text: The SCO's founding documents hardly speak of democracy.
"""
