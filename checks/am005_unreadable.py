"""AM005: the file is too large, unreadable or not a regular file.

What it does: reads regular files of at most 16 MiB that lie inside the map; reports folders, pipes,
sockets and broken links whose names end in .yaml or .yml, links that lead out of the map or to a hidden
file, and a references file that does not exist. Of all files that a map can name, the references alone may
lie outside it.
Why: a claim that is not read would be missing from every verdict without a warning.
Instead of
    references: refrences.yaml
correct the name, rename the folder, or copy the file into the map.
"""
