"""Keys that people write by mistake, and what to write."""

from __future__ import annotations

from typing import Final

LINK_KEYS: Final = frozenset({"to", "with", "because", "basis", "test", "premises"})
"""Keys of a link that are easily written beside those of its claim."""

REPLACEMENTS: Final = {
    "supported_by": "write `supports` in the claim that supports this one; each claim declares its own links",
    "confirmed_by": "write `supports` in the claim that confirms this one; each claim declares its own links",
    "attacked_by": "write `attacks` in the claim that attacks this one; each claim declares its own links",
    "refuted_by": "write `attacks` in the claim that refutes this one; each claim declares its own links",
    "contradicted_by": "write `contradicts`; said once, it counts both ways",
    "confirms": "write `supports`",
    "backs": "write `supports: a -> b`, the link that it backs",
    "answered_by": "write `answers` in the claim that answers this one",
    "refutes": "write `attacks`, with `strength: strong` if it settles the point alone",
    "rebuts": "write `attacks`",
    "opposes": "write `attacks`",
    "undermines": "write `attacks`, aimed at the premise",
    "undercuts": "write `attacks: a -> b`, the link that it undercuts",
    "conflicts": "write `contradicts`",
    "support": "write `supports`",
    "attack": "write `attacks`",
    "contradicts_with": "write `contradicts`",
    "type": "write `kind`",
    "statement": "write `text`",
    "claim": "write `text`",
    "description": "write `text`, or `note` for a remark",
    "title": "write `label`",
    "name": "write `label`; the key above is the id",
    "id": "remove it: the key above the claim is its id",
    "author": "write `sources` with the citation key of the work",
    "source": "write `sources`",
    "work": "write `sources`",
    "citation": "write `sources` with the citation key of the work",
    "reference": "write `sources` with the citation key of the work",
    "references": "write `sources` with the citation key of the work",
    "page": "write `locator`",
    "pages": "write `locator`",
    "reason": "write `because`",
    "why": "write `because`",
    "weight": "write `strength`",
    "target": "write `to`",
    "premises": "write `with`",
    "comment": "write `note`",
    "notes": "write `note`",
    "keywords": "write `tags`",
    "expected": "write `expect`",
    "verdict": "write `expect`: argmap works the verdict out itself",
    "reported_by": "write `via`",
    "quoted_in": "write `via`",
    "version": "write `argmap: 1`",
    "bibliography": "write `references`",
}
"""The hint for each wrong key; it is given where it names a key that is known there."""
