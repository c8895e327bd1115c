"""Argument graphs of Carneades: what statements, arguments, issues and tests become, and what is lost."""

from __future__ import annotations

import pytest

from argmap.exchange.carneades.reading import is_carneades, read_carneades
from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.tests.builders.imported import claims_of, imported, links_of, lost_of

STATEMENTS = """\
statements:
  a: A.
  b: {text: B., assumed: true}
  c: {text: C.}
  d: D.
"""


def test_statements_are_claims_that_are_presumed_where_they_are_assumed() -> None:
    found = imported(
        read_carneades,
        f"{STATEMENTS}  ¬a(x, y): {{Text: Not A., META: {{source: A book.}}}}\nassumptions: [c]\n",
    )
    assert [(each.key, each.text, each.id, each.presumed, each.note) for each in found.draft.claims] == [
        ("a", "A.", "a", False, ""),
        ("b", "B.", "b", None, ""),
        ("c", "C.", "c", None, ""),
        ("d", "D.", "d", False, ""),
        ("¬a(x,y)", "Not A.", "", False, "A book."),
    ]
    assert lost_of(found) == {}


def test_premises_are_linked_unless_the_scheme_says_otherwise() -> None:
    found = imported(
        read_carneades,
        f"""\
{STATEMENTS}
arguments:
  a1: {{premises: [b, c], conclusion: a}}
  a2: {{premises: [b, c], conclusion: d, scheme: convergent}}
  a3: {{premises: {{major: d}}, conclusion: a, scheme: expert, meta: {{title: T, notes: Experts know.}}}}
""",
    )
    assert links_of(found) == ["b with c supports a", "b supports d", "c supports d", "d supports a"]
    d = claims_of(found)["d"]
    assert (d.tags, d.links[0].because) == (("expert",), "T\nExperts know.")
    assert lost_of(found) == {"role of a premise": 1, "scheme": 1}


def test_an_undercutter_undercuts_each_link_of_its_argument() -> None:
    found = imported(
        read_carneades,
        f"""\
{STATEMENTS}
arguments:
  a1: {{premises: [b, c], conclusion: a, undercutter: d, scheme: convergent}}
""",
    )
    assert links_of(found) == [
        "b supports a", "c supports a", "d attacks b -> a", "d attacks c -> a"
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["undercutter", "NAS", "not app statement"])
def test_an_undercutter_has_several_names(name: str) -> None:
    found = imported(
        read_carneades, f"{STATEMENTS}arguments: {{a1: {{premises: [b], conclusion: a, {name}: c}}}}\n"
    )
    assert links_of(found) == ["b supports a", "c attacks b -> a"]
    assert lost_of(found) == {}


def test_arguments_without_premises_establish_or_are_claims_that_can_be_undercut() -> None:
    found = imported(
        read_carneades,
        f"{STATEMENTS}arguments:\n  a1: {{conclusion: a}}\n  a2: {{conclusion: c, undercutter: d}}\n",
    )
    assert claims_of(found)["a"].presumed is None
    assert [(each.key, each.text, each.id, each.presumed) for each in found.draft.claims][4:] == [
        (" argument a2", "Argument a2", "a2", None)
    ]
    assert links_of(found) == ["d attacks  argument a2 -> c", " argument a2 supports c"]


def test_positions_contradict_each_other() -> None:
    found = imported(
        read_carneades,
        f"{STATEMENTS}issues:\n  i1: {{positions: [a, b, c], standard: pe}}\n  i2: {{positions: }}\n",
    )
    assert {key: claim.contradicts for key, claim in claims_of(found).items()} == {
        "a": ("b", "c"), "b": ("c",), "c": (), "d": ()
    }  # fmt: skip
    assert claims_of(found)["b"].strength == "strong"


