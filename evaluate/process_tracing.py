"""Whether a claim fails a process-tracing test (Van Evera 1997; Collier 2011), as the map stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Sign
from .results import Reason, Verdict

if TYPE_CHECKING:
    from ..model import Link
    from .evaluation import Evaluation


def fails_test(evaluation: Evaluation, link: Link) -> bool:
    """Whether the claim that the link is for or against fails the test that the link is.

    It does by an attack that holds, and where the claim that should support it is refuted. A support whose
    step is undercut, or one of whose further premises falls, is no test any more.
    Raises: KeyError, where the link does not resolve.
    """
    if link.sign is Sign.ATTACK:
        return evaluation.links[link.path].state.surely
    return (
        evaluation.claims[link.source].reason is Reason.REFUTED
        and all(evaluation.claims[each.id].verdict is not Verdict.REJECTED for each in link.premises)
        and not evaluation.is_undercut(link.path)
    )
