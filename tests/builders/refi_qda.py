"""Projects of qualitative analysis as programs exchange them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

CODES: Final = (
    '<Code guid="C1" name="Norms"><Code guid="C2" name="Soft law"/></Code>'
    '<Code guid="C3" name="Peace, war" color="#ff0000"><Description>both</Description></Code>'
)


def project(sources: str, after: str = "", *, origin: str = "", codes: str = CODES) -> str:
    """A project with these sources; `after` is what stands after them."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<Project name="Peace" origin="{origin}" '
        f'xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes>{codes}</Codes></CodeBook>'
        f"<Sources>{sources}</Sources>{after}</Project>"
    )


def text(content: str, *selections: str, path: str = "") -> str:
    """A text with what is coded in it; its content is in the file at a path, if one is given."""
    given = f' plainTextPath="{path}"' if path else ""
    inside = "" if path else f"<PlainTextContent>{content}</PlainTextContent>"
    return f'<TextSource guid="T1" name="Interview 1"{given}>{inside}{"".join(selections)}</TextSource>'


def selection(
    start: object, end: object, *codes: str, guid: str = "S1", name: str = "", more: str = ""
) -> str:
    """A part of a text that has these codes."""
    return (
        f'<PlainTextSelection guid="{guid}" name="{name}" startPosition="{start}" endPosition="{end}">{more}'
        f"{codings(*codes, of=guid)}</PlainTextSelection>"
    )


def codings(*codes: str, of: str = "S1") -> str:
    """Codings, whose ids are `K-S1-C1`."""
    return "".join(
        f'<Coding guid="K-{of}-{code}" creatingUser="U1"><CodeRef targetGUID="{code}"/></Coding>'
        for code in codes
    )


def qdpx(xml: str, files: Mapping[str, bytes] | None = None, *, name: str = "project.qde") -> bytes:
    """A project in an archive, with the files of its sources."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in {name: xml.encode(), **(files or {})}.items():
            archive.writestr(path, content)
    return buffer.getvalue()
