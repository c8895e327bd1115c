"""BibTeX: comments, heads of entries in any spacing, and an `@` with which no entry begins."""

from __future__ import annotations

import pytest

from argmap.tests.schema.references.reading import found, only, read


@pytest.mark.parametrize(
    "entry",
    [
        "@book{a, % a comment\n author = {Kim}, title = {T}}",
        "@book{a,\n % author = {Hall},\n author = {Kim}, % }, @book{\n title = {T} % the end\n}",
        '@book{a, author % {\n = % ,\n {Kim}, title = {T} % " \n}',
        "@book % comment\n{ % comment\n a % comment\n , author = {Kim}, title = {T}}",
        '@string{k = "Kim"} % = }\n@book{a, author = % x\n k, title = {T}}',
        "@book(a, author = {Kim}, % )\n title = {T})",
        "@book\n{a, author = {Kim}, title = {T}}",
        "@ book {a, author = {Kim}, title = {T}}",
        "@ \n book \n {\n a \n,\n author = {Kim},, title = {T},\n}",
        "@BOOK\t( a, author = {Kim}, title = {T} )",
        "@book{a, author = {Kim}, title = {T}} john@example.org",
        "john@example.org wrote this. @book{a, author = {Kim}, title = {T}}",
        "@comment no braces\n@book{a, author = {Kim}, title = {T}}",
        "% @book{old,\n%  title = {Old},\n% }\n@book{a, author = {Kim}, title = {T}}",
        '@preamble{"\n\\@ifundefined{x}{}{}"}\n@book{a, author = {Kim}, title = {T}}',
        '@preamble{"\\newcommand{\\noopsort}[1]{}"}@book{a, author = {Kim}, title = {T}}',
    ],
)
def test_the_entry_is_read_and_nothing_is_lost(entry: str) -> None:
    work = only("bib", entry)
    assert (work.key, work.author_year, work.title) == ("a", "Kim n.d.", "T")


def test_percent_signs_in_values_are_no_comments() -> None:
    work = only("bib", '@misc{a, title = {50 % of\n it}, url = {https://a.b/c%20d}, note = "5 % {,} "}')
    assert (work.title, work.url) == ("50 % of it", "https://a.b/c%20d")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("@article doe-2001, title = {T}}", (2, 1)),
        ("@article[doe-2001, title = {T}]", (2, 1)),
        ("See @article doe-2001", (2, 5)),
        (" @ 2001", (2, 2)),
        ("@", (2, 1)),
        ("@jones: see below", (2, 1)),
    ],
)
def test_an_at_sign_with_which_no_entry_begins_is_told(text: str, place: tuple[int, int]) -> None:
    references = read("bib", f"@misc{{a}}\n{text}\n@misc{{b}}\n")
    assert found(references) == [("AM211", *place)]
    assert list(references.works) == ["a", "b"]
    assert not references.complete


def test_a_missing_comma_loses_no_field() -> None:
    references = read("bib", "@book{a,\n title = {T}\n author = {Kim},\n year = 2000}")
    assert found(references) == [("AM211", 2, 2)]
    assert (references.works["a"].title, references.works["a"].author_year) == ("T", "Kim 2000")


def test_what_follows_a_broken_entry_is_read() -> None:
    for broken in (
        "@book{x, title}",
        "@book{x title = {A {B}}}",
        "@book{x, title = {never}, ",
        "@book{={A}}",
    ):
        references = read("bib", f"@misc{{a}}\n{broken}\n@misc{{b}}\n")
        assert found(references) == [("AM211", 2, 1)]
        assert list(references.works) == ["a", "b"]
