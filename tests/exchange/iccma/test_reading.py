"""Frameworks of abstract argumentation: names and attacks, in three formats."""

from __future__ import annotations

from random import Random

import pytest

from argmap.exchange.draft_verdicts import draft_verdicts
from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.exchange.iccma.reading import is_iccma, read_iccma
from argmap.tests.builders.imported import imported, links_of, lost_of

AF = "p af 3\n# a comment\n1 2\n2 3\n"
TGF = "a\nb an argument\n#\na b\n"
APX = "arg(a).\narg(b).\natt(a,b).\n"


@pytest.mark.parametrize(
    "text",
    [AF, TGF, APX, "% said\narg(a).", "\r\n# said\r\np af 1\r\n", "1\r\n\r\n#\r\n", "?arg(a).", "p aba 3\n"],
)
def test_each_format_is_known_by_its_beginning(text: str) -> None:
    assert is_iccma(ForeignFile("x", text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        "", "a, b\n1, 2\n", "[A]: a claim\n", "# heading\n\ntext\n", '{"nodes": []}', "#\na b\n", "a\nb\n",
        "\n" * 1000 + "a, b\n#\n",
    ],
)  # fmt: skip
def test_other_texts_are_not(text: str) -> None:
    assert not is_iccma(ForeignFile("x", text.encode()))


def test_a_long_list_of_nodes_hides_nothing() -> None:
    nodes = "".join(f"node{number}\n" for number in range(20_000))
    assert is_iccma(ForeignFile("x", f"{nodes}#\nnode1 node2\n".encode()))
    assert not is_iccma(ForeignFile("x", f"{nodes}".encode()))


def test_af_numbers_its_arguments() -> None:
    found = imported(read_iccma, AF)
    assert [(each.key, each.text, each.id) for each in found.draft.claims] == [
        ("1", "argument 1", ""), ("2", "argument 2", ""), ("3", "argument 3", "")
    ]  # fmt: skip
    assert links_of(found) == ["1 attacks 2", "2 attacks 3"]


@pytest.mark.parametrize("comments", ["# 2 b\n# 1 a-1\n", "# a-1\n# b\n", "#a-1\n1 2\n#b\n"])
def test_comments_name_the_arguments(comments: str) -> None:
    found = imported(read_iccma, f"p af 2\n{comments}2 1\n")
    assert [(each.key, each.text, each.id) for each in found.draft.claims] == [
        ("a-1", "a-1", "a-1"), ("b", "b", "b")
    ]  # fmt: skip
    assert "b attacks a-1" in links_of(found)


@pytest.mark.parametrize(
    "comments",
    ["# a\n", "# a\n# b\n# c\n", "# a\n# a\n", "# made by hand\n# b\n", "# 2 cycles\n", "# 1 a\n# 2 a\n"],
)
def test_other_comments_name_nothing(comments: str) -> None:
    found = imported(read_iccma, f"p af 2\n{comments}1 2\n")
    assert [each.text for each in found.draft.claims] == ["argument 1", "argument 2"]


def test_tgf_has_labels_which_say_what_is_a_support() -> None:
    found = imported(
        read_iccma, "a\nb  an argument \n\nc\n#\na b\nb c +\nc a  support\nc b - \na c because\n"
    )
    assert [(each.key, each.text) for each in found.draft.claims] == [
        ("a", "a"), ("b", "an argument"), ("c", "c")
    ]  # fmt: skip
    assert links_of(found) == ["a attacks b", "a attacks c", "b supports c", "c supports a", "c attacks b"]
    assert lost_of(found) == {"label of an attack": 1}


@pytest.mark.parametrize(
    "text",
    [
        "arg(a). arg(b). att(a,b). att(b,a).",
        "arg( a ).\narg(b)  .  att ( a , b ).att(b,\na).",
        "% arg(c).\narg(a).arg(b). % att(a,a).\natt(a,b).att(b,a).",
        "att(a,b). att(b,a).\narg(a). arg(b).",
    ],
)
def test_apx_is_read_however_it_is_spaced(text: str) -> None:
    found = imported(read_iccma, text)
    assert (sorted(links_of(found)), found.report.problems) == (["a attacks b", "b attacks a"], ())


def test_apx_has_quoted_names() -> None:
    found = imported(read_iccma, "arg(\"two words\"). arg('b'). att(\"two words\",'b').")
    assert [(each.key, each.text, each.id) for each in found.draft.claims] == [
        ("two words", "two words", ""), ("b", "b", "b")
    ]  # fmt: skip
    assert links_of(found) == ["two words attacks b"]


def test_what_variants_of_apx_add_is_read_or_counted() -> None:
    found = imported(
        read_iccma,
        "arg(a). arg(b). ?arg(c). support(a,c). ?att(a,b). pref(a,b). val(a,v). att(b,a):-0.5. watt(c,a,3).\n"
        "mem(s,a). +att(a,b). -arg(c). opt(x).",
    )
    assert links_of(found) == ["a supports c", "b attacks a", "c attacks a"]
    assert lost_of(found) == {
        "uncertainty of an argument": 1,
        "uncertain attack": 1,
        "preference": 1,
        "value of an argument": 1,
        "weight of an attack": 2,
        "set that attacks nothing": 1,
        "change of the framework": 2,
        "request to a solver": 1,
    }


