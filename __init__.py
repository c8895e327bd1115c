"""Argmap: map a scholarly debate as text, check it, and draw it."""

__version__ = "0.1.0"
