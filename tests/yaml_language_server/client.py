"""Drives the yaml-language-server over its stdin and stdout, as an editor does."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

CURSOR: Final = "‸"
"""Stands in the texts of tests where the cursor is."""

_SETTINGS: Final = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
}


class Server:
    """A server that runs until `stop`; `command` starts it."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._folder = folder
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._number = 0
        self._diagnostics: dict[str, list[Any]] = {}
        capabilities = {
            "textDocument": {
                "completion": {
                    "completionItem": {
                        "snippetSupport": True,
                        "documentationFormat": ["markdown", "plaintext"],
                    }
                },
                "hover": {"contentFormat": ["markdown", "plaintext"]},
            },
            "workspace": {"configuration": True},
        }
        self._ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": _SETTINGS})

    def stop(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.communicate()

    def problems(self, text: str) -> list[str]:
        """The messages about a file with this text."""
        uri = self._opened(text)
        while uri not in self._diagnostics:
            self._take()
        return [f"{each['range']['start']['line'] + 1}: {each['message']}" for each in self._diagnostics[uri]]

    def completions(self, text: str) -> dict[str, Any]:
        """What is offered at the cursor, by label."""
        found: Any = self._at_cursor("textDocument/completion", text)
        return {each["label"]: each for each in found["items"]}

    def hover(self, text: str) -> str:
        """What is told of the word at the cursor, as Markdown."""
        found: Any = self._at_cursor("textDocument/hover", text)
        return str(found["contents"]["value"]) if found else ""

    def _at_cursor(self, method: str, text: str) -> object:
        before, _, after = text.partition(CURSOR)
        uri = self._opened(before + after)
        line = before.count("\n")
        position = {"line": line, "character": len(before) - before.rfind("\n") - 1}
        return self._ask(method, {"textDocument": {"uri": uri}, "position": position})

    def _opened(self, text: str) -> str:
        self._number += 1
        uri = (self._folder / f"claims-{self._number}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _ask(self, method: str, parameters: object) -> object:
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            answer = self._take()
            if answer.get("id") == number and "method" not in answer:
                assert "error" not in answer, answer
                return answer["result"]

    def _tell(self, method: str, parameters: object) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _take(self) -> dict[str, Any]:
        """Read a message; what the server asks is answered."""
        assert self._process.stdout
        length = 0
        while (line := self._process.stdout.readline()) != b"\r\n":
            assert line, "the server has ended"
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    @staticmethod
    def _answer(message: dict[str, Any]) -> object:
        if message["method"] != "workspace/configuration":
            return None
        return [_SETTINGS.get(each.get("section"), {}) for each in message["params"]["items"]]
