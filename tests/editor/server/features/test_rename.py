"""Renaming what stands at the cursor: claims, works, values of facets and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from argmap.editor.refused import Refused
from argmap.editor.server.features.rename import prepare_rename, rename
from argmap.editor.server.lines import Encoding, Lines, Position
from argmap.editor.server.settings import Client
from argmap.tests.editor.server.asking import Editor, applied

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = """\
argmap: 1
title: A map
references: refs.yaml
via: w1
facets: {theme: {norms: Norms, 'self rule': Self-rule}, actor: {norms: The norm-makers}}
"""
REFS = """\
- id: w1
  type: book
  title: One
- {id: "w2", type: book, title: Two}
"""
CLAIMS = """\
# Here norms-bind is mentioned.
norms-bind:
  kind: hypothesis
  text: Norms bind.
b:
  text: A text that mentions norms-bind 𝄞 twice, norms-bind.
  sources: [{work: w2, via: w1}, w1]
  supports: ['norms-bind', {to: "c -> norms-bind", with: d}]
  facets: {theme: [norms, "self rule"], actor: norms}
  tags: [one, 'two']
c: {text: x, attacks: norms-bind, tags: one}
d:
  text: "𝄞"
  contradicts:
    - norms-bind
  answers: {to: norms-bind, because: So says norms-bind.}
