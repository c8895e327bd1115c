"""The works that a map cites, exported with all their fields and read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.editor.citing.written_out import write_bibtex, write_csl
from argmap.exchange.report import Losses
from argmap.schema.references import read_references
from argmap.tests.builders.shipped import EXAMPLES, SHIPPED, read_map
from argmap.tests.builders.shown import whole

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.exchange.writing import Writer


@pytest.mark.parametrize("folder", [SHIPPED, EXAMPLES / "silver-blaze", EXAMPLES / "democratic-peace"])
@pytest.mark.parametrize(("name", "write"), [("works.bib", write_bibtex), ("works.json", write_csl)])
def test_works_come_back_as_they_were(folder: Path, name: str, write: Writer) -> None:
    argument_map = read_map(folder)
    losses = Losses()
    exported = write(whole(argument_map), losses)
    found = read_references(name, exported.data).works
    uncited = {work.key for work in argument_map.uncited_works()}
    wanted = {key: work for key, work in argument_map.works.items() if key not in uncited}
    assert [*found] == [*wanted]
    assert losses.lost == ()
    for key, work in wanted.items():
        read = found[key]
        assert (read.authors, read.year, read.title, read.doi) == (
            work.authors,
            work.year,
            work.title,
            work.doi,
        )


def test_fields_that_argmap_does_not_show_are_kept() -> None:
    data = write_csl(whole(read_map(EXAMPLES / "silver-blaze")), Losses()).data.decode()
    assert '"page": "823-830"' in data


def test_a_work_without_an_entry_is_lost(tmp_path: Path) -> None:
    (tmp_path / "argmap.yaml").write_text("argmap: 1\ntitle: T\n", encoding="utf-8")
    (tmp_path / "a.yaml").write_text("a: {text: A., sources: hall-1999}\n", encoding="utf-8")
    losses = Losses()
    assert write_bibtex(whole(read_map(tmp_path)), losses).data == b""
    assert [each.counted for each in losses.lost] == ["1 work that the references do not have"]
