"""Reads what an element says: its words, and the tags and data that stand among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ..safe_yaml import NotYaml, yaml_of
from .texts import one_line
from .tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..foreign_file import ForeignFile
    from ..report import Losses
    from ..safe_yaml import Yaml
    from .tokens import Token

_BLOCK: Final = re.compile(r"\{[ \t]*\n")


class Content(NamedTuple):
    """What an element, a heading or an inference says."""

    text: str
    tags: tuple[str, ...]
    data: dict[str, Yaml]


def content_of(tokens: Iterable[Token], file: ForeignFile, losses: Losses) -> Content:
    """The content of tokens of which none makes up the structure; mentions are counted.

    Tags before and behind the words are no part of the text; a tag within a sentence is a word of it as well.
    """
    parts: list[str] = []
    waiting: list[str] = []
    tags: list[str] = []
    data: dict[str, Yaml] = {}
    for token in tokens:
        if token.mark is Mark.TAG:
            tags.append(token.value)
            waiting.append(token.raw if parts else "")
        elif token.mark is Mark.DATA:
            data.update(data_of(token.value, token.line, file))
        else:
            losses.add("mention", f"line {token.line}", number=token.mark is Mark.MENTION)
            said = token.raw or token.value
            if said.strip():
                parts += waiting
                waiting.clear()
            if parts or said.strip():
                (waiting or parts).append(said)
    return Content(one_line("".join(parts)), tuple(tags), data)


def data_of(source: str, line: int, file: ForeignFile, name: str = "the data in braces") -> dict[str, Yaml]:
    """The data that YAML holds; none if it cannot be read, which is a fault."""
    block = _BLOCK.match(source)
    try:
        found = yaml_of(source[block.end() : source.rindex("}")] if block else source)
    except NotYaml as error:
        file.fault("AM002", f"{name} cannot be read: {error}", line=line)
        return {}
    if isinstance(found, dict):
        return found
    if found:
        file.fault("AM102", f"{name} must be keys with values, such as `title: Debate`", line=line)
    return {}
