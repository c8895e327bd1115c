"""New citation keys are made as those that are there."""

from __future__ import annotations

import pytest

from argmap.editor.citing.key_style import style_of_keys
from argmap.model import Name, Place, Work


def work(key: str, who: str, year: str, title: str) -> Work:
    return Work(
        key, "book", tuple(Name(each) for each in who.split("/") if each), year, title, Place("r.yaml")
    )


NEW = work("", "de Haas/Čech", "2010", "On the SCO's future")


@pytest.mark.parametrize(
    ("keys", "key", "next_key"),
    [
        ([], "de-haas-2010", "de-haas-2010-b"),
        (["leaf-2001", "vey-kim-2002"], "de-haas-cech-2010", "de-haas-cech-2010-b"),
        (["leaf-2001", "vey-2002"], "de-haas-2010", "de-haas-2010-b"),
        (["Leaf2001", "Vey2002"], "DeHaas2010", "DeHaas2010b"),
        (["leaf2001tea", "vey2002survey"], "dehaas2010sco", "dehaas2010scob"),
        (["Leaf_2001", "Vey_2002"], "DeHaas_2010", "DeHaas_2010_b"),
        (["leaf:2001", "vey:2002b"], "dehaas:2010", "dehaas:2010:b"),
        (["A1", "A2"], "de-haas-2010", "de-haas-2010-b"),
    ],
)
def test_the_style_is_learnt(keys: list[str], key: str, next_key: str) -> None:
    known = [("Leaf", "2001", "The tea"), ("Vey/Kim", "2002", "A survey")]
    style = style_of_keys([work(own, *rest) for own, rest in zip(keys, known, strict=False)])
    assert style.free(NEW, ()) == key
    assert style.free(NEW, {key}) == next_key


def test_what_is_not_known_is_left_out() -> None:
    style = style_of_keys([])
    assert style.free(work("", "", "n.d.", "The end of history and more"), ()) == "end-history-more"
    assert style.free(work("", "上海/B/C", "c. 1999–2001", ""), ()) == "上海-1999"
    assert style.free(work("", "", "", ""), ()) == "work"
