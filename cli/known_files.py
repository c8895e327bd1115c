"""Under which names a map knows the files that are imported into it, so that nothing is doubled."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Final

from ..model.layout import IMPORTS_FILE
from ..model.words import listed
from .errors import CannotRun, complain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..editor.known_imports import Known
    from ..exchange.drafts import DraftMap
    from ..model import Claim

_MOST_NAMED: Final = 5


def tell_doubled(drafts: Mapping[str, DraftMap]) -> None:
    """Say which of the files that are imported together say mostly the same."""
    from ..editor.importing.alike import Files

    files = Files()
    pairs: list[str] = []
    for name, draft in drafts.items():
        texts = [each.text for each in draft.claims]
        if other := files.like(texts):
            pairs.append(f"{name} has mostly the same claims as {other}")
        files.add(name, texts)
    if pairs:
        hint = "of two versions import the older one, and then the newer one with `--into` and `--as`"
        complain(f"{listed(pairs, _MOST_NAMED)}: they will be there twice", hint)


def known_as(
    known: Known, claims: Mapping[str, Claim], drafts: Mapping[str, DraftMap], paths: Mapping[str, str]
) -> dict[str, DraftMap]:
    """The drafts of files, by the names under which the map knows them, or will; `paths` are by name.

    Raises: CannotRun, where a file is known by another name, or the name stands for another file.
    """
    from ..editor.importing.alike import Files, are_there, is_another, known_name, texts_of

    files = Files()
    for name in known:
        files.add(name, texts_of(known, name, claims).values())
    found: dict[str, DraftMap] = {}
    for own, draft in drafts.items():
        path = paths[own]
        name = own if path == "-" else known_name(known, str(Path(path).absolute()))
        name = name if name in known else own
        if name in found:
            raise CannotRun(f"the map knows two of the files as {name}", "import them one after the other")
        found[name] = draft
        if name in known:
            if is_another(texts_of(known, name, claims), draft):
                message = f"{own} has none of the claims that the map has from {name}; is it another file?"
                raise CannotRun(message, _hint(name, f"other-{name}"))
            continue
        if other := files.like(each.text for each in draft.claims):
            message = f"{own} has mostly the claims that the map has from {other}"
            raise CannotRun(message, _hint(other, name))
        if draft.claims and are_there([each.text for each in claims.values()], draft):
            message = f"the map has most claims of {own} already, and {IMPORTS_FILE} does not know them"
            hint = (
                f"get that file back from a copy or from git; `--as {quote(name)}` adds the claims once more"
            )
            raise CannotRun(message, hint)
    return found


def _hint(version: str, another: str) -> str:
    as_version, as_another = (f"`--as {quote(name)}`" for name in (version, another))
    return f"{as_version} reads it as a newer version of that, {as_another} as another file"
