"""What an editor shows of what the mouse or the cursor is on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lsprotocol import types

from ....render.document.blocks import Document, Screen
from ....render.formats import FORMATS
from ..about import about_claim, about_facet, about_link, about_tag, about_value, about_work
from ..about_keys import about_key, about_setting
from ..subject import What, subject_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ....render.document.blocks import Block
    from ..map_view import MapView
    from ..session import Asked
    from ..subject import Subject

_SCREEN: Final = Screen(width=80)

_ABOUT: Final[Mapping[What, Callable[[MapView, Subject], Iterable[Block]]]] = {
    What.CLAIM: about_claim,
    What.LINK: about_link,
    What.WORK: about_work,
    What.FACET: about_facet,
    What.VALUE: about_value,
    What.TAG: about_tag,
}
_OF_SCHEMA: Final[Mapping[What, Callable[[Subject], Iterable[Block]]]] = {
    What.KEY: about_key,
    What.SETTING: about_setting,
}
"""What another server tells too, that has the schema alone."""


def hover(asked: Asked) -> types.Hover | None:
    """Return what is known of the claim, link, work, value, tag or key at the cursor."""
    subject = subject_of(asked)
    if subject is None:
        return None
    blocks: tuple[Block, ...] = ()
    if about := _ABOUT.get(subject.what):
        blocks = tuple(about(asked.view, subject))
    elif not asked.session.settings.without_schema and (of_schema := _OF_SCHEMA.get(subject.what)):
        blocks = tuple(of_schema(subject))
    if not blocks:
        return None
    kind = types.MarkupKind.Markdown if asked.client.markdown else types.MarkupKind.PlainText
    written = FORMATS["md" if asked.client.markdown else "txt"].write(Document("", blocks), _SCREEN)
    span = asked.view.span(asked.document.lines, subject.start, subject.end)
    return types.Hover(types.MarkupContent(kind, written.text.rstrip()), span)
