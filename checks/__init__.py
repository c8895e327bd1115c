"""The rules of a sound map, one a module, each with its manual page."""

from .rules import Rule, rule, rules
from .run import check

__all__ = ["Rule", "check", "rule", "rules"]
