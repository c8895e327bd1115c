"""A file is taken for Argdown by what nothing else has."""

from __future__ import annotations

import pytest

from argmap.exchange.argdown.reading import is_argdown
from argmap.exchange.foreign_file import ForeignFile

FENCED = "Some prose.\n\n```argdown\n[T]: a\n```\n"


def is_known(text: str, name: str = "file") -> bool:
    return is_argdown(ForeignFile(name, text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        "===\ntitle: x\n===\n\n[T]: a\n",
        "[T]: a\n  + <B>: b\n",
        "[T]: a\r\n  <- [B]: b\r\n",
        "(1) a\n(2) b\n----\n(3) c\n",
        "(1) a\n-- Modus ponens {uses: [1]} --\n(2) c\n",
        "[T]\n    >< [N]\n",
        FENCED,
        FENCED.replace("```argdown", '1. one\n\n    ```{.argdown-map caption="c"}'),
    ],
)
def test_argdown(text: str) -> None:
    assert is_known(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A sentence.\n\nAnother one.\n",
        "# Heading\n\n- one\n- two\n  - three\n  + four\n\n* five\n",
        "- [ ] to do\n  - [x] done\n",
        "See [a page][1].\n  - [a link](http://a.b)\n\n[1]: http://a.b\n[^2]: a footnote\n",
        "[Interviewer]: How was it?\n\n[Minister]: It was long - very long.\n",
        "<div>\n  - <b>bold</b>\n</div>\n",
        "<p>x</p>\n  - <https://a.b>\n",
        "<alice>: hello\n<bob>: hello\n",
        "=====\nTitle\n=====\n\ntext\n",
        "Title\n=====\n\ntext\n\nOther\n=====\n",
        '{"nodes": []}',
        "a,b\n1,2\n",
        "1. A thesis.\n1.1. Pro: a reason.\n1.2. Con: another.\n",
        "(1) first\n(2) second\n\n--\nAda\n",
        "p af 2\n1 2\n",
        "argmap: 1\ntitle: x\n",
        "[T]: a\n  + [B]: b\n\x00\x01",
    ],
)
def test_what_is_not(text: str) -> None:
    assert not is_known(text)


def test_the_name_of_a_file_helps_where_its_text_leaves_it_open() -> None:
    for text in ("[T]: A thesis.\n", "<A>: An argument.\n"):
        assert not is_known(text)
        assert all(is_known(text, name) for name in ("a.ad", "a.argdown", "A.Argdown.md"))
    assert is_known("A thesis\n  + a reason\n", "a.argdown")
    assert not is_known(" \n", "a.argdown")
    assert not is_known("Nothing but prose.", "a.ad")
