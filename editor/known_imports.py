"""What a map knows of what was imported into it: the file `.argmap-import.json`.

By the name of each foreign file it has the citation keys of its works, and for each claim, by its name there,
its id here, and fingerprints of its entry as it was written, of what it says apart from its links, and of
each link. By these a later import tells what was changed here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from ..model import Place
from ..model.layout import IMPORTS_FILE, MAX_BYTES
from ..schema.files import within
from .edits import Edit
from .refused import NotEditable, Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ..model import Claim
    from .texts import Texts

_DIGITS: Final = 10


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """A claim that was imported: its id, and the fingerprints of its entry, of what it says, of its links."""

    id: str
    written: str
    says: str
    links: Mapping[str, str] = field(default_factory=dict[str, str])

    def renamed(self, old: str, new: str) -> KnownClaim:
        """The same after a claim has got another id."""
        links = {
            " ".join(new if word == old else word for word in name.split(" ")): print_
            for name, print_ in self.links.items()
        }
        return KnownClaim(new if self.id == old else self.id, self.written, self.says, links)


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What is known of a file that was imported: its claims, and the citation keys of its works."""

    claims: Mapping[str, KnownClaim] = field(default_factory=dict[str, KnownClaim])
    works: Mapping[str, str] = field(default_factory=dict[str, str])


Known: TypeAlias = Mapping[str, KnownFile]
"""What is known of each file, by its name."""


def read_known(texts: Texts, root: str) -> Known:
    """Read what a map knows; nothing where it has no such file. Raises: NotEditable, where that is broken."""
    path = within(root, IMPORTS_FILE)
    text = texts.found(path)
    if text is None:
        return {}
    try:
        return {
            str(name): KnownFile(
                {str(key): _known_claim(each) for key, each in file["claims"].items()},
                {str(key): str(each) for key, each in file["works"].items()},
            )
            for name, file in json.loads(text)["files"].items()
        }
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        hint = "get it back from a copy or from git; without it nothing that was imported is known any more"
        raise NotEditable(path, "it is not as argmap wrote it", hint) from error


def _known_claim(data: Sequence[object]) -> KnownClaim:
    own, written, says_, *rest = data
    links = cast("Mapping[str, object]", rest[0] if rest else {})
    prints = {str(name): str(each) for name, each in links.items()}
    return KnownClaim(str(own), str(written), str(says_), prints)


def known_as_text(known: Known) -> str:
    """The text of the file, a line a claim, so that git shows which have changed. Raises: Refused."""
    files: list[str] = []
    for name in sorted(known):
        file = known[name]
        lines = (f"\n        {_json(key)}: {_json(_data(each))}" for key, each in file.claims.items())
        claims = f'      "claims": {{{",".join(lines)}\n      }}'
        files.append(f'    {_json(name)}: {{\n      "works": {_json(dict(file.works))},\n{claims}\n    }}')
    text = '{\n  "version": 1,\n  "files": {\n' + ",\n".join(files) + "\n  }\n}\n"
    if len(text.encode()) > MAX_BYTES:
        message = f"what is known of imported claims would take more than {MAX_BYTES // 2**20} MiB"
        raise Refused(message, "import the file in parts, each into a map of its own")
    return text


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _data(known: KnownClaim) -> list[object]:
    return [known.id, known.written, known.says, *([dict(known.links)] if known.links else [])]


def claim_renamed(texts: Texts, root: str, old: str, new: str) -> list[Edit]:
    """The edit that gives a claim its new id in what is known of imports. Raises: NotEditable; Refused."""
    return _changed(
        texts,
        root,
        lambda file: KnownFile(
            {key: each.renamed(old, new) for key, each in file.claims.items()}, file.works
        ),
    )


def work_renamed(texts: Texts, root: str, old: str, new: str) -> list[Edit]:
    """The edit that gives a work its new key in what is known of imports. Raises: NotEditable; Refused."""
    return _changed(
        texts,
        root,
        lambda file: KnownFile(
            file.claims, {key: new if each == old else each for key, each in file.works.items()}
        ),
    )


def _changed(texts: Texts, root: str, change: Callable[[KnownFile], KnownFile]) -> list[Edit]:
    known = read_known(texts, root)
    changed = {name: change(file) for name, file in known.items()}
    path = within(root, IMPORTS_FILE)
    return [Edit(path, 0, len(texts[path]), known_as_text(changed))] if changed != known else []


def known_claim(claim: Claim, text: str) -> KnownClaim:
    """What is to be known of a claim; `text` is its entry."""
    return KnownClaim(claim.id, fingerprint(text), says(claim), dict(links(claim)))


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
    if isinstance(value, Place):
        return True
    if isinstance(value, tuple):
        return [_plain(each) for each in cast("tuple[object, ...]", value)]
    if isinstance(value, str):
        return str(getattr(value, "value", value))
    return value if value is None or isinstance(value, (bool, float, int)) else str(value)
