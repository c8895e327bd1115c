"""CSL-YAML: what it says, what is wrong with it and where."""

from __future__ import annotations

import pytest

from argmap.model import Name
from argmap.schema.references import read_references
from argmap.tests.schema.references.reading import found, only, read

GOOD = """\
- id: laruelle-2019
  type: article-journal
  author:
    - {family: Laruelle, given: Marlene}
    - {family: Haas, given: M., non-dropping-particle: de, suffix: Jr.}
    - literal: European Union
  issued: {date-parts: [[2019, 3]]}
  title: "<i>Norms</i>: a
    region"
  container-title: Europe-Asia Studies
  publisher: Taylor & Francis
  DOI: https://doi.org/10.1080/09668136
  URL: https://example.org/a?b=c
  volume: 71
  custom: {any: [thing, {at: all}]}
"""


def test_an_entry_becomes_a_work() -> None:
    work = only("yaml", GOOD)
    assert work.key == "laruelle-2019"
    assert work.type == "article-journal"
    assert work.authors == (Name("Laruelle", "Marlene"), Name("de Haas", "M., Jr."), Name("European Union"))
    assert work.author_year == "Laruelle et al. 2019"
    assert work.title == "Norms: a region"
    assert work.container == "Europe-Asia Studies"
    assert work.publisher == "Taylor & Francis"
    assert work.doi == "10.1080/09668136"
    assert work.url == "https://example.org/a?b=c"
    assert work.place == ("references.yaml", 1, 7, 1, 20)


def test_citation_keys_are_read_as_they_are_written() -> None:
    references = read("yml", "- id: 2015\n- id: no\n- id: null\n- id: 1e3\n- id: '~'\n- id: 2001-01-01\n")
    assert list(references.works) == ["2015", "no", "null", "1e3", "~", "2001-01-01"]
    assert references.problems == ()


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_a_field_without_a_value_is_no_field(nothing: str) -> None:
    work = only("yaml", f"- id: a\n  author: {nothing}\n  title: {nothing}\n  issued: {nothing}\n")
    assert (work.authors, work.title, work.year) == ((), "", "")


@pytest.mark.parametrize(
    "text",
    [
        "references:\n- id: a\n- id: b\n",
        "---\nlang: en\nreferences:\n  - id: a\n  - {id: b}\nnocite: '@*'\n...\n",
        "---\nreferences: [{id: a}, {id: b}]\n---\n",
        "\ufeff- id: a\r\n- id: b\r\n",
        "# only\n- id: a\n\n- id: b # cited\n",
    ],
)
def test_the_list_may_stand_where_pandoc_writes_it(text: str) -> None:
    references = read_references("references.yaml", text.encode())
    assert list(references.works) == ["a", "b"]
    assert references.problems == ()


@pytest.mark.parametrize(
    "text", ["", "# nothing yet\n", "---\n", "[]\n", "references:\n", "references: []\n"]
)
def test_a_file_without_entries_is_no_error(text: str) -> None:
    references = read("yaml", text)
    assert references.works == {}
    assert references.problems == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("some text\n", (1, 1)),
        ("some text\n---\n", (1, 1)),
        ("{id: a, title: A}\n", (1, 1)),
        ("\nambrosio-2008:\n  title: Catching\n", (2, 1)),
        ("- just text\n- id: b\n", (1, 3)),
        ("- [a, b]\n- id: b\n", (1, 3)),
        ("-\n- id: b\n", (1, 2)),
        ("- title: A\n- id: b\n", (1, 3)),
        ("- id: [a]\n- id: b\n", (1, 7)),
        ("- id: {a: b}\n- id: b\n", (1, 7)),
        ("- title: A\n  id:\n- id: b\n", (2, 6)),
        ("- id: ' '\n- id: b\n", (1, 7)),
        ("- id: a\n- id: b\n  title: [A]\n", (3, 10)),
        ("- id: b\n  author: {}\n", (2, 11)),
        ("- id: b\n  author: [{given: }]\n", (2, 12)),
        ("- id: b\n  author: [[Kim]]\n", (2, 12)),
        ("- id: b\n  author:\n    - family: {a: b}\n", (3, 15)),
        ("- id: b\n  editor: [{family: [[Kim]]}]\n", (2, 21)),
    ],
)
def test_a_broken_entry_is_one_problem_at_its_place(text: str, place: tuple[int, int]) -> None:
    references = read("yaml", text)
    assert found(references) == [("AM211", *place)]
    assert references.problems[0].hint
    assert set(references.works) == set() if "b" not in text else set(references.works) <= {"a", "b"}


