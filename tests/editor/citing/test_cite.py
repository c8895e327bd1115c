"""Works are added to references of any format, all else stays, and those that are there are noticed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.editor.citing import NothingToAdd, incoming_works, plan_to_cite
from argmap.editor.refused import Refused
from argmap.editor.verified import verified
from argmap.editor.writing.common_start import common_start
from argmap.model import Name
from argmap.tests.builders.edited import FOLDER, in_memory

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Work

BIBTEX = r"""@article{x1, author = {Čech, Jan and {World Bank}}, title = {Norms \& {SCO} values: 50\%},
  year = 2018, journal = {Survival}, volume = 60, pages = {1--2}, doi = {10.1000/Norms}}
"""
RIS = """TY  - JOUR
AU  - Čech, Jan
AU  - World Bank
TI  - Norms & SCO values: 50%
PY  - 2018
JF  - Survival
DO  - 10.1000/norms
ER  -
"""
JSON = json.dumps({
    "type": "journal-article", "title": ["Norms & SCO values: 50%"], "container-title": "Survival",
    "author": [{"family": "Čech", "given": "Jan", "sequence": "first"}, {"literal": "World Bank"}],
    "issued": {"date-parts": [[2018]]}, "DOI": "10.1000/norms", "reference": [{"key": "1"}],
})  # fmt: skip
FORMS = {"bib": BIBTEX, "ris": RIS, "json": JSON}

REFERENCES = {
    "references.yaml": [
        "references:\n- id: leaf-2001\n  type: book\n  title: Tea   # a comment\n\n# the end\n",
        "- {id: leaf-2001, type: book, title: Tea}",
        "\ufeff-   id:   leaf-2001\r\n    title: >-\r\n      Tea\r\n\r\n-   id: b\r\n    title: 'B'\r\n# end",
        "---\nreferences:\n  - type: book\n    author:\n      - family: Leaf\n    id: leaf-2001\n...\n",
        "other: 1\nreferences:\n- id: leaf-2001\n  title: Tea\nmore: [2]\n",
        "[{id: leaf-2001, title: Tea},\n {id: b}]   # all\n",
        "# nothing yet\n",
        "references: []\n",
        "",
    ],
    "references.json": [
        '[\n\t{\n\t\t"id": "leaf-2001",\n\t\t"title": "Tea"\n\t}\n]\n',
        '[{"id": "leaf-2001"}, {"id": "b"}]',
        '\ufeff{"items": [\r\n  {"id": "caf\\u00e9"}\r\n]}\r\n',
        "[]\n",
        "",
    ],
    "references.bib": [
        "% library\n@string{s = {Survival}}\n@book{leaf-2001,\n\ttitle = {Tea}\n}\n@comment{jabref-meta: x;}",
        "@book{leaf-2001, title = {Tea}}\r\n\r\n",
        "",
    ],
    "references.ris": ["TY  - BOOK\r\nID  - leaf-2001\r\nTI  - Tea\r\nER  - ", ""],
}


def added(files: Mapping[str, str], text: str, settings: str) -> tuple[dict[str, str], dict[str, Work]]:
    """The files that differ afterwards, by name, and the works of the map."""
    loaded, texts = in_memory(files, settings)
    plan = plan_to_cite(loaded, texts, incoming_works("new", text.encode()).works)
    outcome = verified(loaded, plan.change, texts)
    works = {**outcome.loaded.argument_map.works}
    plan.refuse_if_different(loaded.argument_map.works, works)
    return {path.removeprefix(f"{FOLDER}/"): text or "" for path, text in outcome.after.items()}, works


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("name", "text"), [(name, text) for name in REFERENCES for text in REFERENCES[name]])
def test_a_work_is_added_and_all_else_stays(name: str, text: str, form: str) -> None:
    after, works = added({name: text}, FORMS[form], f"argmap: 1\nreferences: {name}\n")
    assert [*after] == [name]
    work = works["cech-2018"]
    assert work.authors == (Name("Čech", "Jan"), Name("World Bank"))
    assert (work.title, work.year, work.container) == ("Norms & SCO values: 50%", "2018", "Survival")
    assert work.doi.lower() == "10.1000/norms"
    if "leaf" in text or "caf" in text:
        end = common_start(text[::-1], after[name][::-1])
        assert common_start(text, after[name]) + end >= len(text), "nothing is taken out"
    if "\r\n" in text:
        assert "\n" not in after[name].replace("\r\n", "")


def test_the_text_of_each_format() -> None:
    def text_after(name: str, text: str) -> str:
        after, _ = added({name: text}, RIS, f"argmap: 1\nreferences: {name}\n")
        return after[name].removeprefix(text)

    assert text_after("references.yaml", "references:\n- id: a\n  title: A\n") == (
        "\n- id: cech-2018\n  type: article-journal\n  author:\n    - family: Čech\n      given: Jan\n"
        "    - literal: World Bank\n  issued: {date-parts: [[2018]]}\n"
        "  title: Norms & SCO values: 50%\n".replace(
            "title: Norms & SCO values: 50%", 'title: "Norms & SCO values: 50%"'
        )
        + "  container-title: Survival\n  DOI: 10.1000/norms\n"
    )
    assert text_after("references.bib", "@book{Leaf2001, author = {Leaf, A.}, year = 2001}\n") == (
        "\n@article{Cech2018,\n  author = {Čech, Jan and {World Bank}},\n  year = {2018},\n"
        "  title = {Norms \\& {SCO} values: 50\\%},\n  doi = {10.1000/norms},\n  journal = {Survival},\n}\n"
    )
    assert '"issued": {\n      "date-parts": [[2018]]\n    }' in text_after("references.json", "[]\n")


def test_an_entry_of_bibtex_stays_as_it_came_but_for_its_key() -> None:
    after, _ = added({"r.bib": ""}, BIBTEX, "argmap: 1\nreferences: r.bib\n")
    assert after["r.bib"] == BIBTEX.replace("x1", "cech-2018")


def test_a_map_without_references_gets_some() -> None:
    settings = "argmap: 1\ntitle: Tea   # a title\n\nfacets: {a: {b: B}}\n"
    after, works = added({}, RIS, settings)
    assert after["argmap.yaml"] == settings.replace("# a title\n", "# a title\nreferences: references.yaml\n")
    assert after["references.yaml"].startswith("references:\n- id: cech-2018\n")
    assert [*works] == ["cech-2018"]
    assert "references: references.yaml" in added({}, RIS, "{argmap: 1}\n")[0]["argmap.yaml"]


def test_references_that_are_named_and_not_there_are_made() -> None:
    after, _ = added({}, RIS, "argmap: 1\nreferences: works.ris\n")
    assert after["works.ris"].startswith("TY  - JOUR\nID  - cech-2018\n")


def test_a_key_that_claims_cite_already_is_kept() -> None:
    claims = {"c.yaml": "c:\n  text: C.\n  sources: x1\n"}
    loaded, texts = in_memory({**claims, "r.bib": ""}, "argmap: 1\nreferences: r.bib\n")
    plan = plan_to_cite(loaded, texts, incoming_works("new", BIBTEX.encode()).works)
    assert [work.key for work in plan.added] == ["x1"]


@pytest.mark.parametrize(
    "there",
    [
        "- {id: a, DOI: 10.1000/NORMS, title: Other}\n",
        "- {id: a, title: 'NORMS — Sco Válues, 50', issued: 2018}\n",
    ],
)
def test_a_work_that_is_there_is_noticed(there: str) -> None:
    loaded, texts = in_memory({"r.yaml": there}, "argmap: 1\nreferences: r.yaml\n")
    with pytest.raises(NothingToAdd) as refused:
        plan_to_cite(loaded, texts, incoming_works("new", RIS.encode()).works)
    assert [work.key for work in refused.value.known] == ["a"]


def test_several_works_at_once_and_the_same_one_twice() -> None:
    other = RIS.replace("norms", "other").replace("Norms", "Other")
    loaded, texts = in_memory({"r.yaml": ""}, "argmap: 1\nreferences: r.yaml\n")
    plan = plan_to_cite(loaded, texts, incoming_works("new", (RIS + other + RIS).encode()).works)
    assert [work.key for work in plan.added] == ["cech-2018", "cech-2018-b"]
    assert [work.key for work in plan.known] == ["cech-2018"]


@pytest.mark.parametrize(
    ("text", "works"),
    [
        (RIS + "\nTY  - BOOK\nAU  - A; B\nER  -\n" + RIS, 2),
        ("@book{a, title = {A}}\n@book{b,\n  author = {A; B},\n  title = {B}}\n@book{c, title = {C}}", 2),
        ('[{"title": "A"}, {"title": "B", "issued": {}, "author": ["A and B"]}, 3]', 1),
    ],
)
def test_works_with_faults_are_left_out(text: str, works: int) -> None:
    incoming = incoming_works("new", text.encode())
    assert len(incoming.works) == works
    assert incoming.left_out == (1 if works == 2 else 2)
    assert incoming.problems


@pytest.mark.parametrize(
    "text", ["", "Just a line.", '{"type": "object", "title": "A schema"}', "FN Clarivate\n", "<xml/>"]
)
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(Refused):
        incoming_works("new", text.encode())


def test_a_work_without_a_title_may_be_the_same() -> None:
    there = "- {id: a, author: [{family: Cech}, {literal: World Bank}], issued: 2018}\n"
    loaded, texts = in_memory({"r.yaml": there}, "argmap: 1\nreferences: r.yaml\n")
    plan = plan_to_cite(loaded, texts, incoming_works("new", RIS.encode()).works)
    assert ([work.key for work in plan.added], [work.key for work in plan.unsure]) == (["cech-2018"], ["a"])


def test_references_with_errors_are_left_alone() -> None:
    loaded, texts = in_memory({"r.yaml": "- {id: a\n"}, "argmap: 1\nreferences: r.yaml\n")
    with pytest.raises(Refused, match="errors"):
        plan_to_cite(loaded, texts, incoming_works("new", RIS.encode()).works)
