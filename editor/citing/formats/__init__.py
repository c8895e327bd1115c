"""Adds works to a references file, one module a format."""
