"""The table of foreign formats; each is a folder of `exchange`, and is loaded when it is read or written."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from ..exchange.foreign_file import ForeignFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..exchange.reading import Columns, Reader
    from ..exchange.writing import Writer


class Format(NamedTuple):
    """A foreign format; functions are named as `module:function`, and are "" where there is none.

    `endings` are those of its files, the first the usual one. `recognises` says whether a file is in it,
    `adds` whether a file only adds to another one, as a table of links does to one of claims. `has_columns`
    is whether a user can say what its columns hold.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    recognises: str = ""
    reads: str = ""
    writes: str = ""
    adds: str = ""
    has_columns: bool = False

    def reader(self) -> Reader:
        """Load what reads it."""
        return cast("Reader", _loaded(self.reads))

    def writer(self) -> Writer:
        """Load what writes it."""
        return cast("Writer", _loaded(self.writes))

    def is_of(self, file: ForeignFile) -> bool:
        """Return whether a file is in this format."""
        return bool(self.recognises) and bool(_loaded(self.recognises)(file))

    def only_adds(self, file: ForeignFile, columns: Columns) -> bool:
        """Return whether a file in this format only adds to another. Raises: NotReadable."""
        return bool(self.adds) and bool(_loaded(self.adds)(file, columns))


def _format(
    name: str, title: str, *endings: str, folder: str = "", reads: str = "", writes: str = ""
) -> Format:
    folder = folder or name
    return Format(
        name,
        title,
        endings,
        recognises=f"exchange.{folder}.reading:is_{reads}" if reads else "",
        reads=f"exchange.{folder}.reading:read_{reads}" if reads else "",
        writes=f"exchange.{folder}.writing:write_{writes}" if writes else "",
    )


FORMATS: Final = {
    each.name: each
    for each in (
        _format("aif", "an argument graph in JSON (AIF, xAIF, OVA)", ".json", reads="aif", writes="aif"),
        _format("carneades", "an argument graph of Carneades 4 (YAML)", ".yml", ".yaml", reads="carneades"),
        _format("xlsx", "a workbook of Excel", ".xlsx", ".xlsm", folder="tables", reads="xlsx", writes="xlsx")
        ._replace(has_columns=True),
        _format("dna", "a database of Discourse Network Analyzer", ".dna", reads="dna")
        ._replace(has_columns=True),
        _format("refi-qda", "a project of qualitative analysis (REFI-QDA)", ".qdpx", ".qde",
                folder="refi_qda", reads="refi_qda"),
        _format("kialo", "a discussion from Kialo, exported as text", ".txt", reads="kialo"),
        _format("iccma", "a framework of abstract argumentation (ICCMA)", ".af", ".tgf", ".apx",
                reads="iccma", writes="af"),
        _format("argdown", "Argdown", ".argdown", ".ad", reads="argdown", writes="argdown"),
        _format("csv", "a table of claims", ".csv", ".tsv", folder="tables", reads="csv", writes="csv")
        ._replace(adds="exchange.tables.reading:adds_to_csv", has_columns=True),
        _format("ati", "annotations for Transparent Inquiry (ATI)", ".csv", folder="tables", writes="ati"),
        _format("graphml", "a graph for Gephi, yEd, networkx and igraph", ".graphml", writes="graphml"),
        _format("cito", "linked data: citations with CiTO, in Turtle", ".ttl", writes="cito"),
        Format("docx", "a Word file of the whole map, for people who do not use argmap", (".docx",),
               writes="cli.word_file:write_docx"),
        Format("bibtex", "the works cited, as BibTeX", (".bib",),
               writes="editor.citing.written_out:write_bibtex"),
        Format("csl", "the works cited, as CSL-JSON", (".json",),
               writes="editor.citing.written_out:write_csl"),
    )
}  # fmt: skip
"""Every format, in the order in which they are tried on a file: those that are unmistakable come first."""


def _loaded(name: str) -> Callable[..., Any]:
    module, _, function = name.partition(":")
    return cast("Callable[..., Any]", getattr(import_module(f"argmap.{module}"), function))
