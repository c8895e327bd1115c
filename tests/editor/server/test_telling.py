"""What an editor is told unasked: of which version of a text, how often, and what can be switched off."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from argmap.tests.editor.server.speaking import MOST_SECONDS, Speaker, spoken, written

if TYPE_CHECKING:
    from pathlib import Path

CLAIMS = "h: {kind: hypothesis, text: H}\nb: {text: B, supports: h}\n"


async def told(editor: Speaker, name: str) -> types.PublishDiagnosticsParams:
    """What is told next of a file."""
    client: Any = editor.client
    while True:
        waited = client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        params: types.PublishDiagnosticsParams = await asyncio.wait_for(waited, MOST_SECONDS)
        if params.uri == editor.uri(name):
            return params


def test_problems_are_those_of_the_last_version_once_nothing_more_is_typed(tmp_path: Path) -> None:
    async def session() -> None:
        written(tmp_path, {"a.yaml": CLAIMS, "c.yaml": "c: {text: C, supports: nobody}\n"})
        async with spoken(tmp_path) as editor:
            editor.open("a.yaml")
            found = await told(editor, "a.yaml")
            assert (found.version, [each.code for each in found.diagnostics]) == (1, ["AM304"])
            for version in range(2, 8):
                editor.change("a.yaml", f"{CLAIMS}d: {{text: D, supports: n{version}}}\n", version)
            found = await told(editor, "a.yaml")
            assert found.version == 7
            assert ["`n7`" in each.message for each in found.diagnostics if each.code == "AM201"] == [True]

    asyncio.run(session())


def test_turned_verdicts_are_not_told_where_that_is_switched_off(tmp_path: Path) -> None:
    async def session() -> None:
        written(tmp_path, {"a.yaml": CLAIMS})
        async with spoken(tmp_path, types.ClientCapabilities(), "--quiet") as editor:
            editor.open("a.yaml")
            await told(editor, "a.yaml")
            editor.change("a.yaml", CLAIMS.replace("supports", "attacks") + "d: {text: D, supports: h}\n")
            await told(editor, "a.yaml")
            await editor.hover("a.yaml")
            assert editor.client.messages == []

    asyncio.run(session())
