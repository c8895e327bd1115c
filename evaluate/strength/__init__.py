"""Gradual semantics: the strength of each claim as a number in [0, 1], beside its verdict."""

from .strengths import Semantics, Strengths, disagrees, strengths

__all__ = ["Semantics", "Strengths", "disagrees", "strengths"]
