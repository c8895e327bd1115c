"""The server: hears an editor's questions, reads maps again after changes, and reports their problems."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from lsprotocol import types
from pygls.exceptions import FeatureNotificationError, JsonRpcException, JsonRpcServerNotInitialized
from pygls.lsp.server import LanguageServer
from pygls.protocol import lsp_method

from ... import __version__
from ..refused import Refused
from .answering import Answering, in_words
from .diagnostics import Diagnostics
from .lines import Encoding
from .paths import path_of
from .session import Asked, Session
from .settings import Client, Settings
from .streams import is_alive, taken_streams
from .table import FEATURES
from .turned_verdicts import TurnedVerdicts

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from ...schema import LoadedMap
    from .table import Feature

_QUIET: Final = 0.1
"""Seconds without a key stroke after which the map is read anew."""

_LOOK: Final = 3.0
"""Seconds between looks at whether the editor still runs."""

_WATCHED: Final = "**/*.{yaml,yml,json,bib,ris}"
"""The files that can belong to a map."""


class Protocol(Answering):
    """Agrees with the editor before it is told what the server can do."""

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(self, params: types.InitializeParams) -> Generator[Any, Any, types.InitializeResult]:
        """Agree with the editor on what each can do."""
        server = self._server
        if isinstance(server, Server):
            server.agree(params)
        result = yield from super().lsp_initialize(params)
        if isinstance(server, Server):
            server.session.documents.encoding = Encoding(
                result.capabilities.position_encoding or types.PositionEncodingKind.Utf16
            )
        return result


class Server(LanguageServer):
    """Answers one editor over stdio."""

    def __init__(self, settings: Settings) -> None:
        name, version = "argmap", __version__
        super().__init__(name, version, protocol_cls=Protocol)  # type: ignore[unused-ignore] # as pygls has it
        self.session = Session(settings)
        self.was_shut_down = False
        """Whether the editor has said that it ends the connection."""
        self._diagnostics = Diagnostics(self)
        self._turned = TurnedVerdicts(self)
        self._later: asyncio.TimerHandle | None = None
        self._shown: list[LoadedMap] = []
        """The readings of the maps that the editor has seen."""
        # Documents are kept in argmap's own way, which takes a tenth of the time for a large file.
        documents: Any = self.protocol.fm
        documents.add_builtin_feature(types.TEXT_DOCUMENT_DID_OPEN, self._open)
        documents.add_builtin_feature(types.TEXT_DOCUMENT_DID_CHANGE, self._change)
        documents.add_builtin_feature(types.TEXT_DOCUMENT_DID_CLOSE, self._close)
        # pygls sets an attribute on each function, which a method does not allow.
        for each in FEATURES:
            self.feature(each.method, each.options)(self._asked(each))
        self.feature(types.WORKSPACE_SYMBOL)(self._symbols())
        self.feature(types.INITIALIZED)(partial(self._watch))
        self.feature(types.SHUTDOWN)(partial(self._take_leave))
        self.feature(types.TEXT_DOCUMENT_DID_SAVE)(partial(self._read_again))
        self.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(partial(self._read_again))
        self.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)(partial(self._take_folders))

    def agree(self, params: types.InitializeParams) -> None:
        """Take over what the editor says when it starts the server."""
        session = self.session
        session.client = Client.of(params.capabilities)
        session.settings = session.settings.with_options(params.initialization_options)
        if session.settings.encoding:
            general = params.capabilities.general or types.GeneralClientCapabilities()
            general.position_encodings = [types.PositionEncodingKind(session.settings.encoding.value)]
            params.capabilities.general = general
        given = [each.uri for each in params.workspace_folders or ()] or [params.root_uri or ""]
        session.folders = [path for path in map(path_of, given) if path]
        asyncio.get_running_loop().set_exception_handler(lambda _loop, context: self._failed(context))
        if params.process_id and is_alive(params.process_id):
            self._look_for(params.process_id)

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Report a fault that belongs to no answer to the editor."""
        if source is JsonRpcException and not isinstance(error, JsonRpcException):
            if isinstance(self.protocol, Answering):
                self.protocol.refuse_unread()
        elif source is FeatureNotificationError and not isinstance(error, JsonRpcServerNotInitialized):
            self.window_log_message(types.LogMessageParams(types.MessageType.Error, in_words(error)))

    def shutdown(self) -> None:
        """Stop, without waiting for whoever still reads stdin."""
        if self._stop_event:
            self._stop_event.set()
        if self._thread_pool:
            self._thread_pool.shutdown(wait=False)

    def read_soon(self, seconds: float) -> None:
        """Read what has changed, and report it, once nothing has been typed for these seconds."""
        if self._later:
            self._later.cancel()
        self._later = asyncio.get_running_loop().call_later(seconds, self.read)

    def read(self) -> None:
        """Read what has changed in documents, and report it to the editor."""
        for view in self.session.forget_gone():
            self._turned.forget(view)
        known = len(self.session.views)
        for document in self.session.documents:
            self.session.view_of(document.path)
        if len(self.session.views) > known:
            gc.freeze()  # a map stays: looking for garbage in it would take long, again and again
        for view in self.session.views:
            view.settle()
        self._diagnostics.publish(self.session.views, self.session.documents)
        if self.session.settings.tells_turned:
            for view in self.session.views:
                self._turned.tell(view)
        shown = [view.loaded for view in self.session.views]
        if [*map(id, shown)] != [*map(id, self._shown)]:
            self._shown = shown
            self._refresh()
        from .features.completion.known import (
            prepare,  # once the editor has been told: it takes a while to import
        )

        for view in self.session.views:
            view.prepare()
            prepare(view)

    def _refresh(self) -> None:
        """Ask the editor to show anew, also in other documents, what depends on the whole map."""
        if self.session.client.refreshes_lenses:
            self.protocol.send_request(types.WORKSPACE_CODE_LENS_REFRESH, None)
        if self.session.client.refreshes_hints:
            self.protocol.send_request(types.WORKSPACE_INLAY_HINT_REFRESH, None)

    def _open(self, params: types.DidOpenTextDocumentParams) -> None:
        self.session.documents.open(params.text_document)
        self.read_soon(0)

    def _change(self, params: types.DidChangeTextDocumentParams) -> None:
        self.session.documents.change(params)
        self.read_soon(_QUIET)

    def _close(self, params: types.DidCloseTextDocumentParams) -> None:
        self.session.documents.close(params.text_document.uri)
        self.read_soon(0)

    def _read_again(self, _params: object) -> None:
        """Read what has changed in documents and files, and report it to the editor."""
        self.session.documents.changes += 1
        self.read_soon(0)

    def _take_folders(self, _params: object) -> None:
        folders = self.protocol.workspace.folders.values()
        self.session.folders = [path for path in (path_of(each.uri) for each in folders) if path]
        self._read_again(None)

    def _take_leave(self, _params: object) -> None:
        self.was_shut_down = True
        if self._later:
            self._later.cancel()

    def _failed(self, context: dict[str, object]) -> None:
        """Report a fault in what nobody asked for, such as reading the map again."""
        error = context.get("exception")
        self.report_server_error(
            error if isinstance(error, Exception) else RuntimeError(context.get("message")),
            FeatureNotificationError,
        )

    def _look_for(self, editor: int) -> None:
        """End when the editor has ended, as another process may hold stdin open."""
        if not is_alive(editor):
            os._exit(1)
        asyncio.get_running_loop().call_later(_LOOK, self._look_for, editor)

    def _asked(self, feature: Feature) -> Callable[[Any], Any]:
        """Return the function that answers the question of a feature, with None for a document of no map."""

        def answered(params: Any) -> Any:  # noqa: ANN401 - what the protocol has for the question
            document = self.session.documents.get(params.text_document.uri)
            view = self.session.view_of(document.path) if document and document.path else None
            if document is None or view is None:
                return None
            if feature.settles:
                view.settle()
            position = getattr(params, "position", None)
            index = document.index(position) if position else 0
            try:
                return feature.answer(Asked(self.session, view, document, params, index))
            except Refused as refused:
                why = "; ".join(filter(None, (refused.message, refused.hint)))
                raise JsonRpcException(why, types.LSPErrorCodes.RequestFailed.value) from refused

        return answered

    def _symbols(self) -> Callable[[types.WorkspaceSymbolParams], list[types.WorkspaceSymbol]]:
        def found(params: types.WorkspaceSymbolParams) -> list[types.WorkspaceSymbol]:
            from .features.symbols import workspace_symbols

            for view in self.session.views:
                view.settle()
            return workspace_symbols(self.session, params.query)

        return found

    def _watch(self, _params: object) -> None:
        if self.session.client.watches_files:
            options = types.DidChangeWatchedFilesRegistrationOptions(
                [types.FileSystemWatcher(glob_pattern=_WATCHED)]
            )
            wanted = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            self.client_register_capability(types.RegistrationParams([wanted]))


def serve(settings: Settings) -> bool:
    """Answer an editor over stdin and stdout; return whether it ended the connection as it should."""
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # an editor reads answers, not logs
    gc.enable()  # unlike a command, it runs for days
    server = Server(settings)
    server.start_io(*taken_streams())
    return server.was_shut_down
