"""Measure `argmap lsp` over stdio, as an editor meets it.

    python benchmarks/lsp.py [--runs 15] [--quick] [--only 'one file']

A letter is typed into a link of a claim in the middle of the map: what it takes until the problems come, for
which the server waits a tenth of a second longer, and what an answer takes. The first three are asked
for right after a letter, all else while nothing is typed. The start is from when the process is started to
when the first problems come. Medians, in milliseconds of processor time of the server where the system tells
it (Linux), so that they hold on a busy machine; elsewhere in real time.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any, NamedTuple, cast

from bounds import said  # type: ignore[import-not-found] # beside this file, which runs as a script
from make_map import make  # type: ignore[import-not-found] # likewise


class Case(NamedTuple):
    """A map to measure, with the bounds in milliseconds; `per_file` 0 puts all its claims into one file."""

    name: str
    claims: int
    per_file: int
    problems: float
    answer: float


CASES = (
    Case("1,000 claims, one a file", 1_000, 1, 50, 30),
    Case("1,000 claims, 100 a file", 1_000, 100, 50, 30),
    Case("1,000 claims, one file", 1_000, 0, 50, 30),
    Case("10,000 claims, one file", 10_000, 0, 500, 50),
)
START = 1_500.0
ASKED = ("hover", "completion", "definition", "references", "documentSymbol", "codeLens", "inlayHint")
BOUND = 3
"""How many of them, from the first, have a bound."""


AT_ONCE = ("hover", "completion", "definition")
"""What is asked right after a letter."""


class Server:
    """A server that runs, and the pipes to it."""

    def __init__(self, folder: Path) -> None:
        pipe = subprocess.PIPE
        self._started = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "argmap", "lsp", "--quiet"], stdin=pipe, stdout=pipe
        )
        self._stdin, self._stdout = (
            cast("IO[bytes]", self._process.stdin),
            cast("IO[bytes]", self._process.stdout),
        )
        self._asked = 0
        root = {"uri": folder.as_uri(), "name": "map"}
        self.ask("initialize", {"processId": None, "capabilities": {}, "workspaceFolders": [root]})
        self.tell("initialized", {})

    def tell(self, method: str, params: object, **more: object) -> None:
        """Send a message."""
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self._stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._stdin.flush()

    def ask(self, method: str, params: object) -> Any:  # noqa: ANN401 - what the protocol has
        """Send a request; return the result, None where there is none or an error."""
        self._asked += 1
        self.tell(method, params, id=self._asked)
        while (found := self.received()).get("id") != self._asked:
            pass
        return found.get("result")

    def received(self) -> dict[str, Any]:
        """The next message."""
        length = 0
        while (line := self._stdout.readline()).strip():
            name, _, value = line.partition(b":")
            length = int(value) if name == b"Content-Length" else length
        found: dict[str, Any] = json.loads(self._stdout.read(length))
        return found

    def problems(self, version: int) -> None:
        """Wait until the server has told the problems of this version of the file."""
        while (found := self.received()).get("method") != "textDocument/publishDiagnostics" or (
            found["params"].get("version") != version
        ):
            pass

    def milliseconds(self) -> float:
        """What the server has used so far."""
        try:
            tasks = [*Path(f"/proc/{self._process.pid}/task").iterdir()]
            return sum(int((each / "schedstat").read_text().split()[0]) for each in tasks) / 1e6
        except OSError:
            return (time.perf_counter() - self._started) * 1000

    def rest(self) -> None:
        """Wait until it does nothing any more."""
        used = -1.0
        while (now := self.milliseconds()) > used:
            used = now
            time.sleep(0.05)

    def stop(self) -> None:
        """End it."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        self._process.wait()


class Typist:
    """Types letters into a label in the middle of a file, and takes them away."""

    def __init__(self, server: Server, path: Path) -> None:
        self._server, self._uri = server, path.as_uri()
        text = path.read_text(encoding="utf-8")
        # A problem comes and goes with each letter, so that there is always something to be told.
        link = text.find("- to: claim-", len(text) // 2)
        index = (link if link >= 0 else text.index("- to: claim-")) + len("- to: claim-")
        line = text.count("\n", 0, index)
        self.place = {"line": line, "character": index - text.rfind("\n", 0, index) - 1}
        self.version = 1
        item = {"uri": self._uri, "languageId": "argmap", "version": 1, "text": text}
        server.tell("textDocument/didOpen", {"textDocument": item})

    def type(self) -> None:
        """Type a letter, or take it away again."""
        end = self.place
        text = "x"
        if self.version % 2 == 0:
            end, text = {**end, "character": end["character"] + 1}, ""
        self.version += 1
        change = {"range": {"start": self.place, "end": end}, "text": text}
        params = {"textDocument": {"uri": self._uri, "version": self.version}, "contentChanges": [change]}
        self._server.tell("textDocument/didChange", params)

    def ask(self, question: str) -> object:
        """Ask about the place where the letters are typed."""
        params: dict[str, object] = {"textDocument": {"uri": self._uri}, "position": self.place}
        if question == "references":
            params["context"] = {"includeDeclaration": True}
        if question == "inlayHint":
            line = int(self.place["line"])
            places = [{"line": max(0, line - 30), "character": 0}, {"line": line + 30, "character": 0}]
            params["range"] = dict(zip(("start", "end"), places, strict=True))
        found: object = self._server.ask(f"textDocument/{question}", params)
        return found


def measured(case: Case, runs: int, folder: Path) -> bool:
    """Whether everything keeps to its bounds with such a map, which is made in a folder."""
    make(folder, case.claims, per_file=case.per_file)
    files = sorted(folder.rglob("claims-*.yaml"))
    server = Server(folder)
    typist = Typist(server, files[len(files) // 2])
    typist.type()  # without which the map has no problems
    server.problems(typist.version)
    bound = START * case.claims / 1_000
    kept = [said(f"{case.name}: start (ms)", server.milliseconds(), bound)]
    times: list[float] = []
    for _ in range(runs):
        server.rest()
        start = server.milliseconds()
        typist.type()
        server.problems(typist.version)
        times.append(server.milliseconds() - start)
    kept.append(said(f"{case.name}: problems (ms)", statistics.median(times), case.problems))
    for at, question in enumerate(ASKED):
        times.clear()
        found: object = None
        for _ in range(runs if question in AT_ONCE else 2 * runs):
            typist.type()
            server.problems(typist.version)
            if question not in AT_ONCE and typist.version % 2 == 0:
                continue  # what is asked about is not there
            server.rest()
            if question in AT_ONCE:
                typist.type()
            start = server.milliseconds()
            found = typist.ask(question)
            times.append(server.milliseconds() - start)
        what = f"{case.name}: {question}{'' if found else ', no answer'} (ms)"
        if at < BOUND:
            kept.append(said(what, statistics.median(times), case.answer))
        else:
            print(f"{what:<68} {statistics.median(times):8.2f}")
    server.stop()
    return all(kept)


def main() -> int:
    """Measure everything; return 1 if a figure misses its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--quick", action="store_true", help="leave out the largest map")
    parser.add_argument("--only", default="", help="measure the maps with these words in their names")
    given = parser.parse_args()
    cases = [each for each in CASES[: len(CASES) - given.quick] if given.only in each.name]
    with tempfile.TemporaryDirectory() as name:
        kept = [measured(case, given.runs, Path(name) / case.name) for case in cases]
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main())
