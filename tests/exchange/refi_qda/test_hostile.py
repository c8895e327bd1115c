"""Projects that are damaged, or made to harm: refused in a sentence, or read as far as they go."""

from __future__ import annotations

import pytest

from argmap.exchange import allowance
from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.exchange.refi_qda.reading import is_refi_qda, read_refi_qda
from argmap.tests.builders.imported import imported
from argmap.tests.builders.refi_qda import codings, project, qdpx, selection, text

WORDS = "Rules bind states."
WHOLE = project(text(WORDS, selection(0, 18, "C1")))


def refused(content: str | bytes) -> str:
    with pytest.raises(NotReadable) as caught:
        imported(read_refi_qda, content)
    return caught.value.message


def test_a_doctype_is_refused_in_an_archive_and_outside() -> None:
    laughs = WHOLE.replace("<Project", '<!DOCTYPE Project [<!ENTITY a "b">]><Project', 1)
    assert "DOCTYPE" in refused(laughs)
    assert "DOCTYPE" in refused(qdpx(laughs))


def test_an_archive_that_expands_without_end_is_refused() -> None:
    content = bytearray(qdpx(WHOLE))
    size = content.index(b"PK\1\2") + 24
    content[size : size + 4] = (300 * 2**20).to_bytes(4, "little")
    assert "expands" in refused(bytes(content))


def test_an_archive_whose_paths_lead_out_is_refused() -> None:
    assert "leads out" in refused(qdpx(WHOLE, {"../../evil.txt": b"x"}))


def test_an_archive_without_a_project_is_refused() -> None:
    assert "holds no project" in refused(qdpx("", name="word/document.xml"))


@pytest.mark.parametrize("kept", [10, 100, 400])
def test_an_archive_that_was_cut_off_is_refused(kept: int) -> None:
    content = qdpx(WHOLE)[:kept]
    assert is_refi_qda(ForeignFile("x", content)) is (kept > 10)
    assert "damaged" in refused(content)


def test_xml_that_was_cut_off_is_refused_with_its_place() -> None:
    with pytest.raises(NotReadable) as caught:
        imported(read_refi_qda, qdpx(WHOLE[:-30]), name="x.qdpx")
    assert caught.value.place is not None
    assert (caught.value.place.path, caught.value.place.line) == ("x.qdpx/project.qde", 2)


def test_a_damaged_text_is_told_and_the_rest_is_read() -> None:
    source = text("", selection(0, 18, "C1"), path="internal://a.txt")
    content = bytearray(qdpx(project(source), {"sources/a.txt": b"Rules bind states. " * 40}))
    at = content.index(b"sources/a.txt") + len(b"sources/a.txt") + 5
    content[at : at + 4] = b"\xff\xff\xff\xff"
    found = imported(read_refi_qda, bytes(content))
    assert [each.code for each in found.report.problems] == ["AM005"]
    assert len(found.draft.claims) == 1


def test_codes_inside_each_other_are_followed_as_deep_as_xml_is_read() -> None:
    deep = "".join(f'<Code guid="C{each}" name="c{each}">' for each in range(150)) + "</Code>" * 150
    found = imported(read_refi_qda, project(text(WORDS, selection(0, 5, "C149")), codes=deep))
    assert found.draft.claims[0].tags[0].startswith("c0 / c1 / c2")
    assert "inside each other" in refused(project("", codes=deep * 2 + '<Code guid="X">' * 300))


def test_ids_and_names_may_be_missing() -> None:
    source = f"""
        <TextSource><PlainTextContent>{WORDS}</PlainTextContent>
            <PlainTextSelection startPosition="0" endPosition="5">
                <Coding><CodeRef/></Coding><Coding/>
            </PlainTextSelection>
            <PlainTextSelection startPosition="6" endPosition="10">
                <Coding><CodeRef targetGUID="C1"/></Coding>
            </PlainTextSelection>
        </TextSource>
        <PictureSource>{codings("C1")}</PictureSource>"""
    found = imported(read_refi_qda, project(source))
    assert [each.text for each in found.draft.claims] == ["Rules", "bind", "Norms: Source 2"]
    assert "characters 0 to 5 of `Source 1`: it names no code" in {
        each.message for each in found.report.problems
    }


@pytest.mark.parametrize(
    ("content", "words", "notes"),
    [(b"Caf\xe9 closed.", "Café closed.", 1), ("Café closed.".encode("utf-16"), "Café closed.", 0),
     (b"Caf\0 closed.", "Caf\0 closed.", 0), (b"\xef\xbb\xbfCaf\xc3\xa9 closed.", "Café closed.", 0)],
)  # fmt: skip
def test_texts_may_be_in_any_encoding(content: bytes, words: str, notes: int) -> None:
    source = text("", selection(0, 12, "C1"), path="internal://a.txt")
    found = imported(read_refi_qda, qdpx(project(source), {"sources/a.txt": content}))
    assert [each.sources[0].quote for each in found.draft.claims] == [words]
    assert len(found.report.notes) == notes


def test_the_xml_may_be_in_utf16() -> None:
    assert len(imported(read_refi_qda, WHOLE.replace("utf-8", "utf-16").encode("utf-16")).draft.claims) == 1


def test_passages_that_quote_the_same_again_and_again_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allowance, "MOST", 1000)
    whole = [selection(0, 18, "C1", guid=f"S{each}") for each in range(30)]
    assert "text, far more than the file" in refused(project(text(WORDS, *whole)))
    assert len(imported(read_refi_qda, project(text(WORDS, *whole[:20]))).draft.claims) == 20
