"""Under which names a map knows the files that are imported into it, so that nothing is doubled."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from ..model.layout import IMPORTS_FILE
from .errors import CannotRun

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..editor.known_imports import Known
    from ..exchange.drafts import DraftMap
    from ..model import Claim


def refuse_doubled(drafts: Mapping[str, DraftMap]) -> None:
    """Raise CannotRun where two of the files that are imported together say mostly the same."""
    from ..editor.importing.alike import same_as

    names = [*drafts]
    for at, name in enumerate(names):
        texts = [each.text for each in drafts[name].claims]
        for other in names[at + 1 :]:
            if same_as(texts, drafts[other]):
                message = f"{other} has mostly the same claims as {name}, and they would be there twice"
                hint = (
                    "import one of the two, or both one after the other, the second with `--into` and `--as`"
                )
                raise CannotRun(message, hint)


def known_as(
    known: Known, claims: Mapping[str, Claim], drafts: Mapping[str, DraftMap], paths: Sequence[str]
) -> dict[str, DraftMap]:
    """The drafts of the files with these paths, by the names under which the map knows them, or will.

    Raises: CannotRun, where a file is known by another name, or the name stands for another file.
    """
    from ..editor.importing.alike import are_there, is_another, known_name, same_as, texts_of

    found: dict[str, DraftMap] = {}
    for (own, draft), path in zip(drafts.items(), paths, strict=True):
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
        for other in known:
            if same_as(texts_of(known, other, claims).values(), draft):
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
