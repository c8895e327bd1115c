"""How much each problem matters: `Severity`, and the severity of every code."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Severity(str, Enum):
    """How much a problem matters: an error fails the check, a warning does with `--strict`, advice never."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


SEVERITIES: Final[dict[str, Severity]] = {
    **dict.fromkeys(("AM001", "AM002", "AM003", "AM004", "AM005", "AM006"), Severity.ERROR),
    **dict.fromkeys(("AM007", "AM008"), Severity.WARNING),
    "AM009": Severity.ADVICE,
    **dict.fromkeys(("AM101", "AM102", "AM103", "AM104", "AM105"), Severity.ERROR),
    **dict.fromkeys(("AM201", "AM202", "AM203", "AM204", "AM205", "AM206"), Severity.ERROR),
    **dict.fromkeys(("AM207", "AM208", "AM209", "AM210", "AM211"), Severity.ERROR),
    **dict.fromkeys(("AM301", "AM302", "AM303", "AM304", "AM305"), Severity.WARNING),
    **dict.fromkeys(("AM306", "AM307"), Severity.ADVICE),
    "AM308": Severity.WARNING,
    "AM401": Severity.ERROR,
    **dict.fromkeys(("AM402", "AM403"), Severity.WARNING),
    "AM404": Severity.ADVICE,
}
"""The severity of every code, in code order; what each means is on its page (`argmap rule CODE`)."""
