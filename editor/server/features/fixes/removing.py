"""Takes out what does not belong: a link of a claim to itself, a repeated premise, an empty key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .....model import Sign
from .case import Fix
from .rewriting import removal, taken_out
from .written import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .case import Case

_TAG: Final = re.compile(r"(?:&\S+[ \t]+)?(?P<tag>!\S*)[ \t]*")
_DOCUMENT: Final = re.compile(r"---[ \t]*(?:\r\n|\r|\n|\Z)")


def reference(case: Case) -> Iterator[Fix]:
    """Take out the link, contradiction or answer."""
    if case.spot and len(case.spot.steps) > 1:
        edits = taken_out(case.written, case.spot.item())
        yield Fix(removal(case.written, case.spot), case.written.placed(edits), is_preferred=True)


def value(case: Case) -> Iterator[Fix]:
    """Take out the value, with its key if it stands there alone."""
    if case.spot and len(case.spot.steps) > 1:
        edits = case.written.placed(taken_out(case.written, case.spot))
        yield Fix(removal(case.written, case.spot), edits, is_preferred=True)


def empty_key(case: Case) -> Iterator[Fix]:
    """Take out a key without a value."""
    spot = case.spot
    if spot is None or len(spot.steps) < 2:
        return
    mapping, at = spot.steps[-1]
    if not mapping.pairs:
        return
    key, node = mapping.pairs[at]
    if not (node.value.strip() or node.items or node.pairs or node.style == "*"):
        yield Fix(f"Remove `{key.value}`", case.written.placed(taken_out(case.written, spot)))


def voice(case: Case) -> Iterator[Fix]:
    """Take out the voice of a source that names a work too."""
    spot = case.spot
    if spot and not spot.node.pairs and spot.steps:
        spot = spot.up()  # a mapping in block style begins where its first key does
    names = [key.value for key, _ in spot.node.pairs] if spot else []
    if spot and {"work", "voice"} <= {*names}:
        there = spot._replace(steps=(*spot.steps, Step(spot.node, names.index("voice"))))
        yield Fix("Remove `voice`", case.written.placed(taken_out(case.written, there)), is_preferred=True)


def one_of_two_links(case: Case) -> Iterator[Fix]:
    """Take out one of two links between the same claims, or of a support and a contradiction."""
    claim = case.claim
    if case.spot is None or claim is None or len(case.spot.steps) < 2:
        return
    here = next((each for each in claim.links if each.place == case.problem.place), None)
    if here is None:
        return
    edits = case.written.placed(taken_out(case.written, case.spot.item()))
    yield Fix(f"Remove this one, `{here.sign.value}: {here.target}`", edits)
    others = [
        (f"{each.sign.value}: {each.target}", each.place)
        for each in claim.links
        if each is not here and each.target == here.target
    ]
    if here.sign is Sign.SUPPORT and not others:
        target = case.argument_map.claims.get(here.target[0])
        for one, two in ((claim, target), (target, claim)):
            found = one.contradicts if one and two else ()
            others += [(f"contradicts: {each.id}", each.place) for each in found if two and each.id == two.id]
    for what, place in others[:1]:
        written, spot = case.at(place)
        if spot and len(spot.steps) > 1:
            yield Fix(f"Remove the other, `{what}`", written.placed(taken_out(written, spot.item())))


def circular_support(case: Case) -> Iterator[Fix]:
    """Take out a support of the circle's first claim."""
    claim = case.claim
    supports = [each for each in claim.links if each.sign is Sign.SUPPORT] if claim else []
    for link in supports[:5]:
        written, spot = case.at(link.place)
        if spot and not link.target.is_link and len(spot.steps) > 1:
            yield Fix(
                f"Remove the support of `{link.target}`", written.placed(taken_out(written, spot.item()))
            )


def tag(case: Case) -> Iterator[Fix]:
    """Take out a tag such as `!!str`."""
    found = _TAG.match(case.text, case.start)
    if found:
        edit = case.edit(found.start("tag"), found.end(), "")
        yield Fix(f"Remove `{found['tag']}`", (edit,), is_preferred=True)


def document_mark(case: Case) -> Iterator[Fix]:
    """Take out the `---` that starts a second document."""
    found = _DOCUMENT.match(case.text, case.line[0])
    if found:
        yield Fix("Remove `---`", (case.edit(*found.span(), ""),), is_preferred=True)
