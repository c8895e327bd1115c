"""YAML from strangers: values as they are written, no deeper and longer than is safe."""

from __future__ import annotations

import pytest

from argmap.exchange.safe_yaml import NotYaml, yaml_of


def test_values_are_texts_lists_and_mappings() -> None:
    assert yaml_of("{a: 1.0, b: [x, no, ''], c: {d: null}, e: }") == {
        "a": "1.0", "b": ["x", "no", ""], "c": {"d": "null"}, "e": ""
    }  # fmt: skip
    assert yaml_of("a:\n- 1\n- b: 2\n") == {"a": ["1", {"b": "2"}]}
    assert yaml_of("") == ""
    assert yaml_of("a: 1\na: 2\n? [x]\n: 3\n") == {"a": "1"}
    assert yaml_of("a: &x [1]\nb: *x\n") == {"a": ["1"], "b": ["1"]}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{a: [}", "did not find expected node content"),
        ("a: b: c", "mapping values are not allowed in this context"),
        ("[" * 50_000, "nested more than 64 levels deep"),
        ("- " * 50_000, "nested more than 64 levels deep"),
        ("a: &x [*x]", "aliases"),
        ("a\x00b", "control characters are not allowed"),
        ("*nothing", "undefined alias"),
        (
            "\n".join(["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]),
            "aliases",
        ),
    ],
)
def test_what_is_not_yaml_or_too_much_says_so(text: str, message: str) -> None:
    with pytest.raises(NotYaml, match=message):
        yaml_of(text)


def test_a_long_list_is_read_whole() -> None:
    assert yaml_of(f"[{'x, ' * 100_001}x]") == ["x"] * 100_002


def test_a_long_text_is_repeated_a_few_times_and_not_without_end() -> None:
    text = f"a: &a {'x' * 200_000}\n"
    assert len(yaml_of(f"{text}b: [*a, *a, *a]\n")) == 2
    with pytest.raises(NotYaml, match="aliases"):
        yaml_of(f"{text}b: [*a, *a, *a, *a, *a, *a]\n")