def test_a_key_given_twice_names_the_line_of_the_first() -> None:
    references = read("yaml", "- id: a\n  title: First\n- id: b\n- title: Second\n  id: 'a'\n")
    assert found(references) == [("AM211", 5, 7)]
    assert "line 1" in references.problems[0].message
    assert [work.title for work in references.works.values()] == ["First", ""]
    assert references.complete


def test_every_faulty_field_is_a_problem_and_the_work_stays() -> None:
    references = read(
        "yaml",
        """\
        - id: a
          issued: someday
          author: [{familiy: Kim}]
          title: {A: b}
          publisher: P
        """,
    )
    assert sorted(found(references)) == [("AM211", 2, 11), ("AM211", 3, 12), ("AM211", 4, 10)]
    assert references.works["a"].publisher == "P"


def test_a_field_given_twice_keeps_the_first() -> None:
    references = read("yaml", "- id: a\n  title: First\n  title: Second\n")
    assert found(references) == [("AM003", 3, 3)]
    assert references.works["a"].title == "First"


@pytest.mark.parametrize(
    ("entry", "code", "place"),
    [
        ("- id: x\n  title: Central Asia: a region\n", "AM002", (4, 22)),
        ("- id: x\n  title: 'never closed\n  volume: 3\n", "AM002", (4, 10)),
        ("- id: x\n  author: [{family: Kim}\n", "AM002", None),
        ("- id: x\n\ttitle: tab\n", "AM002", None),
        ("- id: x\n  title: *emphasis*\n", "AM002", None),
        ("- id: x\n  title: *none\n", "AM002", (4, 10)),
        ("- &x\n  id: x\n  author: *x\n", "AM004", (5, 11)),
        ("- id: x\n  note: " + "[" * 70 + "]" * 70 + "\n", "AM004", None),
    ],
)
@pytest.mark.parametrize("indent", ["", "  "])
def test_broken_syntax_loses_no_other_entry(
    entry: str, code: str, place: tuple[int, int] | None, indent: str
) -> None:
    text = "- id: a\n  title: A\n" + entry + "- id: b\n- id: c\n"
    if indent:
        text = "references:\n" + "".join(f"{indent}{line}\n" for line in text.splitlines()) + "lang: en\n"
    references = read_references("references.yaml", text.encode())
    codes = {each.code for each in references.problems}
    assert codes == {code}
    if place is not None:
        shift = (1, 2) if indent else (0, 0)
        assert found(references)[0][1:] == (place[0] + shift[0], place[1] + shift[1])
    assert list(references.works) == ["a", "b", "c"]
    assert not references.complete


@pytest.mark.parametrize(
    "text",
    ["[{id: a}, {id: b: c}]\n", "other:\n  - id: a: b\n", "references: {a: b: c}\n", "'never closed\n"],
)
def test_broken_syntax_outside_a_list_of_entries_loses_the_file(text: str) -> None:
    references = read("yaml", text)
    assert [code for code, _, _ in found(references)] == ["AM002"]
    assert references.works == {}
    assert not references.complete


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("European Union", (Name("European Union"),)),
        ("[Kim, ~, Blank]", (Name("Kim"), Name("Blank"))),
        ("{literal: European Union}", (Name("European Union"),)),
        ("{family: Kim, given: [Y., S.]}", (Name("Kim", "Y. S."),)),
        ("{given: Aristotle}", (Name("Aristotle"),)),
        (
            "{family: Humboldt, given: Alexander, dropping-particle: von}",
            (Name("Humboldt", "Alexander von"),),
        ),
        ("{family: King, suffix: Jr.}", (Name("King", "Jr."),)),
        ("[]\n  editor: {family: Kim}", (Name("Kim"),)),
    ],
)
def test_forms_of_a_name(author: str, names: tuple[Name, ...]) -> None:
    assert only("yaml", f"- id: a\n  author: {author}\n").authors == names


