"""How the claims of a map fare: verdicts by the well-founded model, their reasons, and gradual strengths."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .changes import Change, Operation, changed
    from .evaluated import EvaluatedMap
    from .evaluation import Evaluation, evaluate
    from .given_reasons import Bearing, Count, StandingReason, Tally, reasons, tally, turns_on
    from .otherwise import at_equal_strengths, under_the_other_standard
    from .process_tracing import fails_test
    from .standing import ClaimStanding, LinkStanding, Reason, Verdict
    from .turning import Turning, what_would_change

__all__ = [
    "Bearing",
    "Change",
    "ClaimStanding",
    "Count",
    "EvaluatedMap",
    "Evaluation",
    "LinkStanding",
    "Operation",
    "Reason",
    "StandingReason",
    "Tally",
    "Turning",
    "Verdict",
    "at_equal_strengths",
    "changed",
    "evaluate",
    "fails_test",
    "reasons",
    "tally",
    "turns_on",
    "under_the_other_standard",
    "what_would_change",
]

_MODULES: Final = {
    "changes": ("Change", "Operation", "changed"),
    "evaluated": ("EvaluatedMap",),
    "evaluation": ("Evaluation", "evaluate"),
    "given_reasons": ("Bearing", "Count", "StandingReason", "Tally", "reasons", "tally", "turns_on"),
    "otherwise": ("at_equal_strengths", "under_the_other_standard"),
    "process_tracing": ("fails_test",),
    "standing": ("ClaimStanding", "LinkStanding", "Reason", "Verdict"),
    "turning": ("Turning", "what_would_change"),
}
"""The modules that the names come from. Each is imported when a name of it is first used."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import a name, so that checking a map without expectations loads nothing that it does not use."""
        for module, names in _MODULES.items():
            if name in names:
                return getattr(import_module(f".{module}", __name__), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