def test_sets_that_attack_are_linked_premises() -> None:
    found = imported(
        read_iccma,
        "arg(a). arg(b). arg(c). att(r1,b). mem(r1,a). mem(r1,c). mem(r1,a).\n"
        "att(r2,b). mem(r2,c). mem(r2,a). att(a,c). att(r3,c). mem(r3,a). att(r4,b). mem(r4,x).",
    )
    assert links_of(found) == ["a attacks c", "a with c attacks b", "c with a attacks b"]
    assert lost_of(found) == {"set whose members attack alone already": 1}
    assert [(each.message, each.hint) for each in found.report.problems] == [
        ("there is no argument `x`", "write `arg(…).` for it")
    ]


def test_a_large_set_that_attacks_all_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.exchange.iccma.framework._MOST_MEMBERS", 9)
    members = "".join(
        f"arg(a{number}). arg(b{number}). mem(s,a{number}). att(s,b{number}).\n" for number in range(4)
    )
    found = imported(read_iccma, f"{members}att(a1,a2).")
    assert found.report.carried.attacks == 3
    assert [(each.code, each.place.line) for each in found.report.problems] == [("AM004", 3), ("AM004", 4)]


def test_what_is_wrong_is_told_with_its_line_and_the_rest_is_read() -> None:
    found = imported(read_iccma, "p af 2\r\n1 2\r\n1 x\r\n1\r\n1 2 3\r\n")
    assert links_of(found) == ["1 attacks 2"]
    assert [(each.code, each.place.line) for each in found.report.problems] == [
        ("AM201", 3), ("AM102", 4), ("AM102", 5)
    ]  # fmt: skip
    found = imported(read_iccma, "arg(a).\narg(a b). what is this\natt(a).\nedge(a,a). att(a,z).\n")
    assert [(each.code, each.place.line) for each in found.report.problems] == [
        ("AM002", 2), ("AM002", 3), ("AM002", 4), ("AM201", 4)
    ]  # fmt: skip
    found = imported(read_iccma, "a\nb\na again\n#\na b\na\nb c\n")
    assert [(each.code, each.place.line) for each in found.report.problems] == [
        ("AM202", 3), ("AM102", 6), ("AM201", 7)
    ]  # fmt: skip


def test_what_means_several_arguments_is_told() -> None:
    text = (
        "arg(a).\narg(1..5).\narg(b;c).\natt(a,X) :- arg(X),\n  arg(Y).\n"
        "att(a, Z):-arg(Z), arg(Q).\narg(v1.5). att(a,v1.5).\n"
    )
    found = imported(read_iccma, text)
    assert (len(found.draft.claims), links_of(found)) == (2, ["a attacks v1.5"])
    assert [(each.code, each.place.line) for each in found.report.problems] == [
        ("AM002", 2), ("AM002", 3), ("AM002", 4), ("AM002", 6)
    ]  # fmt: skip


def test_a_long_line_that_is_no_framework_takes_no_longer_than_its_length() -> None:
    assert len(imported(read_iccma, f"arg(a). {'x ' * 100_000}").report.problems) == 1


def test_numbers_are_the_same_however_they_are_written() -> None:
    assert links_of(imported(read_iccma, "p af 12\n01 012\n")) == ["1 attacks 12"]


def test_an_attack_on_oneself_is_lost() -> None:
    found = imported(read_iccma, "p af 1\n1 1\n")
    assert [(each.kind, each.places) for each in found.report.lost] == [
        ("link of a claim to itself", ("line 2",))
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("p af 999999999999\n", "999999999999"),
        ("p af many\n", "how many"),
        ("p af\n", "how many"),
        ("p aba 3\na 1\n", "assumption-based"),
        ("c a comment\np af 2\n1 2\n", "neither af, nor tgf, nor apx"),
        ("0.5::arg(a). arg(b).", "neither af, nor tgf, nor apx"),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, message: str) -> None:
    with pytest.raises(NotReadable, match=message):
        imported(read_iccma, text)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize(
    "text", ["arg(é).\r\narg(b).\r\natt(é,b).\r\n", "é\r\nb\r\n#\r\né b\r\n", "p af 2\r\n#é\r\n#b\r\n1 2"]
)
def test_encodings_and_ends_of_lines(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert is_iccma(ForeignFile("x", data))
    assert links_of(imported(read_iccma, data)) == ["é attacks b"]


@pytest.mark.parametrize("seed", range(20))
def test_accepted_is_the_grounded_extension(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - a seed makes the same framework each time
    number = random.randint(1, 8)
    attacks = {
        (random.randint(1, number), random.randint(1, number)) for _ in range(random.randint(0, 12))
    }  # fmt: skip
    attacks = {(one, other) for one, other in attacks if one != other}
    text = f"p af {number}\n" + "".join(f"{one} {other}\n" for one, other in sorted(attacks))
    grounded: set[int] = set()
    defeated: set[int] = set()
    while True:
        new = {
            each for each in range(1, number + 1) if {one for one, to in attacks if to == each} <= defeated
        }
        if new == grounded:
            break
        grounded = new
        defeated = {other for one, other in attacks if one in grounded}
    verdicts = draft_verdicts(imported(read_iccma, text).draft)
    assert {int(key) for key, verdict in verdicts.items() if verdict.value == "accepted"} == grounded
    assert {int(key) for key, verdict in verdicts.items() if verdict.value == "rejected"} == defeated
