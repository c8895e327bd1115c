"""Projects of qualitative analysis as drafts: for each coding a claim, with its words, code and source."""

from __future__ import annotations

import pytest

from argmap.exchange.drafts import DraftSource
from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.exchange.refi_qda.reading import is_refi_qda, read_refi_qda
from argmap.tests.builders.imported import claims_of, imported, lost_of
from argmap.tests.builders.refi_qda import codings, project, qdpx, selection, text

WORDS = "Rules bind states. Nobody minds."


def test_a_coding_is_a_claim_with_its_words_its_code_and_its_source() -> None:
    found = imported(read_refi_qda, project(text(WORDS, selection(0, 18, "C2"))))
    claim = found.draft.claims[0]
    assert (claim.text, claim.tags, claim.label) == ("Rules bind states.", ("Norms / Soft law",), "")
    assert claim.sources == (DraftSource("Interview 1", quote="Rules bind states."),)
    assert claim.place == "characters 0 to 18 of `Interview 1`"
    assert [(each.key, each.item) for each in found.draft.works] == [
        ("Interview 1", {"type": "document", "title": "Interview 1"})
    ]
    assert found.draft.title == "Peace"


def test_each_code_of_a_passage_makes_a_claim() -> None:
    found = imported(read_refi_qda, project(text(WORDS, selection(0, 18, "C1", "C3"))))
    assert [each.tags for each in found.draft.claims] == [("Norms",), ("Peace war",)]


@pytest.mark.parametrize(
    "path",
    [
        "internal://A1.txt",
        "a1.txt",
        "relative:///sources/A1.txt",
        "internal://../../A1.txt",
        "internal://..\\a1.TXT",
        "internal://A%31.txt",
    ],
)
@pytest.mark.parametrize("folder", ["sources/", "Sources/", ""])
def test_the_text_of_a_source_is_found_however_its_folder_is_spelled(path: str, folder: str) -> None:
    content = qdpx(project(text("", selection(0, 18, "C1"), path=path)), {f"{folder}A1.txt": WORDS.encode()})
    assert [each.text for each in imported(read_refi_qda, content).draft.claims] == ["Rules bind states."]


@pytest.mark.parametrize("name", ["project.qde", "Project.qde", "Peace.QDE", "peace/project.qde"])
def test_the_project_of_an_archive_has_any_name(name: str) -> None:
    content = qdpx(project(text(WORDS, selection(0, 18, "C1"))), name=name)
    assert is_refi_qda(ForeignFile("x", content))
    assert len(imported(read_refi_qda, content).draft.claims) == 1


EMOJI = "\N{WINKING FACE} \N{WINKING FACE}\r\nFirst things first.\r\nRules bind states.\r\nNobody minds."


@pytest.mark.parametrize(
    ("origin", "utf16", "short"),
    [("NVivo 14", True, False), ("ATLAS.ti 23", False, True), ("MAXQDA 24", False, False),
     ("QualCoder", False, False), ("", True, True), ("NVivo 14", False, False), ("ATLAS.ti 23", True, True)],
)  # fmt: skip
def test_positions_are_counted_as_the_program_does_and_the_passages_show_it(
    origin: str, *, utf16: bool, short: bool
) -> None:
    counted = EMOJI.replace("\r\n", "\n") if short else EMOJI
    spans = [
        (counted.index(each), counted.index(each) + len(each))
        for each in ("First things", "Rules bind states.")
    ]
    more = 2 if utf16 else 0
    chosen = [selection(a + more, b + more, "C1", guid=f"S{a}") for a, b in spans]
    content = qdpx(project(text("", *chosen, path="internal://a.txt"), origin=origin),
                   {"sources/a.txt": b"\xef\xbb\xbf" + EMOJI.encode()})  # fmt: skip
    found = imported(read_refi_qda, content)
    assert [each.text for each in found.draft.claims] == ["First things", "Rules bind states."]


@pytest.mark.parametrize("short", [False, True])
def test_the_words_by_which_passages_are_named_say_how_positions_are_counted(*, short: bool) -> None:
    """The passages begin and end within words, as those of pictures of text and of learners' speech do."""
    counted = EMOJI.replace("\r\n", "\n") if short else EMOJI
    spans = [(counted.index(each), each) for each in ("ings first.", "ind states", "ody minds")]
    chosen = [
        selection(at, at + len(words), "C1", guid=f"S{at}", name=words.replace("\r\n", " "))
        for at, words in spans
    ]
    content = qdpx(project(text("", *chosen, path="internal://a.txt")), {"sources/a.txt": EMOJI.encode()})
    found = imported(read_refi_qda, content)
    assert [each.text for each in found.draft.claims] == ["ings first.", "ind states", "ody minds"]


