"""What is written as tables is read again: all that a map says, but for what the report names."""

from __future__ import annotations

import zipfile
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING

import pytest

from argmap.exchange.foreign_file import ForeignFile
from argmap.exchange.reading import read_with
from argmap.exchange.report import Losses
from argmap.exchange.tables.reading import is_csv, is_xlsx, read_csv, read_xlsx
from argmap.exchange.tables.writing import write_csv, write_xlsx
from argmap.model import TESTS, Kind, Standard
from argmap.tests.builders.claims import claim, map_of
from argmap.tests.builders.imported import imported
from argmap.tests.builders.random_maps import random_map, random_map_with_undercuts
from argmap.tests.builders.shipped import EXAMPLES, SHIPPED, read_map
from argmap.tests.builders.shown import whole

if TYPE_CHECKING:
    from argmap.exchange.drafts import DraftClaim, DraftMap, DraftSource
    from argmap.exchange.reading import Imported
    from argmap.model import ArgumentMap, Claim, Source, Work

WEIGHTS = {"": 0.5, "weak": 0.25, "moderate": 0.5, "strong": 1.0}
MAPS = [SHIPPED, *sorted(path.parent for path in EXAMPLES.glob("*/argmap.yaml"))]


def written_and_read(argument_map: ArgumentMap, format_: str) -> Imported:
    if format_ == "xlsx":
        return imported(read_xlsx, write_xlsx(whole(argument_map), Losses()).data)
    written = write_csv(whole(argument_map), Losses())
    file = ForeignFile("claims.csv", written.data)
    file.beside += [ForeignFile(f"claims{name}", data) for name, data in written.beside.items()]
    return read_with(read_csv, "csv", file, {})


def weight(strength: str | float, usual: float = 0.5) -> float:
    if isinstance(strength, str):
        return WEIGHTS[strength] if strength else usual
    return strength


def reports(source: Source) -> list[tuple[str, str, str]]:
    """The source and those that report it: the voice, work and locator of each."""
    return [(each.voice, each.work, each.locator) for each in source.chain()]


def drafted_reports(source: DraftSource) -> list[tuple[str, str, str]]:
    """The same of a draft, in which a voice may stand beside the work that reports it."""
    own = [(source.voice, "", "")] if source.voice else []
    own += [("", source.work, source.locator)] if source.work else []
    return own + (drafted_reports(source.via) if source.via else [])


def said(argument_map: ArgumentMap, own: Claim) -> dict[str, object]:
    """What a claim of a map says, in the terms of a draft."""
    links = [each for each in argument_map.sound_links() if each.source == own.id]
    return {
        "text": own.text.strip(),
        "kind": own.kind,
        "presumed": own.presumed,
        "strength": own.strength,
        "standard": own.standard.value,
        "expect": own.expect.value,
        "note": own.note.strip(),
        "tags": own.tags,
        "facets": {
            facet: tuple(argument_map.facets[facet].values.get(value, value) for value in values)
            for facet, values in own.facets.items()
        },
        "links": sorted(
            (
                each.sign.value, (*each.target,), tuple(one.id for one in each.premises),
                each.because.strip(),
                0 if each.is_undercut else each.weight,
                each.basis, each.test, each.quote, each.locator,
            )
            for each in links
        ),
        "answers": {each.to: each.because.strip() for each in own.answers},
        "sources": [(reports(each), each.quote.strip(), each.note.strip()) for each in own.sources],
    }  # fmt: skip