@pytest.mark.parametrize(
    "author",
    [
        '"Kim, Y.; Blank, S."',
        "Kim & Blank",
        "Kim and Blank",
        "Kim, Younkyoo",
        "Kim et al.",
        "[Aris, 'Kim, Y.']",
        '{literal: "Kim, Y.; Blank, S."}',
        "{family: Kim; Blank, given: Y.}",
    ],
)
def test_a_text_with_several_names_is_told_and_kept(author: str) -> None:
    references = read("yaml", f"- id: a\n  author: {author}\n")
    (problem,) = references.problems
    assert (problem.code, problem.place.line) == ("AM211", 2)
    assert references.works["a"].authors[-1].family in author


@pytest.mark.parametrize(
    "author",
    ["European Union", "{literal: 'Ministry of Health, Labour and Welfare'}", "{family: Barnes & Noble}"],
)
def test_the_name_of_an_institution_is_not_told(author: str) -> None:
    only("yaml", f"- id: a\n  author: {author}\n")


def test_a_citation_key_comes_before_an_id() -> None:
    work = only("yaml", "- id: http://zotero.org/items/1\n  citation-key: kim-2000\n  title: T\n")
    assert (work.key, work.aliases, work.place.line) == ("kim-2000", ("http://zotero.org/items/1",), 2)
    for nothing in ("", "''", "[x]"):
        assert only("yaml", f"- id: a\n  citation-key: {nothing}\n").key == "a"
    assert found(read("yaml", "- {id: x, citation-key: a}\n- id: a\n")) == [("AM211", 2, 7)]


@pytest.mark.parametrize("bad", ["`y", "@y", "%y", "{", "[", "[{", "]", "- `y", "{id: `y}", "id: y\n `z"])
@pytest.mark.parametrize("indent", ["", "  "])
def test_one_bad_item_is_one_problem_and_loses_no_other(bad: str, indent: str) -> None:
    text = "".join(f"{indent}{line}\n" for line in f"- id: x\n- {bad}\n- id: ok\n- id: z".splitlines())
    references = read_references("a.yaml", (f"references:\n{text}" if indent else text).encode())
    assert [code for code, _, _ in found(references)] == ["AM002"]
    assert list(references.works) == ["x", "ok", "z"]


def test_depth_is_counted_from_the_root() -> None:
    assert found(read("yaml", f"- id: x\n  note: {'[' * 62}{']' * 62}\n")) == []
    assert found(read("yaml", f"- id: x\n  note: {'[' * 63}{']' * 63}\n")) == [("AM004", 2, 70)]


@pytest.mark.parametrize("opening", ["[", "{a: ", "[{a: ", "[a, ", "{? ", "- ", "? ", "- ? "])
@pytest.mark.parametrize(
    "start", ["- id: a\n- id: b\n  note:\n    ", "- id: a\n- ", "references:\n- id: a\n- "]
)
def test_whichever_limit_on_nesting_is_reached_first(start: str, opening: str) -> None:
    """The parser's own, which PyYAML has since 6.0.4, or ours."""
    for number in (200, 50_000):
        references = read("yaml", f"{start}{opening * number}\n- id: z\n")
        assert [code for code, _, _ in found(references)] == ["AM004"]
        (problem,) = references.problems
        assert problem.message == "nested more than 64 levels deep"
        assert problem.place.column < 65 * len(opening) + 20
        assert list(references.works) == ["a", "z"]


