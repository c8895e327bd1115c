"""The formats of `argmap check`: each carries the same problems, in its own words and escapes."""

from __future__ import annotations

import json
import os
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from argmap.checks import rules
from argmap.cli.reports import FORMATS, writer
from argmap.cli.reports.check_result import CheckResult
from argmap.model import Place, Problem
from argmap.tests.builders.names import any_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

EXPECTED = [
    ("AM301", "warning", "arguments/more.yaml", 1, 1),
    ("AM201", "error", "arguments/more.yaml", 7, 13),
    ("AM101", "error", "arguments/more.yaml", 8, 3),
    ("AM306", "advice", "arguments/references.yaml", 3, 8),
]
HOSTILE = Problem(
    "AM201",
    Place("a%,b:\x1b[2J\u202e\n.yaml", 1, 1, 1, 5),
    "50% \x00 <b> & \"'\r\n::error::x \x1b[31m\ud800\uffff",
    "try ]]> \u2028",
)


def written(
    format_: str, *problems: Problem, files: tuple[str, ...] = ("clean.yaml",), strict: bool = False
) -> str:
    """Return a report on made-up problems in one of the formats."""
    return "".join(writer(format_)(CheckResult((".",), problems, files, 1, strict)))


def test_text(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(broken)
    problems = (
        Problem("AM301", Place("more.yaml", 1, 1, 1, 5), "nothing touches it", "link it"),
        Problem("AM201", Place("more.yaml", 7, 13, 7, 21), "there is no such claim"),
        Problem("AM306", Place("references.yaml", 3, 0), "nobody cites it"),
        Problem("AM003", Place("gone.yaml", 3, 1, 3, 4), "given twice"),
    )
    assert (
        written("txt", *problems, files=("more.yaml", "references.yaml"))
        == """\
more.yaml:1:1: warning AM301: nothing touches it
    1 | lone:
      | ^~~~
  hint: link it
more.yaml:7:13: error AM201: there is no such claim
    7 |   supports: tea-calm
      |             ^~~~~~~~
references.yaml:3: advice AM306: nobody cites it
    3 | - {id: unread-1999, type: book, title: Nobody cites this}
gone.yaml:3:1: error AM003: given twice
2 errors, 1 warning, 1 piece of advice in 2 files (1 claim)
"""
    )


@pytest.mark.usefixtures("broken")
def test_all_formats_carry_the_same_problems(call: Run) -> None:
    plain = json.loads(call("check", "--format", "json").stdout)
    assert plain["format"] == 1
    assert plain["summary"] == {"errors": 2, "warnings": 1, "advice": 1, "files": 4, "claims": 9}
    keys = ("code", "severity", "path", "line", "column")
    assert [tuple(each[key] for key in keys) for each in plain["problems"]] == EXPECTED
    assert set(plain["problems"][0]) == {*keys, "end_line", "end_column", "message", "hint"}

    results = json.loads(call("check", "--format", "sarif").stdout)["runs"][0]["results"]
    places = [each["locations"][0]["physicalLocation"] for each in results]
    levels = {"error": "error", "warning": "warning", "note": "advice"}
    assert [
        (
            each["ruleId"],
            levels[each["level"]],
            place["artifactLocation"]["uri"],
            *list(place["region"].values())[:2],
        )
        for each, place in zip(results, places, strict=True)
    ] == EXPECTED

    github = re.findall(
        r"^::(\w+) file=(.+?),line=(\d+),endLine=\d+,col=(\d+),endColumn=\d+,title=(\w+)::",
        call("check", "--format", "github").stdout,
        re.MULTILINE,
    )
    severity = {"error": "error", "warning": "warning", "notice": "advice"}
    assert [
        (code, severity[kind], path, int(line), int(column)) for kind, path, line, column, code in github
    ] == EXPECTED

    cases = ET.fromstring(call("check", "--format", "junit").stdout).findall("testsuite/testcase")  # noqa: S314 - our own
    assert [case.get("name") for case in cases if case.get("name") != "no problems"] == [
        f"{code} {path}:{line}:{column}" for code, _, path, line, column in EXPECTED
    ]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.usefixtures("broken")
def test_exit_code_is_the_same_in_every_format(call: Run, format_: str) -> None:
    assert call("check", "--format", format_).returncode == 1


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.usefixtures("tea")
def test_a_clean_map(call: Run, format_: str) -> None:
    result = call("check", "--format", format_, "--strict")
    assert (result.returncode, result.stderr) == (0, "")
    if format_ in {"text", "github"}:
        assert result.stdout == "0 errors, 0 warnings in 3 files (7 claims)\n"
    elif format_ == "json":
        assert json.loads(result.stdout)["problems"] == []
    elif format_ == "sarif":
        assert json.loads(result.stdout)["runs"][0]["results"] == []


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.usefixtures("broken")
def test_same_map_same_bytes(process: Run, format_: str) -> None:
    first = process("check", "--format", format_, PYTHONHASHSEED="1")
    assert process("check", "--format", format_, PYTHONHASHSEED="2").stdout == first.stdout


def sarif_schema() -> dict[str, Any]:
    """Return the JSON Schema of SARIF, or skip."""
    path = os.environ.get("ARGMAP_SARIF_SCHEMA")
    if not path:
        pytest.skip("ARGMAP_SARIF_SCHEMA does not name the JSON Schema of SARIF 2.1.0")
    schema: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    return schema


def test_sarif_fits_its_schema(broken: Path, call: Run) -> None:
    from jsonschema.validators import validator_for

    schema = sarif_schema()
    validator = validator_for(schema)(schema)
    (broken / "argmap yaml 100% ü.yaml").write_bytes(b"a: \xff\n")
    for log in (call("check", "--format", "sarif").stdout, written("sarif", HOSTILE), written("sarif")):
        errors = [error.message for error in validator.iter_errors(json.loads(log))]
        assert errors == []


def test_sarif_holds_every_rule_with_its_page_and_escapes_paths() -> None:
    run = json.loads(written("sarif", Problem("AM201", Place("a b/ü:%#?.yaml", 2, 3, 2, 9), "m", "h")))[
        "runs"
    ][0]
    driver = run["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == [rule.code for rule in rules()]
    for known, rule in zip(rules(), driver["rules"], strict=True):
        assert known.page in rule["help"]["text"]
        assert known.title == rule["shortDescription"]["text"]
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    assert driver["rules"][result["ruleIndex"]]["id"] == "AM201"
    assert result["message"]["text"] == "m\nHint: h"
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "a%20b/%C3%BC%3A%25%23%3F.yaml"
    assert location["region"] == {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 9}


def test_github_escapes() -> None:
    first, second, end = written("github", HOSTILE).split("\n")
    assert first == (
        "::error file=a%25%2Cb%3A\\x1b[2J\\u202e\\x0a.yaml,line=1,endLine=1,col=1,endColumn=5,title=AM201::"
        "50%25 \\x00 <b> & \"'\\x0d%0A::error::x \\x1b[31m\\ud800\\uffff%0Ahint: try ]]> \\u2028"
    )
    assert (second, end) == ("1 error, 0 warnings in 1 file (1 claim)", "")


def test_github_leaves_columns_out_where_there_are_several_lines() -> None:
    assert "line=3,endLine=5,title" in written("github", Problem("AM301", Place("a.yaml", 3, 1, 5, 2), "m"))


def test_junit_is_xml_whatever_the_map_holds() -> None:
    root = ET.fromstring(written("junit", HOSTILE))  # noqa: S314 - our own
    failure = root.find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.get("message") == "50% \\x00 <b> & \"'\\x0d\\x0a::error::x \\x1b[31m\\ud800\\uffff"
    assert "try ]]> \\u2028" in (failure.text or "")


@pytest.mark.parametrize(("strict", "failures"), [(False, "1"), (True, "2")])
def test_junit_fails_what_the_exit_code_fails(*, strict: bool, failures: str) -> None:
    problems = [Problem(code, Place("a.yaml", 1, 1, 1, 2), "m") for code in ("AM201", "AM301", "AM306")]
    root = ET.fromstring(written("junit", *problems, files=("a.yaml", "clean.yaml"), strict=strict))  # noqa: S314 - our own
    assert (root.get("tests"), root.get("failures")) == ("4", failures)
    assert len(root.findall("testsuite/testcase/failure")) == int(failures)
    clean = root.findall("testsuite/testcase")[-1]
    assert (clean.get("classname"), list(clean)) == ("clean.yaml", [])


def test_a_problem_of_a_whole_file() -> None:
    whole = Problem("AM005", Place("x.yaml"), "a pipe, not a regular file")
    assert written("txt", whole).startswith("x.yaml: error AM005: a pipe, not a regular file\n1 error")
    assert written("github", whole).startswith("::error file=x.yaml,title=AM005::a pipe")
    (result,) = json.loads(written("sarif", whole))["runs"][0]["results"]
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "x.yaml"}}}]
    assert 'name="AM005 x.yaml"' in written("junit", whole)


