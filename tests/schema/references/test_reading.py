"""What holds of references in any form: endings, encodings, letters, hostile input, cost."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap.schema.references import References, read_references
from argmap.tests.builders.counted import calls_of
from argmap.tests.schema.references import test_bibtex, test_csl_json, test_csl_yaml
from argmap.tests.schema.references.reading import found, read

ENDINGS = ("yaml", "yml", "json", "bib")


@pytest.mark.parametrize("path", ["references.txt", "references", "yaml", "refs.bibtex", ""])
def test_an_unknown_ending_names_the_three_forms(path: str) -> None:
    references = read_references(path, b"- id: a\n")
    (problem,) = references.problems
    assert problem.code == "AM211"
    assert all(ending in problem.hint for ending in (".yaml", ".json", ".bib"))
    assert references.works == {}
    assert not references.complete


def test_endings_in_capitals() -> None:
    assert list(read_references("REFS.YAML", b"- id: a\n").works) == ["a"]


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        ("yaml", b"- id: a\n  title: Caf\xe9\n- id: b\n"),
        ("json", b'[{"id": "a",\n"title": "Caf\xe9"}, {"id": "b"}]'),
        ("bib", b"@misc{a,\ntitle = {Caf\xe9}}\n@misc{b}"),
    ],
)
def test_what_is_not_utf_8_is_a_problem_at_its_place(ending: str, data: bytes) -> None:
    references = read_references(f"a.{ending}", data)
    assert [(code, line) for code, line, _ in found(references)] == [("AM001", 2)]
    assert list(references.works) == ["a", "b"]


def test_only_web_addresses_become_links() -> None:
    for address in ("javascript:alert(1)", "ftp://a.b/c", "//a.b", "http://a.b/<script>", "https://a b"):
        assert read("json", json.dumps([{"id": "a", "URL": address}])).works["a"].url == ""
    assert read("json", '[{"id": "a", "URL": " HTTP://a.b/c "}]').works["a"].url == "HTTP://a.b/c"


def test_the_references_that_ship_are_sound() -> None:
    shipped = files("argmap") / "arguments" / "references.yaml"
    references = read_references("references.yaml", shipped.read_bytes())
    assert references.problems == ()
    assert references.works["ambrosio-2008"].author_year == "Ambrosio 2008"


def check(references: References, text: str) -> None:
    """Every problem has a known code and stands within the file."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in references.problems:
        place = problem.place
        assert problem.severity
        assert problem.message
        if place.line == 0:
            assert place[2:] == (0, 0, 0)
            continue
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert place.end_line == place.line
        assert place.column <= place.end_column <= len(lines[place.line - 1]) + 2
    for key, work in references.works.items():
        assert key == work.key
        assert 1 <= work.place.line <= len(lines)
        assert f"{work.key}{work.title}{work.author_year}{work.container}{work.doi}{work.url}".encode()


@given(st.sampled_from(ENDINGS), st.binary(max_size=200))
def test_no_bytes_raise(ending: str, data: bytes) -> None:
    references = read_references(f"a.{ending}", data)
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        check(references, data.decode(errors="replace"))


GOOD = {"yaml": test_csl_yaml.GOOD * 2, "json": test_csl_json.GOOD, "bib": test_bibtex.GOOD}
SNIPPETS = (
    *(
        "",
        "\n",
        "\r",
        "\t",
        " ",
        "- ",
        "  ",
        ": ",
        ":",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "\\",
        "#",
        "&x ",
        "*x",
        "!t ",
    ),
    *(
        "? ",
        "|\n",
        ">",
        "%TAG a b\n",
        "---\n",
        "...\n",
        "<<: ",
        "@book{",
        "@string{",
        "@",
        "(",
        ")",
        ",",
        "=",
        "\\'",
    ),
    *(
        "\x00",
        "\x85",
        "\u2028",
        "\ufeff",
        "\\ud83d",
        "\U0001f600",
        "null",
        "~",
        "and",
        "1e9",
        "[" * 70,
        "{" * 200,
    ),
)


