"""Names in BibTeX: in parts as biblatex has them, and names that cannot be told apart."""

from __future__ import annotations

import pytest

from argmap.model import Name
from argmap.tests.schema.references.reading import found, only, read


@pytest.mark.parametrize(
    ("author", "names", "caption"),
    [
        (
            "family=Meij, given=Vincent, prefix=van der and Guo, Difeng",
            (Name("Meij", "Vincent van der"), Name("Guo", "Difeng")),
            "Meij & Guo",
        ),
        (
            "family=Meij, given=Vincent, prefix=van der, useprefix=true and Guo, Difeng",
            (Name("van der Meij", "Vincent"), Name("Guo", "Difeng")),
            "van der Meij & Guo",
        ),
        (
            "given={Jean}, given-i={J}, family = {d'Arc, Sr}, useprefix=false",
            (Name("d'Arc, Sr", "Jean"),),
            "d'Arc, Sr",
        ),
        (
            "family=Alembert, prefix=d', useprefix=true, suffix=III",
            (Name("d'Alembert", "III"),),
            "d'Alembert",
        ),
        (
            '"family={Robert and Sons, Inc.}" and others',
            (Name("Robert and Sons, Inc."), Name("others")),
            "Robert and Sons, Inc. et al.",
        ),
        (
            'family=King, given="Martin, Luther", suffix="Jr., PhD"',
            (Name("King", "Martin, Luther, Jr., PhD"),),
            "King",
        ),
        (r"family=Unald{\i}lar, given={\"U}nal", (Name("Unaldılar", "Ünal"),), "Unaldılar"),
        ("given=Aristotle", (Name("Aristotle"),), "Aristotle"),
    ],
)
def test_names_in_parts(author: str, names: tuple[Name, ...], caption: str) -> None:
    work = only("bib", f"@book{{a, author = {{{author}}}, date = 2021}}")
    assert work.authors == names
    assert work.author_year == f"{caption} 2021"


def test_an_entry_can_say_that_prefixes_are_cited() -> None:
    names = "family=Meij, prefix=van der and family=Beek, prefix=van, useprefix=false"
    for options in ("useprefix=true", "useprefix", "skipbib, useprefix = true"):
        work = only("bib", f"@book{{a, options = {{{options}}}, author = {{{names}}}}}")
        assert [each.family for each in work.authors] == ["van der Meij", "Beek"]


@pytest.mark.parametrize(
    "author",
    [
        "Kim, Y.; Blank, S.",
        "Kim & Blank",
        r"Kim \& Blank",
        "Kim, Blank, Hall",
        "Kim, Y., Blank, S.",
        "Kim, Y., Blank, S., Hall, T.",
        "Kim et al.",
        "Kim,",
    ],
)
def test_a_text_with_several_names_is_told_and_kept(author: str) -> None:
    references = read("bib", f"@book{{a,\n author = {{{author}}}, year = 2000}}")
    assert found(references) == [("AM211", 2, 2)]
    assert references.works["a"].authors == (Name(author.replace("\\", "")),)
    assert references.complete


@pytest.mark.parametrize(
    "author",
    [r"{Barnes \& Noble}", "{Kim; Blank}", "King, Jr., Martin Luther", "Kim, III, Y.", "Kim, Y. and others"],
)
def test_a_single_name_is_not_told(author: str) -> None:
    only("bib", f"@book{{a, author = {{{author}}}}}")


def test_an_accent_at_the_start_of_a_name_stays() -> None:
    work = only("bib", r"@book{a, author = {\v{Z}iga, A. AND \'{C}i\'{c}, B. and  {\L}uk, C.}}")
    assert [each.family for each in work.authors] == ["Žiga", "Ćić", "Łuk"]


def test_short_names_are_cited() -> None:
    work = only(
        "bib",
        "@book{a, author = {{European Union}}, shortauthor = {EU}, title = {L}, shorttitle = {S}, year = 1}",
    )
    assert (work.author_year, work.authors, work.short_title) == ("EU 1", (Name("European Union"),), "S")
    assert only("bib", "@book{a, editor = {{Long}}, shorteditor = {Ed}}").author_year == "Ed n.d."
    assert only("bib", "@book{a, author = {Kim}, shorteditor = {Ed}}").author_year == "Kim n.d."
    assert only("bib", "@book{a, title = {Long}, shorttitle = {S}}").author_year == "S n.d."
