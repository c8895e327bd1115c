"""Argdown: statements, arguments and their relations as text (argdown.org)."""
