"""The rules of a sound map, one in each module, with its manual page."""

from .rules import Rule, check, rule, rules

__all__ = ["Rule", "check", "rule", "rules"]
