"""What an editor with the yaml-language-server shows of a claim file, with the schemas that argmap writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from argmap.tests.yaml_language_server.client import Server

SHIPPED: Final = "# yaml-language-server: $schema=schema/shipped.json\n"
WITH_IDS: Final = "# yaml-language-server: $schema=schema/claim.schema.json\n"
SETTINGS: Final = "# yaml-language-server: $schema=schema/map.schema.json\n"
UNKNOWN: Final = "The map has no such {}. If it is new, `argmap schema --with-ids` tells the editor of it."
CLAIMS: Final = {"spirit-preserves", "charter-omits", '"2015"', "2015"}
TARGETS: Final = CLAIMS | {"charter-omits -> spirit-preserves"}
ANSWERED: Final = {"spirit-preserves", "who-gains"}
LINK_KEYS: Final = {"because", "strength", "basis", "test", "quote", "locator", "with"}


@pytest.mark.parametrize("schema", [SHIPPED, WITH_IDS])
def test_unknown_keys_and_bad_values_are_flagged(schema: str, server: Server) -> None:
    assert server.problems(f"{schema}a:\n  text: A.\n  colour: green\n  kind: claim\n") == [
        "4: Property colour is not allowed."
    ]
    (problem,) = server.problems(f"{schema}a:\n  text: A.\n  kind: hypotheses\n")
    assert problem.startswith('4: Value is not accepted. Valid values: "claim", "hypothesis"')
    assert server.problems(f"{schema}a:\n  label: A\n") == ['2: Missing property "text".']


def test_what_the_map_does_not_have_is_flagged(server: Server) -> None:
    text = (
        "a:\n  text: A.\n  supports: [charter-omits, {to: gone, with: gone}, charter-omits -> gone, {t: x}]\n"
        "  contradicts: gone\n  answers: charter-omits\n  sources: [ambrosio-2008, {work: gone}]\n"
        "  facets: {actor: us, theme: norms}\n"
    )
    assert sorted(server.problems(WITH_IDS + text)) == sorted(
        [
            f"4: {UNKNOWN.format('claim or link')}",
            f"4: {UNKNOWN.format('claim or link')}",
            f"4: {UNKNOWN.format('claim')}",
            '4: Missing property "to".',
            "4: Property t is not allowed.",
            f"5: {UNKNOWN.format('claim')}",
            f"6: {UNKNOWN.format('question or hypothesis')}",
            f"7: {UNKNOWN.format('work')}",
            f"8: {UNKNOWN.format('value of this facet')}",
            "8: Property theme is not allowed.",
        ]
    )


def test_what_the_map_has_is_not_flagged(server: Server) -> None:
    text = (
        "a:\n  text: A.\n  supports: [2015, {to: charter-omits->spirit-preserves, with: charter-omits}]\n"
        "  attacks:\n    - charter-omits -> spirit-preserves\n  answers: [who-gains]\n  tags: new\n"
        "  sources: {work: ambrosio-2008, via: none}\n  facets: {actor: [sco, eu]}\n"
    )
    assert server.problems(WITH_IDS + text) == []
    assert server.problems(f"{SETTINGS}argmap: 1\nvia: gone\n") == [f"3: {UNKNOWN.format('work')}"]


@pytest.mark.parametrize("schema", [SHIPPED, WITH_IDS])
def test_keys_are_completed(schema: str, server: Server) -> None:
    offered = server.completions(f"{schema}a:\n  text: A.\n  ‸\n")
    assert {"label", "kind", "sources", "supports", "attacks", "facets"} <= offered.keys()
    assert "text" not in offered
    assert "caption for pictures" in str(offered["label"]["documentation"])
    assert {"supports", "sources"} <= server.completions(f"{schema}a: {{text: A., s‸}}\n").keys()
    in_link = server.completions(f"{schema}a:\n  text: A.\n  supports:\n    - to: b\n      ‸\n")
    assert in_link.keys() >= LINK_KEYS
    assert {"hypothesis", "question"} <= server.completions(f"{schema}a:\n  text: A.\n  kind: ‸\n").keys()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("supports: ‸", TARGETS),
        ("supports: ch‸", TARGETS),
        ("supports:\n    - ‸", TARGETS),
        ("supports:\n    - to: ‸", TARGETS),
        ("supports:\n    - to: charter-omits\n      with: ‸", CLAIMS),
        ("supports: [‸]", TARGETS),
        ("supports: [{to: ‸}]", TARGETS),
        ("attacks: {to: ‸}", TARGETS),
        ("contradicts: ‸", CLAIMS),
        ("answers: ‸", ANSWERED),
        ("answers:\n    - to: ‸", ANSWERED),
        ("sources: ‸", {"ambrosio-2008"}),
        ("sources:\n    - work: ‸", {"ambrosio-2008"}),
        ("sources: {work: ‸}", {"ambrosio-2008"}),
        ("sources:\n    work: ambrosio-2008\n    via: ‸", {"ambrosio-2008", "none"}),
        ("facets:\n    ‸", {"actor"}),
        ("facets: {a‸}", {"actor"}),
        ("facets:\n    actor: ‸", {"sco", "eu"}),
        ("facets: {actor: ‸}", {"sco", "eu"}),
        ("facets: {actor: [‸]}", {"sco", "eu"}),
    ],
)
def test_what_the_map_has_is_completed(text: str, expected: set[str], server: Server) -> None:
    offered = server.completions(f"{WITH_IDS}a:\n  text: A.\n  {text}\n").keys()
    assert offered >= expected
    extra = {each for each in offered - expected if not each.startswith("- (array item)")}
    assert extra <= LINK_KEYS | {"to", "Link", "Answer", "Source", "link with its reason"} | {
        "work", "voice", "note", "via",
    }  # fmt: skip


def test_in_braces_ids_are_completed_too(server: Server) -> None:
    assert server.completions(f"{WITH_IDS}a: {{text: A., supports: ‸}}\n").keys() >= TARGETS
    assert server.completions(f"{WITH_IDS}a: {{text: A., sources: [‸]}}\n").keys() >= {"ambrosio-2008"}


def test_labels_are_told(server: Server) -> None:
    offered = server.completions(f"{WITH_IDS}a:\n  text: A.\n  supports: ‸\n")
    assert offered["spirit-preserves"]["documentation"] == "The spirit preserves"
    hover = server.hover(f"{WITH_IDS}a:\n  text: A.\n  supports: spirit-pre‸serves\n")
    assert "* `spirit-preserves`: The spirit preserves" in hover
    assert "What part the claim plays" in server.hover(f"{SHIPPED}a:\n  text: A.\n  ki‸nd: claim\n")


def test_the_shipped_schema_offers_the_ids_of_no_map(server: Server) -> None:
    for key in ("supports", "sources", "contradicts", "answers", "label"):
        offered = server.completions(f"{SHIPPED}a:\n  text: A.\n  {key}: ‸\n").keys()
        assert offered <= {"true", "false"}


@pytest.mark.parametrize("schema", [SHIPPED, WITH_IDS])
def test_snippets(schema: str, server: Server) -> None:
    offered = server.completions(f"{schema}a:\n  text: A.\n\n‸")
    assert offered["claim"]["insertText"] == "${1:its-id}:\n    text: $2\n    sources: $3\n    supports: $4"
    assert offered["hypothesis"]["insertText"].startswith("${1:its-id}:\n    kind: hypothesis\n")
    link = server.completions(f"{schema}a:\n  text: A.\n  supports:\n    - ‸\n")["link with its reason"]
    assert "to: $1\n" in link["insertText"]
    assert "strength: ${3|moderate,weak,strong|}" in link["insertText"]
    source = server.completions(f"{schema}a:\n  text: A.\n  sources:\n    - ‸\n")["work with its locator"]
    assert "locator: $2" in source["insertText"]
    assert "answer with its reason" in server.completions(f"{schema}a:\n  text: A.\n  answers:\n    - ‸\n")
