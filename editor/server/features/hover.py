"""What an editor shows about the name or key under the mouse or the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lsprotocol import types

from ....render.document.blocks import Document, Screen
from ....render.document.markdown import AT_IN_ADDRESS
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
"""What a server that only has the schema shows as well."""


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
    written = _markdown(blocks) if asked.client.markdown else _plain(blocks)
    span = asked.view.span(asked.document.lines, subject.start, subject.end)
    return types.Hover(written, span)


def _markdown(blocks: tuple[Block, ...]) -> types.MarkupContent:
    """Return blocks as Markdown, with addresses as they are: some editors show what keeps them from links."""
    text = FORMATS["md"].write(Document("", blocks), _SCREEN).text.replace(AT_IN_ADDRESS, "@")
    return types.MarkupContent(types.MarkupKind.Markdown, text.rstrip())


def _plain(blocks: tuple[Block, ...]) -> types.MarkupContent:
    text = FORMATS["txt"].write(Document("", blocks), _SCREEN).text
    return types.MarkupContent(types.MarkupKind.PlainText, text.rstrip())