@any_name
def test_text_escapes_names_messages_and_lines(tea: Path, call: Run) -> None:
    (tea / "evil\x1b[2J\u202e.yaml").write_text(
        "a:\n  text: \u202eevil\n  sources: survey-2022\n  \x9bkey: \u200b1\n"
    )
    result = call("check")
    assert result.returncode == 1
    assert "\\x1b[2J\\u202e.yaml:" in result.stdout
    assert not re.search("[\x1b\x9b\u202e\u200b]", result.stdout)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("link", [False, True])
def test_nothing_of_a_file_outside_the_map_is_shown(
    tea: Path, call: Run, format_: str, *, link: bool
) -> None:
    secret = tea.parent / "secret.yaml"
    secret.write_text("password:hunter2\nanother: [kx9Qzv\n- !wgbhxe s3cr3t: {\n")
    (tea / "link.yaml").symlink_to(secret)
    named = "link.yaml" if link else "../secret.yaml"
    (tea / "argmap.yaml").write_text(f"argmap: 1\ntitle: T\nreferences: {named}\n")
    result = call("check", "--format", format_)
    assert result.returncode == 1
    assert f"{'arguments/link' if link else 'secret'}.yaml" in result.stdout
    assert not re.search("hunter2|kx9Qzv|wgbhxe|s3cr3t", result.stdout + result.stderr)


def test_json_keeps_a_file_name_that_is_not_utf8() -> None:
    problem = Problem("AM001", Place("a\udcff.yaml"), "m")
    text = written("json", problem).encode(errors="backslashreplace").decode()
    assert json.loads(text)["problems"][0]["path"] == "a\udcff.yaml"