def test_positions_of_qualcoder_count_one_for_the_end_of_a_line() -> None:
    at = EMOJI.replace("\r\n", "\n").index("ody")
    source = text("", selection(at, at + 3, "C1"), path="internal://a.txt")
    content = qdpx(project(source, origin="QualCoder 3.8"), {"sources/a.txt": EMOJI.encode()})
    assert imported(read_refi_qda, content).draft.claims[0].text == "ody"


LAW = '<Code guid="C2" name="Soft law"/>'


@pytest.mark.parametrize(
    "codebook",
    [
        f'<CodeBook><Code guid="C1" name="Norms">{LAW}</Code></CodeBook>',
        f'<Codes><Code guid="C1" name="Norms">{LAW}</Code></Codes>',
        f'<CodeBook><Codes><Code guid="C1" name="Norms"><SubCodes>{LAW}</SubCodes></Code></Codes></CodeBook>',
    ],
)
def test_codes_are_found_within_other_elements_than_the_standard_has(codebook: str) -> None:
    whole = project(text(WORDS, selection(0, 18, "C2")))
    usual = whole[whole.index("<CodeBook>") : whole.index("<Sources>")]
    found = imported(read_refi_qda, whole.replace(usual, codebook))
    assert found.draft.claims[0].tags == ("Norms / Soft law",)
    assert found.report.problems == ()


def test_long_passages_are_cut_in_the_text_and_whole_in_the_quote() -> None:
    words = "word " * 200
    claim = imported(read_refi_qda, project(text(words, selection(0, 1000, "C1")))).draft.claims[0]
    assert len(claim.text) <= 300
    assert claim.text.endswith("word…")
    assert claim.sources[0].quote == words.strip()


def test_comments_and_memos_are_notes_where_they_belong() -> None:
    chosen = selection(0, 18, "C1", more="<Description>odd</Description><NoteRef targetGUID='N1'/>")
    notes = (
        '<Notes><Note guid="{n1}"><PlainTextContent>a memo</PlainTextContent></Note>'
        '<Note guid="N2" plainTextPath="internal://n2.txt"/>'
        '<Note guid="N3"><Description>lost</Description></Note>'
        '<Note guid="N4"><PlainTextContent>on all</PlainTextContent></Note></Notes>'
        '<Links><Link originGUID="N2" targetGUID="S1"/><Link originGUID="C1" targetGUID="C3"/></Links>'
        "<Description>About peace.</Description><NoteRef targetGUID='N4'/>"
    )
    source = text(WORDS, "<Description>by phone</Description>", chosen)
    found = imported(read_refi_qda, qdpx(project(source, notes), {"sources/N2.txt": b"linked"}))
    assert found.draft.claims[0].note == "odd\na memo\nlinked"
    assert found.draft.works[0].item["note"] == "by phone"
    assert found.draft.description == "About peace.\non all"
    assert (lost_of(found)["note on nothing that is coded"], lost_of(found)["link"]) == (1, 1)


MEDIA = f"""
    <PDFSource guid="P1" name="a.pdf">
        <PDFSelection guid="S1" page="1" name="Rules bi…">{codings("C1")}</PDFSelection>
        <PDFSelection guid="S2" page="0" name="x">
            <Representation><PlainTextContent>Nobody minds.</PlainTextContent></Representation>
            {codings("C1", of="S2")}
        </PDFSelection>
    </PDFSource>
    <PictureSource guid="P2" name="b.png">
        <PictureSelection guid="S3" name="Quotation 3" firstX="1" firstY="2" secondX="3" secondY="4">
            {codings("C1", of="S3")}
        </PictureSelection>
    </PictureSource>
    <VideoSource guid="P3" name="c.mp4">
        <VideoSelection guid="S4" begin="1500" end="3723000">{codings("C1", of="S4")}</VideoSelection>
    </VideoSource>
    <AudioSource guid="P4" name="d.mp3">{codings("C1", of="P4")}</AudioSource>"""


