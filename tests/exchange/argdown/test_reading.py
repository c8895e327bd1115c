"""Argdown as drafts of maps: statements, arguments, steps, relations, and what is said of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import argmap
from argmap.exchange.argdown.reading import read_argdown
from argmap.exchange.report import Kept
from argmap.exchange.safe_yaml import yaml_of
from argmap.model import Kind
from argmap.tests.builders.imported import claims_of, imported, links_of, lost_of


def links(text: str) -> list[str]:
    return links_of(imported(read_argdown, text))


def problems(text: str) -> list[tuple[str, int, str]]:
    return [
        (each.code, each.place.line, each.message) for each in imported(read_argdown, text).report.problems
    ]


def test_a_statement_is_a_claim_whose_title_is_its_label() -> None:
    claim = claims_of(imported(read_argdown, "[A thesis]: It is\n  so. #(two words) #one\n"))["[A thesis]"]
    assert (claim.text, claim.label, claim.id, claim.place) == ("It is so.", "A thesis", "", "line 1")
    assert claim.tags == ("two words", "one")
    assert claim.presumed is None


def test_a_title_that_is_an_id_becomes_one() -> None:
    claims = claims_of(imported(read_argdown, "[T1]: a\n\n<T1>: b\n\n<B>: c\n\n[no id]: d"))
    assert {key: claim.id for key, claim in claims.items()} == {
        "[T1]": "T1", "<T1>": "", "<B>": "B", "[no id]": ""
    }  # fmt: skip


def test_a_title_that_is_a_mere_name_is_no_label() -> None:
    claims = claims_of(imported(read_argdown, "[P1]: a\n\n[God]: b\n\n[a-b]: c\n\n[Only a title]\n"))
    assert [claim.label for claim in claims.values()] == ["", "God", "", ""]
    assert claims["[Only a title]"].text == "Only a title"


def test_statements_without_a_title_are_told_apart_though_they_say_the_same() -> None:
    claims = claims_of(imported(read_argdown, "Same.\n\nSame.\n"))
    assert {key: claim.text for key, claim in claims.items()} == {'"Same."': "Same.", '"Same." 2': "Same."}


@pytest.mark.parametrize(
    ("sign", "link"),
    [
        ("+", "[B] supports [A]"),
        ("<+", "[B] supports [A]"),
        ("+>", "[A] supports [B]"),
        ("-", "[B] attacks [A]"),
        ("<-", "[B] attacks [A]"),
        ("->", "[A] attacks [B]"),
    ],
)
def test_relations_in_both_directions(sign: str, link: str) -> None:
    assert links(f"[A]: a\n  {sign} [B]: b\n") == [link]


def test_relations_are_nested_by_indentation() -> None:
    text = "[A]\n    + [B]\n        - [C]\n            + [D]\n        - [E]\n      + [F]\n    - [G]\n"
    assert sorted(links(text)) == [
        "[B] supports [A]",
        "[C] attacks [B]",
        "[D] supports [C]",
        "[E] attacks [B]",
        "[F] supports [A]",
        "[G] attacks [A]",
    ]


def test_a_relation_said_twice_is_one() -> None:
    assert links("[A]\n  + [B]\n\n[B]\n  +> [A]\n") == ["[B] supports [A]"]


def test_contradictories_contradict_and_what_more_they_say_is_counted() -> None:
    found = imported(read_argdown, "[A]\n  >< [B]\n\n[B]\n  >< [A]\n")
    assert [claim.contradicts for claim in found.draft.claims] == [("[B]",), ()]
    assert lost_of(found) == {"claim that one of two must hold": 1}


def test_strict_mode_takes_relations_of_statements_logically() -> None:
    found = imported(read_argdown, "===\nmodel: {mode: strict}\n===\n\n[A]\n  + [B]\n  - [C]\n  - <D>\n")
    assert links_of(found) == ["[B] supports [A]", "<D> attacks [A]"]
    claims = claims_of(found)
    assert claims["[B]"].links[0].strength == "strong"
    assert claims["[C]"].contradicts == ("[A]",)


STEPS = """<Because>: It follows. #tag

