"""The table of claims as Markdown, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Final

from .box import cited
from .escape import visible
from .rows import claim_rows, path_text

if TYPE_CHECKING:
    from ..model import Answer, ArgumentMap, Claim, Link, Source

_MARKDOWN: Final = re.compile(r"[\\`*\[\]<|~$]|&(?=#?\w+;)|(?<!\w)_|_(?!\w)")
"""What Markdown as GitHub reads it would take for its own inside a table cell."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


def to_markdown(argument_map: ArgumentMap) -> str:
    """Write the claims as a GitHub table: id, text, kind, source, links, and a column for each facet."""
    rows = claim_rows(argument_map)
    facets = list(argument_map.facets)
    head = ["id", "claim", "kind", "source", "supports", "attacks", "contradicts", "answers", *facets]
    table = [head, ["---"] * len(head)]
    for row in rows:
        lists = (row.sources, row.supports, row.attacks, row.contradicts, row.answers, *row.facets.values())
        table.append([row.id, row.text, row.kind, *("\n".join(entries) for entries in lists)])
    used = [number for number in range(len(head)) if number < 2 or any(row[number] for row in table[2:])]  # noqa: PLR2004 - id and claim stand in any table
    lines = (" | ".join(_markdown_cell(row[number]) for number in used) for row in table)
    return "".join(f"| {line} |\n" for line in lines)


def _markdown_cell(text: str) -> str:
    """Escape a cell; the entries of a list stand on lines of their own."""
    return "<br>".join(_MARKDOWN.sub(r"\\\g<0>", visible(line)) for line in text.split("\n"))


def to_csv(argument_map: ArgumentMap) -> str:
    r"""Write the claims as RFC 4180 has it: comma, quotation marks where needed, `\r\n`.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection").
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    facets = list(argument_map.facets)
    columns = ["id", "kind", "label", "text", "sources", "supports", "attacks", "contradicts", "answers"]
    writer.writerow([_csv_cell(name) for name in (*columns, *facets)])
    for row in claim_rows(argument_map):
        lists = (row.sources, row.supports, row.attacks, row.contradicts, row.answers, *row.facets.values())
        cells = (row.id, row.kind, row.label, row.text, *("; ".join(entries) for entries in lists))
        writer.writerow([_csv_cell(cell) for cell in cells])
    return out.getvalue()


def _csv_cell(text: str) -> str:
    """Show what is hidden, and neutralise a formula."""
    cell = "'" + text if text.startswith(_FORMULA) else text
    return "\n".join(visible(line) for line in cell.split("\n"))


def to_json(argument_map: ArgumentMap, *, provisional: bool = False) -> str:
    """Write all that every claim says, and the works, as JSON with keys in the order of the format.

    `format` is 1, the version of this shape; `provisional` is true where errors leave parts of the map out.

    Texts are as written: JSON has its own escapes, and a program reads them back.
    """
    content = {
        "format": 1,
        "provisional": provisional,
        "title": argument_map.title,
        "facets": {facet.name: dict(facet.values) for facet in argument_map.facets.values()},
        "works": {
            work.key: {
                "type": work.type,
                "authors": [{"family": name.family, "given": name.given} for name in work.authors],
                "year": work.year,
                "suffix": work.suffix,
                "title": work.title,
                "container": work.container,
                "publisher": work.publisher,
                "doi": work.doi,
                "url": work.url,
                "author_year": work.author_year,
            }
            for work in argument_map.works.values()
        },
        "claims": [_json_claim(argument_map, claim) for claim in argument_map.claims.values()],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _json_claim(argument_map: ArgumentMap, claim: Claim) -> dict[str, object]:
    """Return everything a claim declares; links that cannot count are left out as in every view."""
    links = [
        link
        for link in claim.links
        if argument_map.links.get(link.path) is link and argument_map.is_sound(link)
    ]
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "label": claim.label,
        "text": claim.text,
        "sources": [_json_source(source, argument_map) for source in claim.sources],
        "supports": [_json_link(link) for link in links if link.sign.value == "supports"],
        "attacks": [_json_link(link) for link in links if link.sign.value == "attacks"],
        "contradicts": [each.id for each in claim.contradicts if each.id in argument_map.claims],
        "answers": [_json_answer(each) for each in claim.answers if each.to in argument_map.claims],
        "presumed": claim.presumed,
        "strength": claim.strength,
        "standard": claim.standard,
        "facets": {name: list(values) for name, values in claim.facets.items()},
        "expect": claim.expect,
        "note": claim.note,
        "tags": list(claim.tags),
    }


def _json_source(source: Source, argument_map: ArgumentMap) -> dict[str, object]:
    return {
        "work": source.work,
        "voice": source.voice,
        "cited": cited(source, argument_map.works),
        "locator": source.locator,
        "quote": source.quote,
        "note": source.note,
        "via": _json_source(source.via, argument_map) if source.via else None,
    }


def _json_link(link: Link) -> dict[str, object]:
    return {
        "to": path_text(link.target),
        "with": [premise.id for premise in link.premises],
        "because": link.because,
        "strength": link.weight,
        "basis": link.basis,
        "test": link.test,
        "quote": link.quote,
        "locator": link.locator,
    }


def _json_answer(answer: Answer) -> dict[str, object]:
    return {"to": answer.to, "because": answer.because, "basis": answer.basis}
