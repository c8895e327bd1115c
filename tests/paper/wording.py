"""Every text of a map's folder, and the runs of words that it shares with another text."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

RUN: Final = 6
"""Words in a row that are too many to share."""

_COMMENT: Final = re.compile(r"(?:^|\s)#+(.*)")


Known: TypeAlias = "tuple[frozenset[tuple[str, ...]], ...]"


class MapText(NamedTuple):
    """A text of the map, and where it stands: the file, the claim or work if there is one, and the field."""

    file: str
    owner: str
    field: str
    text: str


class Run(NamedTuple):
    """Words that a text of the map shares with the paper, one after the other."""

    where: MapText
    words: str

    def __str__(self) -> str:
        """For example "claim a, note (norms.yaml): six words that the paper has too"."""
        owner = f"{self.where.owner}, " if self.where.owner else ""
        return f"{owner}{self.where.field} ({self.where.file}): {self.words}"


@cache
def words(text: str, *, hyphens_join: bool = True) -> tuple[str, ...]:
    """The words alone: small letters without accents, no punctuation; "China's" is one word."""
    plain = unicodedata.normalize("NFKD", text).replace("ı", "i").casefold()
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    plain = re.sub(r"(?<=\w)['’](?=\w)", "", plain)
    if hyphens_join:
        plain = re.sub(r"(?<=\w)[-‐‑](?=\w)", "", plain)
    return tuple(re.findall(r"[^\W_]+", plain))


def words_apart(text: str) -> tuple[str, ...]:
    """The words with "counter-norm" taken as two."""
    return words(text, hyphens_join=False)


WAYS: Final[tuple[Callable[[str], tuple[str, ...]], ...]] = (words, words_apart)


def map_texts(folder: Path) -> Iterator[MapText]:
    """Every text of the folder, comments and the README among them; titles of works are left out."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        file, content = path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")
        if path.suffix in {".yaml", ".yml"}:
            yield from (MapText(file, *each) for each in _fields(file, content))
            yield from (MapText(file, "", f"comment in line {at}", text) for at, text in _comments(content))
        else:
            for paragraph in re.split(r"\n\s*\n", content):
                for cell in re.split(r"\||\n\s*[-*] ", paragraph):
                    yield MapText(file, "", "text", cell)


def long_titles(folder: Path) -> list[str]:
    """The titles in the map's references that are long enough to be a run themselves."""
    works = works_in((folder / "references.yaml").read_text(encoding="utf-8"))
    titles = [work.get(key, "") for work in works for key in ("title", "title-short")]
    return [title for title in titles if any(len(way(title)) >= RUN for way in WAYS)]


def known_runs(texts: Iterable[str]) -> Known:
    """All runs of `RUN` words in the texts, for each way of counting words."""
    texts = list(texts)
    return tuple(frozenset(run for text in texts for run in _runs(way(text))) for way in WAYS)


def shared_runs(texts: Iterable[MapText], known: Known, titles: Iterable[str] = ()) -> list[Run]:
    """The runs of `RUN` words or more of a text that are among the known ones, each as long as it goes.

    A title counts as one word, which nothing else is.
    """
    texts, titles = list(texts), list(titles)
    found: dict[tuple[MapText, str], Run] = {}
    for way, those in zip(WAYS, known, strict=True):
        named = sorted({way(title) for title in titles}, key=len, reverse=True)
        for text in texts:
            row = _without(way(text.text), named)
            hits = [at for at, run in enumerate(_runs(row)) if run in those]
            for first, last in _stretches(hits):
                run = Run(text, " ".join(row[first : last + RUN]))
                found.setdefault((text, run.words.replace(" ", "")), run)
    return list(found.values())


def works_in(references: str) -> list[dict[str, Any]]:
    """The entries of a references file, which are a list, or one under the key `references`."""
    content = _yaml(references)
    return cast("list[dict[str, Any]]", content["references"] if isinstance(content, dict) else content)


def _yaml(content: str) -> Any:
    return yaml.load(content, Loader=yaml.CSafeLoader)


def _fields(file: str, content: str) -> Iterator[tuple[str, str, str]]:
    """Every text of a file, with the claim or work that it belongs to and its field."""
    if file == "references.yaml":
        for work in works_in(content):
            rest = {key: value for key, value in work.items() if key not in {"title", "title-short"}}
            yield from ((str(work["id"]), *each) for each in _scalars(rest, "entry"))
    elif file == "argmap.yaml":
        yield from (("", *each) for each in _scalars(_yaml(content), "settings"))
    else:
        for claim, value in cast("dict[object, Any]", _yaml(content) or {}).items():
            yield str(claim), "id", str(claim)
            yield from ((str(claim), *each) for each in _scalars(value, "claim"))


def _scalars(node: Any, field: str) -> Iterator[tuple[str, str]]:
    """Every text below, the keys of mappings included, with the key that it stands under."""
    if isinstance(node, dict):
        for key, value in cast("dict[object, Any]", node).items():
            yield field, str(key)
            yield from _scalars(value, str(key))
    elif isinstance(node, list):
        for each in cast("list[object]", node):
            yield from _scalars(each, field)
    elif isinstance(node, str):
        yield field, node


def _comments(content: str) -> Iterator[tuple[int, str]]:
    """The comments, those of lines in a row as one text, with the number of the first line."""
    first, text, last = 0, "", -1
    for number, line in enumerate(content.split("\n"), start=1):
        if match := _COMMENT.search(line):
            if number != last + 1:
                if text:
                    yield first, text
                first, text = number, ""
            text, last = f"{text} {match[1]}", number
    if text:
        yield first, text


def _runs(row: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every run of `RUN` words, in order."""
    return zip(*(row[start:] for start in range(RUN)), strict=False)


def _without(row: tuple[str, ...], titles: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The words, each of the titles among them replaced by a mark that is no word."""
    for title in titles:
        kept, at = list[str](), 0
        while at < len(row):
            found = row[at : at + len(title)] == title
            kept.append("[title]" if found else row[at])
            at += len(title) if found else 1
        row = tuple(kept)
    return row


def _stretches(hits: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last of every series of numbers that follow each other."""
    for at, hit in enumerate(hits):
        if at == 0 or hits[at - 1] != hit - 1:
            end = at
            while end + 1 < len(hits) and hits[end + 1] == hits[end] + 1:
                end += 1
            yield hit, hits[end]
