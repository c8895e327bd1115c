"""Texts that would steer a terminal, a browser, TeX or a spreadsheet, in every view and every format."""

# ruff: noqa: E501 - a table stands as it is

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from argmap.model import Answer, ArgumentMap, Facet, Kind, Name, Work
from argmap.tests.builders.claims import ATTACK, HERE, SUPPORT, claim, link, map_of, source, trial
from argmap.tests.builders.strategies import quoted
from argmap.tests.builders.written import read_folder, write
from argmap.tests.hostile.outputs import outputs, reports
from argmap.tests.hostile.syntax import syntax, unsafe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from argmap.tests.hostile.outputs import Output

TEXTS: Final = {
    "terminal": "\x1b[2J\x1b]0;owned\x07\x9b31m\x08\x7f\r",
    "ends of lines": "a\n\nb\r\nc\x85d\u2028e\u2029f\x0bg\x0ch",
    "bidi": "\u202egnp.exe\u2066a\u2069\u200f\u061c",
    "unseen": "a\u200bb\ufeffc\u00add\U000e0041",
    "surrogates": "a\ud800b\udfffc",
    "null and unassigned": "\x00a\uffff\U0010ffff",
    "a long word": "x" * 5_000,
    "marks": "e" + "\u0301" * 500,
    "HTML": "</td></table></style><script>alert(1)</script><img src=x onerror=alert(1)><!--",
    "HTML attributes": "\"'><svg onload=alert(1)> &lt;b&gt; &#60;b>",
    "TeX": r"\input{/etc/passwd} \write18{id} $x^2$ 50% #1 & {~} \end{longtable} ^^5cdef ``''",
    "Markdown": "# a\n- b\n> c\n```\nd | e\n~~~\n<b>f</b> [g](javascript:alert(1)) ![h](x)\n===\n[i]: /url",
    "a formula": '=HYPERLINK("http://x","y")',
    "another formula": "@SUM(1+1)*cmd|' /C calc'!A0",
    "a signed formula": "-1+1\t+1",
    "Mermaid": 'a"] --> b["x\n%%{init: {}}%%\nclick n0 href "javascript:alert(1)"; end #quot;',
    "DOT": 'a" URL="javascript:alert(1)" ]; x -> y [label=<b>] \\N \\',
    "GitHub": "::error file=x::y%0A::set-output name=a::b",
    "markers": "-->\n<!-- argmap:end -->\n{{ 7 * 7 }} {% raw %} ]]>",
    "a path": "a -> b -> c",
}


def laden(text: str) -> ArgumentMap:
    """A map that has the text in the place of every text, with every kind of link and every verdict."""
    work = Work("w", "book", (Name(text, text),), "2001", text, HERE, doi=text, url=text, short_title=text)
    cited = source("w", locator=text)._replace(quote=text, note=text, via=source(voice=text))
    label = text[:80]
    claims = (
        claim("h", text, label, Kind.HYPOTHESIS, sources=(cited,), facets=(("actor", "v"),)),
        claim("q", text, label, Kind.QUESTION),
        claim(
            "a",
            text,
            label,
            supports=(trial("a -> h", SUPPORT, "hoop", "b", because=text),),
            sources=(cited,),
        ),
        claim("b", text, label, contradicts=("c",), facets=(("theme", "v"),)),
        claim("c", text, label, attacks=(link("c -> h", ATTACK, because=text),), sources=(source("none"),)),
        claim("u", text, label, attacks=("a -> h",), sources=(source(voice=text),)),
        claim("v", text, label, supports=("u -> a -> h",)),
    )
    noted = [
        each._replace(note=text, tags=(text,), answers=(Answer("q", text, "", HERE),) * (each.id == "b"))
        for each in claims
    ]
    facets = {name: Facet(name, {"v": text, "w": text}) for name in ("actor", "theme")}
    return replace(map_of(*noted, title=text), works={"w": work}, facets=facets)


def by_kind(found: Iterator[Output]) -> dict[tuple[str, str, int], Output]:
    """The outputs by view, format and how many like them came before."""
    named: dict[tuple[str, str, int], Output] = {}
    for each in found:
        number = sum(key[:2] == each[:2] for key in named)
        named[each.view, each.format, number] = each
    return named


PLAIN: Final = [by_kind(outputs(laden(text), 1)) for text in ("x y", "x y " * 40, "x" * 500)]
"""Of short texts, of long ones, and of such as have no room in a table, which is a list then."""


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_text_becomes_syntax_in_any_view_and_format(text: str) -> None:
    found = by_kind(outputs(laden(text), 1))
    assert found.keys() == PLAIN[0].keys()
    known = {key: set[str]().union(*(syntax(plain[key]) for plain in PLAIN)) for key in found}
    added = {key: more for key, each in found.items() if (more := syntax(each) - known[key])}
    assert added == {}
    assert {key: line for key, each in found.items() if (line := unsafe(each))} == {}


def faulty(text: str) -> tuple[dict[str, str], str]:
    """The files of a map that has the text wherever a message may repeat it, and its settings."""
    said = quoted(text)
    fields = {
        "text": "[x]", "kind": said, "supports": said,
        "attacks": f"{{to: {said}, strength: {said}, {said}: x}}", "contradicts": said, "answers": said, "sources": f"{{work: {said}, via: {said}}}", "expect": said,
        "facets": f"{{actor: {said}, {said}: x}}", "presumed": said, said: "x", "tags": f"{{{said}: {said}}}",
    }  # fmt: skip
    entries = [
        f"c{number}: {{text: x, {key}: {value}}}\n" for number, (key, value) in enumerate(fields.items())
    ]
    settings = (
        f"argmap: 1\ntitle: {said}\nreferences: r.yaml\nvia: {said}\nfacets: {{actor: {{v: {said}}}}}\n"
    )
    files = {
        "m.yaml": f"{said}: {{text: x}}\n" + "".join(entries),
        "r.yaml": f"- {{id: {said}, title: [{said}], author: {said}, issued: {said}, {said}: {said}}}\n",
    }
    return files, settings


@pytest.mark.parametrize("text", [each for each in TEXTS.values() if "\ud800" not in each])
def test_no_text_becomes_syntax_in_a_report(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found: list[dict[str, Output]] = []
    for each in (text, "x y"):
        files, settings = faulty(each)
        write(tmp_path, {"argmap.yaml": settings, **files})
        problems = read_folder(tmp_path).problems
        assert len(problems) > 10
        found.append({report.format: report for report in reports(".", problems, ("argmap.yaml", *files))})
    mine, plain = found
    added = {name: more for name, each in mine.items() if (more := syntax(each) - syntax(plain[name]))}
    assert added == {}
    assert {name: line for name, each in mine.items() if (line := unsafe(each))} == {}
