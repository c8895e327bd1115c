"""Keys that people write in the wrong place or by another name, and the hint for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...model.hint import NO_HINT, Hint

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ..yaml.positions import Data

_LINK_KEYS: Final = frozenset({"to", "with", "because", "basis", "test", "premises"})
"""Keys of a link that are easily written beside those of its claim by mistake."""

_SOURCE_KEYS: Final = frozenset({"work", "voice", "locator", "quote", "page", "pages", "via"})
"""Keys of a source that are easily written beside those of its claim by mistake."""

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
"""Wrong keys that people write, by the key that they mean."""

_MEANT: Final = {wrong: right for right, wrongs in _RENAMED.items() for wrong in wrongs.split()}

_REPLACEMENTS: Final = {
    **{wrong: f"write `{right}`" for wrong, right in _MEANT.items()},
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

_INSTEAD: Final = {
    **_MEANT,
    "contradicted_by": "contradicts",
    "refutes": "attacks",
    "description": "text",
    "name": "label",
    "citation": "sources",
    "reference": "sources",
    "references": "sources",
    "verdict": "expect",
    "version": "argmap",
}
"""The key that stands for each wrong one, where nothing else has to be changed."""


def key_hint(name: str, known: Collection[str], beside: Mapping[str, Data], *, of_claim: bool) -> Hint:
    """What to do about a key that is not one of the `known`; no hint if that is not known of it.

    `beside` are the keys around it with their values. `of_claim` says that these are keys of a claim or of
    the settings, not of a part of them.
    """
    if name[0].isspace() and name.strip() in known:
        return Hint("indent with plain spaces: a space of another kind stands before it")
    if of_claim and name in _LINK_KEYS:
        return Hint(_of_link(name, beside))
    if of_claim and name in _SOURCE_KEYS and "sources" in known:
        return Hint(f"`{name}` belongs to a source: write it below `sources`, beside `work`")
    if name == "text" and "to" in known:
        return Hint("a claim stands by itself, below an id of its own: write that id after `to`")
    written = name.casefold().replace(" ", "_").replace("-", "_")
    replacement = _REPLACEMENTS.get(written, "")
    if ("text" in known and "`" not in replacement) or any(f"`{key}" in replacement for key in known):
        right = _INSTEAD.get(written, "")
        return Hint(replacement, (right,) if right in known and right in replacement else ())
    return NO_HINT


def _of_link(name: str, beside: Mapping[str, Data]) -> str:
    """Where to write a key of a link: both lines, where the claim has one link, which is an id alone."""
    links: list[tuple[str, Data]] = []
    for key in ("supports", "attacks"):
        value = beside.get(key, [])
        of_key: list[Data] = value if value.__class__ is list else [value]
        links += [(key, each) for each in of_key]
    if len(links) != 1:
        return f"`{name}` belongs to a link: write it below `supports` or `attacks`, beside `to`"
    key, link = links[0]
    if isinstance(link, dict):
        return f"`{name}` belongs to a link: write it below `{key}`, beside `to`"
    lines = f"the two lines `to: {link}` and `{name}: …`"
    return f"`{name}` belongs to the link: below `{key}:` write {lines}, indented"
