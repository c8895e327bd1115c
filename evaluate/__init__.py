"""How the claims of a map fare: verdicts by the well-founded model, their reasons, and gradual strengths.

`docs/semantics.md` defines the semantics. Its parts, and where each comes from:

| module | what it computes | source |
|---|---|---|
| `fixpoint/well_founded` | the verdicts of any map, by induction from below | Van Gelder et al. 1991 |
| `fixpoint/unfounded` | for that, the claims that hold up only each other | the same, definition 3.2 |
| `fixpoint/grounded` | the same verdicts where a map has only attacks, by counting | Dung 1995 |
| `undecided` | why claims are undecided: contested or unresolved | `docs/semantics.md` |
| `changes/incremental` | the verdicts after one change, from those before it | Denecker and Vennekens 2007 |
| `process_tracing` | whether a claim fails a test | Van Evera 1997 |
| `strength/formulas` | a strength for each claim | Potyka 2018, Rago et al. 2016, Amgoud and Ben-Naim 2018 |

One semantics has three algorithms, as no single one is fast for a large map, for attacks alone and for
thousands of single changes; `docs/decisions/006` says more. They share `graph` (the map in numbers), `labels`
(a model of it) and `definition` (the tables of the definition). Only this package uses these; `Evaluation`
offers the results by claim id and link path.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from ..model import Reason as Reason
from ..model import Verdict as Verdict

if TYPE_CHECKING:
    from .changes.change import Change as Change
    from .changes.change import Operation as Operation
    from .changes.change import changed as changed
    from .changes.what_would_change import VerdictChange as VerdictChange
    from .changes.what_would_change import what_would_change as what_would_change
    from .changes.what_would_change_each import Turn as Turn
    from .changes.what_would_change_each import what_would_change_each as what_would_change_each
    from .cycles import circular_groups as circular_groups
    from .evaluated import MOST_TURNS as MOST_TURNS
    from .evaluated import EvaluatedMap as EvaluatedMap
    from .evaluation import Evaluation as Evaluation
    from .evaluation import at_equal_strengths as at_equal_strengths
    from .evaluation import evaluate as evaluate
    from .evaluation import under_other_standard as under_other_standard
    from .given_reasons import Bearing as Bearing
    from .given_reasons import Count as Count
    from .given_reasons import GivenReason as GivenReason
    from .given_reasons import Tally as Tally
    from .given_reasons import reasons as reasons
    from .given_reasons import tally as tally
    from .given_reasons import turns_on as turns_on
    from .process_tracing import fails_test as fails_test
    from .results import ClaimResult as ClaimResult
    from .results import LinkResult as LinkResult
    from .results import LinkState as LinkState

_MODULES: Final = {
    "changes.change": ("Change", "Operation", "changed"),
    "changes.what_would_change": ("VerdictChange", "what_would_change"),
    "changes.what_would_change_each": ("Turn", "what_would_change_each"),
    "cycles": ("circular_groups",),
    "evaluated": ("MOST_TURNS", "EvaluatedMap"),
    "evaluation": ("Evaluation", "at_equal_strengths", "evaluate", "under_other_standard"),
    "given_reasons": ("Bearing", "Count", "GivenReason", "Tally", "reasons", "tally", "turns_on"),
    "process_tracing": ("fails_test",),
    "results": ("ClaimResult", "LinkResult", "LinkState"),
}
"""The module of each name, imported when the name is first used: a check evaluates only where a rule asks."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import a name from its module. Raises: AttributeError."""
        for module, names in _MODULES.items():
            if name in names:
                return getattr(import_module(f".{module}", __name__), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
