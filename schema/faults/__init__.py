"""What is wrong with the data of a map file: its JSON Schema finds it, the author reads it in plain words."""
