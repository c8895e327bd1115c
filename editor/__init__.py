"""Changes of a map's files that keep all else as it is: edits of texts, and writing them safely."""
