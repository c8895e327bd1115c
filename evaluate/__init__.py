"""How the claims of a map fare: verdicts by the well-founded model, their reasons, and gradual strengths."""

from .changes import Change, Operation, changed
from .evaluation import Evaluation, evaluate
from .otherwise import at_equal_strengths, under_the_other_standard
from .process_tracing import fails_test
from .reasons import Bearing, Count, StandingReason, Tally, reasons, tally, turns_on
from .standing import ClaimStanding, LinkStanding, Reason, Verdict
from .turning import Turning, what_would_change

__all__ = [
    "Bearing",
    "Change",
    "ClaimStanding",
    "Count",
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
