"""Argument graphs of Carneades 4, in YAML."""
