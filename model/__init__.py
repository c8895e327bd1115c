"""The map as frozen data: claims, links, works and problems. Nothing here reads, checks or draws."""

from .argument_map import ArgumentMap, Facet, Gaps
from .claim import (
    STRENGTHS,
    TESTS,
    Answer,
    Claim,
    FacetValue,
    Kind,
    Link,
    Reference,
    Sign,
    Source,
    works_cited,
)
from .problem import Place, Problem
from .severity import SEVERITIES, Severity
from .target import Target
from .verdict import Reason, Standard, Verdict
from .work import Name, Work

__all__ = [
    "SEVERITIES",
    "STRENGTHS",
    "TESTS",
    "Answer",
    "ArgumentMap",
    "Claim",
    "Facet",
    "FacetValue",
    "Gaps",
    "Kind",
    "Link",
    "Name",
    "Place",
    "Problem",
    "Reason",
    "Reference",
    "Severity",
    "Sign",
    "Source",
    "Standard",
    "Target",
    "Verdict",
    "Work",
    "works_cited",
]