@pytest.mark.parametrize(
    ("standard", "carried", "lost"),
    [("PE", "", {}), ("DV", "unopposed", {}), ("BRD", "", {"standard of proof": 1})],
)
def test_standards_that_argmap_has_are_carried_over(
    standard: str, carried: str, lost: dict[str, int]
) -> None:
    found = imported(
        read_carneades, f"{STATEMENTS}issues:\n  i1: {{positions: [a, d], standard: {standard}}}\n"
    )
    assert (claims_of(found)["a"].standard, lost_of(found)) == (carried, lost)


def test_weights_are_strengths() -> None:
    found = imported(
        read_carneades,
        f"""\
{STATEMENTS}
issues: {{i1: {{positions: [a, d]}}}}
argument_schemes:
  - {{id: s1, weight: {{constant: 0.1}}}}
  - {{id: s2, weight: {{constant: 0}}}}
arguments:
  a1: {{premises: [b], conclusion: a, scheme: s1}}
  a2: {{premises: [c], conclusion: a}}
  a3: {{premises: [b], conclusion: d, scheme: factorized}}
  a4: {{premises: [c], conclusion: d, scheme: s2}}
  a5: {{premises: [a], conclusion: c, weight: 0.7}}
""",
    )
    links = [
        (claim.key, link.target[0], link.strength) for claim in found.draft.claims for link in claim.links
    ]
    assert links == [
        ("a", "c", 0.7), ("b", "a", 0.1), ("b", "d", 0.25), ("c", "a", "strong"), ("c", "d", "strong")
    ]  # fmt: skip
    assert lost_of(found) == {
        "argument scheme": 2, "scheme": 2, "weight that is not above 0 and at most 1": 1
    }  # fmt: skip


def test_tests_are_expected_verdicts_where_the_map_comes_to_them_and_notes_elsewhere() -> None:
    found = imported(
        read_carneades,
        f"""\
{STATEMENTS}
issues: {{i1: {{positions: [a, c]}}}}
arguments: {{a1: {{premises: [b], conclusion: a}}, a2: {{premises: [b], conclusion: c}}}}
tests: {{in: [b], out: [a, d], undecided: [c]}}
""",
    )
    assert [(each.expect, each.note) for each in found.draft.claims] == [
        ("", "Carneades expects this to be out."),  # to argmap, equal reasons leave both undecided
        ("accepted", ""),
        ("undecided", ""),
        ("rejected", ""),
    ]
    assert lost_of(found) == {"expected label that argmap does not come to": 1}


def test_labels_of_the_program_are_expected_verdicts_too() -> None:
    found = imported(
        read_carneades, "statements:\n  a: {text: A., label: out}\n  b: B.\nlabels: {out: [b]}\n"
    )
    assert [each.expect for each in found.draft.claims] == ["rejected", "rejected"]


def test_labels_have_any_case_and_no_other_names() -> None:
    found = imported(read_carneades, "statements: {a: A., b: B.}\ntests: {OUT: [a], maybe: [b]}\n")
    assert [each.expect for each in found.draft.claims] == ["rejected", ""]
    assert [each.message for each in found.report.problems] == [
        "tests.maybe: labels are in, out and undecided"
    ]


def test_what_entries_say_beside_is_noted_or_counted() -> None:
    found = imported(
        read_carneades,
        """\
statements:
  a: {text: A., metadata: {title: The claim, note: From a book.}, colour: red}
  b: B.
issues: {i: {positions: [a, b], meta: {title: Which?}, colour: red}}
""",
    )
    assert claims_of(found)["a"].note == "The claim\nFrom a book."
    assert lost_of(found) == {"part of an entry that is not known": 2, "note on an issue": 1}


def test_an_argument_without_premises_and_a_statement_called_like_it_are_two() -> None:
    found = imported(
        read_carneades,
        "statements: {argument a: S., b: B., c: C.}\narguments:\n  a: {conclusion: b, undercutter: c}\n"
        "  d: {conclusion: c, scheme: expert}\n",
    )
    assert [each.text for each in found.draft.claims] == ["S.", "B.", "C.", "Argument a"]
    assert lost_of(found) == {"remark on an argument without premises": 1}
    assert not found.report.problems


