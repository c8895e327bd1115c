"""Why a claim fares as it does: the shortest complete explanation, or every reason, as a list of steps."""

from .explainer import explain
from .steps import Conclusion, Detail, Ground, Relation, Status, Step

__all__ = ["Conclusion", "Detail", "Ground", "Relation", "Status", "Step", "explain"]
