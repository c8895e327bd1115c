"""Entries and their nodes have exact spans in the text of their file."""

from typing import TYPE_CHECKING

import pytest

from argmap.editor.changes.remove import remove
from argmap.editor.changes.unlink import unlink
from argmap.editor.entries import entries, entry_at, line_end, line_start
from argmap.editor.nodes import parsed
from argmap.editor.verified import verified
from argmap.model import Place
from argmap.tests.builders.edited import FOLDER, in_memory, styled
from argmap.tests.builders.foreign_styles import IDS, STYLES

if TYPE_CHECKING:
    from argmap.editor.nodes import Node

HERE = f"{FOLDER}/m.yaml"


def scalars(node: "Node") -> "list[Node]":
    """The scalars in a node."""
    parts = [*node.items, *(each for pair in node.pairs for each in pair)]
    return [each for part in parts for each in scalars(part)] if node.style in "-:[{" and parts else [node]


@pytest.mark.parametrize("style", STYLES)
def test_spans_in_foreign_styles(style: str) -> None:
    """Entries follow each other; one found by its place is the same; plain scalars stand where they are."""
    loaded, texts = styled(STYLES[style])
    found = entries(texts, HERE)
    assert tuple(entry.id for entry in found) == IDS
    ends = 0
    for entry in found:
        assert ends <= entry.start <= entry.key.start < entry.value.end <= entry.end
        ends = entry.end
        assert entry_at(texts, loaded.argument_map.claims[entry.id].place, entry.id) == entry
        for node in scalars(entry.value):
            written = entry.text[node.inner : node.end]
            assert written == written.strip(" \t\r\n") or node.style in ("|", ">")
            if not node.style and " " not in node.value:
                assert written == node.value
            if node.style in ("'", '"', "*", "|", ">"):
                assert written[0] == node.style


def test_what_belongs_to_an_entry() -> None:
    """Comments directly above and, if indented, directly below; neither the schema's line nor empty lines."""
    text = (
        "# yaml-language-server: $schema=x\n# a's\na:\n  text: |\n    a\n\n    a\n\n\n  # below\n"
        "b: # b's\n  text: b  # end\n  # b's, too\n\n  # nobody's\n# c's\nc: {text: c} # end\n# nobody's\n"
    )
    _, texts = in_memory({"m.yaml": text})
    assert [text[entry.start : entry.end] for entry in entries(texts, HERE)] == [
        "# a's\na:\n  text: |\n    a\n\n    a",
        "b: # b's\n  text: b  # end\n  # b's, too",
        "# c's\nc: {text: c} # end",
    ]


def test_what_is_no_mapping_has_no_entries() -> None:
    """Nor has what cannot be parsed, or is nested too deep."""
    for text in (
        "",
        "# x\n",
        "- a\n",
        "a",
        "a: [\n",
        "[" * 70,
        "a: " + "[" * 5000 + "]" * 5000,
        "{" * 100_000,
    ):
        assert parsed("m.yaml", text) is None


def test_empty_lines_and_comments_in_any_number() -> None:
    """A search that tried each way to part them would not end."""
    lines, hashes = "\n" * 80, "# " * 80
    text = (
        f"{'#' * 80}{hashes}\na:\n  text: |\n    a\n{lines}    a\n"
        f"  supports: [b, {hashes}\n {hashes}\n c {hashes}\n]\n{lines}b: {{text: b}}\nc: {{text: c}}\n"
    )
    loaded, texts = in_memory({"m.yaml": text.replace("\n", "\r\n")})
    for target in ("b", "c"):
        verified(loaded, unlink(loaded, texts, "a", "supports", target), texts)
    verified(loaded, remove(loaded, texts, "b", with_links=True), texts)


def test_an_entry_is_read_alone() -> None:
    """What stands below it, however broken or deep, is not looked at; nor is what stands before."""
    text = "x: [\na: {text: a}\n" + "b: " + "[" * 100_000
    _, texts = in_memory({"m.yaml": text})
    assert entry_at(texts, Place(HERE, 2, 1, 2, 2), "a").end == text.index("\nb")


@pytest.mark.parametrize("text", ["ab\ncd\r\nef\rgh", "\ufeffab\n" + "c" * 1000 + "\r\n\r\nd"])
def test_lines(text: str) -> None:
    """Where the line of an index begins and ends, with each kind of line end."""
    start = int(text.startswith("\ufeff"))
    for line in text[start:].splitlines(keepends=True):
        end = start + len(line.rstrip("\r\n"))
        for index in range(start, end + 1):
            assert (line_start(text, index), line_end(text, index)) == (start, end)
        start += len(line)