def test_texts_and_weights_of_wrong_types_are_told() -> None:
    found = imported(
        read_carneades,
        """\
statements: {a: [A., B.], b: {text: {en: B.}}, c: {}, d: D.}
arguments:
  a1: {premises: [a], conclusion: b, weight: heavy}
  a2: {premises: [b], conclusion: a, weight: .inf}
""",
    )
    assert [each.text for each in found.draft.claims] == ["a", "b", "c", "D."]
    assert [(each.code, each.message) for each in found.report.problems] == [
        ("AM102", "statements.a: a text should stand here"),
        ("AM102", "statements.b: a text should stand here"),
    ]
    assert lost_of(found) == {"weight that is not above 0 and at most 1": 2}


def test_a_key_that_holds_a_list_is_told_once() -> None:
    found = imported(read_carneades, "statements: [a, b]\narguments: {}\n")
    assert [each.message for each in found.report.problems] == [
        "`statements` holds no keys with values, so it is left out"
    ]


def test_metadata_of_the_graph_are_title_and_description() -> None:
    text = (
        "meta:\n  title: Wages\n  source: >\n    A book\n    of 2010.\n  notes: Notes.\nstatements: {a: A.}\n"
    )
    draft = imported(read_carneades, text).draft
    assert (draft.title, draft.description) == ("Wages", "A book of 2010.\nNotes.")


def test_rules_and_templates_are_counted() -> None:
    found = imported(
        read_carneades,
        """\
language: {buy/1: Buy a %v., price/2: The price of %v is %v.}
argument_schemes: [{id: s, premises: [buy(X)], conclusions: [price(X, Y)]}]
issue_schemes: {negation: [¬Q, Q]}
weighing_functions: {lex: {}}
references: {r: {title: T}}
assumptions: [buy(porsche)]
""",
    )
    assert found.draft.claims == ()
    assert lost_of(found) == {
        "argument scheme": 1,
        "issue scheme": 1,
        "template of the language": 2,
        "weighing function": 1,
        "reference": 1,
        "assumption that is not a statement": 1,
    }


def test_words_that_yaml_takes_for_values_are_ids_and_texts() -> None:
    found = imported(
        read_carneades, "statements: {no: 12, 2015: true, null: ~, x: }\nassumptions: [no, 2015]\n"
    )
    assert [(each.key, each.text, each.presumed) for each in found.draft.claims] == [
        ("no", "12", None), ("2015", "true", None), ("null", "null", False), ("x", "x", False)
    ]  # fmt: skip


def test_what_is_wrong_is_told_with_its_line_and_the_rest_is_read() -> None:
    found = imported(
        read_carneades,
        f"""\
{STATEMENTS}  a: Again.
issues:
  i1: {{positions: [a, nowhere]}}
  i2: text
arguments:
  a1: {{premises: [nowhere], conclusion: a}}
  a2: {{premises: [b]}}
  a3: {{premises: [b], conclusion: d}}
  a4: {{premises: [[b]], conclusion: a}}
  a5:
  a6: {{premises: [b], conclusion: d, colour: red}}
tests: [a]
colour: red
""",
    )
    assert links_of(found) == ["b supports d"]
    assert [(each.place.line, each.code, each.message) for each in found.report.problems] == [
        (6, "AM003", "the key `a` is given twice"),
        (8, "AM201", "issues.i1: it names `nowhere`, which the file does not have"),
        (11, "AM201", "arguments.a1: it names `nowhere`, which the file does not have"),
        (
            12,
            "AM103",
            "arguments.a2: there should be one conclusion and at most one undercutter, so it is left out",
        ),
        (14, "AM102", "arguments.a4: the id of a statement should stand here"),
        (
            15,
            "AM103",
            "arguments.a5: there should be one conclusion and at most one undercutter, so it is left out",
        ),
        (17, "AM102", "`tests` holds no keys with values, so it is left out"),
        (18, "AM104", "`colour` is not known in Carneades, so it is left out"),
    ]
    assert lost_of(found) == {
        "part of an entry that is not known": 1,
        "argument whose premises bear on the same point already": 1,
    }


