"""What is wrong with the data of a map file, found by its JSON Schema and told in plain words."""
