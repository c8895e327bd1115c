"""What follows for a hypothesis from process-tracing tests, in words."""

from __future__ import annotations

from typing import Final

from ...model import Sign
from ...views.ledger import TracingConclusion

_RELEVANT: Final = "relevance affirmed, not confirmed"

FOLLOWS: Final = {
    ("straw-in-the-wind", Sign.SUPPORT): f"{_RELEVANT}; rivals slightly weakened",
    ("straw-in-the-wind", Sign.ATTACK): "slightly weakened, not eliminated; rivals slightly strengthened",
    ("hoop", Sign.SUPPORT): f"{_RELEVANT}; rivals somewhat weakened",
    ("hoop", Sign.ATTACK): "eliminated; rivals somewhat strengthened",
    ("smoking-gun", Sign.SUPPORT): "confirmed; rivals substantially weakened",
    ("smoking-gun", Sign.ATTACK): "somewhat weakened, not eliminated; rivals somewhat strengthened",
    ("doubly-decisive", Sign.SUPPORT): "confirmed; rivals eliminated",
    ("doubly-decisive", Sign.ATTACK): "eliminated; rivals substantially strengthened",
}
"""What follows for a hypothesis and its rivals from a test passed (a support) or failed (an attack)."""

TOGETHER: Final = {
    TracingConclusion.ELIMINATED: "eliminated, as a test is failed that it had to pass.",
    TracingConclusion.CONFIRMED: "confirmed, as a test is passed that only it could pass.",
    TracingConclusion.IN_CONFLICT: "in conflict, as one test confirms what another eliminates.",
    TracingConclusion.NEITHER: "neither confirmed nor eliminated.",
    TracingConclusion.NOTHING: "nothing follows, as no test holds.",
}
"""What follows from all tests of a hypothesis together."""

READ: Final = (
    "Tests as in Van Evera (1997) and Collier (2011). A support that holds is a test passed; an attack that"
    " holds, or a support whose claim is refuted, is a test failed. A test in doubt is open; one that fails"
    " otherwise is void. The verdict goes by the strongest of all reasons, not by the tests alone."
)
"""How to read a table of tests."""
