"""Keys that people write by mistake, and what to write."""

from __future__ import annotations

from typing import Final

LINK_KEYS: Final = frozenset({"to", "with", "because", "basis", "test", "premises"})
"""Keys of a link that are easily written beside those of its claim."""

_RENAMED: Final = {
    "supports": "confirms support",
    "attacks": "rebuts opposes attack",
    "contradicts": "conflicts contradicts_with",
    "kind": "type",
    "text": "statement claim",
    "label": "title",
    "sources": "source work",
    "locator": "page pages",
    "because": "reason why",
    "strength": "weight",
    "to": "target",
    "with": "premises",
    "note": "comment notes",
    "tags": "keywords",
    "expect": "expected",
    "via": "reported_by quoted_in",
    "references": "bibliography",
}
"""The keys that people write, by the one they mean."""

REPLACEMENTS: Final = {
    **{wrong: f"write `{right}`" for right, wrongs in _RENAMED.items() for wrong in wrongs.split()},
    "supported_by": "write `supports` in the claim that supports this one; each claim declares its own links",
    "confirmed_by": "write `supports` in the claim that confirms this one; each claim declares its own links",
    "attacked_by": "write `attacks` in the claim that attacks this one; each claim declares its own links",
    "refuted_by": "write `attacks` in the claim that refutes this one; each claim declares its own links",
    "contradicted_by": "write `contradicts`; said once, it counts both ways",
    "backs": "write `supports: a -> b`, the link that it backs",
    "answered_by": "write `answers` in the claim that answers this one",
    "refutes": "write `attacks`, with `strength: strong` if it settles the point alone",
    "undermines": "write `attacks`, aimed at the premise",
    "undercuts": "write `attacks: a -> b`, the link that it undercuts",
    "description": "write `text`, or `note` for a remark",
    "name": "write `label`; the key above is the id",
    "id": "remove it: the key above the claim is its id",
    "author": "write `sources` with the citation key of the work",
    "citation": "write `sources` with the citation key of the work",
    "reference": "write `sources` with the citation key of the work",
    "references": "write `sources` with the citation key of the work",
    "verdict": "write `expect`: argmap works the verdict out itself",
    "version": "write `argmap: 1`",
}
"""The hint for each wrong key; it is given where it names a key that is known there."""
