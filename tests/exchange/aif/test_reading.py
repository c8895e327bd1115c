"""Argument graphs of AIFdb, xAIF and OVA: what becomes of each kind of node, and of what is wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.exchange.aif.reading import is_aif, read_aif
from argmap.exchange.foreign_file import ForeignFile, NotReadable
from argmap.model import Kind
from argmap.tests.builders.imported import claims_of, imported, links_of, lost_of

if TYPE_CHECKING:
    from argmap.exchange.reading import Imported


def nodeset(*nodes: str, edges: str = "", **more: object) -> str:
    """A nodeset with nodes such as `a I Norms bind.` and edges such as `a>r r>b`."""
    fields = ("nodeID", "type", "text")
    return json.dumps({
        "nodes": [dict(zip(fields, node.split(" ", 2), strict=False)) for node in nodes],
        "edges": [dict(zip(("fromID", "toID"), edge.split(">"), strict=True)) for edge in edges.split()],
        "locutions": [],
        **more,
    })  # fmt: skip


def read(*nodes: str, edges: str = "", **more: object) -> Imported:
    return imported(read_aif, nodeset(*nodes, edges=edges, **more))


CLAIMS = ("a I A.", "b I B.", "c I C.", "d I D.")


def test_inferences_support_and_conflicts_attack() -> None:
    found = read(*CLAIMS, "r RA RA", "k CA CA", edges="a>r r>b c>k k>b")
    assert links_of(found) == ["a supports b", "c attacks b"]
    assert [(each.key, each.text, each.id) for each in found.draft.claims][:2] == [
        ("a", "A.", "a"), ("b", "B.", "b")
    ]  # fmt: skip
    assert (lost_of(found), found.report.problems) == ({}, ())


def test_several_premises_are_linked_and_several_inferences_are_not() -> None:
    found = read(*CLAIMS, "r RA RA", "s RA RA", edges="a>r c>r r>b a>s s>b")
    assert links_of(found) == ["a supports b", "c with a supports b"]


def test_conflicts_with_steps_undercut_and_inferences_to_steps_back() -> None:
    found = read(
        *CLAIMS, "e I E.", "r RA RA", "k CA CA", "s RA RA", "l CA CA",
        edges="a>r r>b c>k k>r d>s s>r e>l l>k",
    )  # fmt: skip
    assert links_of(found) == [
        "a supports b", "c attacks a -> b", "d supports a -> b", "e attacks c -> a -> b"
    ]  # fmt: skip
    assert found.report.carried[:4] == (5, 2, 0, 2)


def test_a_step_with_two_conclusions_is_two_links() -> None:
    assert links_of(read(*CLAIMS, "r RA RA", edges="a>r r>b r>c")) == ["a supports b", "a supports c"]


@pytest.mark.parametrize(
    ("node", "tags"),
    [
        ({"text": "Argument from Expert Opinion"}, ("Argument from Expert Opinion",)),
        ({"text": "RA", "scheme": "ExpertOpinion", "schemeID": "9"}, ("Expert Opinion",)),
        (
            {"text": "Argument From Authority", "scheme": "ArgumentFromAuthority"},
            ("Argument From Authority",),
        ),
        ({"text": "Pro"}, ()),
        ({"text": "Expert Opinion", "scheme": "9"}, ("Expert Opinion",)),
        ({"text": "Default Inference", "scheme": "Default Inference"}, ()),
        ({"text": "RA", "scheme": None}, ()),
        ({}, ()),
    ],
)
def test_the_name_of_a_scheme_is_a_tag_of_the_first_premise(
    node: dict[str, str | None], tags: tuple[str, ...]
) -> None:
    content = json.loads(nodeset(*CLAIMS, edges="a>r r>b"))
    content["nodes"].append({"nodeID": "r", "type": "RA", **node})
    found = imported(read_aif, json.dumps(content))
    assert (claims_of(found)["a"].tags, claims_of(found)["b"].tags) == (tags, ())
    assert lost_of(found) == ({"scheme": 1} if tags else {})


def test_a_rephrase_is_a_note_and_a_preference_is_reported() -> None:
    found = read(*CLAIMS, "m MA Default Rephrase", "p PA Default Preference", edges="a>m m>b a>p p>b")
    assert claims_of(found)["a"].note == "In other words: “B.”"
    assert [(each.counted, each.kept.value) for each in found.report.lost] == [
        ("1 rephrase", "note"), ("1 preference", "no")
    ]  # fmt: skip


def test_what_leads_nowhere_is_counted() -> None:
    found = read(
        *CLAIMS,
        "r RA RA",
        "s RA RA",
        "k CA CA",
        "m MA MA",
        "t RA RA",
        edges="a>r s>b c>k k>r a>b m>b d>t t>m",
    )
    assert links_of(found) == []
    assert lost_of(found) == {
        "argument without a conclusion": 1,
        "argument without premises": 1,
        "argument about one that is not carried over": 2,
        "rephrase": 1,
        "edge without a scheme": 1,
    }


def test_a_step_with_many_ends_is_cut_before_it_becomes_a_million_links() -> None:
    many = [f"i{number}" for number in range(2000)]
    edges = " ".join(f"{each}>r r>{each}x" for each in many)
    found = read(
        "r RA RA", *(f"{each} I A." for each in many), *(f"{each}x I B." for each in many), edges=edges
    )
    assert found.report.carried.supports == 20
    assert len(found.report.problems) == 1980
    assert found.report.problems[0].message == "edges[1001]: `r` leads to more than 20 nodes"


def test_marks_of_html_become_words() -> None:
    found = read(
        "a I Norms <b>bind</b> &#8220;us&#8221;", "l L Ann : &quot;So&quot;", "y YA Y", edges="l>y y>a"
    )
    assert found.draft.claims[0].text == "Norms bind “us”"
    assert found.draft.claims[0].sources == ()


SPEECH = ("l L CL : But norms bind.", "y YA Asserting")


def test_who_asserts_a_claim_is_its_voice_with_the_words() -> None:
    found = read(
        *CLAIMS, *SPEECH, "m L Ann says 'C.'", "z YA YA_0123456789abcdef0123456789abcdef",
        "n L Bo :but is it", "v YA AssertiveQuestioning", edges="l>y y>a m>z z>c n>v v>d",
    )  # fmt: skip
    assert [(each.voice, each.quote) for each in claims_of(found)["d"].sources] == [("Bo", "but is it")]
    assert [(each.voice, each.quote) for each in claims_of(found)["a"].sources] == [("CL", "But norms bind.")]
    assert [(each.voice, each.quote) for each in claims_of(found)["c"].sources] == [("Ann", "")]
    assert lost_of(found) == {"illocution": 3}


def test_who_asks_is_no_voice_nor_is_who_is_not_named() -> None:
    found = read(
        *CLAIMS, "l L CL : do norms bind", "y YA PureQuestioning", "m L norms: they bind", "z YA Asserting",
        "n L Bo : so", "t TA TA", "v YA Arguing", "r RA RA", edges="l>y y>a m>z z>b a>r r>b l>t t>n t>v v>r",
    )  # fmt: skip
    assert not any(claim.sources for claim in found.draft.claims)
    assert lost_of(found) == {"illocution": 3, "locution": 3, "transition": 1}


def test_a_name_before_a_mere_colon_counts_where_two_locutions_have_it() -> None:
    found = read(
        *CLAIMS, "l L Ann Lee: A.", "m L Ann Lee: but b", "n L Bo: C!", "o L Analyst: Bo: C!", "p L so: d",
        "q L Analyst: so", "y YA Asserting", "z YA Asserting", "v YA Asserting", "w YA Analysing",
        "x YA Asserting", edges="l>y y>a m>z z>b n>v v>c o>w w>n p>x x>d",
    )  # fmt: skip
    assert [(source.voice, source.quote) for each in found.draft.claims for source in each.sources] == [
        ("Ann Lee", ""), ("Ann Lee", "but b"), ("Bo", "C!")
    ]  # fmt: skip
    assert lost_of(found) == {"illocution": 5, "locution": 3}


@pytest.mark.parametrize(
    ("participant", "text"),
    [
        ({"firstname": "Ann", "surname": "Lee"}, "Ann Lee: A!"),
        ({"firstname": "Ann Lee", "surname": None}, "Ann Lee : A!"),
        ({"firstname": "Ann Lee", "surname": "None"}, "A!"),
        ({"name": "Ann Lee"}, "Ann Lee:  A!"),
    ],
)
def test_the_name_of_a_participant_is_no_part_of_the_words(
    participant: dict[str, str | None], text: str
) -> None:
    found = read(
        *CLAIMS, f"l L {text}", "y YA Asserting", edges="l>y y>a",
        locutions=[{"nodeID": "l", "personID": 1}], participants=[{"participantID": 1, **participant}],
    )  # fmt: skip
    assert [(each.voice, each.quote) for each in claims_of(found)["a"].sources] == [("Ann Lee", "A!")]


def test_nodes_repeated_word_for_word_are_no_mistake() -> None:
    found = read(*CLAIMS, *CLAIMS, "r RA RA", "r RA RA", "a I Another.", edges="a>r r>b")
    assert links_of(found) == ["a supports b"]
    assert found.report.notes == ("5 nodes repeated word for word: read once",)
    assert [each.message for each in found.report.problems] == [
        "nodes[10]: `a` is there already; the first counts"
    ]


def test_what_stands_beside_the_graph_is_counted() -> None:
    graph = json.loads(nodeset(*CLAIMS, descriptorfulfillments=[1, 2], cqdescriptorfulfillments=[3], more=1))
    for content in ({"AIF": graph, "text": "A."}, {"xaif": {"AIF": graph, "text": {"txt": "A."}}}):
        found = imported(read_aif, json.dumps(content))
        assert [(each.counted, each.places) for each in found.report.lost] == [
            ("1 text that is analysed", ()),
            ("3 roles in schemes", ("descriptorfulfillments", "cqdescriptorfulfillments")),
            ("1 part that AIF does not have", ("more",)),
        ]


def test_links_of_many_ends_and_nodes_with_odd_names_do_not_replace_each_other() -> None:
    content = json.loads(nodeset(*CLAIMS, "r RA RA", edges="a>r r>b r>c"))
    content["nodes"].append({"nodeID": "r on c", "type": "CA"})
    content["edges"] += [{"fromID": "d", "toID": "r on c"}, {"fromID": "r on c", "toID": "b"}]
    found = imported(read_aif, json.dumps(content))
    assert links_of(found) == ["a supports b", "a supports c", "d attacks b"]


def test_participants_name_who_speaks() -> None:
    content: dict[str, object] = {
        "AIF": {
            "nodes": [
                {"nodeID": 0, "text": "So: norms bind.", "type": "L"},
                {"nodeID": 1, "text": "Norms bind.", "type": "I"},
                {"nodeID": 2, "text": "Default Illocuting", "type": "YA"},
                {"nodeID": 3, "text": "Treaties hold.", "type": "I"},
                {"nodeID": 4, "text": "Default Inference", "type": "RA"},
            ],
            "edges": [
                {"edgeID": number, "fromID": one, "toID": other}
                for number, (one, other) in enumerate([(0, 2), (2, 1), (1, 4), (4, 3)])
            ],
            "locutions": [{"nodeID": 0, "personID": 0}],
            "participants": [{"participantID": 0, "firstname": "Speaker", "surname": "1"}],
            "schemefulfillments": None,
        },
        "dialog": True,
        "OVA": [],
        "text": {"txt": "Speaker 1: <span id='0'>So: norms bind.</span>"},
    }
    found = imported(read_aif, json.dumps(content))
    assert links_of(found) == ["1 supports 3"]
    assert [(each.voice, each.quote) for each in claims_of(found)["1"].sources] == [
        ("Speaker 1", "So: norms bind.")
    ]
    assert lost_of(found) == {"illocution": 1, "text that is analysed": 1}


def test_files_of_ova_have_whole_nodes_at_the_ends_of_edges() -> None:
    nodes: list[dict[str, object]] = [
        {"id": 1, "type": "I", "text": "A.", "x": 3, "visible": True, "major_claim": True},
        {"id": 2, "type": "I", "text": "B.", "participantID": 7, "comment": "From <page> 3."},
        {"id": 3, "type": "RA", "text": "Example", "scheme": "72", "descriptors": {}},
    ]
    content: dict[str, object] = {
        "nodes": nodes,
        "edges": [{"from": nodes[1], "to": nodes[2]}, {"from": {"id": 3}, "to": {"id": 1}, "visible": True}],
        "participants": [],
        "analysis": {
            "txt": "A. <span>B.</span>",
            "documentTitle": "On norms",
            "documentSource": "Norms, 2019",
        },
    }
    found = imported(read_aif, json.dumps(content))
    assert links_of(found) == ["2 supports 1"]
    assert (found.draft.title, found.draft.description) == ("On norms", "Norms, 2019")
    assert (claims_of(found)["1"].kind, claims_of(found)["2"].note) == (Kind.CONCLUSION, "From <page> 3.")
    assert lost_of(found) == {"scheme": 1, "text that is analysed": 1}


def test_graphs_beside_an_object_that_only_describes_them_are_read() -> None:
    content = {"AIF": {"version": "1.0"}, **json.loads(nodeset(*CLAIMS, "r RA RA", edges="a>r r>b"))}
    assert links_of(imported(read_aif, json.dumps(content))) == ["a supports b"]


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("norms-bind", "norms-bind"),
        ("277", ""),
        ("12_345", ""),
        ("4d6a9f9e-5a53-11ee-9d6c-9f7f1a2b3c4d", ""),
        ("a b", ""),
        ("_1", ""),
    ],
)
def test_only_ids_that_are_meant_as_names_are_kept(key: str, wanted: str) -> None:
    content = {"nodes": [{"nodeID": key, "type": "I", "text": "A."}], "edges": []}
    assert imported(read_aif, json.dumps(content)).draft.claims[0].id == wanted


def test_what_is_wrong_with_nodes_and_edges_is_told_and_the_rest_is_read() -> None:
    content: dict[str, object] = {
        "nodes": [
            {"nodeID": "a", "type": "I", "text": "A."},
            {"nodeID": "b", "type": "i", "text": " B. "},
            {"nodeID": "r", "type": "RA"},
            {"nodeID": "a", "type": "I", "text": "Again."},
            {"nodeID": "c", "type": "I", "text": None},
            {"nodeID": "d", "type": "XY", "text": "D."},
            {"nodeID": "e", "text": "E."},
            {"type": "I", "text": "F."},
            None,
            [1],
        ],
        "edges": [
            {"fromID": "a", "toID": "r"},
            {"fromID": "r", "toID": "b"},
            {"fromID": "c", "toID": "r"},
            {"fromID": "d", "toID": "r"},
            {"fromID": "nowhere", "toID": "r"},
            {"fromID": None, "toID": "r"},
            "edge",
        ],
    }
    found = imported(read_aif, json.dumps(content))
    assert [(each.key, each.text) for each in found.draft.claims] == [("a", "A."), ("b", "B.")]
    assert [(each.code, each.message) for each in found.report.problems] == [
        ("AM103", "edges[5]: `fromID` or `toID` is missing, so it is left out"),
        ("AM103", "edges[6]: `fromID` or `toID` is missing, so it is left out"),
        ("AM103", "nodes[4]: there is no text, so it is left out"),
        ("AM103", "nodes[7]: there is no `nodeID`, so it is left out"),
        ("AM103", "nodes[8]: there is no `nodeID`, so it is left out"),
        ("AM103", "nodes[9]: there is no `nodeID`, so it is left out"),
        ("AM104", "nodes[5]: the type `XY` is not known, so it is left out"),
        ("AM104", "nodes[6]: there is no type, so it is left out"),
        ("AM201", "edges[4]: it names `nowhere`, which the file does not have"),
        ("AM202", "nodes[3]: `a` is there already; the first counts"),
    ]


@pytest.mark.parametrize(
    "lists", ['"nodes": [], "edges": null', '"nodes": []', '"nodes": [null], "edges": {}']
)
def test_null_and_missing_lists_are_empty(lists: str) -> None:
    assert imported(read_aif, f"{{{lists}}}").draft.claims == ()


def test_a_list_that_is_none_is_told() -> None:
    found = imported(read_aif, '{"nodes": [], "edges": {"a": 1}, "locutions": "x", "participants": null}')
    assert [each.message for each in found.report.problems] == [
        "`edges` is not a list, so it is left out", "`locutions` is not a list, so it is left out"
    ]  # fmt: skip


@pytest.mark.parametrize("content", ["[]", "{}", '{"nodes": {"a": {"type": "atom"}}}', '"nodes"', "1"])
def test_json_without_a_list_of_nodes_is_refused(content: str) -> None:
    with pytest.raises(NotReadable, match="no list of `nodes`"):
        imported(read_aif, content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_and_ends_of_lines(encoding: str) -> None:
    text = (
        '{"nodes":\r\n [{"nodeID": "a", "type": "I",\r\n "text": "Étatism\\u0000 \\ud83d"}],\r\n "edges": []}'
    )
    file = ForeignFile("a.json", text.encode(encoding))
    assert is_aif(file)
    found = imported(read_aif, text.encode(encoding))
    assert found.draft.claims[0].text == "Étatism\x00 \ufffd"
    assert lost_of(found) == {"half of a character pair": 1}


def test_a_long_text_before_the_graph_hides_nothing() -> None:
    text = json.dumps({"text": "x" * 100_000, "AIF": json.loads(nodeset(*CLAIMS))})
    assert is_aif(ForeignFile("a.json", text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        "", "{}", "[]", '{"nodes": {}, "edges": {}}', '{"nodes": [{"id": 1, "label": "x"}], "edges": []}',
        "nodes:\n  - nodeID: 1\n", "p af 2\n1 2\n",
    ],
)  # fmt: skip
def test_other_files_are_not_aif(text: str) -> None:
    assert not is_aif(ForeignFile("a", text.encode()))
