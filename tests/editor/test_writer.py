"""Claims are written so that what is read back is what was meant, character for character."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.editor.claim_draft import AnswerDraft, ClaimDraft, LinkDraft, SourceDraft
from argmap.editor.writer import Style, claim_text, in_flow, item_text, pair_text
from argmap.model.hint import Value
from argmap.model.safe_text import exact
from argmap.schema.yaml.data import DataOf
from argmap.schema.yaml.entries import read_entries
from argmap.schema.yaml.file import YamlFile
from argmap.schema.yaml.positions import Data
from argmap.tests.builders.edited import in_memory
from argmap.tests.builders.strategies import ids, texts

WORDS = st.sampled_from(
    [
        *"-{}|['\"\\=~\t\r\x00\x1b\x85\u2028\ufeff\u202e\ufffe",
        *(
            "- a",
            "? b",
            ": c",
            "d: e",
            "f #g",
            "#h",
            "null",
            "2015",
            "no",
            "*x",
            "&y",
            "---",
            "...",
            "%A",
            ">-",
        ),
        *("@i", "<<", "a,b", "x" * 130, "\U0001f468\u200d\U0001f469", "می\u200cخواهم", "id:\n text: x"),
        *["word"] * 9,
    ]
)
PROSE = st.one_of(
    texts,
    st.lists(WORDS, min_size=1, max_size=40).map(" ".join),
    st.lists(st.one_of(WORDS, st.just(""), st.lists(WORDS, max_size=30).map(" ".join)), max_size=6).map(
        "\n".join
    ),
)
STYLES = st.builds(
    Style,
    indent=st.integers(1, 4),
    list_indent=st.integers(0, 4),
    quote=st.sampled_from("'\""),
    width=st.sampled_from([20, 60, 110]),
)


def read(text: str) -> dict[str, Data]:
    """The data of a YAML text that is a mapping, every problem a failure."""
    file = YamlFile("m.yaml", text)
    found: dict[str, Data] = {}
    read_entries(file, lambda key, node: found.update({key.value: DataOf(file)(node)}))
    assert [each for each in file.problems if each.code != "AM007"] == []
    return found


@given(st.lists(PROSE, min_size=3, max_size=3), STYLES, st.integers(0, 3))
@settings(max_examples=150)
def test_any_text_is_read_as_it_was_meant(prose: list[str], style: Style, column: int) -> None:
    """As the value of a key and as an item, in block style and in brackets, with more below it."""
    one, two, three = prose
    fields: dict[str, Value] = {"quote": one, "note": [two, {"because": three, "quote": [one]}], "end": "x"}
    written = pair_text("text", two, style, column) + pair_text("facets", fields, style, column)
    assert read(written) == {"text": two or "", "facets": fields}
    assert read(f"a: {in_flow(fields, style)}\n") == {"a": fields}
    items = item_text(one, style, 0) + item_text({"to": two, "because": three}, style, 0)
    assert read(f"a:\n{items}b: c\n") == {"a": [one, {"to": two, "because": three}], "b": "c"}
    assert exact(written, keep="\n") == written, "nothing that steers a terminal or deceives a reader"


DRAFTS = st.builds(
    ClaimDraft,
    id=ids,
    kind=st.sampled_from(["", "hypothesis"]),
    label=st.sampled_from(["", "A: label"]),
    text=PROSE.filter(str.strip),
    sources=st.lists(
        st.builds(
            SourceDraft,
            work=st.sampled_from(["doe-2001", "2001"]),
            locator=st.sampled_from(["", "p. 1, 2", "12"]),
            quote=PROSE.filter(lambda text: not text or text.strip(" \t\r\n")),
            via=st.sampled_from(["", "none", "roe", SourceDraft("roe", locator="1: 2")]),
        ),
        max_size=2,
    ).map(tuple),
    presumed=st.sampled_from([None, True, False]),
    strength=st.sampled_from(["", "weak", 0.7, 1]),
    facets=st.sampled_from([{}, {"actor": ("sco",)}, {"actor": ("sco", "eu")}]),
    supports=st.lists(
        st.builds(
            LinkDraft,
            to=st.one_of(ids, st.tuples(ids, ids).map(" -> ".join)),
            premises=st.lists(ids, max_size=2).map(tuple),
            because=PROSE.filter(lambda text: not text or text.strip(" \t\r\n")),
            strength=st.sampled_from(["", "strong", 0.25]),
        ),
        max_size=2,
    ).map(tuple),
    contradicts=st.lists(ids, max_size=2).map(tuple),
    answers=st.lists(st.builds(AnswerDraft, to=ids, basis=st.sampled_from(["", "stated"])), max_size=2).map(
        tuple
    ),
    tags=st.lists(st.sampled_from(["a", "b c", "d, e", "1"]), max_size=3).map(tuple),
)


@given(DRAFTS, STYLES)
@settings(max_examples=50)
def test_a_claim_is_read_as_it_was_meant(draft: ClaimDraft, style: Style) -> None:
    """With everything that it says of sources, links and the rest."""
    loaded, _ = in_memory({"m.yaml": claim_text(draft, style) + "after: {text: x}\n"})
    claim = loaded.argument_map.claims[draft.id]
    assert [each for each in loaded.problems if each.code not in ("AM005", "AM007")] == []
    assert (claim.text, claim.presumed) == (
        draft.text,
        draft.kind == "" if draft.presumed is None else draft.presumed,
    )
    assert [(each.work, each.locator, each.quote) for each in claim.sources] == [
        (each.work, each.locator, each.quote) for each in draft.sources
    ]
    assert [
        (str(each.target), each.because, tuple(one.id for one in each.premises)) for each in claim.links
    ] == [(each.to, each.because, each.premises) for each in draft.supports]
    assert [each.id for each in claim.contradicts] == [*draft.contradicts]
    assert [(each.to, each.basis) for each in claim.answers] == [
        (each.to, each.basis) for each in draft.answers
    ]
    assert (dict(claim.facets), claim.tags) == (draft.facets, draft.tags)


def test_it_reads_well() -> None:
    """As the map that ships is written: short lists and mappings in one line, long texts folded."""
    draft = ClaimDraft(
        "no-2015",
        kind="hypothesis",
        label="A label: short",
        text="A text that does not fit into one line is folded, so that no line is longer than others.",
        sources=(
            SourceDraft("doe-2001", locator="p. 1"),
            SourceDraft("roe", via=SourceDraft("doe", locator="2")),
        ),
        facets={"actor": ("sco",), "theme": ("norms", "water")},
        strength=0.7,
        supports=(LinkDraft("a"), LinkDraft("b -> c")),
        attacks=(LinkDraft("d", premises=("e",), because='It "must".', strength="weak"),),
        answers=(AnswerDraft("f"),),
        note="One paragraph.\n\nAnother one.",
        tags=("x", "null"),
    )
    assert (
        claim_text(draft, Style(width=70))
        == """\
no-2015:
  kind: hypothesis
  label: "A label: short"
  text: >-
    A text that does not fit into one line is folded, so that no line
    is longer than others.
  sources:
    - work: doe-2001
      locator: p. 1
    - work: roe
      via: {work: doe, locator: 2}
  strength: 0.7
  facets: {actor: sco, theme: [norms, water]}
  supports: [a, b -> c]
  attacks:
    - to: d
      with: e
      because: It "must".
      strength: weak
  answers: f
  note: |-
    One paragraph.

    Another one.
  tags: [x, "null"]
"""
    )