@pytest.mark.parametrize("entry", ['["never closed', '"never closed', '[a, "\\q"', "[*x]", "%", '"\\ud80"'])
def test_an_entry_that_breaks_off_is_one_problem(entry: str) -> None:
    for indent in ("", "  "):
        text = "".join(f"{indent}- {each}\n" for each in ("id: a", entry, "id: b", "id: c"))
        references = read_references("a.yaml", (f"references:\n{text}" if indent else text).encode())
        assert [(code, line) for code, line, _ in found(references)] == [("AM002", 3 if indent else 2)]
        assert list(references.works) == ["a", "b", "c"]


@pytest.mark.parametrize("first", ["id: a", "*x"])
def test_a_list_without_indentation_ends_where_the_mapping_goes_on(first: str) -> None:
    references = read("yaml", f"references:\n- {first}\n- id: b: c\n- id: d\nlang: en\n")
    assert {(code, line) for code, line, _ in found(references)} <= {("AM002", 2), ("AM002", 3)}
    assert list(references.works)[-1] == "d"
    alone = read("yaml", "- id: a\n- id: b: c\n- id: d\nlang: en\n")
    assert found(alone)[1:] == [("AM002", 4, 1)]


def test_each_broken_entry_is_reported() -> None:
    entries = [f"- id: w{n}\n  title: {'a: b' if n % 3 == 1 else 'fine'}\n" for n in range(9)]
    references = read("yaml", "".join(entries))
    assert found(references) == [("AM002", 2 * n + 2, 11) for n in (1, 4, 7)]
    assert list(references.works) == ["w0", "w2", "w3", "w5", "w6", "w8"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("- id: !!str a\n", [("AM006", 1, 7)]),
        ("- !work\n  id: a\n", [("AM006", 1, 3)]),
        ("- id: a\n  <<: {title: A}\n", [("AM006", 2, 3)]),
        ("- id: a\n---\n- id: b\n", [("AM006", 2, 1)]),
        ("%TAG !e! tag:example.org:\n---\n- id: a\n", [("AM006", 1, 1)]),
        ("- id: a\n  title: \x07\n", [("AM002", 2, 10)]),
        ("- id: a\n  ? [x]\n  : y\n", [("AM211", 2, 5)]),
    ],
)
def test_what_yaml_can_do_and_a_map_may_not(text: str, problems: list[tuple[str, int, int]]) -> None:
    references = read("yaml", text)
    assert found(references) == problems
    assert "%" in text or list(references.works) == ["a"]


def test_a_tag_on_a_list_that_breaks_off_is_told_in_each_part_at_most_once() -> None:
    references = read("yaml", "!t\n- id: a\n- `y\n- id: b\n")
    assert found(references) == [("AM002", 3, 3), ("AM006", 1, 1)]
    assert list(references.works) == ["a", "b"]


def test_aliases_are_followed_until_they_are_too_many() -> None:
    assert only("yaml", "- id: a\n  publisher: &p Elsevier\n  title: *p\n").title == "Elsevier"
    bomb = "".join(f"  x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 10) if n else 'lol'}]\n" for n in range(9))
    references = read("yaml", f"- id: a\n{bomb}- id: b\n")
    assert [code for code, _, _ in found(references)] == ["AM004"]
    assert list(references.works) == ["b"]


def test_lines_are_counted_as_editors_count_them() -> None:
    references = read("yaml", '- id: a\n  title: "A\u2028B\x85C"\n- id: 😀\n  title: [\u00e9]\n')
    assert references.works["😀"].place[1:3] == (3, 7)
    assert found(references) == [("AM211", 4, 10)]


def test_reading_stops_after_very_many_broken_entries() -> None:
    references = read("yaml", "- id: a\n" + "- *x\n" * 10_050)
    assert len(references.problems) == 10_001
    assert "10,000" in references.problems[-1].message
