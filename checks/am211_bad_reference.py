"""AM211: a reference entry that cannot be read, or a citation key given twice.

What it does: reads the references entry by entry, in CSL-YAML, CSL-JSON or BibTeX; an entry that cannot be
read is left out, and of two entries with the same key the first one counts. Names that
cannot be told apart are reported too, and `crossref`, `xdata` or `entryset` where they name no entry.
Why: a citation must lead to one work.
Instead of
    - id: ambrosio-2008
      author: Ambrosio
      issued: someday
write
    - id: ambrosio-2008
      author: [{family: Ambrosio, given: Thomas}]
      issued: {date-parts: [[2008]]}
"""
