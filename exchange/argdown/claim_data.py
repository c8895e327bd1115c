"""Reads the keys of claims and links from the data in braces of a text that argmap wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Kind
from ...model.words import trimmed
from ..drafts import DraftAnswer, DraftSource
from .texts import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..drafts import DraftClaim
    from ..report import Losses
    from ..safe_yaml import Yaml

_KINDS: Final = {each.value: each for each in Kind}
_TRUTHS: Final = {"true": True, "false": False}


class Details(NamedTuple):
    """What is said of a link beside its ends."""

    strength: str | float = ""
    basis: str = ""
    test: str = ""
    quote: str = ""
    locator: str = ""


def filled(claim: DraftClaim, data: Mapping[str, Yaml], losses: Losses) -> DraftClaim:
    """The claim with what its data say of it; what values a map allows is not looked at here."""
    kind = text_of(data.get("kind", ""))
    if kind and kind not in _KINDS:
        losses.add("unknown kind", claim.place)
    facets = mapping_of(data.get("facets", ""))
    return replace(
        claim,
        text=text_of(data.get("text", "")) or claim.text,
        label=text_of(data.get("label", "")),
        kind=_KINDS.get(kind, claim.kind),
        sources=tuple(map(_source, mappings_of(data.get("sources", "")))),
        answers=tuple(map(_answer, mappings_of(data.get("answers", "")))),
        presumed=_TRUTHS.get(text_of(data.get("presumed", "")), claim.presumed),
        strength=details_of(data).strength,
        standard=text_of(data.get("standard", "")),
        facets={name: texts_of(values) for name, values in facets.items()},
        expect=text_of(data.get("expect", "")),
        note=text_of(data.get("note", "")),
        tags=(*claim.tags, *texts_of(data.get("tags", ""))),
    )


def details_of(data: Mapping[str, Yaml]) -> Details:
    """What the data of an argument say of its link."""
    basis, test, quote, locator = (
        text_of(data.get(key, "")) for key in ("basis", "test", "quote", "locator")
    )
    return Details(_strength(text_of(data.get("strength", ""))), basis, test, quote, locator)


def details_of_links(data: Mapping[str, Yaml]) -> dict[str, Details]:
    """What the data of a claim say of its links, by the titles of what these lead to."""
    return {text_of(each.get("to", "")): details_of(each) for each in mappings_of(data.get("links", ""))}


def text_of(value: Yaml) -> str:
    """A value as text, "" if it is a list or a mapping."""
    return trimmed(value) if isinstance(value, str) else ""


def texts_of(value: Yaml) -> tuple[str, ...]:
    """The texts of a list; a text stands for a list of one."""
    return tuple(filter(None, map(text_of, value if isinstance(value, list) else [value])))


def mapping_of(value: Yaml) -> dict[str, Yaml]:
    """A mapping, empty if the value is none."""
    return value if isinstance(value, dict) else {}


def mappings_of(value: Yaml) -> list[dict[str, Yaml]]:
    """The mappings of a list."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def plain(value: Yaml) -> str:
    """A value in words: `a; b`, `key: a`."""
    if isinstance(value, list):
        return "; ".join(map(plain, value))
    if isinstance(value, dict):
        return ", ".join(": ".join(filter(None, (key, plain(each)))) for key, each in value.items())
    return one_line(value)


def _source(data: Mapping[str, Yaml]) -> DraftSource:
    work, voice, locator, quote, note = (
        text_of(data.get(key, "")) for key in ("work", "voice", "locator", "quote", "note")
    )
    via = mapping_of(data.get("via", ""))
    return DraftSource(work, voice, locator, quote, note, _source(via) if via else None)


def _answer(data: Mapping[str, Yaml]) -> DraftAnswer:
    return DraftAnswer(
        f"[{text_of(data.get('to', ''))}]", text_of(data.get("because", "")), text_of(data.get("basis", ""))
    )


def _strength(text: str) -> str | float:
    try:
        return float(text)
    except ValueError:
        return text