def drafted(own: DraftClaim) -> dict[str, object]:
    presumed = own.kind is not Kind.HYPOTHESIS if own.presumed is None else own.presumed
    links = [
        (
            each.sign.value, each.target, each.premises, each.because,
            0 if len(each.target) > 1 and each.sign.value == "attacks"
            else weight(each.strength, TESTS[each.test][each.sign] if each.test else 0.5),
            each.basis, each.test, each.quote, each.locator,
        )
        for each in own.links
    ]  # fmt: skip
    return {
        "text": own.text,
        "kind": own.kind,
        "presumed": presumed,
        "strength": weight(own.strength),
        "standard": own.standard or Standard.WEIGHT.value,
        "expect": own.expect,
        "note": own.note,
        "tags": own.tags,
        "facets": own.facets,
        "links": sorted(links),
        "answers": {each.to: each.because for each in own.answers},
        "sources": [(drafted_reports(each), each.quote, each.note) for each in own.sources],
    }


def assert_same(argument_map: ArgumentMap, draft: DraftMap) -> None:
    assert [each.id or each.key for each in draft.claims] == [*argument_map.claims]
    for own in draft.claims:
        mapped = argument_map.claims[own.key]
        assert drafted(own) == said(argument_map, mapped)
        assert not own.label or own.label == mapped.label


def works_of(argument_map: ArgumentMap, draft: DraftMap) -> None:
    for each in draft.works:
        work: Work = argument_map.works[each.key]
        assert each.item.get("title", "") == work.title
        assert str(each.item.get("issued", "")).count(work.year)


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_maps_that_ship_come_back(folder: object, format_: str) -> None:
    argument_map = read_map(folder)  # type: ignore[arg-type]  # parametrised
    found = written_and_read(argument_map, format_)
    assert_same(argument_map, found.draft)
    assert [each.kind for each in found.report.lost] == ["verdict, which argmap finds itself"]
    assert not found.report.problems
    works_of(argument_map, found.draft)
    assert found.draft.title == (argument_map.title if format_ == "xlsx" else "")


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_random_maps_come_back(format_: str) -> None:
    for seed in range(30 if format_ == "csv" else 8):
        rng = Random(seed)  # noqa: S311 - the same maps each time
        argument_map = (random_map, random_map_with_undercuts)[seed % 2](rng)
        found = written_and_read(argument_map, format_)
        assert_same(argument_map, found.draft)


HARD = [
    "=1+1", "+1", "-1", "@a", "'=1", "'quoted'", '"quoted"', '"', "a; b", "a\nb", "–", "x\n–", '"a";"b"',
    "a,b", "a (weak)", "no", "1", "#REF", "_x000D_", "éŭ上海",
]  # fmt: skip


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_texts_that_mean_something_to_spreadsheets_come_back(format_: str) -> None:
    claims = [
        claim(f"c{number}", text, sources=())._replace(
            note=text,
            tags=tuple(HARD[number : number + 2]) if "\n" not in "".join(HARD[number : number + 2]) else (),
        )
        for number, text in enumerate(HARD)
    ]
    argument_map = map_of(*claims)
    found = written_and_read(argument_map, format_)
    assert_same(argument_map, found.draft)


def test_a_spreadsheet_runs_nothing_of_what_is_written() -> None:
    argument_map = map_of(claim("a", '=HYPERLINK("http://x")'))
    assert "'=HYPERLINK" in write_csv(whole(argument_map), Losses()).data.decode()
    with zipfile.ZipFile(BytesIO(write_xlsx(whole(argument_map), Losses()).data)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_the_same_map_gives_the_same_bytes() -> None:
    argument_map = read_map(MAPS[1])
    assert write_xlsx(whole(argument_map), Losses()).data == write_xlsx(whole(argument_map), Losses()).data


def test_written_files_are_recognised() -> None:
    shown = whole(read_map(MAPS[1]))
    csv, xlsx = write_csv(shown, Losses()).data, write_xlsx(shown, Losses()).data
    assert is_csv(ForeignFile("table", csv))
    assert is_xlsx(ForeignFile("table", xlsx))
    assert not is_csv(ForeignFile("table", xlsx))
    assert not is_xlsx(ForeignFile("table", csv))


def test_an_empty_map_is_written() -> None:
    assert write_csv(whole(map_of()), Losses()).data == b"\r\n"
    assert write_xlsx(whole(map_of()), Losses()).data
