"""The terminal, stdout and files: what they can do, and writing to them."""
