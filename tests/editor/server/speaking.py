"""Starts the server as an editor does, and speaks to it over stdio."""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pytest_lsp import LanguageClient, make_test_lsp_client

from argmap.editor.server.paths import uri_of

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Sequence
    from pathlib import Path

ARGMAP_LSP = ("-m", "argmap", "lsp")
PLAIN = types.ClientCapabilities()
RICH = types.ClientCapabilities(
    general=types.GeneralClientCapabilities(
        position_encodings=[types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf16]
    ),
    workspace=types.WorkspaceClientCapabilities(
        workspace_folders=True,
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
        code_lens=types.CodeLensWorkspaceClientCapabilities(refresh_support=True),
        inlay_hint=types.InlayHintWorkspaceClientCapabilities(refresh_support=True),
    ),
    text_document=types.TextDocumentClientCapabilities(
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(version_support=True),
    ),
)
MOST_SECONDS = 20.0
"""After which a server that is waited for has failed."""


def written(folder: Path, files: dict[str, str]) -> None:
    """Write a map; argmap.yaml is added where it is missing."""
    for name, text in {"argmap.yaml": "argmap: 1\ntitle: A map\n", **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


class Speaker:
    """A client that is connected to a server, and what it was told."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client, self.folder = client, folder
        self.agreed: types.InitializeResult
        self.registered: list[str] = []
        self.refreshed: list[str] = []
        self._refreshing = asyncio.Event()

    def uri(self, name: str) -> str:
        """How a file is named."""
        return uri_of((self.folder / name).as_posix())

    def open(self, name: str, text: str | None = None) -> str:
        """Open a file, or another text in its place; return its URI."""
        text = (self.folder / name).read_bytes().decode() if text is None else text
        item = types.TextDocumentItem(self.uri(name), "argmap", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return item.uri

    def change(self, name: str, text: str, version: int = 2) -> None:
        """Put a whole text in place of one that is open."""
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(uri=self.uri(name), version=version),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    def close(self, name: str) -> None:
        """Close a file."""
        identifier = types.TextDocumentIdentifier(self.uri(name))
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(identifier))

    def changed_on_disk(self, *names: str) -> None:
        """Say that files were made, changed or removed."""
        kind = types.FileChangeType.Changed
        events = [types.FileEvent(self.uri(name), kind) for name in names]
        self.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(events))

    def codes(self, name: str) -> list[str]:
        """The codes of what was last told of a file."""
        return [str(each.code) for each in self.client.diagnostics.get(self.uri(name), ())]

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until the server has told what makes this so."""

        async def waited() -> None:
            while not is_so():
                await self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)

        await asyncio.wait_for(waited(), MOST_SECONDS)

    async def until_told(self, name: str, *codes: str) -> None:
        """Wait until just these are the problems of a file."""
        await self.until(lambda: self.uri(name) in self.client.diagnostics and self.codes(name) == [*codes])

    async def until_refreshed(self, times: int) -> None:
        """Wait until the server has asked so often that something is shown anew."""

        async def waited() -> None:
            while len(self.refreshed) < times:
                self._refreshing.clear()
                await self._refreshing.wait()

        await asyncio.wait_for(waited(), MOST_SECONDS)

    def refresh(self, method: str) -> None:
        """Note what the server asks to be shown anew."""
        self.refreshed.append(method)
        self._refreshing.set()

    async def hover(self, name: str, line: int = 0, character: int = 0) -> types.Hover | None:
        """Ask what is shown at a place."""
        params = types.HoverParams(
            types.TextDocumentIdentifier(self.uri(name)), types.Position(line, character)
        )
        return await asyncio.wait_for(self.client.text_document_hover_async(params), MOST_SECONDS)


@asynccontextmanager
async def spoken(
    folder: Path,
    capabilities: types.ClientCapabilities = PLAIN,
    *options: str,
    folders: Sequence[Path] | None = None,
    program: Sequence[str] = ARGMAP_LSP,
) -> AsyncGenerator[Speaker]:
    """Start a server for a folder, and end it as an editor does."""
    client: Any = make_test_lsp_client()
    speaker = Speaker(client, folder)

    def register(params: types.RegistrationParams) -> None:
        speaker.registered += [each.method for each in params.registrations]

    client.feature(types.CLIENT_REGISTER_CAPABILITY)(register)

    def refresh(method: str) -> Callable[[None], None]:
        return lambda _params: speaker.refresh(method)

    for each in (types.WORKSPACE_CODE_LENS_REFRESH, types.WORKSPACE_INLAY_HINT_REFRESH):
        client.feature(each)(refresh(each))
    await client.start_io(sys.executable, *program, *options)
    opened = [folder] if folders is None else folders
    speaker.agreed = await client.initialize_session(
        types.InitializeParams(
            capabilities=capabilities,
            workspace_folders=[types.WorkspaceFolder(uri_of(each.as_posix()), each.name) for each in opened],
        )
    )
    yield speaker
    await client.shutdown_session()
    await client.stop()


def message(method: str | None, params: Any = None, asked: Any = None, **more: Any) -> bytes:
    """A message as it goes over the wire; one that is `asked` with an id is a request."""
    data = {"jsonrpc": "2.0", "method": method, "params": params, "id": asked, **more}
    return framed(json.dumps({key: value for key, value in data.items() if value is not None}).encode())


def framed(body: bytes) -> bytes:
    """A message with what says how long it is."""
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