(1) [P]: one
(2) two
-- Modus ponens --
(3) [M]: between
(4) [Q]: four
----
(5) [C]: end
"""


def test_steps_are_linked_premises() -> None:
    found = imported(read_argdown, STEPS)
    assert links_of(found) == ['[P] with "two" supports [M]', "[M] with [Q] supports [C]"]
    claims = claims_of(found)
    assert claims["[P]"].links[0].because == "Modus ponens."
    assert claims["[M]"].links[0].because == "Because: It follows."
    assert [key for key, claim in claims.items() if claim.presumed is False] == ["[M]", "[C]"]
    assert lost_of(found) == {"tag of an argument": 1}


def test_a_conclusion_that_is_stated_elsewhere_is_presumed() -> None:
    assert claims_of(imported(read_argdown, f"[C]: end\n\n{STEPS}"))["[C]"].presumed is None


def test_data_of_an_inference_name_its_premises() -> None:
    text = "(1) [A]\n(2) [B]\n(3) [C]\n--\nRule one, rule two\n{uses: [1, 3], logic: x}\n--\n(4) [D]\n"
    found = imported(read_argdown, text)
    assert links_of(found) == ["[A] with [C] supports [D]"]
    assert found.draft.claims[0].links[0].because == "Rule one, rule two."
    assert lost_of(found) == {"value of an inference": 1}


def test_what_an_argument_with_steps_is_for_or_against_its_conclusion_is() -> None:
    text = "[T]\n  - <A>\n\n<A>\n\n(1) [P]\n----\n(2) [C]\n"
    assert links(text) == ["[P] supports [C]", "[C] attacks [T]"]


def test_an_argument_is_attacked_at_its_one_premise_or_else_undercut() -> None:
    one = "<A>\n  - [X]\n\n(1) [P]\n----\n(2) [C]\n"
    assert links(one) == ["[X] attacks [P]", "[P] supports [C]"]
    two = one.replace("----", "(2) [Q]\n----")
    found = imported(read_argdown, two)
    assert links_of(found) == ["[X] attacks [P] -> [C]", "[P] with [Q] supports [C]"]
    assert lost_of(found) == {"attack on an unnamed premise": 1}


def test_an_attack_on_an_argument_that_names_its_premise_elsewhere_counts_once() -> None:
    text = "<A>\n  - [X]\n\n(1) [P]\n  - [X]\n(2) [Q]\n----\n(3) [C]\n"
    assert links(text) == ["[X] attacks [P]", "[P] with [Q] supports [C]"]


@pytest.mark.parametrize(
    "text",
    [
        "(1) [P]\n----\n  <_ [U]\n(2) [C]\n",
        "(1) [P]\n----\n(2) [C]\n  <_ [U]\n",
        "<A>\n  _ [U]\n\n(1) [P]\n----\n(2) [C]\n",
        "[U]\n  _> <A>\n\n<A>\n\n(1) [P]\n----\n(2) [C]\n",
        "[C]\n  + [P]\n    <_ [U]\n",
    ],
)
def test_undercuts_attack_the_step(text: str) -> None:
    assert sorted(links(text)) == ["[P] supports [C]", "[U] attacks [P] -> [C]"]


def test_an_undercut_of_what_is_not_one_step_is_an_attack() -> None:
    found = imported(read_argdown, "<A>: a\n  +> [B]\n  +> [C]\n  _ [U]\n")
    assert links_of(found) == ["<A> supports [B]", "<A> supports [C]", "[U] attacks <A>"]
    assert lost_of(found) == {"undercut of what is not one step": 1}


def test_the_wording_that_argdown_shows_is_the_text_and_others_are_noted() -> None:
    found = imported(read_argdown, "[A]: first\n\n[A]\n  + [B]: b\n\n[A]: last\n")
    assert (claims_of(found)["[A]"].text, claims_of(found)["[A]"].note) == ("last", "Also: first")
    assert [(each.kind, each.kept) for each in found.report.lost] == [("further wording", Kept.NOTE)]
    chosen = imported(read_argdown, "[A]: first {isCanonical: true}\n\n[A]: last\n")
    assert claims_of(chosen)["[A]"].text == "first"


def test_data_are_noted_and_settings_of_the_picture_are_not() -> None:
    text = "[A]: a {source: Mill 1859, pages: [1, 2], color: red}\n\n[B]: b\n{\n  page:\n    - 1\n}\n"
    found = imported(read_argdown, text)
    assert [claim.note for claim in found.draft.claims] == ["source: Mill 1859\npages: 1; 2", "page: 1"]
    assert lost_of(found) == {"value in braces": 3, "setting of the picture": 1}


def test_headings_are_values_of_a_facet_but_for_the_title() -> None:
    text = "# Debate\n\nx\n\n## Pro\n\n[A]\n\n### Money\n\n[A]: a\n  - [B]\n\n## Con\n\n<D>: d\n"
    found = imported(read_argdown, text)
    assert found.draft.title == "Debate"
    assert {key: claim.facets for key, claim in claims_of(found).items()} == {
        '"x"': {},
        "[A]": {"section": ("Pro", "Money")},
        "[B]": {"section": ("Pro", "Money")},
        "<D>": {"section": ("Con",)},
    }


def test_the_front_matter_is_title_and_description() -> None:
    text = "===\ntitle: T\nsubTitle: On things\nauthor: [A. B., C. D.]\ndate: 2020\ndot: {x: 1}\n===\n\nx\n"
    found = imported(read_argdown, text)
    assert (found.draft.title, found.draft.description) == (
        "T",
        "On things. Author: A. B.; C. D. Date: 2020.",
    )
    assert lost_of(found) == {"setting": 1}


def test_marks_of_formatting_are_taken_off() -> None:
    text = (
        "**Bold** and *it*, _more_ and __both *x*__. 2 * 3, a [page](http://a.b) [http://a](http://a)"
        " \\[not\\] \\\\ \\*no\\* .v. :->: .q. e.g. @[A b] http://c.d // gone\n"
    )
    found = imported(read_argdown, text)
    assert found.draft.claims[0].text == (
        "Bold and it, more and both x. 2 * 3, a page (http://a.b) http://a"
        " [not] \\ *no* ∨ → .q. e.g. A b http://c.d"
    )
    assert lost_of(found) == {"comment": 1, "mention": 1}


def test_comments_are_counted_and_end_nothing() -> None:
    text = "[A]: a\n  // one\n  /* two\n\n  [X]: x */\n  + [B]: b <!-- three -->\n"
    found = imported(read_argdown, text)
    assert links_of(found) == ["[B] supports [A]"]
    assert lost_of(found) == {"comment": 3}


def test_files_that_are_included_are_not_read() -> None:
    found = imported(read_argdown, "@include(other.argdown)\n\n[A]: a @include(x)\n")
    assert [claim.text for claim in found.draft.claims] == ["a"]
    assert lost_of(found) == {"file that is included": 2}
    assert found.report.problems == ()


def test_lists_have_items_with_relations() -> None:
    text = "* one\n    + [A]\n* [B]\n\n1. [C]\n  - [D]\n2. two\n"
    assert sorted(links(text)) == ['[A] supports "one"', "[D] attacks [C]"]


def test_blocks_in_markdown() -> None:
    text = (
        "[x]: no claim\n\n```argdown\n[A]: a\n```\n\n* prose\n\n"
        "~~~ argdown-map\n===\ntitle: T\n===\n\n[A]\n  + [B]\n~~~\n"
    )
    found = imported(read_argdown, text)
    assert links_of(found) == ["[B] supports [A]"]
    assert [(claim.key, claim.place) for claim in found.draft.claims] == [
        ("[A]", "line 4"),
        ("[B]", "line 15"),
    ]


def test_what_is_wrong_is_told_with_its_line_and_the_rest_is_read() -> None:
    text = (
        "[A]: a\n\n  + [B]: b\n\n[C] more words\n\n[D]: d {a: [}\n\n(1) x\n\n----\n\n[E]: e\n  + \n"
        "\n<F>\n\n(1) a\n--\n{uses: [7]}\n--\n  - [G]\n(2) b\n\n<F>\n\n(1) c\n----\n(2) d\n"
    )
    assert problems(text) == [
        ("AM002", 3, "`+` belongs right below a statement or an argument"),
        ("AM002", 5, "words follow the reference `[C]`, and are left out"),
        ("AM002", 7, "the data in braces cannot be read: did not find expected node content"),
        ("AM103", 9, "the numbered statements have no conclusion"),
        ("AM002", 11, "an inference belongs between two numbered statements"),
        ("AM103", 15, "there is no statement here"),
        ("AM002", 22, "`-` cannot stand below an inference; only `<_` can"),
        ("AM201", 23, "there is no statement (7) for the inference"),
        ("AM202", 27, "the argument `<F>` has a second structure, which is read apart"),
    ]
    keys = claims_of(imported(read_argdown, text)).keys()
    assert {"[A]", "[B]", "[C]", "[D]", '"x"', "[E]", '"c"', '"d"'} <= keys


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_and_line_ends(encoding: str) -> None:
    text = "[Thèse]: à\r\n\t+ [B]\r\n\t\t- [C]\r\r[D]\r"
    found = imported(read_argdown, text.encode(encoding))
    assert links_of(found) == ["[B] supports [Thèse]", "[C] attacks [B]"]
    assert [claim.place for claim in found.draft.claims] == ["line 1", "line 2", "line 3", "line 5"]


@pytest.mark.parametrize("text", ["", "\n \n", "// a comment", "===\ntitle: x\n==="])
def test_a_text_without_statements_is_an_empty_map(text: str) -> None:
    assert imported(read_argdown, text).draft.claims == ()
    assert problems(text) == []


HOSTILE = [
    "[", "]", "{", "}", "{a: 1} , ", "<", ">", "(", "@[", "@<", "#(", "*a ", "__", "<!--", "/*", "//", "\\",
    "[a](", "=", "===\n", "[a]:", "<a>:", "(1)", "(1) a\n", "--\n", "--\n{", "  + a\n", "+", "* a\n", "# ",
    "\t", "\r", "\x00", ".a", "::", "\ufeff", "\u2028", "```argdown\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_many_of_a_sign_are_read_in_the_end(piece: str) -> None:
    for text in (piece * 800, f"[T]: x {piece * 800}", f"(1) a\n{piece * 300}\n----\n(2) b"):
        found = imported(read_argdown, text)
        assert all(claim.text for claim in found.draft.claims)


def test_depth_has_no_end() -> None:
    nested = "".join(f"{' ' * depth}+ [N{depth}]\n" for depth in range(1, 1500))
    assert len(links(f"[N0]\n{nested}")) == 1499
    undercuts = [f"<A{each}>: x\n  _> <A{each + 1}>" for each in range(300)]
    chain = "\n\n".join([*undercuts, "<A300>\n  +> [T]\n"])
    found = imported(read_argdown, chain)
    assert found.report.carried.undercuts == 19
    assert lost_of(found) == {"argument too many steps from a claim": 300 - 19}
    deep = imported(read_argdown, f"[T]: x {{a: {'[' * 50_000}}}")
    assert [each.code for each in deep.report.problems] == ["AM002"]


def test_keys_of_claims_in_braces_are_read_where_argmap_wrote_the_text() -> None:
    text = (
        "===\nargmap: 1\ntitle: T\n===\n\n"
        "[a]: A. {kind: hypothesis, label: Label, facets: {actor: [SCO]}, strength: 0.3, presumed: true}\n"
        "  -> [b]\n\n[b]: B. {kind: odd}\n"
    )
    found = imported(read_argdown, text)
    claim = claims_of(found)["[a]"]
    assert (claim.kind, claim.label, claim.strength, claim.presumed) == (Kind.HYPOTHESIS, "Label", 0.3, True)
    assert claim.facets == {"actor": ("SCO",)}
    assert lost_of(found) == {"unknown kind": 1}
    assert claims_of(imported(read_argdown, text.replace("argmap: 1\n", "")))["[a]"].kind is Kind.CLAIM


def test_the_page_shows_what_is_read() -> None:
    page = (Path(argmap.__file__).parent / "docs" / "exchange" / "argdown.md").read_text("utf-8")
    into, out = re.findall(r"^```text\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    read, written = imported(read_argdown, into), imported(read_argdown, out)
    shown = yaml_of(re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)[0])
    assert isinstance(shown, dict)
    texts = [each["text"] for each in shown.values() if isinstance(each, dict)]
    assert texts == [claim.text for claim in read.draft.claims]
    assert "[P1] with [P2] supports [Censorship is wrong]" in links_of(read)
    assert links_of(written) == [
        "[P1] with [P2] supports [censorship-is-wrong]",
        "[no-right-is-absolute] attacks [P1] -> [censorship-is-wrong]",
    ]
    assert read.report.problems == written.report.problems == ()


def test_a_tag_within_a_sentence_is_a_word_of_it() -> None:
    text = "[A]: #first Taxes are #fair and #(well known) in #some lands. #last {a: 1} #end\n  + [B]: b #x\n"
    claims = claims_of(imported(read_argdown, text))
    assert claims["[A]"].text == "Taxes are #fair and #(well known) in #some lands."
    assert claims["[A]"].tags == ("first", "fair", "well known", "some", "last", "end")
    assert (claims["[B]"].text, claims["[B]"].tags) == ("b", ("x",))


def test_addresses_stay_whole() -> None:
    found = imported(read_argdown, "[A]: so http://a.b/c_d_e#f//g {h: 1} and <https://i.j> // gone\n")
    assert found.draft.claims[0].text == "so http://a.b/c_d_e#f//g and <https://i.j>"
    assert (found.draft.claims[0].tags, lost_of(found)["comment"]) == ((), 1)


def test_the_last_of_two_wordings_is_shown_though_it_was_the_first_as_well() -> None:
    assert claims_of(imported(read_argdown, "[A]: x\n\n[A]: y\n\n[A]: x\n"))["[A]"].text == "x"
    chosen = imported(read_argdown, "[A]: x {isCanonical: True}\n\n[A]: y\n\n[A]: z {isCanonical: false}\n")
    assert claims_of(chosen)["[A]"].text == "x"


def test_a_value_without_words_is_a_name_in_the_note() -> None:
    found = imported(read_argdown, "[A]: a {source: Con4, Con3, b: {c, d: e}}\n")
    assert found.draft.claims[0].note == "source: Con4\nCon3\nb: c, d: e"


def test_an_argument_that_stands_for_a_statement_is_told() -> None:
    text = "<A>: why\n\n(1) [P]\n----\n(2) [C]\n\n<B>\n\n(1) <A>\n(2) <X>: x\n----\n(3) <Y>\n"
    assert links(text) == ["[P] supports [C]", "[C] with <X> supports <Y>"]
    told = "is an argument, and is read as a statement here"
    assert problems(text) == [
        ("AM002", line, f"`<{name}>` {told}") for line, name in [(9, "A"), (10, "X"), (12, "Y")]
    ]


def test_front_matter_of_later_blocks_is_counted() -> None:
    block = "```argdown\n===\ntitle: {}\n===\n\n[{}]\n```\n\nprose\n\n"
    found = imported(read_argdown, block.format("T", "A") + block.format("U", "B"))
    assert (found.draft.title, [claim.key for claim in found.draft.claims]) == ("T", ["[A]", "[B]"])
    assert [(each.counted, each.places) for each in found.report.lost] == [
        ("1 front matter of a later block", ("line 12",))
    ]


def test_words_behind_an_inference_are_told() -> None:
    text = "(1) [P]\n----\nSo it is. #x\n\n(1) [Q]\n-----\n(2) [C]\n"
    assert links(text) == ["[Q] supports [C]"]
    assert problems(text) == [
        ("AM103", 1, "the numbered statements have no conclusion"),
        ("AM002", 2, "words behind an inference that no number precedes are left out"),
    ]


def test_a_title_that_begins_a_line_begins_an_element_though_no_line_is_empty_above() -> None:
    text = "# Part\n[A]: a\n  - [B]: b\n    of two lines [sic]\n<C>\n  + [D]: d\n[E]: e\n[F]\n"
    found = imported(read_argdown, text)
    assert links_of(found) == ["[B] attacks [A]", "[D] supports <C>"]
    claims = claims_of(found)
    assert [*claims] == ["[A]", "[B]", "<C>", "[D]", "[E]", "[F]"]
    assert claims["[B]"].text == "b of two lines [sic]"
    assert claims["[A]"].facets == {}
    assert found.draft.title == "Part"
    assert [(each.code, each.place.line, each.message) for each in found.report.problems] == [
        ("AM002", line, f"there is no empty line above `{title}`; it is read as if there were one")
        for line, title in [(2, "[A]"), (5, "<C>"), (7, "[E]"), (8, "[F]")]
    ]


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("===\n- a\n===\n\n[A]\n", "AM102", "the front matter must be keys with values"),
        ("===\nwords\n===\n\n[A]\n", "AM102", "the front matter must be keys with values"),
        ("===\ntitle: x\n\n[A]\n", "AM002", "the front matter has no end"),
        ("===\ntitle: x: y\n===\n\n[A]\n", "AM002", "the front matter cannot be read"),
        (
            "(1) [A]\n-- {uses: {b: c}} --\n(2) [B]\n",
            "AM201",
            "there is no statement (b: c) for the inference",
        ),
    ],
)
def test_odd_front_matter_and_data_are_told(text: str, code: str, said: str) -> None:
    assert [(each[0], each[2].startswith(said)) for each in problems(text)] == [(code, True)]


def test_a_title_that_is_a_list_is_one_text() -> None:
    assert (
        imported(read_argdown, "===\ntitle: [On Liberty, 1859]\n===\n\n[A]\n").draft.title
        == "On Liberty; 1859"
    )


@pytest.mark.parametrize(
    "opening",
    ["```argdown", "   ```argdown-map", "1. ```argdown", "``` {.argdown-map width=3}", "~~~~ argdown"],
)
def test_fences_of_all_kinds(opening: str) -> None:
    indent, fence = opening.partition("~" if "~" in opening else "`")[0], "~~~~" if "~" in opening else "```"
    item = indent.strip()
    text = f"prose [A]\n{item}\n{opening.removeprefix(item)}\n  [T]: t\n    + [B]\n  {fence}\nprose {fence}\n"
    assert links(text) == ["[B] supports [T]"]
    assert problems(text) == []
