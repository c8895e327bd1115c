"""Reads YAML as nodes with their places, entry by entry, and skips entries that are broken."""
