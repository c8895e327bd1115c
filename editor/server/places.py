"""Where the files of a map name a claim, a work, a value or a tag, and where each is declared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ...model import Severity
from ...schema.map_files import MapFiles
from ..nodes import PROPERTIES, parsed
from ..prose import named_at
from ..refused import NotEditable
from ..written_ids import written_in_claims
from .cursor import Spots, entry_at
from .name_index import index_of
from .subject import What, subject_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ...model import Place
    from .map_view import MapView
    from .subject import Subject

_HEADER: Final = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?\s+")
_AFTER_NAME: Final = re.compile(r"[\s,\]}'\":#]|\Z")
_TAGS: Final = re.compile(r"(?<=[\s{,])['\"]?tags['\"]?[ \t]*:(?=\s)")
_BEFORE_VALUE: Final = "[{,:>-\r\n"
_AFTER_VALUE: Final = re.compile(r"['\"]?[ \t]*(?:[\r\n\]},:#]|->|\Z)")
_NEAR: Final = 100
"""How far before a value one of these signs may stand."""

_LONGEST: Final = 2_000
"""How many characters a broken entry has at most in which keys above a mention are told by its lines."""

_BEFORE_KEY: Final = 100
"""How many characters may stand before the key at the place of a work: quotes, an anchor."""


class Span(NamedTuple):
    """The characters from `start` to `end` of the text of a file, as it was when the map was read."""

    path: str
    start: int
    end: int


def declared(view: MapView, subject: Subject) -> Span | None:
    """Return where something is declared, None where it is not. Raises: NotEditable."""
    find = _DECLARED.get(subject.what)
    return find(view, subject) if find else None


def uses(view: MapView, subject: Subject, path: str = "") -> list[Span]:
    """Return all places that name something, in order; only those in one file if `path` is given.

    The id at the head of a claim is among them, and the mentions of it in prose. Of claims that are not in
    the map because of errors, only what names other claims is found. Raises: NotEditable.
    Cost: linear in the claims, and for an id in the texts.
    """
    find = _USES.get(subject.what)
    return sorted(set(find(view, subject, path))) if find else []


def span_at(text: str, at: int, name: str) -> tuple[int, int] | None:
    """Return the span of a name in the scalar at an index, without its quotes; None where it is not there."""
    properties = PROPERTIES.match(text, at)
    at = properties.end() if properties else at
    header = _HEADER.match(text, at)
    start = header.end() if header else at + text.startswith(("'", '"'), at)
    end = start + len(name)
    return (start, end) if text.startswith(name, start) and _AFTER_NAME.match(text, end) else None


def _named(view: MapView, place: Place, name: str) -> Iterator[Span]:
    found = span_at(view.texts[place.path], view.texts.index(place), name)
    if found:
        yield Span(place.path, *found)


def _whole(view: MapView, place: Place) -> Span:
    ends = place._replace(line=place.end_line, column=place.end_column)
    return Span(place.path, view.texts.index(place), view.texts.index(ends))


def _claim(view: MapView, subject: Subject) -> Span | None:
    claim = view.claim(subject.name)
    if claim is None:
        return None
    if claim is view.argument_map.claims.get(subject.name):
        return next(_named(view, claim.place, claim.id), None) or _whole(view, claim.place)
    head = rf"(?m)^\ufeff?(['\"]?)({re.escape(claim.id)})\1[ \t]*:(?=\s|$)"  # its file is broken
    match = re.search(head, view.texts[claim.place.path])
    return Span(claim.place.path, *match.span(2)) if match else None


def _link(view: MapView, subject: Subject) -> Span | None:
    link = view.argument_map.links.get(subject.target)
    return _whole(view, link.place) if link else None


def _work(view: MapView, subject: Subject) -> Span | None:
    work = view.argument_map.works.get(subject.name)
    if work is None:
        return None
    path, at = work.place.path, view.texts.index(work.place)
    start = view.texts[path].find(work.key, at, at + _BEFORE_KEY + len(work.key))
    return Span(path, start, start + len(work.key)) if start >= 0 else Span(path, at, at)


def _of_facets(view: MapView, subject: Subject) -> Span | None:
    """Return where `argmap.yaml` has a facet or a value of one."""
    path = view.argument_map.place.path
    root = parsed(path, view.texts[path])
    key = root.key_at(("facets", *subject.keys, subject.name)) if root else None
    if key is None:
        return None
    quotes = key.style in {"'", '"'}
    return Span(path, key.inner + quotes, key.end - quotes)


def _file(view: MapView, subject: Subject) -> Span | None:
    path = MapFiles(view.root).named(subject.name)
    return Span(path, 0, 0) if path in view.loaded.readings.references else None


_DECLARED: Final[Mapping[What, Callable[[MapView, Subject], Span | None]]] = {
    What.CLAIM: _claim,
    What.LINK: _link,
    What.WORK: _work,
    What.FACET: _of_facets,
    What.VALUE: _of_facets,
    What.FILE: _file,
}


def _uses_of_claim(view: MapView, subject: Subject, path: str) -> Iterator[Span]:
    name = subject.name
    sound = [
        Span(each.path, each.start, each.end)
        for each in written_in_claims(view.argument_map.claims, view.texts, name, path)
    ]
    yield from sound
    known = {(each.path, each.start) for each in sound}
    faulty = {each.place.path for each in view.loaded.problems if each.severity is Severity.ERROR}
    for file, read in view.loaded.readings.claim_files.items():
        if path in {"", file} and name in read.text:
            yield from _mentions(view, file, name, known, may_miss=file in faulty)
    if path in {"", view.argument_map.place.path}:
        yield from _mentions(view, view.argument_map.place.path, name, known)


def _mentions(
    view: MapView, path: str, name: str, known: set[tuple[str, int]], *, may_miss: bool = False
) -> Iterator[Span]:
    """Yield what names a claim in the text of a file, but for what is known.

    `may_miss` is whether claims are missing from the map, so that what they name is not known.
    """
    try:
        text = view.texts[path]
    except NotEditable:
        return
    in_prose = {*named_at(text, name)}
    found = {*in_prose, *_standing_alone(text, name)} if may_miss else in_prose
    spots = Spots(text, longest=_LONGEST)
    for at in sorted(found):
        if (path, at) not in known:
            subject = subject_in(view, path, spots.at(at), at)
            if subject is None and at in in_prose:
                yield Span(path, at, at + len(name))
            elif subject and (subject.what, subject.name, subject.start) == (What.CLAIM, name, at):
                yield Span(path, at, subject.end)


def _standing_alone(text: str, name: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Yield where a name stands in a part of a text as a whole value can, or as a part of a link."""
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    for match in pattern.finditer(text, start, len(text) if end is None else end):
        at, after = match.span()
        before = text[max(0, at - _NEAR) : at].rstrip(" \t'\"")
        if (not before or before[-1] in _BEFORE_VALUE) and _AFTER_VALUE.match(text, after):
            yield at


