"""What is shown of the name at the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.editor.server.features.hover import hover
from argmap.editor.server.lines import Encoding
from argmap.editor.server.settings import Client
from argmap.tests.editor.server.asking import CURSOR, RICH, Editor
from argmap.tests.editor.server.features.a_map import MAP, at, marked

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path, MAP)


def told(editor: Editor, text: str, name: str = "tea.yaml") -> str:
    found = editor.ask(hover, name, text)
    return found.contents.value if found else ""


TEA_HELPS = """\
### Tea helps

`tea-helps` (hypothesis; Hall 2014, p. 3, via On tea n.d.)

Tea helps whoever drinks it.

**Undecided (unresolved). It depends on “Warm water does good” and one other, undecided themselves.**

It turns on:

- **+ moderate support is in doubt:** Warm water does good (Hall 2014, Kim 2020) `warm-water`
- **− moderate attack is in doubt:** There is no proof that tea-helps `no-proof`

1 for it, 1 against it."""


@pytest.mark.parametrize(
    "before", ["\ntea-", "- to: tea-", "attacks: [tea-", "warm-water -> tea-", "proof that tea-", "tea; tea-"]
)
def test_a_claim_wherever_its_id_stands(editor: Editor, before: str) -> None:
    found = editor.ask(hover, "tea.yaml", at(MAP["tea.yaml"], before))
    assert found.contents.value.startswith(TEA_HELPS)
    assert found.contents.kind.value == "markdown"
    assert marked(editor, "tea.yaml", found.range) == "tea-helps"


def test_long_texts_are_cut(editor: Editor) -> None:
    found = told(editor, f"long{CURSOR}:\n  text: {'Very long. ' * 1000}\n")
    assert "Very long. Very long…" in found
    assert len(found) < 1300


def test_premises_contradictions_answers_and_quotes(editor: Editor) -> None:
    quoted = editor.ask(hover, "tea.yaml", at(MAP["tea.yaml"], "contradicts: 'wa"))
    assert quoted.contents.value.startswith("### Warm water does good\n")
    assert marked(editor, "tea.yaml", quoted.range) == "warm-water"
    assert "**1 answer: 1 undecided.**" in told(editor, at(MAP["tea.yaml"], "answers: w"))
    with_premise = MAP["tea.yaml"].replace("because: Tea is", "with: [no-proof]\n      because: Tea is")
    assert told(editor, at(with_premise, "with: [no-")).startswith("### There is no proof that tea-helps\n")


def test_the_link_that_leads_to_a_target(editor: Editor) -> None:
    end = """

The link to it:

- **+ moderate support is in doubt**\\
  Tea is warm water.
  - **⊥ undercut is in doubt:** There is no proof that tea-helps `no-proof`"""
    assert told(editor, at(MAP["tea.yaml"], "- to: tea")).endswith(end)
    assert "The link to it" not in told(editor, at(MAP["tea.yaml"], "warm-water -> te"))


def test_a_link_on_its_arrow(editor: Editor) -> None:
    text = MAP["tea.yaml"].replace(
        "warm-water -> tea-helps]", "warm-water->tea-helps, no-proof -> warm-water -> tea-helps]"
    )
    found = editor.ask(hover, "tea.yaml", at(text, "warm-water-"))
    assert found.contents.value.startswith("### warm-water -> tea-helps\n")
    assert "undercut is in doubt:** There is no proof" in found.contents.value
    assert marked(editor, "tea.yaml", found.range) == "warm-water->tea-helps"
    last = editor.ask(hover, "tea.yaml", at(text, "no-proof -> warm-water -"))
    assert last.contents.value.startswith("### warm-water -> tea-helps\n")
    assert marked(editor, "tea.yaml", last.range) == "warm-water -> tea-helps"
    whole = editor.ask(hover, "tea.yaml", at(text, "no-proof -"))
    assert whole.contents.value.startswith("### no-proof -> warm-water -> tea-helps\n")
    undeclared = MAP["tea.yaml"].replace("warm-water -> tea-helps", "warm-water -> why")
    assert editor.ask(hover, "tea.yaml", at(undeclared, "warm-water -")) is None


def test_a_work_and_its_other_claims(editor: Editor) -> None:
    reference = "Hall, Ann (2014). Tea and health. doi:10.1000/tea\n\n1 other claim from it:\n\n"
    at_the_claim = told(editor, at(MAP["tea.yaml"], "work: ha"))
    assert at_the_claim == f"{reference}- **Undecided (contested):** Warm water does good `warm-water`"
    assert "2 claims are cited through it." in told(editor, at(MAP["argmap.yaml"], "via: st"), "argmap.yaml")
    assert told(editor, at(MAP["more.bib"], "{ki"), "more.bib").startswith(
        "Kim, Jo (2020). Leaves.\n\n1 claim from it:"
    )
    assert told(editor, at(MAP["works.yaml"], "Tea and he"), "works.yaml") == ""


def test_at_most_ten_claims_of_a_work(tmp_path: Path) -> None:
    claims = "".join(f"c{number}: {{text: T, sources: hall-2014}}\n" for number in range(13))
    found = told(Editor(tmp_path, {**MAP, "more.yaml": claims}), at(claims, "sources: ha"), "more.yaml")
    assert "14 other claims from it:" in found
    assert found.count("\n- ") == 11
    assert found.endswith("- **and 4 more**")


def test_facets_values_and_tags(editor: Editor) -> None:
    assert told(editor, at(MAP["tea.yaml"], "theme: [body, mi")) == "### The mind\n\n1 claim has this value."
    assert told(editor, at(MAP["tea.yaml"], "theme: bo")) == "### The body\n\n2 claims have this value."
    assert (
        told(editor, at(MAP["tea.yaml"], "facets: {the"))
        == "### theme\n\n- **body** The body\n- **mind** The mind"
    )
    assert (
        told(editor, at(MAP["argmap.yaml"], 'y, "mi'), "argmap.yaml")
        == "### The mind\n\n1 claim has this value."
    )
    assert told(editor, at(MAP["tea.yaml"], "tags: dri")) == "2 claims have this tag."
    assert told(editor, MAP["tea.yaml"].replace("theme: body", f"theme: {CURSOR}soul")) == ""
    index = editor.type("tea.yaml", MAP["tea.yaml"].replace("tags: drink", f"tags: dr{CURSOR}"))
    assert hover(editor.asked("tea.yaml", index, settled=False)) is None


def test_keys_as_the_schema_has_them(editor: Editor) -> None:
    assert told(editor, at(MAP["tea.yaml"], "supp")).startswith("### Supports\n\nThe claims or links that")
    assert told(editor, at(MAP["tea.yaml"], "beca")).startswith("### Because\n")
    assert told(editor, at(MAP["tea.yaml"], "loca")).startswith("### Locator\n")
    strength = MAP["tea.yaml"].replace("because:", "strength: weak\n      because:")
    assert told(editor, at(strength, "stren")).startswith("### Strength\n")
    assert told(editor, at(MAP["argmap.yaml"], "refer"), "argmap.yaml").startswith("### References\n")
    assert told(editor, MAP["tea.yaml"].replace("tags:", f"tagz{CURSOR}:", 1)) == ""


def test_keys_are_left_to_another_server(tmp_path: Path) -> None:
    editor = Editor(tmp_path, MAP, without_schema=True)
    assert told(editor, at(MAP["tea.yaml"], "supp")) == ""
    assert told(editor, at(MAP["argmap.yaml"], "refer"), "argmap.yaml") == ""
    assert told(editor, at(MAP["tea.yaml"], "- to: te")).startswith(TEA_HELPS)


def test_plain_text_for_editors_without_markdown(tmp_path: Path) -> None:
    found = Editor(tmp_path, MAP, client=Client()).ask(hover, "tea.yaml", at(MAP["tea.yaml"], "warm-wat"))
    assert found.contents.kind.value == "plaintext"
    assert found.contents.value.startswith(
        "Warm water does good\nwarm-water (claim; Hall 2014, via On tea n.d.; Kim 2020, via On tea n.d.)\n"
    )


EVIL = """\
evil:
  label: '# [x](command:evil) <b>'
  text: '- ![i](https://e.org/i.png) <img src=x onerror=y> https://e.org `code` **b** | \\ &lt;'
  sources: evil-1
  facets: {theme: '`[y](command:y)'}