def test_an_issue_of_a_thousand_positions_is_left_out() -> None:
    names = ", ".join(f"s{number}" for number in range(1000))
    statements = names.replace(",", ": T,")
    text = f"statements: {{{statements}: T}}\nissues: {{i: {{positions: [{names}]}}}}\n"
    found = imported(read_carneades, text)
    assert found.report.carried.contradictions == 0
    assert [each.code for each in found.report.problems] == ["AM004"]


BOMB = "x0: &x0 [a, a]\n" + "".join(f"x{n}: &x{n} [*x{n - 1}, *x{n - 1}]\n" for n in range(1, 30))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "it is empty"),
        ("# nothing\n", "it is empty"),
        ("just words\n", "it holds no keys with values"),
        ("- a\n- b\n", "it holds no keys with values"),
        ("statements: {a: A.\n", ""),
        ('statements: {a: "\\ud800"}', "this escape stands for no character"),
        ("statements:\n\ta: A.\n b: B.\n", ""),
        (f"statements: {'[' * 100_000}", "nested more than 64 levels deep"),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, message: str) -> None:
    with pytest.raises(NotReadable) as caught:
        imported(read_carneades, text)
    assert message in caught.value.message


def test_aliases_without_end_are_told() -> None:
    found = imported(read_carneades, f"{STATEMENTS}{BOMB}")
    assert "aliases (`*name`) repeat more than 100,000 values" in {
        each.message for each in found.report.problems
    }


def test_texts_that_aliases_repeat_without_end_are_refused() -> None:
    repeated = "".join(f"  s{number}: {{text: T., meta: *m}}\n" for number in range(300))
    meta = f"&m {{x: {'x' * 500_000}, y: {'y' * 500_000}}}"
    with pytest.raises(NotReadable, match="more text than a map can hold"):
        imported(read_carneades, f"statements:\n  a: {{text: A., meta: {meta}}}\n{repeated}")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_and_ends_of_lines(encoding: str) -> None:
    data = 'meta: {}\r\nstatements:\r\n  a: Étatism.\r\n  b: "\\0"\r\n'.encode(encoding)
    assert is_carneades(ForeignFile("a.yml", data))
    assert imported(read_carneades, data).draft.claims[0].text == "Étatism."


def test_control_characters_are_told() -> None:
    found = imported(read_carneades, "statements:\n  a: A\x00\x07.\n  b: B.\n")
    assert [each.text for each in found.draft.claims] == ["A\ufffd\ufffd.", "B."]
    assert [each.place.line for each in found.report.problems] == [2]


@pytest.mark.parametrize(
    "text",
    ["meta:\nstatements: {}\n", "statements:\r  a: A.\rarguments: {}\r", "arguments:\n  a: {}\nissues:\n"],
)
def test_graphs_are_known_by_their_keys(text: str) -> None:
    assert is_carneades(ForeignFile("a", text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        "", "meta: x\n", "statements are made\n", "argmap: 1\ntitle: T\n", "  statements:\n  arguments:\n",
        "a: {text: A.}\n",
    ],
)  # fmt: skip
def test_other_files_are_not(text: str) -> None:
    assert not is_carneades(ForeignFile("a", text.encode()))


def test_a_long_list_of_statements_hides_nothing() -> None:
    statements = "".join(f"  s{number}: A statement.\n" for number in range(5_000))
    assert is_carneades(ForeignFile("a", f"statements:\n{statements}arguments: {{}}\n".encode()))
    assert not is_carneades(ForeignFile("a", f"statements:\n{statements}".encode()))