def test_what_has_no_words_is_kept_by_name_and_place_and_told() -> None:
    found = imported(read_refi_qda, project(MEDIA))
    assert [(each.text, each.sources[0].locator, each.sources[0].quote) for each in found.draft.claims] == [
        ("Rules bi…", "page 2", ""),
        ("Nobody minds.", "page 1", "Nobody minds."),
        ("Norms: b.png, pixels 1, 2 to 3, 4", "pixels 1, 2 to 3, 4", ""),
        ("Norms: c.mp4, 0:00:01 to 1:02:03", "0:00:01 to 1:02:03", ""),
        ("Norms: d.mp3", "", ""),
    ]
    assert found.draft.claims[2].sources[0].note == "Quotation 3"
    assert lost_of(found)["coding without words in the file"] == 4


def test_a_name_that_only_numbers_a_passage_is_not_taken_for_its_words() -> None:
    source = f"""
        <PDFSource guid="P1" name="a.pdf">
            <PDFSelection guid="S1" page="0" name="Quotation 12:3">{codings("C1")}</PDFSelection>
        </PDFSource>"""
    claim = imported(read_refi_qda, project(source)).draft.claims[0]
    assert (claim.text, claim.sources[0].note) == ("Norms: a.pdf, page 1", "Quotation 12:3")


def test_a_name_that_repeats_the_comment_is_not_taken_for_the_words() -> None:
    comment = "<Description>look again</Description>"
    source = f"""
        <PDFSource guid="P1" name="a.pdf">
            <PDFSelection guid="S1" page="0" name="look again">{comment}{codings("C1")}</PDFSelection>
        </PDFSource>"""
    claim = imported(read_refi_qda, project(source)).draft.claims[0]
    assert (claim.text, claim.sources[0].note, claim.note) == ("Norms: a.pdf, page 1", "", "look again")


def test_numbers_may_have_decimals() -> None:
    part = f'<AudioSelection guid="S9" begin="1500.9" end="NaN">{codings("C1")}</AudioSelection>'
    source = text(WORDS, selection("0.0", "18.0", "C1")) + f'<AudioSource name="d.mp3">{part}</AudioSource>'
    found = imported(read_refi_qda, project(source))
    assert [(each.text, each.sources[0].locator) for each in found.draft.claims] == [
        ("Rules bind states.", ""),
        ("Norms: d.mp3, 0:00:01", "0:00:01"),
    ]


def test_a_transcript_is_quoted_between_its_points() -> None:
    source = f"""
        <VideoSource guid="V" name="c.mp4"><Transcript guid="R">
            <PlainTextContent>Rules bind states. Nobody minds.</PlainTextContent>
            <SyncPoint guid="Y1" position="0" timeStamp="2000"/>
            <SyncPoint guid="Y2" position="18" timeStamp="5000"/>
            <TranscriptSelection guid="S1" fromSyncPoint="Y1" toSyncPoint="Y2">
                {codings("C1")}
            </TranscriptSelection>
            <TranscriptSelection guid="S2" name="mute" fromSyncPoint="Y1" toSyncPoint="Y9">
                {codings("C1", of="S2")}
            </TranscriptSelection>
        </Transcript></VideoSource>"""
    found = imported(read_refi_qda, project(source))
    assert [(each.text, each.sources[0].locator) for each in found.draft.claims] == [
        ("Rules bind states.", "0:00:02 to 0:00:05"),
        ("mute", "0:00:02"),
    ]


def test_a_part_of_a_pdf_and_of_its_text_is_one_passage() -> None:
    source = f"""
        <PDFSource guid="P1" name="a.pdf">
            <PDFSelection guid="S1" page="3">
                <Representation><PlainTextContent>Rules</PlainTextContent></Representation>
                {codings("C1")}
            </PDFSelection>
            <Representation guid="R">
                <PlainTextContent>{WORDS}</PlainTextContent>{selection(0, 18, "C1")}
            </Representation>
        </PDFSource>"""
    found = imported(read_refi_qda, project(source))
    assert [(each.text, each.sources[0].locator) for each in found.draft.claims] == [
        ("Rules bind states.", "page 4")
    ]
    assert lost_of(found)["coding that repeats another"] == 1


def test_without_the_texts_the_passages_have_no_quote_and_this_is_told() -> None:
    source = text(
        "",
        selection(5, 18, "C1", name="Rules bi…"),
        selection(30, 40, "C1", guid="S2"),
        path="internal://x.txt",
    )
    found = imported(read_refi_qda, project(source))
    assert [(each.text, each.sources[0].locator, each.sources[0].quote) for each in found.draft.claims] == [
        ("Rules bi…", "characters 5 to 18", ""),
        ("Norms: Interview 1, characters 30 to 40", "characters 30 to 40", ""),
    ]
    assert found.report.notes == ("it lacks the texts of 1 source, so what was coded there has no quote",)


