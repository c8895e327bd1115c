"""AM211: a reference entry that cannot be read, or a citation key given twice.

What it does: reads the references entry by entry, in CSL-YAML, CSL-JSON, BibTeX or RIS; an entry that
cannot be read is left out, and of two entries with the same key the first one counts. It also reports
authors' names of which it cannot tell where one ends and the next begins, and `crossref`, `xdata` or
`entryset` where they name no entry. Of a file that lies outside the map or is hidden in it, messages give
places and citation keys, and quote nothing else.
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
