"""XML from anybody: its parts one after the other, and what is refused."""

from __future__ import annotations

import pytest

from argmap.exchange import safe_xml
from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.exchange.safe_xml import MAX_DEPTH, parts, root_of

LAUGHS = (
    '<?xml version="1.0"?>\n<!-- once\n -->\n<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>'
)


def read(content: str | bytes, *tags: str) -> list[tuple[str, int, str]]:
    """The name, the number of children and the text of each part."""
    data = content.encode() if isinstance(content, str) else content
    return [(each.tag, len(each), each.text or "") for each in parts(ForeignFile("x.xml", data), tags)]


def refused(content: str | bytes) -> NotReadable:
    with pytest.raises(NotReadable) as caught:
        read(content, "r")
    return caught.value


def test_the_parts_are_the_outermost_elements_with_a_name() -> None:
    text = '<x:a xmlns:x="urn:a"><x:skip><r>1<r/></r></x:skip><r/>tail<s>2</s></x:a>'
    assert read(text, "r", "s") == [("r", 1, "1"), ("r", 0, ""), ("s", 0, "2")]


def test_the_root_is_known_before_what_is_in_it_is_read() -> None:
    assert root_of(ForeignFile("x", b'<p:a xmlns:p="urn:a" name="n"><broken')).attrib == {"name": "n"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_doctype_is_refused_in_every_encoding(encoding: str) -> None:
    fault = refused(LAUGHS.encode(encoding))
    assert "DOCTYPE" in fault.message
    assert fault.place is not None
    assert fault.place.line == 4


def test_a_doctype_in_an_encoding_that_hides_it_is_not_read_either() -> None:
    refused(
        b'<?xml version="1.0" encoding="cp037"?>' + '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("cp037")
    )


def test_the_word_doctype_elsewhere_does_no_harm() -> None:
    assert read("<!-- <!DOCTYPE a> --><r>&lt;!DOCTYPE a&gt;</r>", "r") == [("r", 0, "<!DOCTYPE a>")]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("<a>\n  <b></a>", 2, 8), ("", 1, 1), ("<a>&lol;</a>", 1, 4), ("<a>\0</a>", 1, 4), ("<a><r x='1'", 1, 4),
     ("<a/>b", 1, 5)],
)  # fmt: skip
def test_what_is_not_well_formed_is_told_with_its_place(text: str, line: int, column: int) -> None:
    fault = refused(text)
    assert "not well-formed" in fault.message
    assert fault.place is not None
    assert (fault.place.line, fault.place.column) == (line, column)


def test_what_stands_before_a_fault_is_read() -> None:
    found = parts(ForeignFile("x", b"<a><r>1</r><b></a>"), ["r"])
    assert next(found).text == "1"
    with pytest.raises(NotReadable):
        next(found)


def test_elements_without_end_inside_each_other_are_refused() -> None:
    assert f"more than {MAX_DEPTH}" in refused("<a>" * 100_000).message
    assert read("<a>" * (MAX_DEPTH - 1) + "<r/>" + "</a>" * (MAX_DEPTH - 1), "r") == [("r", 0, "")]


def test_a_part_with_elements_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_xml, "MAX_ELEMENTS", 10)
    assert "more than 10 elements" in refused("<a><r>" + "<b/>" * 11 + "</r></a>").message
    assert len(read("<a>" + "<r><b/></r>" * 20 + "</a>", "r")) == 20


def test_the_encoding_that_the_xml_declares_counts() -> None:
    text = '<?xml version="1.0" encoding="windows-1251"?><r>При</r>'
    assert read(text.encode("cp1251"), "r") == [("r", 0, "При")]


@pytest.mark.parametrize("encoding", ["zlib", "nobody-knows-it", "idna", "punycode", "undefined"])
def test_an_encoding_that_is_none_is_told_once(encoding: str) -> None:
    file = ForeignFile("x", f'<?xml version="1.0" encoding="{encoding}"?><r>é</r>'.encode())
    assert root_of(file).tag == "r"
    assert len(list(parts(file, ["r"]))) == 1
    assert file.notes == [f"its encoding, `{encoding}`, is not known"]


def test_a_long_tag_over_many_pieces_is_read() -> None:
    assert root_of(ForeignFile("x", f'<r x="{"y" * 1_000_000}"/>'.encode())).attrib == {"x": "y" * 1_000_000}
