"""Reading YAML: its text as nodes with their places, entry by entry, past whatever is broken."""