"""
FILES = {"argmap.yaml": SETTINGS, "refs.yaml": REFS, "a/claims.yaml": CLAIMS}
BARE = Client()


def _renamed(editor: Editor, name: str, text: str, new: str) -> types.WorkspaceEdit:
    params = types.RenameParams(types.TextDocumentIdentifier(editor.uri(name)), types.Position(0, 0), new)
    edit = editor.ask(rename, name, text, params)
    assert isinstance(edit, types.WorkspaceEdit)
    return edit


def _edits(edit: types.WorkspaceEdit) -> dict[str, list[types.TextEdit | types.AnnotatedTextEdit]]:
    """The edits of each file, by its URI."""
    if edit.changes is not None:
        return {uri: [*each] for uri, each in edit.changes.items()}
    found: dict[str, list[types.TextEdit | types.AnnotatedTextEdit]] = {}
    for each in edit.document_changes or ():
        assert isinstance(each, types.TextDocumentEdit)
        edits = [one for one in each.edits if isinstance(one, (types.TextEdit, types.AnnotatedTextEdit))]
        assert edits == each.edits
        found[each.text_document.uri] = edits
    return found


def _texts(editor: Editor, edit: types.WorkspaceEdit, *, prose: bool = False) -> dict[str, str]:
    """The files after an edit, by name; with the mentions in prose where they are accepted."""
    found: dict[str, str] = {}
    for uri, edits in _edits(edit).items():
        name = uri.removeprefix(editor.uri("").rstrip("/") + "/")
        document = editor.session.documents.get(uri)
        text = document.lines.text if document else (editor.folder / name).read_bytes().decode()
        kept = [
            types.TextEdit(each.range, each.new_text)
            for each in edits
            if prose or isinstance(each, types.TextEdit)
        ]
        found[name] = applied(text, kept)
    return found


@pytest.mark.parametrize(
    ("at", "placeholder"),
    [
        ("¦norms-bind:\n", "norms-bind"),
        ("'norms-bi¦nd'", "norms-bind"),
        ("norms-bind¦', {to", "norms-bind"),
        ('"¦c -> norms-bind"', "c"),
        ('"c¦ -> norms-bind"', "c"),
        ('"c -> nor¦ms-bind"', "norms-bind"),
        ("with: d¦}", "d"),
        ("work: w¦2", "w2"),
        ("via: w1¦}", "w1"),
        ('¦norms, "self', "norms"),
        ('"self ru¦le"', "self rule"),
        ("[o¦ne", "one"),
        ("tags: one¦}", "one"),
        ("to: norms-¦bind, because", "norms-bind"),
    ],
)
def test_prepare_gives_the_range_and_what_stands_there(tmp_path: Path, at: str, placeholder: str) -> None:
    editor = Editor(tmp_path, FILES)
    bare = at.replace("¦", "")
    text = CLAIMS.replace(bare, at, 1)
    assert text != CLAIMS
    found = editor.ask(prepare_rename, "a/claims.yaml", text)
    lines = Lines(CLAIMS, Encoding.UTF_16)
    start, end = (
        lines.index(Position(each.line, each.character)) for each in (found.range.start, found.range.end)
    )
    assert (CLAIMS[start:end], found.placeholder) == (placeholder, placeholder)


@pytest.mark.parametrize(
    "at",
    [
        "# He¦re",
        "te¦xt: Norms",
        "Norms b¦ind.",
        "ki¦nd: hyp",
        "hypoth¦esis",
        "mentions norms-b¦ind",
    ],
)
def test_prepare_refuses_where_nothing_can_be_renamed(tmp_path: Path, at: str) -> None:
    editor = Editor(tmp_path, FILES)
    text = CLAIMS.replace(at.replace("¦", ""), at, 1)
    assert editor.ask(prepare_rename, "a/claims.yaml", text) is None
    with pytest.raises(Refused, match="nothing that can be renamed"):
        _renamed(editor, "a/claims.yaml", text, "x")


def test_markdown_in_the_folder_names_it_too(tmp_path: Path) -> None:
    markdown = (
        "# Norms\n\nThat `norms-bind` is held.\n\n"
        "<!-- argmap:begin claims --focus norms-bind -->\n\nnorms-bind\n\n<!-- argmap:end -->\n"
    )
    files = {**FILES, "README.md": markdown, "other/argmap.yaml": SETTINGS, "other/README.md": markdown}
    editor = Editor(tmp_path, files)
    edit = _renamed(editor, "a/claims.yaml", CLAIMS.replace("norms-bind:\n", "¦norms-bind:\n"), "bound")
    focused = markdown.replace("--focus norms-bind", "--focus bound")
    assert _texts(editor, edit)["README.md"] == focused
    assert _texts(editor, edit, prose=True)["README.md"] == focused.replace("`norms-bind`", "`bound`")
    assert "other/README.md" not in _texts(editor, edit)


def test_a_claim_is_renamed_wherever_it_is_named(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {**FILES, "z.yaml": "z: {text: y, attacks: b -> norms-bind}\n"})
    edit = _renamed(editor, "a/claims.yaml", CLAIMS.replace("[\n", "[").replace("c -> n", "c -> ¦n"), "bound")
    found = _texts(editor, edit)
    assert found["z.yaml"] == "z: {text: y, attacks: b -> bound}\n"
    assert found["a/claims.yaml"] == (
        CLAIMS.replace("norms-bind:\n", "bound:\n")
        .replace("'norms-bind'", "'bound'")
        .replace("c -> norms-bind", "c -> bound")
        .replace("attacks: norms-bind", "attacks: bound")
        .replace("- norms-bind", "- bound")
        .replace("to: norms-bind", "to: bound")
    )
    everything = _texts(editor, edit, prose=True)["a/claims.yaml"]
    assert everything == CLAIMS.replace("norms-bind", "bound")
    assert edit.change_annotations == {
        "Mentions in prose": types.ChangeAnnotation("Mentions in prose", needs_confirmation=True)
    }
    versions = [
        each.text_document.version
        for each in edit.document_changes or ()
        if isinstance(each, types.TextDocumentEdit)
    ]
    assert versions == [1, None]


def test_a_plain_editor_gets_only_ids_and_no_versions(tmp_path: Path) -> None:
    editor = Editor(tmp_path, FILES, BARE)
    edit = _renamed(editor, "a/claims.yaml", CLAIMS.replace("norms-bind:\n", "n¦orms-bind:\n"), "bound")
    assert (edit.document_changes, edit.change_annotations) == (None, None)
    assert _texts(editor, edit)["a/claims.yaml"].count("norms-bind") == 4


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ("b", "there is a claim `b` already"),
        ("not an id", "not a valid id"),
        ("", "not a valid id"),
        ("e\u0301", "not NFC"),
    ],
)
def test_an_id_that_is_taken_or_none_is_refused(tmp_path: Path, new: str, why: str) -> None:
    editor = Editor(tmp_path, FILES)
    with pytest.raises(Refused, match=why):
        _renamed(editor, "a/claims.yaml", CLAIMS.replace("norms-bind:\n", "n¦orms-bind:\n"), new)


def test_the_text_of_the_editor_counts_not_that_of_the_file(tmp_path: Path) -> None:
    editor = Editor(tmp_path, FILES)
    typed = "# One line more 𝄞.\r\n" + CLAIMS.replace("\n", "\r\n").replace("c: {text: x", "¦c: {text: x")
    found = _texts(editor, _renamed(editor, "a/claims.yaml", typed, "other"))
    typed = typed.replace("¦", "")
    assert found == {
        "a/claims.yaml": typed.replace("c: {text: x", "other: {text: x").replace("c -> n", "other -> n")
    }


def test_a_mark_at_the_start_of_a_file_that_is_not_open_does_not_count(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"a.yaml": "\ufeff'x': {text: x}\n", "b.yaml": "y: {text: y, supports: x}\n"})
    edit = _renamed(editor, "b.yaml", "y: {text: y, supports: ¦x}\n", "new")
    span = types.Range(types.Position(0, 1), types.Position(0, 2))
    assert _edits(edit)[editor.uri("a.yaml")] == [types.TextEdit(span, "new")]


def test_half_typed_names_are_found_in_what_is_broken(tmp_path: Path) -> None:
    editor = Editor(tmp_path, FILES)
    found = editor.ask(prepare_rename, "a/claims.yaml", CLAIMS + "e:\n  text: [\n  supports: nor¦ms-bind\n")
    assert found.placeholder == "norms-bind"


@pytest.mark.parametrize("name", ["a/claims.yaml", "argmap.yaml", "refs.yaml"])
def test_a_work_is_renamed_from_wherever_it_is_named(tmp_path: Path, name: str) -> None:
    editor = Editor(tmp_path, FILES)
    text = FILES[name]
    found = _texts(editor, _renamed(editor, name, text.replace("w1", "w¦1", 1), "work-1"))
    assert found == {each: FILES[each].replace("w1", "work-1") for each in FILES}


@pytest.mark.parametrize(
    ("name", "refs", "after"),
    [
        (
            "r.bib",
            "@book{w1, title = {One}}\n@book{ w2 ,title={w1}}\n",
            "@book{new, title = {One}}\n@book{ w2 ,title={w1}}\n",
        ),
        (
            "r.json",
            '[{"id": "w1", "type": "book"}, {"id": "w2"}]',
            '[{"id": "new", "type": "book"}, {"id": "w2"}]',
        ),
        ("r.ris", "TY  - BOOK\r\nID  - w1\r\nER  - \r\n", "TY  - BOOK\r\nID  - new\r\nER  - \r\n"),
    ],
)
def test_a_work_is_renamed_in_each_form_of_references(
    tmp_path: Path, name: str, refs: str, after: str
) -> None:
    settings = f"argmap: 1\ntitle: A map\nreferences: {name}\n"
    editor = Editor(tmp_path, {"argmap.yaml": settings, name: refs, "a.yaml": "a: {text: x, sources: w1}\n"})
    found = _texts(editor, _renamed(editor, "a.yaml", "a: {text: x, sources: ¦w1}\n", "new"))
    assert found == {"a.yaml": "a: {text: x, sources: new}\n", name: after}


@pytest.mark.parametrize("new", ["w2", "a\nb", " ", "none"])
def test_a_key_that_is_taken_or_none_is_refused(tmp_path: Path, new: str) -> None:
    editor = Editor(tmp_path, FILES)
    with pytest.raises(Refused):
        _renamed(editor, "a/claims.yaml", CLAIMS.replace("via: w1", "via: ¦w1"), new)


def test_a_work_that_another_refers_to_is_refused(tmp_path: Path) -> None:
    bib = "@book{w1, title = {One}}\n@inbook{w2, title = {Two}, crossref = {w1}}\n"
    settings = "argmap: 1\ntitle: A map\nreferences: r.bib\n"
    editor = Editor(
        tmp_path, {"argmap.yaml": settings, "r.bib": bib, "a.yaml": "a: {text: x, sources: w1}\n"}
    )
    with pytest.raises(Refused):
        _renamed(editor, "a.yaml", "a: {text: x, sources: ¦w1}\n", "new")


def test_references_outside_of_the_map_are_changed_only_where_the_editor_asks(tmp_path: Path) -> None:
    (tmp_path / "refs.yaml").write_text(REFS)
    files = {"argmap.yaml": SETTINGS.replace("refs", "../refs"), "a.yaml": CLAIMS}
    typed = CLAIMS.replace("work: w2", "work: ¦w2")
    edit = _renamed(Editor(tmp_path / "map", files), "a.yaml", typed, "new")
    kinds = {uri.rpartition("/")[2]: {type(each) for each in edits} for uri, edits in _edits(edit).items()}
    assert kinds == {"a.yaml": {types.TextEdit}, "refs.yaml": {types.AnnotatedTextEdit}}
    with pytest.raises(Refused, match="lie outside the map's folder"):
        _renamed(Editor(tmp_path / "map", files, BARE), "a.yaml", typed, "new")


@pytest.mark.parametrize(
    ("name", "old"), [("a/claims.yaml", "theme: [norms"), ("argmap.yaml", "theme: {norms")]
)
def test_a_value_is_renamed_in_its_own_facet(tmp_path: Path, name: str, old: str) -> None:
    editor = Editor(tmp_path, FILES)
    typed = FILES[name].replace(old, old.replace("norms", "no¦rms"))
    found = _texts(editor, _renamed(editor, name, typed, "rules: all"))
    assert found == {
        "argmap.yaml": SETTINGS.replace("theme: {norms", "theme: {'rules: all'"),
        "a/claims.yaml": CLAIMS.replace("theme: [norms", 'theme: ["rules: all"'),
    }
    with pytest.raises(Refused, match="has a value `self rule` already"):
        _renamed(editor, name, typed, "self rule")


def test_what_is_in_quotes_stays_so(tmp_path: Path) -> None:
    editor = Editor(tmp_path, FILES)
    found = _texts(
        editor, _renamed(editor, "a/claims.yaml", CLAIMS.replace("self rule", "self¦ rule"), "auto")
    )
    assert "'auto': Self-rule" in found["argmap.yaml"]
    assert 'theme: [norms, "auto"]' in found["a/claims.yaml"]


def test_a_tag_is_renamed_in_all_claims(tmp_path: Path) -> None:
    editor = Editor(tmp_path, FILES)
    typed = CLAIMS.replace("[one", "[¦one")
    found = _texts(editor, _renamed(editor, "a/claims.yaml", typed, "three"))
    assert found == {
        "a/claims.yaml": CLAIMS.replace("tags: [one", "tags: [three").replace("tags: one", "tags: three")
    }
    with pytest.raises(Refused, match="there is a tag `two` already"):
        _renamed(editor, "a/claims.yaml", typed, "two")


def test_errors_that_may_hide_a_name_are_a_reason_to_refuse(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {**FILES, "z.yaml": "z: {text: y, tags: one, suports: b}\n"})
    editor.open("z.yaml", "z: {text: y, tags: [one, {}]}\n")
    with pytest.raises(Refused, match="has errors"):
        _renamed(editor, "a/claims.yaml", CLAIMS.replace("[one", "[¦one"), "three")


@pytest.mark.parametrize(
    ("name", "old"), [("a/claims.yaml", "facets: {theme"), ("argmap.yaml", "facets: {theme")]
)
def test_a_facet_is_renamed_with_its_name_in_claims(tmp_path: Path, name: str, old: str) -> None:
    editor = Editor(tmp_path, FILES)
    typed = FILES[name].replace(old, old.replace("theme", "the¦me"))
    assert editor.ask(prepare_rename, name, typed).placeholder == "theme"
    found = _texts(editor, _renamed(editor, name, typed, "self: rule"))
    assert found == {
        each: FILES[each].replace(
            "facets: {theme", "facets: {'self: rule'" if each == "argmap.yaml" else 'facets: {"self: rule"'
        )
        for each in ("argmap.yaml", "a/claims.yaml")
    }
    with pytest.raises(Refused, match="there is a facet `actor` already"):
        _renamed(editor, name, typed, "actor")


@pytest.mark.parametrize(
    ("at", "new", "before", "after"),
    [
        ("{th¦eme", "topic", "--rows facet:theme", "--rows facet:topic"),
        ("{th¦eme", "topic", "--where theme=norms --group-by=theme", "--where topic=norms --group-by=topic"),
        ("{th¦eme", "a topic", "--rows facet:theme", "--rows facet:theme"),
        (
            "[no¦rms",
            "rules",
            "--where 'theme=x,norms' --where actor=norms",
            "--where 'theme=x,rules' --where actor=norms",
        ),
        ("[on¦e", "three", '--tag "one" --kind one', '--tag "three" --kind one'),
    ],
)
def test_markers_in_markdown_name_it_anew(tmp_path: Path, at: str, new: str, before: str, after: str) -> None:
    def markdown(options: str) -> str:
        return f"theme, norms, one {before}\n\n<!-- argmap:begin claims {options} -->\n<!-- argmap:end -->\n"

    editor = Editor(tmp_path, {**FILES, "README.md": markdown(before)})
    typed = CLAIMS.replace(at.replace("¦", ""), at, 1)
    found = _texts(editor, _renamed(editor, "a/claims.yaml", typed, new))
    assert found.get("README.md", markdown(before)) == markdown(after)
    assert "a/claims.yaml" in found
