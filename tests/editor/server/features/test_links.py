"""Addresses of works, and files of references, as links of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.editor.server.features.links import links
from argmap.tests.editor.server.asking import Editor
from argmap.tests.editor.server.features.a_map import MAP, marked

if TYPE_CHECKING:
    from pathlib import Path


def linked(editor: Editor, name: str) -> list[tuple[int, str, str | None]]:
    """Each line from 1, what is linked there, and where to."""
    editor.open(name)
    return [
        (each.range.start.line + 1, marked(editor, name, each.range), each.target)
        for each in links(editor.asked(name))
    ]


def test_citation_keys_lead_to_their_works(tmp_path: Path) -> None:
    more = "a:\n  text: x\n  sources: {work: 'hall-2014', via: {work: stone, via: kim-2020}}\n"
    editor = Editor(tmp_path, {**MAP, "more.yaml": more})
    doi = "https://doi.org/10.1000/tea"
    assert linked(editor, "tea.yaml") == [(6, "hall-2014", doi), (11, "hall-2014", doi)]
    assert linked(editor, "more.yaml") == [(3, "hall-2014", doi), (3, "stone", "https://example.org/stone")]
    (first, _) = links(editor.asked("tea.yaml"))
    assert first.tooltip == "Hall, Ann (2014). Tea and health. doi:10.1000/tea"


@pytest.mark.parametrize(
    "given", ["URL: 'javascript:alert(1)'", "URL: 'file:///etc/passwd'", "DOI: evil", "URL: '//x'"]
)
def test_no_other_addresses_are_linked(tmp_path: Path, given: str) -> None:
    works = f"- {{id: hall-2014, title: T, {given}}}\n"
    editor = Editor(tmp_path, {**MAP, "works.yaml": works})
    assert linked(editor, "tea.yaml") == []


def test_files_of_references_are_linked_where_they_are_there(tmp_path: Path) -> None:
    settings = MAP["argmap.yaml"].replace("[works.yaml, more.bib]", "[works.yaml, gone.yaml, 'more.bib']")
    editor = Editor(tmp_path, {**MAP, "argmap.yaml": settings})
    assert linked(editor, "argmap.yaml") == [
        (4, "works.yaml", editor.uri("works.yaml")),
        (4, "more.bib", editor.uri("more.bib")),
    ]
    alone = Editor(tmp_path, {**MAP, "argmap.yaml": "argmap: 1\nreferences: works.yaml\n"})
    assert linked(alone, "argmap.yaml") == [(2, "works.yaml", alone.uri("works.yaml"))]


def test_files_without_works_have_no_links(tmp_path: Path) -> None:
    editor = Editor(tmp_path, {**MAP, "empty.yaml": "", "broken.yaml": "a: [\n"})
    for name in ("empty.yaml", "broken.yaml", "works.yaml"):
        assert linked(editor, name) == []