def _uses_of_link(view: MapView, subject: Subject, path: str) -> Iterator[Span]:
    for link in view.argument_map.declared:
        is_on_it = link.target[-len(subject.target) :] == subject.target
        if is_on_it and path in {"", link.place.path}:
            yield _whole(view, link.place)


def _uses_of_work(view: MapView, subject: Subject, path: str) -> Iterator[Span]:
    argument_map, index = view.argument_map, index_of(view.evaluated)
    citing = (*index.taken_from.get(subject.name, ()), *index.cited_through.get(subject.name, ()))
    for claim in citing:
        if path in {"", claim.place.path}:
            for source in claim.sources:
                for each in source.chain_as_written():
                    if each.work == subject.name:
                        yield from _named(view, each.place, each.work)
    if argument_map.via == subject.name and argument_map.via_place and path in {"", argument_map.place.path}:
        yield from _named(view, argument_map.via_place, argument_map.via)


def _uses_of_value(view: MapView, subject: Subject, path: str) -> Iterator[Span]:
    for claim in view.argument_map.claims.values():
        if path in {"", claim.place.path}:
            for each in claim.facet_values:
                if each.value == subject.name and (each.facet,) == subject.keys:
                    yield from _named(view, each.place, each.value)


def _uses_of_tag(view: MapView, subject: Subject, path: str) -> Iterator[Span]:
    for claim in view.argument_map.claims.values():
        if subject.name in claim.tags and path in {"", claim.place.path}:
            yield from _tag_in(view, claim.place, subject.name)


def _tag_in(view: MapView, place: Place, name: str) -> Iterator[Span]:
    """Yield where a claim has a tag; it is parsed only if `tags:` stands in it twice, once in a text."""
    text, start = view.texts[place.path], view.texts.index(place)
    entry = entry_at(text, start)
    end = entry.end if entry else start
    heads = [*_TAGS.finditer(text, start, end)]
    spots = Spots(text, longest=_LONGEST)
    for at in _standing_alone(text, name, heads[0].end() - 1, end) if heads else ():
        found = subject_in(view, place.path, spots.at(at), at) if len(heads) > 1 else None
        if len(heads) == 1 or (found and (found.what, found.name) == (What.TAG, name)):
            yield Span(place.path, at, at + len(name))
            return


_USES: Final[Mapping[What, Callable[[MapView, Subject, str], Iterator[Span]]]] = {
    What.CLAIM: _uses_of_claim,
    What.LINK: _uses_of_link,
    What.WORK: _uses_of_work,
    What.VALUE: _uses_of_value,
    What.TAG: _uses_of_tag,
}
