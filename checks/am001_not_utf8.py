"""AM001: the file is not UTF-8.

What it does: reads every file as UTF-8, the usual encoding of text, and names the first byte that is not. The
rest of the file is still checked, with the sign � in place of such bytes.
Why: in any other encoding names such as Ünaldılar or Čech change from one machine to the next.
Instead of
    a file saved as Latin-1, Windows-1252 or UTF-16
save it as UTF-8 in the editor ("Save with encoding").
"""
