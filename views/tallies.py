"""How many claims have each verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..model import Verdict

if TYPE_CHECKING:
    from ..evaluate import Evaluation


def verdict_counts(claims: Iterable[str], evaluation: Evaluation) -> dict[str, int]:
    """Count claims by verdict, each verdict from 0; questions have none and are left out."""
    verdicts = evaluation.verdicts
    found = Counter(verdicts[each] for each in claims if each in verdicts)
    return {verdict.value: found[verdict] for verdict in Verdict}
