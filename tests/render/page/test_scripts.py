"""The scripts of the page keep to what joining them into one needs, and use no name of it twice."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

SCRIPTS: Final = Path(__file__).parents[3] / "render" / "page" / "scripts"
FILES: Final = sorted(SCRIPTS.rglob("*.js"))
DECLARED: Final = re.compile(r"^(?:export )?(?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)
IMPORT: Final = re.compile(r'import \{ [\w, ]+ \} from "(\.{1,2}/[\w./]+\.js)";')


def test_no_name_at_the_top_is_used_twice() -> None:
    names = Counter(name for file in FILES for name in DECLARED.findall(file.read_text(encoding="utf-8")))
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(SCRIPTS).as_posix())
def test_a_script_is_a_module_of_few_forms(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("import"):
            found = IMPORT.fullmatch(line)
            assert found, line
            assert (file.parent / found[1]).is_file(), line
        if line.startswith("export"):
            assert re.match(r"export (async )?(function\*?|const|class) \w", line), line
    assert len(text.splitlines()) <= 300


def test_only_the_first_scripts_do_something_when_they_are_loaded() -> None:
    doing = re.compile(
        r"^(?!import|export|const|let|class|function|async function|//|/\*| \*|[\s)}\]]|$)", re.MULTILINE
    )
    found = [file.name for file in FILES if doing.search(file.read_text(encoding="utf-8"))]
    assert found == ["live.js", "main.js"]
