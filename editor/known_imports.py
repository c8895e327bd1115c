"""What a map knows of what was imported into it: the file `.argmap-import.json`.

By the name of each foreign file it has what the map calls its works and facets, and for each claim, by its
name there, its id here, and fingerprints of the words of its text, of its entry as it was written, of what it
says apart from its links, and of each link. By these a later import tells what was changed here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, cast

from ..model import Place
from ..model.layout import IMPORTS_FILE, MAX_BYTES
from ..schema.files import within
from ..schema.references.author_year import simple_words
from .refused import NotEditable, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Claim
    from .texts import Texts

_DIGITS: Final = 10
_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """A claim that was imported: its id, and fingerprints.

    They are of the words of its `text`, of its entry as `written`, of what it `says`, and of its `links`.
    """

    id: str
    text: str
    written: str
    says: str
    links: Mapping[str, str] = field(default_factory=dict[str, str])

    def renamed(self, old: str, new: str) -> KnownClaim:
        """The same after a claim has got another id."""
        links = {
            " ".join(new if word == old else word for word in name.split(" ")): print_
            for name, print_ in self.links.items()
        }
        return replace(self, id=new if self.id == old else self.id, links=links)


class KnownFacet(NamedTuple):
    """A facet of the map for one that a file has: its id, and the ids of its values by the labels there."""

    id: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What is known of a file that was imported, by the names that it has for things.

    Its claims, the citation keys of its works, its facets, and the tags here of those that were renamed.
    """

    claims: Mapping[str, KnownClaim] = field(default_factory=dict[str, KnownClaim])
    works: Mapping[str, str] = field(default_factory=dict[str, str])
    facets: Mapping[str, KnownFacet] = field(default_factory=dict[str, KnownFacet])
    tags: Mapping[str, str] = field(default_factory=dict[str, str])


Known: TypeAlias = Mapping[str, KnownFile]
"""What is known of each file, by its name."""


def read_known(texts: Texts, root: str) -> Known:
    """Read what a map knows; nothing where it has no such file. Raises: NotEditable, where that is broken."""
    path = within(root, IMPORTS_FILE)
    text = texts.found(path)
    if text is None:
        return {}
    try:
        data = json.loads(text)
        if isinstance(data["version"], int) and data["version"] > _VERSION:
            raise NotEditable(path, "a newer argmap has written it", "install that version of argmap")
        known = {name: _known_file(file) for name, file in data["files"].items()}
        ids = [each.id for file in known.values() for each in file.claims.values()]
        if data["version"] == _VERSION and len({*ids}) == len(ids):
            return known
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError):
        pass
    hint = "get it back from a copy or from git; without it nothing that was imported is known any more"
    raise NotEditable(path, "it is not as argmap wrote it", hint)


def _known_file(data: Mapping[str, Any]) -> KnownFile:
    facets = {
        str(label): KnownFacet(_text(own), _texts(values))
        for label, (own, values) in data.get("facets", {}).items()
    }
    claims = {str(key): _known_claim(*each) for key, each in data["claims"].items()}
    return KnownFile(claims, _texts(data["works"]), facets, _texts(data.get("tags", {})))


def _known_claim(own: object, text: object, written: object, said: object, ties: object) -> KnownClaim:
    return KnownClaim(_text(own), _text(text), _text(written), _text(said), _texts(ties))


def _texts(data: object) -> dict[str, str]:
    return {name: _text(each) for name, each in cast("Mapping[str, object]", data).items()}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def known_as_text(known: Known) -> str:
    """The text of the file, a line a claim, so that git shows which have changed. Raises: Refused."""
    files = ",\n".join(
        f"    {_json(name)}: {{\n{_file_as_text(known[name])}\n    }}" for name in sorted(known)
    )
    text = f'{{\n  "version": {_VERSION},\n  "files": {{\n{files}\n  }}\n}}\n'
    if len(text.encode()) > MAX_BYTES:
        message = f"what is known of imported claims would take more than {MAX_BYTES // 2**20} MiB"
        raise Refused(message, "import the file in parts, each into a map of its own")
    return text


def _file_as_text(file: KnownFile) -> str:
    lines = (f"\n        {_json(key)}: {_json(_data(each))}" for key, each in file.claims.items())
    facets = {label: [each.id, dict(each.values)] for label, each in file.facets.items()}
    parts = [
        f'      "works": {_json(dict(file.works))}',
        *([f'      "facets": {_json(facets)}'] if facets else []),
        *([f'      "tags": {_json(dict(file.tags))}'] if file.tags else []),
        f'      "claims": {{{",".join(lines)}\n      }}',
    ]
    return ",\n".join(parts)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _data(known: KnownClaim) -> list[object]:
    return [known.id, known.text, known.written, known.says, dict(known.links)]


def known_claim(claim: Claim, text: str) -> KnownClaim:
    """What is to be known of a claim; `text` is its entry."""
    return KnownClaim(claim.id, words_of(claim.text), fingerprint(text), says(claim), dict(links(claim)))


def words_of(text: str) -> str:
    """The fingerprint of the words of a text; capitals, accents and signs make no difference."""
    return fingerprint(" ".join(simple_words(text)) or text.strip())


def fingerprint(value: object) -> str:
    """A short text that differs for different values, the places in them left out."""
    data = json.dumps(_plain(value), ensure_ascii=True)
    return hashlib.sha256(data.encode()).hexdigest()[:_DIGITS]


def says(claim: Claim) -> str:
    """The fingerprint of what a claim says, apart from its id, its links, contradictions and answers."""
    return fingerprint(claim._replace(id="", links=(), contradicts=(), answers=()))


def links(claim: Claim) -> Iterator[tuple[str, str]]:
    """The name and the fingerprint of each link, contradiction and answer; only names have ids."""
    for link in claim.links:
        premises = "".join(f" with {each.id}" for each in link.premises)
        rest = link._replace(source="", target=type(link.target)(), premises=())
        yield f"{link.sign.value} {link.target}{premises}", fingerprint(rest)
    for other in claim.contradicts:
        yield f"contradicts {other.id}", ""
    for answer in claim.answers:
        yield f"answers {answer.to}", fingerprint(answer._replace(to=""))


def _plain(value: object) -> object:
    if type(value) is str:
        return value
    if isinstance(value, Place):
        return True
    if isinstance(value, tuple):
        return [_plain(each) for each in cast("tuple[object, ...]", value)]
    if isinstance(value, str):
        return str(getattr(value, "value", value))
    return value if value is None or isinstance(value, (bool, float, int)) else str(value)