"""


def test_addresses_read_as_they_are_written(tmp_path: Path) -> None:
    """An e-mail address may become a link, which does no harm; nothing that is not shown stands in it."""
    found = told(Editor(tmp_path, MAP), f"a{CURSOR}: {{text: Write to ann.b+c@d-e.org or @hall}}\n")
    assert "Write to ann.b+c@d-e.org or \\@hall\n" in found
    assert "<!--" not in found


def test_no_markdown_comes_out_of_what_strangers_write(tmp_path: Path) -> None:
    settings = MAP["argmap.yaml"].replace("body: The body", "'`[y](command:y)': '<i>[z](command:z)'")
    works = "- {id: evil-1, title: '[t](https://e.org) <u>', URL: 'javascript:alert(1)'}\n"
    editor = Editor(tmp_path, {**MAP, "argmap.yaml": settings, "works.yaml": works, "evil.yaml": EVIL})
    for before in ("ev", "sources: ev", "theme: '`", "the"):
        found = told(editor, at(EVIL, before), "evil.yaml")
        assert found
        bare = found.replace("\\[", "").replace("\\<", "").replace("\\`", "").replace("`evil`", "")
        assert not {"[", "<", "`"}.intersection(bare)
        assert "://" not in found.replace("\\://", "")
    assert "\n\\- !" in told(editor, at(EVIL, "ev"), "evil.yaml")


def test_the_last_good_version_serves_while_a_file_is_broken(editor: Editor) -> None:
    editor.open("tea.yaml")
    editor.asked("tea.yaml")
    broken = MAP["tea.yaml"] + "more: [unclosed\n  text: 'x\n"
    found = editor.ask(hover, "tea.yaml", at(broken, "- to: tea-"))
    assert found.contents.value.startswith(TEA_HELPS)
    assert told(editor, at(broken, "work: ha")).startswith("Hall, Ann (2014).")


def test_half_typed_claims_are_told_too(editor: Editor) -> None:
    editor.open("tea.yaml")
    half = MAP["tea.yaml"] + "new:\n  supports:\n    - to: tea-helps\n      because: 'not clo"
    assert told(editor, at(half, "- to: tea-helps\n      because: 'not clo")) == ""
    index = editor.type(
        "tea.yaml",
        half.replace("to: tea-helps\n      because: 'not", f"to: tea{CURSOR}-helps\n      because: 'not"),
    )
    found = hover(editor.asked("tea.yaml", index, settled=False))
    assert found
    assert found.range
    assert marked(editor, "tea.yaml", found.range) == "tea-helps"


@pytest.mark.parametrize("encoding", [*Encoding])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_ranges_are_exact_in_any_text(tmp_path: Path, encoding: Encoding, line_end: str, bom: str) -> None:
    text = f"{bom}'α-😀x': {{text: 😀, supports: tea-helps}}\nb: {{text: '😀 😀', attacks: [\"tea-helps\"]}}"
    files = {**MAP, "odd.yaml": text.replace("\n", line_end)}
    editor = Editor(tmp_path, files, RICH, encoding)
    for before in ("supports: tea", 'attacks: ["tea'):
        found = editor.ask(hover, "odd.yaml", at(files["odd.yaml"], before))
        assert marked(editor, "odd.yaml", found.range) == "tea-helps"
        assert found.contents.value.startswith("### Tea helps")


def test_nothing_is_told_where_nothing_stands(editor: Editor) -> None:
    assert told(editor, CURSOR) == ""
    assert told(editor, f"# a comment{CURSOR}\n") == ""
    assert told(editor, f"a: {{text: x, supports: unknown{CURSOR}}}") == ""
    assert told(editor, f"a:\n  text: x\n{CURSOR}\n") == ""
