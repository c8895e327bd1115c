"""Discussions of Kialo in both layouts: who is for and against what, plain words, sources in notes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

import argmap
from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.exchange.kialo.reading import is_kialo, read_kialo
from argmap.model import Kind
from argmap.tests.builders.imported import imported
from argmap.tests.editor.importing.test_plan import Here

OLD: Final = (
    "Discussion Title: Should cities ban cars?\r\n\r\n"
    "1. Cities should ban cars.\r\n"
    "1.1. Pro: The **air** gets better \\([a study](https://example.org/a_\\(b\\))\\).\r\n"
    "1.1.1. Con: Only in summer.\r\n"
    "1.2. Con: Deliveries need them:\n1. food,\n2. post.\r\n"
    "1.2.1. Pro: -> See 1.1.1.\r\n"
    "1.2.2. Con: -> See discussion #6144: Vans are worse than trains."
)
NEW: Final = """Discussion Name:
How should cities deal with cars?

1. Question:
How should cities deal with cars?

  1.1. Thesis:
  Ban them.

    1.1.1. Pro:
    Air gets better [1], says a report [2] of 2019.
    (A second line.)

    1.1.2. Con:
    -> See 1.1.1.

  1.2. Thesis:
  Tax them [sic].

Sources:
[1] https://example.org/air
[2] https://example.org/report
"A passage [1] that somebody quoted."