@given(
    st.sampled_from(sorted(GOOD)),
    st.sampled_from(ENDINGS),
    st.lists(
        st.tuples(st.integers(0, 2000), st.integers(0, 12), st.sampled_from(SNIPPETS)), min_size=1, max_size=4
    ),
)
def test_no_mutation_raises(form: str, ending: str, edits: list[tuple[int, int, str]]) -> None:
    text = GOOD[form]
    ending = form if len(edits) < 4 else ending
    for index, length, snippet in edits:
        start = index % (len(text) + 1)
        text = text[:start] + snippet + text[start + length :]
    check(read_references(f"a.{ending}", text.encode()), text)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    "opening", ["[", "{", "- ", "? ", "[{", '{"a":', "@a{", "@a{b,c={", '"', "\\", "(", "&a ", "\x00"]
)
def test_depth_and_length_do_no_harm(ending: str, opening: str) -> None:
    text = opening * 50_000
    references = read_references(f"a.{ending}", text.encode())
    assert references.works == {}
    assert references.problems
    check(References({}, references.problems[:50]), text)


def test_a_huge_key_is_a_key_and_messages_stay_short() -> None:
    key = "k" * 1_000_000
    references = read("yaml", f"- id: {key}\n- id: {key}\n")
    assert list(references.works) == [key]
    assert len(references.problems[0].message) < 200


texts = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff"), max_size=8
)
authors: st.SearchStrategy[Any] = st.fixed_dictionaries({"family": st.just("Kim")}, optional={"given": texts})
keys = st.lists(texts.filter(lambda text: bool(text.strip())), max_size=4, unique=True)
fields: st.SearchStrategy[Any] = st.fixed_dictionaries(
    {},
    optional={
        "title": texts,
        "type": texts,
        "author": st.lists(authors, max_size=3),
        "issued": st.integers(1000, 2100).map(lambda year: {"date-parts": [[year]]}),
        "publisher": st.none() | texts,
    },
)


@given(keys, st.lists(fields, min_size=4, max_size=4))
def test_yaml_and_json_say_the_same(ids: list[str], parts: list[dict[str, Any]]) -> None:
    data = [{"id": key, **part} for key, part in zip(ids, parts, strict=False)]
    as_json = read_references("a.json", json.dumps(data, indent=1).encode())
    as_yaml = read_references("a.yaml", yaml.safe_dump(data, allow_unicode=True).encode())
    assert as_json.problems == as_yaml.problems == ()
    assert list(as_json.works) == list(as_yaml.works) == ids
    for key, work in as_json.works.items():
        other = as_yaml.works[key]
        assert (work.author_year, work.title, work.authors, work.publisher) == (
            other.author_year,
            other.title,
            other.authors,
            other.publisher,
        )


def many(ending: str, number: int) -> bytes:
    """A file of so many entries; every second one is faulty."""
    if ending == "bib":
        one = (
            '@article{{k{n}, author = {{Kim, Y. and B{{\\"u}}low, S.}}, title {eq} {{Norms}}, year = 2016}}\n'
        )
        return "".join(one.format(n=n, eq="=" if n % 2 else "") for n in range(number)).encode()
    data = [
        {
            "id": f"k{n}",
            "author": [{"family": "Kim", "given": "Y."}],
            "issued": 2016 if n % 2 else "x",
            "title": "Norms",
        }
        for n in range(number)
    ]
    return (
        json.dumps(data, indent=1).encode()
        if ending == "json"
        else yaml.dump(data, Dumper=yaml.CSafeDumper).encode()
    )


@pytest.mark.parametrize("ending", ["yaml", "json", "bib"])
def test_work_grows_with_the_entries(ending: str) -> None:
    def done(number: int) -> int:
        data = many(ending, number)
        assert len(read_references(f"a.{ending}", data).problems) == number // 2
        return calls_of(lambda: read_references(f"a.{ending}", data))

    assert done(1200) < 5 * done(300)
