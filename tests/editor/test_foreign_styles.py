"""The builder of foreign styles: each is the same map."""

import pytest

from argmap.model import Claim
from argmap.tests.builders.edited import styled
from argmap.tests.builders.foreign_styles import IDS, LINKS, STYLES


def said(claim: Claim) -> str:
    """What a claim says of others."""
    links = [
        f"{link.sign.value} {link.target}" + "".join(f" with {premise.id}" for premise in link.premises)
        for link in claim.links
    ]
    return ", ".join([*links, *(f"contradicts {each.id}" for each in claim.contradicts)])


@pytest.mark.parametrize("style", STYLES)
def test_each_style_is_the_same_map(style: str) -> None:
    """It is read without faults, and says the same of the same claims."""
    loaded, _ = styled(STYLES[style])
    claims = loaded.argument_map.claims
    codes = {problem.code for problem in loaded.problems}
    assert codes <= {"AM005", "AM007"}, "there is no such folder, and a comment can be one space after a text"
    assert tuple(claims) == IDS
    assert {own: said(claim) for own, claim in claims.items() if said(claim)} == LINKS
    assert [own for own, claim in claims.items() if claim.answers] == ["first", "objection"]