and more"""


def said(text: str) -> list[str]:
    """Each claim with its links, all of them by the texts."""
    found = imported(read_kialo, text)
    texts = {claim.key: claim.text for claim in found.draft.claims}
    lines: list[str] = []
    for claim in found.draft.claims:
        lines.append(claim.text)
        lines += [f"  {link.sign.value} {texts[link.target[0]]}" for link in claim.links]
        lines += [f"  answers {texts[each.to]}" for each in claim.answers]
    return lines


def test_the_old_layout_has_a_line_an_entry() -> None:
    assert said(OLD) == [
        "Cities should ban cars.",
        "The air gets better (a study).",
        "  supports Cities should ban cars.",
        "Only in summer.",
        "  attacks The air gets better (a study).",
        "  supports Deliveries need them:\n1. food,\n2. post.",
        "Deliveries need them:\n1. food,\n2. post.",
        "  attacks Cities should ban cars.",
        "Vans are worse than trains.",
        "  attacks Deliveries need them:\n1. food,\n2. post.",
    ]


def test_the_same_with_line_ends_of_unix() -> None:
    assert said(OLD.replace("\r\n", "\n")) == said(OLD)


def test_without_a_title_too() -> None:
    text = OLD.partition("\r\n\r\n")[2]
    assert is_kialo(ForeignFile("x", text.encode()))
    assert said(text) == said(OLD)


@pytest.mark.parametrize("text", [NEW, NEW.replace("\n", "\r\n")])
def test_the_new_layout_has_a_head_an_entry_and_footnotes(text: str) -> None:
    assert said(text) == [
        "How should cities deal with cars?",
        "Ban them.",
        "  answers How should cities deal with cars?",
        "Air gets better, says a report of 2019.\n(A second line.)",
        "  supports Ban them.",
        "Tax them [sic].",
        "  answers How should cities deal with cars?",
    ]
    found = imported(read_kialo, text)
    assert [claim.kind for claim in found.draft.claims] == [
        Kind.QUESTION, Kind.HYPOTHESIS, Kind.CLAIM, Kind.HYPOTHESIS,
    ]  # fmt: skip
    assert found.draft.title == "How should cities deal with cars?"
    assert found.draft.claims[2].note == (
        "Source: https://example.org/air\n"
        "Source: https://example.org/report “‘A passage [1] that somebody quoted.’ and more”"
    )
    assert [(each.counted, each.kept.value) for each in found.report.lost] == [
        ("2 sources", "note"), ("1 link that is a support and an attack", "no"),
    ]  # fmt: skip


def test_theses_without_pro_or_con_answer_a_question() -> None:
    text = "Discussion Title: T\r\n\r\n1. What now?\r\n1.1. Go.\r\n1.1.1. Con: No.\r\n1.2. Stay."
    assert said(text) == [
        "What now?", "Go.", "  answers What now?", "No.", "  attacks Go.", "Stay.", "  answers What now?",
    ]  # fmt: skip


def test_a_claim_keeps_its_key_when_its_number_changes() -> None:
    one = imported(read_kialo, "Discussion Title: T\n\n1. A.\n1.1. Pro: B.\n1.2. Con: C.")
    two = imported(read_kialo, "Discussion Title: T\n\n1. A.\n1.1. Con: C.\n1.2. Pro: B.")
    assert {each.key: each.text for each in one.draft.claims} == {
        each.key: each.text for each in two.draft.claims
    }


@pytest.mark.parametrize(
    ("entries", "code", "line"),
    [
        ("1. A.\n1.2.1. Pro: B.", "AM201", 4),
        ("1. A.\n1.1. Pro: B.\n1.1. Con: C.", "AM202", 5),
        ("1. A.\n1.1. Pro: -> See 1.9.", "AM201", 4),
        ("1. A.\n1.1. Pro: -> See 1.1.", "AM201", 4),
        ("1. A.\n1.1. Pro: -> See 1.2.\n1.2. Pro: -> See 1.1.", "AM201", 4),
        ("1. A.\n1.1. Pro: ", "AM103", 0),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_is_read(entries: str, code: str, line: int) -> None:
    found = imported(read_kialo, f"Discussion Title: T\n\n{entries}")
    assert [(each.code, each.place.line) for each in found.report.problems][:1] == [(code, line)]
    assert found.draft.claims[0].text == "A."


def test_a_claim_under_itself_is_lost() -> None:
    found = imported(read_kialo, "Discussion Title: T\n\n1. A.\n1.1. Pro: B.\n1.1.1. Pro: -> See 1.1.")
    assert [each.kind for each in found.report.lost] == ["link of a claim to itself"]


@pytest.mark.parametrize("text", ["Discussion Title: T\n", "Discussion Name:\nT\n\n", "Discussion Name:"])
def test_a_discussion_without_entries_cannot_be_read(text: str) -> None:
    with pytest.raises(NotReadable, match="no entry"):
        imported(read_kialo, text)


@pytest.mark.parametrize("text", ["1. First\n2. Second\n", "[A]: b\n", "Title: x\n", "1.1. Pro: x\n", ""])
def test_other_texts_are_not_discussions(text: str) -> None:
    assert not is_kialo(ForeignFile("x", text.encode()))


@pytest.mark.parametrize(
    "body",
    [
        "1. " + "[" * 50_000,
        "1. " + "*" * 50_000,
        "1. " + "[a](" * 20_000,
        "1. " + "\\" * 50_001,
        "1. a [1" * 9_000,
    ],
    ids=["brackets", "stars", "links", "backslashes", "notes"],
)
def test_odd_texts_are_read_as_they_are(body: str) -> None:
    for head in ("Discussion Title: T\n\n", "Discussion Name:\nT\n\n1. Thesis:\n"):
        assert len(imported(read_kialo, head + body).draft.claims) == 1


def test_deep_discussions_are_read() -> None:
    lines = ["1. A."] + [f"{'1.' * depth} Pro: B {depth}." for depth in range(2, 1500)]
    found = imported(read_kialo, "Discussion Title: T\n\n" + "\n".join(lines))
    assert found.report.carried.supports == 1498


HEADS: Final = (
    "Discussion Name:\nT\n\n1. Thesis:\nA.\n\n  1.1. Pro:\n  B [1].\n\n    1.1.1. Con:\n    C [2].\n"
)


def notes(text: str) -> list[str]:
    return [claim.note for claim in imported(read_kialo, text).draft.claims if claim.note]


def test_addresses_have_no_backslashes_and_texts_no_marks() -> None:
    text = f"{HEADS}    It is **so  very** bad s***.\n\nSources:\n[1] https://a.org/b_\\(c\\)\n[2] https://a.org\n"
    assert notes(text) == ["Source: https://a.org/b_(c)", "Source: https://a.org"]
    assert said(text)[-2] == "C.\nIt is so very bad s***."


@pytest.mark.parametrize(
    ("sources", "found"),
    [
        ("[1] a\n[3] no\n[2] b", ["Source: a “[3] no”", "Source: b"]),
        ("[2] b\n[7] no", ["Source: b"]),
        ("[1] a\n\nSources:\n[2] b", ["Source: a “Sources:”", "Source: b"]),
        ("[1] a\n[2] b\n[3] c", ["Source: a", "Source: b"]),
    ],
)
def test_footnotes_are_told_from_numbers_in_passages(sources: str, found: list[str]) -> None:
    assert notes(f"{HEADS}\nSources:\n{sources}\n") == found


def test_sources_that_no_text_names_are_counted() -> None:
    lost = imported(read_kialo, f"{HEADS}\nSources:\n[1] a\n[2] b\n[3] c\n").report.lost
    assert [(each.counted, each.places) for each in lost] == [
        ("1 source without a footnote", ("[3]",)), ("2 sources", ("1.1.", "1.1.1.")),
    ]  # fmt: skip


def test_sources_within_a_text_end_nothing() -> None:
    text = HEADS.replace("  B [1].\n", "  B:\n\nSources:\n[1] seen\n")
    assert said(text)[1:] == [
        "B:\n\nSources:\n[1] seen", "  supports A.", "C [2].", "  attacks B:\n\nSources:\n[1] seen",
    ]  # fmt: skip


def test_heads_need_no_empty_lines_between_them() -> None:
    assert said(HEADS.replace("\n\n", "\n")) == said(HEADS)


def test_a_head_that_is_not_known_is_told() -> None:
    found = imported(read_kialo, HEADS.replace("1.1. Pro:", "1.1. Kontra:"))
    assert [(each.code, each.place.line, each.message) for each in found.report.problems] == [
        ("AM104", 7, "`1.1. Kontra:` is not known, and is read as a part of 1."),
        ("AM201", 10, "`1.1.1.` answers 1.1., which is not there"),
    ]


def test_layouts_are_told_apart_by_their_entries() -> None:
    old = "1. A.\n1.1. Pro: B.\n1.1.1. Con: C."
    for title in ("Discussion Title: T\n", "Discussion Name: T\n", "Discussion Name:\nT\n"):
        assert said(f"{title}\n{old}") == said(HEADS.replace(" [1]", "").replace(" [2]", ""))


@pytest.mark.parametrize("ends", [["\r\n"], ["\n"], ["\r"], ["\r\n", "\n"], ["\n", "\r\n"]])
def test_mixed_line_ends_lose_no_entry(ends: list[str]) -> None:
    lines = [
        "Discussion Title: T",
        "1. A.",
        "1.1. Pro: B.",
        "1.1.1. Con: C.",
        "1.2. PRO: D.",
        "1.2.1. con: E.",
    ]
    text = "".join(f"{line}{ends[index % len(ends)]}" for index, line in enumerate(lines))
    assert said(text) == [
        "A.", "B.", "  supports A.", "C.", "  attacks B.", "D.", "  supports A.", "E.", "  attacks D.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Discussion Title: T\n\n1. A.\n1.1. Pro: B.\n1.2. C.\n",
        "Discussion Title: T\n\n1. A.\n1.1. Pro: B.\n1.1.1. C.\n",
        "Discussion Name: T\n\n1. Thesis:\nA.\n\n1.1. Thesis:\nC.\n",
        "Discussion Name: T\n\n1. Question:\nA?\n\n1.1. Thesis:\nB.\n\n1.1.1. Question:\nC?\n",
    ],
)
def test_an_entry_that_is_neither_for_nor_against_stands_alone_and_is_told(text: str) -> None:
    found = imported(read_kialo, text)
    assert [(each.code, each.message.partition(".`")[2]) for each in found.report.problems] == [
        ("AM103", " is neither a Pro nor a Con, and stands alone")
    ]
    assert said(text)[-1][0] == "C"


def test_an_entry_without_words_is_told_and_makes_no_question() -> None:
    found = imported(read_kialo, "Discussion Title: T\n\n1. A.\n1.1. Pro:\n1.2. Con: C.")
    assert [each.code for each in found.report.problems] == ["AM103"]
    assert [claim.kind for claim in found.draft.claims] == [Kind.HYPOTHESIS, Kind.CLAIM]


def test_lines_above_the_entries_are_counted() -> None:
    lost = imported(read_kialo, "Discussion Title: T\n\nExported today.\nBy me.\n\n1. A.\n").report.lost
    assert [(each.counted, each.places) for each in lost] == [
        ("2 lines above the first entry", ("line 3", "line 4"))
    ]


def test_entries_without_a_root_cannot_be_read() -> None:
    with pytest.raises(NotReadable, match="no thesis or question"):
        imported(read_kialo, "Discussion Title: T\n\n1.1. Pro: A.\n1.2. Con: B.\n")


def test_the_page_shows_what_becomes_of_its_example() -> None:
    page = (Path(argmap.__file__).parent / "docs" / "exchange" / "kialo.md").read_text("utf-8")
    (text,) = re.findall(r"^```text\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    (shown,) = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    here = Here(cites=False)
    here.take(imported(read_kialo, text).draft)
    (made,) = (each for name, each in here.texts.items() if name.endswith("file.yaml"))
    assert made == shown
