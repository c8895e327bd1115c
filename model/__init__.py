"""The map as frozen data: claims, links, works and problems. Nothing here reads, checks or draws."""

from .argument_map import ArgumentMap, Facet
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
)
from .problem import SEVERITIES, Place, Problem, Severity
from .target import Target
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
    "Kind",
    "Link",
    "Name",
    "Place",
    "Problem",
    "Reference",
    "Severity",
    "Sign",
    "Source",
    "Target",
    "Work",
]
