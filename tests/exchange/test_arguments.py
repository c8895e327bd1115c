"""Arguments as units become links; what links cannot say is counted."""

from __future__ import annotations

from argmap.exchange.arguments import Argument, links_of
from argmap.exchange.report import Losses


def test_a_long_row_of_arguments_about_each_other_is_cut() -> None:
    losses = Losses()
    row = [Argument(f"r{number}", (f"a{number}",), f"r{number - 1}") for number in range(1, 100_000)]
    links = links_of([*reversed(row), Argument("r0", ("a0",), "claim")], losses)
    assert max(len(link.target) for own in links.values() for link in own) == 20
    assert [each.counted for each in losses.lost] == ["99980 arguments too many steps from a claim"]
