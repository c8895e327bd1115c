"""A references file outside the map: messages name places and citation keys, and quote nothing."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest

from argmap.schema import load_map

if TYPE_CHECKING:
    from pathlib import Path

WORDS = ("hunter2", "kx9Qzv", "s3cr3t", "AKIAV7PQ", "zq81mm", "wgbhxe", "Üxqvt")
"""What occurs in no message of argmap by itself."""

SECRETS = {
    "settings": "user: hunter2\npassword: kx9Qzv s3cr3t\nhosts:\n  - {name: zq81mm, key: wgbhxe}\n",
    "no YAML": "hunter2\nkx9Qzv:s3cr3t\n\tzq81mm: 'wgbhxe\n*AKIAV7PQ\n",
    "colons": "password: hunter2: kx9Qzv\nhunter2\n",
    "no space": "token:hunter2\nkx9Qzv: s3cr3t\n",
    "text that starts with a sign": "a: @hunter2\nb: `kx9Qzv`\n",
    "tag": "- !hunter2 {id: a}\n- id: !<kx9Qzv> s3cr3t\n",
    "twice": "hunter2: 1\nhunter2: 2\n- kx9Qzv: 1\n  kx9Qzv: 2\n",
    "control": "hunter2\x07kx9Qzv\n",
    "references": (
        "references:\n- {id: [hunter2], kx9Qzv: 1, kx9Qzv: 2}\n- hunter2\n- {id: a, issued: s3cr3t}\n"
    ),
    "dates": "- id: a\n  issued: {date-parts: [[hunter2, 3]]}\n- id: b\n  issued: {year: 2001kx9Qzv}\n",
    "backticks": "- {id: a, issued: 'id` hunter2 `title'}\n- {id: b, issued: 'x`y`kx9Qzv'}\n",
    "names": "- {id: a, author: hunter2}\n- {id: b, author: [[kx9Qzv]], title: [s3cr3t]}\n",
    "JSON": '{"auths": {"hunter2": {"auth": "kx9Qzv", "auth": "s3cr3t"}}, zq81mm}\n',
    "JSON of works": '[{"id": "a", "issued": "hunter2"},\n{"id": kx9Qzv},\n{"id" "s3cr3t"}]\n',
    "key": "-----BEGIN KEY-----\nhunter2kx9Qzv/s3cr3t+==\n-----END KEY-----\n",
    "environment": "HOME=/root\nTOKEN=hunter2\nexport KEY='kx9Qzv'\n",
    "BibTeX": (
        "@misc{hunter2\n title = {kx9Qzv},\n}\n@misc{a, title = s3cr3t zq81mm, wgbhxe = {1}, wgbhxe = {2}}\n"
    ),
    "BibTeX of names": (
        "@misc{a, author = {hunter2, kx9Qzv, s3cr3t, zq81mm, wgbhxe}}\n@string{hunter2 = kx9Qzv s3cr3t}\n"
    ),
    "not UTF-8": "password: hunter2\xff\n",
    "letters": "Üxqvt: [Üxqvt\n",
}


def said_of(folder: Path, text: str, ending: str) -> str:
    """Every message and hint about a references file beside the folder of the map."""
    library = folder / f"secret.{ending}"
    library.write_bytes(text.encode("latin-1" if "\xff" in text else "utf-8"))
    inside = folder / "map"
    inside.mkdir(exist_ok=True)
    (inside / "argmap.yaml").write_text(f"argmap: 1\nreferences: ../{library.name}\n")
    return "\n".join(f"{each.message} {each.hint}" for each in load_map(str(inside)).problems)


def quoted(said: str) -> list[str]:
    return [word for word in WORDS if word in said]


@pytest.mark.parametrize("ending", ["yaml", "json", "bib"])
@pytest.mark.parametrize("text", SECRETS.values(), ids=SECRETS)
def test_nothing_is_quoted(tmp_path: Path, text: str, ending: str) -> None:
    said = said_of(tmp_path, text, ending)
    assert quoted(said) == []


def test_what_is_wrong_is_said_all_the_same(tmp_path: Path) -> None:
    entries = ("{id: a, issued: someday}", "{id: a}", "{id: b, author: [{}]}", "{id: b c: d}")
    said = said_of(tmp_path, "".join(f"- {entry}\n" for entry in entries), "yaml")
    for part in (
        "`…` holds no year give a year, like 2008 or 2008-03",
        "the citation key `a` is given twice; first in line 1 give one of the two another key",
        "a name in `author` has neither `family` nor `literal` give a list of names",
        "a colon and a space within a text that has no quotes put the text in quotes",
    ):
        assert part in said
    assert "quotes nothing but citation keys" in said_of(tmp_path, SECRETS["no space"], "yaml")


def test_mutations_of_all_of_them(tmp_path: Path) -> None:
    """From a fixed seed: parts are cut out, doubled, and joined by signs that mean something."""
    choose = random.Random(12)  # noqa: S311 - the same files everywhere
    texts = [text for text in SECRETS.values() if "\xff" not in text]
    for _ in range(600):
        text = choose.choice(texts)
        for _ in range(choose.randint(1, 4)):
            start, end = sorted(choose.choices(range(len(text) + 1), k=2))
            sign = choose.choice(
                ["", "`", "'", '"', "\n", ": ", "- ", "{", "}", "[", "@a{", ",", " = ", "&a ", "*a", "!"]
            )
            # Words are cut whole: a part of one would not be recognised below.
            words = re.split(f"({'|'.join(WORDS)})", text)
            at = choose.randrange(len(words))
            text = "".join([*words[:at], sign, *words[at:]])
            if choose.random() < 0.3:
                text = text[start:end] + sign + text
        said = said_of(tmp_path, text, choose.choice(["yaml", "json", "bib"]))
        assert quoted(said) == [], text


def test_a_link_inside_the_map_leads_outside(tmp_path: Path) -> None:
    inside = tmp_path / "map"
    inside.mkdir()
    (tmp_path / "secret").write_text("hunter2: [kx9Qzv\n")
    (inside / "references.yaml").symlink_to("../secret")
    (inside / "argmap.yaml").write_text("argmap: 1\nreferences: references.yaml\n")
    problems = load_map(str(inside)).problems
    assert problems
    assert quoted(str(problems)) == []


def test_hidden_files_of_the_map_are_as_those_outside(tmp_path: Path) -> None:
    """`.git/config` can hold the token with which a build server has fetched the map."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("hunter2: [kx9Qzv\n")
    (tmp_path / "argmap.yaml").write_text("argmap: 1\nreferences: works.yaml\n")
    for name in ("works.yaml", "claims.yaml"):
        (tmp_path / name).symlink_to(".git/config")
    problems = load_map(str(tmp_path)).problems
    assert [problem.code for problem in problems] == ["AM002", "AM005"]
    assert quoted(str(problems)) == []
