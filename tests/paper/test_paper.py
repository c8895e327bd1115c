"""The map that ships against its paper: every work cited, every work reported, no words taken over.

The paper is no part of argmap. The environment variable ARGMAP_PAPER names the file that holds its text.
"""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml

from argmap.tests.builders.shipped import SHIPPED, read_map
from argmap.tests.paper.citations import Citation, cited_together, find_citations, other_years
from argmap.tests.paper.paper import Text, read_lines, readings, running_text
from argmap.tests.paper.wording import (
    RUN,
    Known,
    Run,
    known_runs,
    long_titles,
    map_texts,
    shared_runs,
    words,
    works_in,
)
from argmap.tests.paper.works import (
    chain_of,
    fitting,
    misplaced,
    parted,
    uncited,
    unmatched,
    unpaged,
    unreported,
    unused,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import ArgumentMap

if not os.environ.get("ARGMAP_PAPER"):
    pytest.skip(
        "the environment variable ARGMAP_PAPER does not name the text of the paper that the map is about",
        allow_module_level=True,
    )

CITATIONS, NAMES = 117, 71
"""What the paper holds, counted by hand: citations, and names with years, of which one work has two."""


class Paper(NamedTuple):
    """The paper as printed, as one reads it, its citations, and its runs of words."""

    printed: str
    text: Text
    citations: list[Citation]
    runs: Known


@pytest.fixture(scope="module")
def paper() -> Paper:
    printed = Path(os.environ["ARGMAP_PAPER"]).read_text(encoding="utf-8")
    text = running_text(printed)
    return Paper(printed, text, find_citations(text), known_runs(readings(printed)))


@pytest.fixture(scope="module")
def shipped() -> ArgumentMap:
    return read_map(SHIPPED)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "arguments"))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A map with no claim yet, which is swept in no time."""
    (tmp_path / "references.yaml").write_text("[]\n", encoding="utf-8")
    return tmp_path


def runs_in(folder: Path, paper: Paper) -> list[Run]:
    return shared_runs(map_texts(folder), paper.runs, long_titles(folder))


def test_the_sweep_finds_what_was_counted_by_hand(paper: Paper) -> None:
    names = {(words(each.who)[-1], each.year) for each in paper.citations}
    assert len(paper.citations) >= CITATIONS, "the sweep overlooks citations"
    assert len(names) >= NAMES, "the sweep overlooks works, or takes several for one"


def test_every_year_is_of_a_citation_or_a_date(paper: Paper) -> None:
    rest = other_years(paper.text, paper.citations)
    doubtful = [f"line {each.line.number}: … {each.context} …" for each in rest if each.doubtful]
    assert not doubtful, "\n".join(["years that look like citations and cannot be read:", *doubtful])
    in_citations = sum(len(re.findall(r"\b(?:19|20)\d\d", str(each))) for each in paper.citations)
    assert in_citations + len(rest) == len(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", paper.printed))


def test_every_citation_is_a_work_of_the_map(paper: Paper, shipped: ArgumentMap) -> None:
    assert not (found := unmatched(paper.citations, shipped.works)), "\n".join(found)


def test_every_work_but_the_paper_is_cited_in_it(paper: Paper, shipped: ArgumentMap) -> None:
    assert not (found := uncited(paper.citations, shipped.works, shipped.via)), "\n".join(found)


def test_every_work_is_a_source_of_a_claim(shipped: ArgumentMap) -> None:
    assert not (found := unused(shipped)), "\n".join(found)


def test_every_work_is_reported_from_each_section_that_cites_it(paper: Paper, shipped: ArgumentMap) -> None:
    assert not (found := unreported(paper.citations, shipped)), "\n".join(found)


def test_no_claim_is_reported_from_a_section_that_does_not_cite_its_work(
    paper: Paper, shipped: ArgumentMap
) -> None:
    assert not (found := misplaced(paper.citations, shipped)), "\n".join(found)


def test_works_that_are_cited_together_share_a_claim(paper: Paper, shipped: ArgumentMap) -> None:
    groups = cited_together(paper.text, paper.citations)
    assert len(groups) >= 11, "the sweep overlooks joint citations"
    assert not (found := parted(groups, shipped)), "\n".join(found)


def test_every_page_that_the_paper_gives_is_a_locator(paper: Paper, shipped: ArgumentMap) -> None:
    assert sum(bool(each.pages) for each in paper.citations) >= 4, "the sweep overlooks pages"
    assert not (found := unpaged(paper.citations, shipped)), "\n".join(found)


def test_no_six_words_in_a_row_are_the_papers(paper: Paper) -> None:
    found = [f"{each}" for each in runs_in(SHIPPED, paper)]
    assert not found, "\n".join([f"runs of {RUN} words or more that the paper has too:", *found])


def test_every_work_that_is_taken_out_is_missed(paper: Paper, shipped: ArgumentMap) -> None:
    for key in shipped.works.keys() - {shipped.via}:
        found = unmatched(
            paper.citations, {each: shipped.works[each] for each in shipped.works if each != key}
        )
        assert found, f"nothing is said when {key} is not in the references"
        assert all("the references have no such work" in each for each in found)


def without_source(argument_map: ArgumentMap, key: str) -> ArgumentMap:
    """The map with no claim that comes from the work or through it."""
    claims = {
        claim.id: claim._replace(
            sources=tuple(each for each in claim.sources if key not in {link.work for link in chain_of(each)})
        )
        for claim in argument_map.claims.values()
    }
    return replace(argument_map, claims=claims)


def test_every_source_that_is_taken_out_is_missed(paper: Paper, shipped: ArgumentMap) -> None:
    before = {each.split()[0] for each in unused(shipped) + unreported(paper.citations, shipped)}
    for key in shipped.works.keys() - {shipped.via} - before:
        without = without_source(shipped, key)
        assert {each.split()[0] for each in unused(without)} - before == {key}
        assert {each.split()[0] for each in unreported(paper.citations, without)} - before == {key}


def test_every_claim_whose_work_is_not_cited_there_is_found(paper: Paper, shipped: ArgumentMap) -> None:
    sources = {source.work for claim in shipped.claims.values() for source in claim.sources}
    for key in sources & shipped.works.keys() - {shipped.via}:
        work, works = shipped.works[key], shipped.works.values()
        rest = [each for each in paper.citations if work not in fitting(each, works)]
        assert any(f" has {key} as its source from " in each for each in misplaced(rest, shipped)), key


def test_every_source_of_a_joint_claim_that_is_taken_out_is_missed(
    paper: Paper, shipped: ArgumentMap
) -> None:
    for group in cited_together(paper.text, paper.citations):
        for citation in group:
            for work in fitting(citation, shipped.works.values()):
                (found,) = parted([group], without_source(shipped, work.key))
                assert found.startswith(f"line {group[0].line.number} of the paper cites ")
                assert work.key in found


def test_every_page_that_is_taken_out_is_missed(paper: Paper, shipped: ArgumentMap) -> None:
    for citation in paper.citations:
        for work in fitting(citation, shipped.works.values()) if citation.pages else ():
            assert unpaged([citation], without_source(shipped, work.key)) == [
                f"{citation} gives page {citation.pages}, and no locator of {work.key} does"
            ]


def test_a_work_taken_out_of_a_copy_is_named_with_its_line(paper: Paper, copied: Path) -> None:
    file = copied / "references.yaml"
    works = works_in(file.read_text(encoding="utf-8"))
    first = fitting(paper.citations[0], read_map(copied).works.values())[0].key
    file.write_text(yaml.safe_dump([work for work in works if work["id"] != first]), encoding="utf-8")
    message = unmatched(paper.citations, read_map(copied).works)[0]
    assert message.startswith(f"line {paper.citations[0].line.number}: ({paper.citations[0].who}, ")
    assert message.endswith("is in the paper, and the references have no such work")


def test_a_work_put_into_a_copy_is_named(paper: Paper, copied: Path) -> None:
    with (copied / "references.yaml").open("a", encoding="utf-8") as file:
        file.write("\n- {id: nobody-1905, author: [{family: Nobody}], issued: {date-parts: [[1905]]}}\n")
    argument_map = read_map(copied)
    work = "nobody-1905 (Nobody 1905) is in the references"
    assert f"{work}, and the paper does not cite it" in uncited(
        paper.citations, argument_map.works, argument_map.via
    )
    assert f"{work}, and no claim has it as its source" in unused(argument_map)


def test_a_source_taken_out_of_a_copy_is_named(paper: Paper, copied: Path) -> None:
    claims = read_map(copied).claims.values()
    works = [source.work for claim in claims for source in claim.sources]
    claim = next(each for each in claims if len(each.sources) == 1 and works.count(each.sources[0].work) == 1)
    file, key = Path(claim.place.path), claim.sources[0].work
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    del content[claim.id]["sources"]
    file.write_text(yaml.safe_dump(content), encoding="utf-8")
    argument_map = read_map(copied)
    assert any(
        each.startswith(key) and "no claim has it as its source" in each for each in unused(argument_map)
    )
    assert any(each.startswith(key) for each in unreported(paper.citations, argument_map))


def over_a_line_end(paper: Paper) -> list[str]:
    """Words that a line end divides, as they would be written, with what stands around them."""
    lines = read_lines(paper.printed)
    at = next(at for at, line in enumerate(lines) if re.search(r"\w-$", line.text))
    return (lines[at].text[:-1] + lines[at + 1].text).split()[-RUN - 4 :]


def over_a_page_end(paper: Paper) -> list[str]:
    """Words between which the paper has the header of a page."""
    lines = read_lines(paper.printed)
    at = next(at for at, line in enumerate(lines) if line.header)
    return [*lines[at - 1].text.split()[-3:], *lines[at + 1].text.split()[:3]]


def over_a_note(paper: Paper) -> list[str]:
    """Words between which the paper has a note."""
    lines = read_lines(paper.printed)
    at = next(at for at, line in enumerate(lines) if line.section.endswith("note"))
    after = next(line for line in lines[at:] if not line.section.endswith("note"))
    return [*lines[at - 1].text.split()[-3:], *after.text.split()[:3]]


def in_one_line(paper: Paper) -> list[str]:
    """Six words of a line that holds no more than words and spaces at its beginning."""
    plain = re.compile(r"(?:[A-Za-z]+ ){6}")
    line = next(match[0] for line in paper.text.lines if (match := plain.match(line.text)))
    return line.split()


def broken_and_quoted(text: str) -> str:
    """The words over two lines of YAML and in quotation marks."""
    return "‘" + text.replace(" ", ",\n    ", 1) + "’"


@pytest.mark.parametrize("taken", [over_a_line_end, over_a_page_end, over_a_note, in_one_line])
def test_words_of_the_paper_are_found_wherever_its_lines_break(
    paper: Paper, small: Path, taken: Callable[[Paper], list[str]]
) -> None:
    claims = {"taken": {"text": " ".join(taken(paper))}}
    (small / "claims.yaml").write_text(yaml.safe_dump(claims), encoding="utf-8")
    assert {(each.where.owner, each.where.field) for each in runs_in(small, paper)} == {("taken", "text")}


@pytest.mark.parametrize(
    ("claim", "field"),
    [
        ('text: "{}"', "text"),
        ('label: "{}"', "label"),
        ('note: "{}"', "note"),
        ('tags: [x, "{}"]', "tags"),
        ('sources: {voice: "{}"}', "voice"),
        ('sources: [{work: x, quote: "{}"}]', "quote"),
        ('sources: {work: x, via: {work: y, locator: "{}"}}', "locator"),
        ('supports: {to: x, because: "{}"}', "because"),
        ('attacks: [{to: x, with: y, quote: "{}"}]', "quote"),
        ('answers: [{to: x, because: "{}"}]', "because"),
    ],
)
@pytest.mark.parametrize("change", [str, str.upper, broken_and_quoted])
def test_words_of_the_paper_are_found_in_every_field(
    paper: Paper, small: Path, claim: str, field: str, change: Callable[[str], str]
) -> None:
    taken, file = in_one_line(paper), small / "claims.yaml"
    file.write_text(f"taken:\n  {claim.replace('{}', change(' '.join(taken)))}\n", encoding="utf-8")
    (found,) = runs_in(small, paper)
    assert str(found).startswith(f"taken, {field} (claims.yaml): ")
    file.write_text(f"taken:\n  {claim.replace('{}', change(' '.join(taken[1:])))}\n", encoding="utf-8")
    assert not runs_in(small, paper)


@pytest.mark.parametrize("file", ["argmap.yaml", "README.md", "references.yaml", "hypothesis.yaml"])
def test_words_of_the_paper_are_found_in_any_file_of_a_copy(paper: Paper, copied: Path, file: str) -> None:
    with (copied / file).open("a", encoding="utf-8") as opened:
        opened.write("\n# " + " ".join(in_one_line(paper)).replace(" ", "\n# ", 1) + "\n")
    before = {str(each) for each in runs_in(SHIPPED, paper)}
    (found,) = [each for each in runs_in(copied, paper) if str(each) not in before]
    assert found.where.file == file
