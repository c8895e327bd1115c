"""What a target is, as text and as a key."""

from __future__ import annotations

import pytest

from argmap.model import Target


@pytest.mark.parametrize(
    ("text", "ids"),
    [("a", ("a",)), ("a->b", ("a", "b")), ("u  -> a -> b", ("u", "a", "b")), ("a ->", None), ("a b", None)],
)
def test_parsing(text: str, ids: tuple[str, ...] | None) -> None:
    found = Target.parse(text)
    assert found == ids
    if found is not None:
        assert Target.parse(str(found)) == found
        assert found.is_link == (len(found) > 1)


def test_a_target_is_the_key_that_a_tuple_of_its_ids_is() -> None:
    links = {Target.of("a", "b"): 1}
    assert links[Target(["a", "b"])] == 1
    assert ("a", "b") in links
    assert Target.of("u", "a", "b").rest in links


def test_a_target_is_written_as_in_a_map() -> None:
    assert f"{Target.of('u', 'a', 'b')}" == "u -> a -> b"
    assert str(Target.of("a")) == "a"
