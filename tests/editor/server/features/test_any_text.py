"""Whatever is typed, what is asked about a name is answered, and of the shipped map it is all there is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from argmap.editor.prose_of_map import mentions
from argmap.editor.server.documents import Documents
from argmap.editor.server.features.definition import definition
from argmap.editor.server.features.hover import hover
from argmap.editor.server.features.links import links
from argmap.editor.server.features.references import highlights, references
from argmap.editor.server.map_view import MapView
from argmap.editor.server.places import Span, declared, uses
from argmap.editor.server.subject import Subject, What, subject_at
from argmap.editor.written_ids import renaming
from argmap.tests.builders.shipped import SHIPPED
from argmap.tests.editor.server.asking import Editor
from argmap.tests.editor.server.features.a_map import MAP

PIECES = [
    *(
        "\n",
        "\r",
        "\t",
        "\x85",
        "\ufeff",
        "😀",
        "  ",
        "- ",
        "[",
        "{",
        "}",
        "]",
        ",",
        ": ",
        "? ",
        " -> ",
        "->",
    ),
    *('"', "'", "#", "&a ", "*a", "|\n", ">-\n", "!!x ", "---\n", "@", "%", "tea-helps", "why", "via: "),
]
POSITION = types.ReferenceParams(
    types.ReferenceContext(include_declaration=True),
    types.TextDocumentIdentifier(""),
    types.Position(0, 0),
)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Editor:
    return Editor(tmp_path_factory.mktemp("any"), MAP)


SPLICES = st.lists(
    st.tuples(st.floats(0, 1), st.sampled_from(PIECES), st.sampled_from((0, 0, 1, 5, 30))),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60)
@given(name=st.sampled_from([*MAP]), splices=SPLICES, where=st.floats(0, 1))
def test_answers_come_whatever_is_typed(
    editor: Editor, name: str, splices: list[tuple[float, str, int]], where: float
) -> None:
    """The names of a file are asked about before and after the map is read with what was typed."""
    text = MAP[name]
    editor.open(name)
    editor.asked(name)
    for place, piece, gone in splices:
        at = int(place * len(text))
        text = text[:at] + piece + text[at + gone :]
    editor.open(name, text)
    for settled in (False, True):
        index = int(where * len(text))
        asked = editor.asked(name, index, POSITION, settled=settled)
        found = hover(asked)
        if found and found.range:
            first, last = (asked.document.index(each) for each in (found.range.start, found.range.end))
            assert first <= index <= last
        for feature in (definition, references, highlights, links):
            feature(asked)
    editor.open(name)


def test_claims_are_found_wherever_renaming_and_prose_have_them() -> None:
    """Each place is exact: what stands there is the id, and names the claim."""
    view = MapView(str(SHIPPED), Documents())
    for own in [*view.argument_map.claims][::12]:
        places = uses(view, Subject(What.CLAIM, own, 0, 0))
        renamed = [
            Span(each.path, each.start, each.end) for each in renaming(view.loaded, view.texts, own, own)
        ]
        prose = [
            Span(each.path, each.at, each.at + len(own)) for each in mentions(view.loaded, view.texts, own)
        ]
        assert places == sorted({*renamed, *prose})
        assert declared(view, Subject(What.CLAIM, own, 0, 0)) in places
        for each in places:
            found = subject_at(view, each.path, view.texts[each.path], each.start)
            assert found
            assert (found.what, found.name, found.start, found.end) == (What.CLAIM, own, each.start, each.end)
