"""Whether a claim fails a process-tracing test (Van Evera 1997; Collier 2011), as the map stands."""

from __future__ import annotations

from ..model import Link, Reason, Sign, Verdict
from .evaluation import Evaluation


def fails_test(evaluation: Evaluation, link: Link) -> bool:
    """Whether the target of the link fails the test that the link stands for.

    It does if the link is an attack that holds, or a support whose own claim is refuted. A support is no
    longer a test if it is undercut or one of its further premises is rejected.
    Raises: KeyError, for some of the links that cannot count.
    """
    if link.sign is Sign.ATTACK:
        return evaluation.links[link.path].state.surely
    return (
        evaluation.claims[link.source].reason is Reason.REFUTED
        and all(evaluation.claims[each.id].verdict is not Verdict.REJECTED for each in link.premises)
        and not evaluation.is_undercut(link.path)
    )
