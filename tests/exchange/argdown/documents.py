"""Texts in Argdown of every kind of element, relation and step, drawn at random."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_TITLES = ("A", "B", "C", "D e", "E-1", "F 2.1", "G's", "Ä ö", "H, i", "J: k", "Q?", "L (m)", "1")
_WORDS = (
    "word", "It is so.", "e.g. this", "a/b", "50%", "*bold* one", "**very** bold", "_it_ is", "\\[esc\\]",
    "\\#no", "a, b; c", "(paren)", "d. h.", "it's", '"quoted"', "– dash", "c # d", "a -- b", "1. item", "x=y",
    ".v. or", "2+2", "U.S.A.", "文", "🙂",
)  # fmt: skip
_DATA = ("", "", "", " {source: M 1859}", " {a: [1, 2], b: {c: d}}", ' {note: "x: y"}', "\n    {k: v}")
_COMMENTS = ("", "", "", "", " // comment", " /* c */", " <!-- c -->", " /* two\nlines */")
_INFERENCES = ("----", "-----", "-- Modus ponens --", "-- Rule a, Rule b --", "-- MP {uses: [1]} --")
_SIGNS = ("+", "-", "<+", "<-", "+>", "->", "><")


def random_document(rng: Random) -> str:
    """A text that Argdown accepts, more often than not."""
    front = rng.choice(["", "===\ntitle: T\n===\n\n", "===\nmodel:\n    mode: strict\n===\n\n"])
    blocks = [_block(rng) for _ in range(rng.randint(1, 4))]
    blocks += [_structure(rng) for _ in range(rng.randint(0, 2))]
    return front + "\n\n".join(blocks) + "\n"


def _block(rng: Random) -> str:
    if rng.random() < 0.2:
        return f"{'#' * rng.randint(1, 3)} {_text(rng)}"
    return "\n".join([_element(rng) + rng.choice(_COMMENTS), *_relations(rng, 1)])


def _element(rng: Random) -> str:
    brackets, text = rng.choice(["[{}]", "<{}>"]), _text(rng)
    title = brackets.format(rng.choice(_TITLES))
    said = rng.choice([text, title, f"{title}: {text}", f"{title}:\n      {text}"])
    return said + rng.choice(_DATA)


def _text(rng: Random) -> str:
    return " ".join(rng.choices(_WORDS, k=rng.randint(1, 3)))


def _relations(rng: Random, depth: int) -> list[str]:
    lines: list[str] = []
    indent = "  " * depth
    for _ in range(rng.choice([0, 1, 1, 2, 3]) if depth < 4 else 0):
        said = _element(rng).replace("\n", f"\n{indent}")
        lines.append(f"{indent}{rng.choice(_SIGNS)} {said}{rng.choice(_COMMENTS)}")
        lines += _relations(rng, depth + 1)
    return lines


def _structure(rng: Random) -> str:
    title = f"<{rng.choice(_TITLES)}>"
    lines = [rng.choice(["", f"{title}\n", f"{title}: {_text(rng)}\n"])]
    number = 0
    for _ in range(rng.randint(1, 2)):
        for _ in range(rng.randint(1, 3)):
            number += 1
            lines += [f"({number}) {_statement(rng)}", *(_relations(rng, 3) if rng.random() < 0.2 else [])]
        number += 1
        lines += [rng.choice(_INFERENCES), f"({number}) {_statement(rng)}"]
    return "\n".join(filter(None, lines))


def _statement(rng: Random) -> str:
    title, text = f"[{rng.choice(_TITLES)}]", _text(rng)
    return rng.choice([text, title, f"{title}: {text}"]) + rng.choice(_DATA)
