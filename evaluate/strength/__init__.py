"""Gradual semantics: how strong each claim is in numbers, beside its verdict."""

from .strengths import Semantics, Strengths, disagrees, strengths

__all__ = ["Semantics", "Strengths", "disagrees", "strengths"]
