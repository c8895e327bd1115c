"""How the claims of a map fare: verdicts by the well-founded model, their reasons, and gradual strengths."""

from .evaluation import Evaluation, evaluate
from .otherwise import at_equal_strengths, under_the_other_standard
from .reasons import Bearing, Count, StandingReason, Tally, reasons, tally, turns_on
from .standing import ClaimStanding, LinkStanding, Reason, Verdict

__all__ = [
    "Bearing",
    "ClaimStanding",
    "Count",
    "Evaluation",
    "LinkStanding",
    "Reason",
    "StandingReason",
    "Tally",
    "Verdict",
    "at_equal_strengths",
    "evaluate",
    "reasons",
    "tally",
    "turns_on",
    "under_the_other_standard",
]