def test_what_a_map_does_not_hold_is_counted() -> None:
    chosen = [selection(0, 18, "C1"), selection(0, 5, guid="S2"), selection(0, 5, "CASE", guid="S3")]
    value = "<VariableValue><VariableRef targetGUID='V'/><TextValue>x</TextValue></VariableValue>"
    after = (
        "<Users><User guid='U1'/></Users>"
        f"<Cases><Case guid='CASE'>{value}</Case></Cases><Variables><Variable guid='V'/></Variables>"
        "<Sets><Set guid='W'/><Set guid='X'/></Sets><Graphs><Graph guid='G'/></Graphs>"
    )
    found = imported(read_refi_qda, project(text(WORDS, *chosen, value) + "<AudioSource guid='A'/>", after))
    assert lost_of(found) == {
        "passage without a code": 1,
        "passage of a case": 1,
        "full text or file of a source": 1,
        "source without codings": 1,
        "code without codings": 2,
        "description of a code": 1,
        "colour of a code": 1,
        "value of a variable": 2,
        "coder": 1,
        "case": 1,
        "variable": 1,
        "set of sources or codes": 2,
        "graph": 1,
    }


def test_of_codes_with_the_same_id_the_first_counts_and_this_is_told() -> None:
    codes = '<Code guid="C1" name="Norms"/><Code guid="C1" name="Power"/><Code name="Peace"/>'
    found = imported(read_refi_qda, project(text(WORDS, selection(0, 18, "C1")), codes=codes))
    assert found.draft.claims[0].tags == ("Norms",)
    assert [each.message for each in found.report.problems] == [
        "the code `Peace` has no id",
        "the code `Power` has the id of another code",
    ]


def test_of_several_projects_in_an_archive_the_outermost_is_read_and_told() -> None:
    whole = project(text(WORDS, selection(0, 18, "C1"))).encode()
    files = {"__MACOSX/._project.qde": b"\0", "old/project.qde": b"<broken"}
    found = imported(read_refi_qda, qdpx(whole.decode(), files))
    assert found.report.notes == ("it holds 2 projects, of which `project.qde` was read",)


def test_ids_that_are_given_twice_make_two_claims() -> None:
    twice = selection(0, 5, "C1") + selection(6, 18, "C1")
    parts = "".join(
        f'<VideoSelection guid="S" begin="{each}000" end="9000">{codings("C1")}</VideoSelection>'
        for each in (1, 2)
    )
    found = imported(
        read_refi_qda, project(text(WORDS, twice) + f'<VideoSource name="c">{parts}</VideoSource>')
    )
    assert [each.text for each in found.draft.claims] == [
        "Rules", "bind states.", "Norms: c, 0:00:01 to 0:00:09", "Norms: c, 0:00:02 to 0:00:09"
    ]  # fmt: skip
    assert len(claims_of(found)) == 4


def test_keys_are_the_same_when_a_program_gives_new_ids_with_each_export() -> None:
    chosen = selection(0, 18, "C1") + selection(19, 32, "C2", guid="S2")
    first = project(text(WORDS, chosen) + MEDIA)
    again = project(text(f"So: {WORDS}", selection(4, 22, "C1"), selection(23, 36, "C2", guid="S2")) + MEDIA)
    for old in ("T1", "S1", "S2", "S3", "S4", "P1", "P2", "P3", "P4", "C1", "C2", "C3", "K-"):
        again = again.replace(f'"{old}', f'"NEW-{old}')
    keys = [[*claims_of(imported(read_refi_qda, each))] for each in (first, again)]
    assert keys[0] == keys[1]
    assert len({*keys[0]}) == 7
    works = [[each.key for each in imported(read_refi_qda, each).draft.works] for each in (first, again)]
    assert works[0] == works[1]


