"""The signs and tones of reasons."""

from __future__ import annotations

from argmap.evaluate import evaluate
from argmap.evaluate.explanation import Relation, explain
from argmap.model import Kind, Sign
from argmap.render.document.tones import Tone
from argmap.render.words.reasons import reason_head, reason_tone
from argmap.render.words.verdicts import SIGNS
from argmap.tests.builders.claims import claim, link, map_of


def test_a_reason_has_the_hue_of_its_link_unless_it_fails() -> None:
    drawn = map_of(
        claim("h", kind=Kind.HYPOTHESIS, contradicts=("r",)),
        claim("r", kind=Kind.HYPOTHESIS),
        claim("s", links=(link("s -> h", Sign.SUPPORT, "p"),)),
        claim("p"),
        claim("a", links=(link("a -> h", Sign.ATTACK, "p", weight=0.25),)),
        claim("f", supports=("h",)),
        claim("u", attacks=("f -> h",)),
        claim("b", supports=("s -> h",)),
    )
    steps = explain(evaluate(drawn), "h", every=True)
    tones = {reason_head(each): reason_tone(each, drawn) for each in steps[1:]}
    assert tones == {
        "+ moderate support holds": Tone.FOR,
        "& together with": Tone.AGAINST,  # the last of them is one of the attack
        "+ backing (without effect on the verdict)": Tone.FOR,
        "− weak attack holds": Tone.AGAINST,
        "+ moderate support fails": Tone.FAILS,
        "⊥ undercut holds": Tone.UNDERCUT,
        "≠ moderate contradiction holds": Tone.AGAINST,
        "≠ contradiction fails": Tone.FAILS,
    }
    premises = [reason_tone(each, drawn) for each in steps if each.relation is Relation.PREMISE]
    assert set(premises) == {Tone.FOR, Tone.AGAINST}
    assert not any(head[0] in SIGNS.values() for head in tones)
