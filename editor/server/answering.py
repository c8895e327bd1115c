"""How the server answers whatever an editor sends: each request once, and in plain words."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import (
    JsonRpcException,
    JsonRpcInternalError,
    JsonRpcInvalidParams,
    JsonRpcInvalidRequest,
    JsonRpcParseError,
    JsonRpcServerNotInitialized,
)
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.json_rpc import RPCRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygls.protocol.json_rpc import RPCMessage


class Answering(LanguageServerProtocol):
    """The protocol as pygls has it, without its gaps.

    pygls does not answer a request that it cannot read or that comes too late, so that an editor waits for
    ever; it answers one that comes too early, starts anew where it is initialized twice, and tells an editor
    where in the code it went wrong.
    """

    def structure_message(self, data: dict[str, object]) -> object:
        """Return a message, taken apart. A faulty request is refused here, where its id is known."""
        try:
            return super().structure_message(data)
        except JsonRpcException:
            if "id" in data and "method" in data:
                self._refuse(data["id"], JsonRpcInvalidParams("its parameters are not those of the request"))
            raise

    def refuse_unread(self) -> None:
        """Say that a message could not be read."""
        self._refuse(None, JsonRpcParseError("the message is not a request that can be read"))

    def handle_message(self, message: RPCMessage) -> None:
        """Answer a message, also one that comes after `shutdown`."""
        if self._shutdown and isinstance(message, RPCRequest):
            self._refuse(message.id, JsonRpcInvalidRequest("the server was told to shut down"))
        else:
            super().handle_message(message)

    def _get_handler(self, feature_name: str) -> Callable[..., object]:
        is_first = self._workspace is None
        if is_first and feature_name not in {types.INITIALIZE, types.EXIT}:
            raise JsonRpcServerNotInitialized("the first request must be `initialize`")
        if feature_name == types.INITIALIZE and not is_first:
            raise JsonRpcInvalidRequest("`initialize` can be asked once only")
        return super()._get_handler(feature_name)

    def _refuse(self, asked: object, error: JsonRpcException) -> None:
        known = asked if isinstance(asked, (str, int)) else None
        shown = {"code": error.code, "message": error.message}
        self._send_data({"jsonrpc": self.VERSION, "id": known, "error": shown})

    def _send_response(
        self, msg_id: str | int, result: object = None, error: types.ResponseError | None = None
    ) -> None:
        if error and error.code == JsonRpcInternalError.CODE:
            error = types.ResponseError(error.code, in_words(error.message))
        super()._send_response(msg_id, result, error)

    def _send_data(self, data: object) -> None:
        try:
            super()._send_data(data)
        except BrokenPipeError:
            os._exit(1)  # nobody listens any more, and whoever reads stdin cannot be woken


def in_words(error: object) -> str:
    """Return one sentence for a fault of argmap."""
    return f"internal error: {' '.join(str(error).split())}; this is a fault of argmap, please report it"