def test_a_text_within_a_part_of_a_pdf_is_read() -> None:
    inside = f"""
        <Representation guid="R" name="x"><Description>of the text</Description>
            <PlainTextContent>{WORDS}</PlainTextContent>{selection(19, 32, "C2")}{codings("C3", of="R")}
            <NoteRef targetGUID="N1"/>
        </Representation>"""
    source = f"""
        <PDFSource guid="P" name="a.pdf">
            <PDFSelection guid="S" page="0">{inside}{codings("C1", of="S")}</PDFSelection>
        </PDFSource>"""
    found = imported(read_refi_qda, project(source, '<Notes><Note guid="N1" name="Memo"/></Notes>'))
    assert [(each.text, each.tags, each.note) for each in found.draft.claims] == [
        (WORDS, ("Peace war",), "of the text\nMemo"),
        (WORDS, ("Norms",), "of the text\nMemo"),
        ("Nobody minds.", ("Norms / Soft law",), ""),
    ]


def test_codings_that_stand_where_the_standard_has_none_are_counted() -> None:
    elsewhere = f"<Selections>{selection(0, 5, 'C1')}{selection(0, 5, 'C2')}</Selections>"
    within = text(WORDS, elsewhere)
    found = imported(read_refi_qda, project(text(WORDS, selection(0, 5, "C1")) + within, elsewhere))
    assert len(found.draft.claims) == 1
    assert lost_of(found)["coding that is not in a source"] == 4
    with pytest.raises(NotReadable, match="and no coding in a source, but 2 elsewhere"):
        imported(read_refi_qda, project(text(WORDS), elsewhere))


def test_notes_keep_their_titles_and_may_be_linked_to_a_source() -> None:
    notes = (
        '<Notes><Note guid="N1" name="On the interview"><PlainTextContent>by phone</PlainTextContent></Note>'
        '<Note guid="N2" name="a memo"><PlainTextContent>a memo on norms</PlainTextContent></Note></Notes>'
        '<Links><Link originGUID="N1" targetGUID="T1"/></Links>'
    )
    chosen = selection(0, 18, "C1", more="<NoteRef targetGUID='N2'/>")
    found = imported(read_refi_qda, project(text(WORDS, chosen), notes))
    assert found.draft.claims[0].note == "a memo on norms"
    assert found.draft.works[0].item["note"] == "On the interview\nby phone"
    assert "link" not in lost_of(found)


def test_a_passage_without_length_has_no_words_and_is_no_fault() -> None:
    found = imported(read_refi_qda, project(text(WORDS, selection(5, 5, "C1"))))
    assert [each.text for each in found.draft.claims] == ["Norms: Interview 1, characters 5 to 5"]
    assert found.report.problems == ()


def test_sources_with_the_same_name_are_told_apart() -> None:
    one = text(WORDS, selection(0, 5, "C1"))
    found = imported(read_refi_qda, project(one + one.replace('"T1"', '"T2"')))
    assert [each.item["title"] for each in found.draft.works] == ["Interview 1", "Interview 1 (2)"]


def test_faults_are_told_and_the_rest_is_read() -> None:
    chosen = [selection(0, 18, "C9"), selection(3, 99, "C1", guid="S2"), selection("x", "", "C1", guid="S3")]
    found = imported(read_refi_qda, project(text(WORDS, *chosen)))
    assert [(each.code, each.message) for each in found.report.problems] == [
        (
            "AM104",
            "characters 3 to 99 of `Interview 1`: there are no such words in its text of 32 characters",
        ),
        ("AM201", "characters 0 to 18 of `Interview 1`: its code `c9` is not in the project, or has no name"),
    ]
    assert len(found.draft.claims) == 3


@pytest.mark.parametrize(
    ("sources", "codes", "said"),
    [("", "", "0 codes and 0 sources"), (text(WORDS), '<Code guid="C1" name="x"/>', "1 code and 1 source"),
     (text(WORDS, selection(0, 5)), "", "0 codes and 1 source")],
)  # fmt: skip
def test_a_project_in_which_nothing_is_coded_is_told_so(sources: str, codes: str, said: str) -> None:
    with pytest.raises(NotReadable, match=f"nothing in the project is coded: it has {said}"):
        imported(read_refi_qda, project(sources, codes=codes))


def test_a_codebook_alone_is_told_apart() -> None:
    content = '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>'
    assert is_refi_qda(ForeignFile("x", content.encode()))
    with pytest.raises(NotReadable, match="codebook"):
        imported(read_refi_qda, content)


@pytest.mark.parametrize(
    "content", [b"", b"PK\3\4", b"<xml/>", qdpx("", name="word/document.xml"), b"SQLite format 3\0"]
)
def test_other_files_are_none(content: bytes) -> None:
    assert not is_refi_qda(ForeignFile("x", content))
