"""Words that people type for a command, from other tools or from the field, and the command for each."""

from __future__ import annotations

from shlex import join
from typing import Final, NamedTuple

_BY_HAND: Final = "a map is text: change its files in any editor, then `argmap check` finds every problem"
_GIT: Final = "a map is text, so git keeps its history: `git diff` shows what has changed"
_REFERENCES: Final = "`argmap cite FILE` adds the works of a file; or name the file in argmap.yaml"
_EXCHANGE: Final = (
    "`argmap import FILE` brings in what other programs write, `argmap export FORMAT` writes for them"
)
_PIP: Final = "`pip install --upgrade argmap` installs the newest version"
_TABLE: Final = "writes the claims as a table; the ending of the name chooses the format"
_PICTURE: Final = "draws the map; the ending of the name chooses the format"


class Answer(NamedTuple):
    """What to type instead of some words, and what that does; without `command`, what to do.

    In `command`, `[MAP]`, `ID` and `WORDS` stand for what was typed after the word.
    """

    words: str
    command: str
    does: str

    def hint(self, rest: list[str]) -> str:
        """Return the answer; `rest` is what was typed after the word."""
        if not self.command:
            return self.does
        kept = "" if any(each.startswith("-") for each in rest) else join(rest)
        command = self.command.replace(" [MAP]", f" {kept}" if kept else "")
        for placeholder in ("ID FILE", "ID", "WORDS") if kept else ():
            command = command.replace(f" {placeholder}", f" {kept}")
        return f"`argmap {command}` {self.does}"


_ANSWERS: Final = (
    Answer("validate lint verify test audit doctor errors problems", "check [MAP]", "finds every problem"),
    Answer("watch", "check --watch [MAP]", "checks again after each change"),
    Answer(
        "draw plot graph diagram map picture image paint visualize visualise", "render -o map.svg", _PICTURE
    ),
    Answer("build make compile generate", "render -o map.svg", _PICTURE),
    Answer("convert save csv spreadsheet excel table tables", "render -o claims.csv", _TABLE),
    Answer(
        "server web website html page browse browser open gui",
        "render -o map.html",
        "writes a page for the browser",
    ),
    Answer(
        "report summary verdict verdicts result results evaluate weigh balance view display print run",
        "render [MAP]",
        "says how each hypothesis fares, and why",
    ),
    Answer(
        "account prose draft article essay text word",
        "render --view account",
        "tells each hypothesis in paragraphs; `-o account.md` writes them into a file",
    ),
    Answer("hypothesis hypotheses", "list --kind hypothesis", "lists the hypotheses"),
    Answer("question questions", "list --kind question", "lists the questions"),
    Answer(
        "matrix ach compare",
        "render --view matrix --rows claims --columns hypotheses",
        "sets the hypotheses against the evidence",
    ),
    Answer("ledger tests", "render --view ledger", "shows the process-tracing tests of each hypothesis"),
    Answer(
        "source sources work works literature bibliography references cites",
        "render --view sources",
        "shows who claims what",
    ),
    Answer(
        "why explain reason reasons because argue argument justify score strength",
        "trace ID",
        "says how a claim fares, and why",
    ),
    Answer("whatif what-if suppose assume simulate", "trace --what-if 'reject ID'", "says what would follow"),
    Answer("change changes sensitivity", "trace ID", "says, last, what would change the verdict"),
    Answer(
        "info describe get inspect details claim find search grep lookup query",
        "show WORDS",
        "shows the claim with these words in its id or label",
    ),
    Answer("ls dir all claims ids index", "list [MAP]", "lists the claims"),
    Answer("count counts size status statistics overview", "stats [MAP]", "counts what the map holds"),
    Answer("new create start begin setup", "init [MAP]", "starts a new map"),
    Answer(
        "example examples demo sample tutorial quickstart", "init --example", "copies a map to look around in"
    ),
    Answer("delete rm del erase drop", "remove ID", "removes a claim"),
    Answer("mv", "move ID FILE", "moves a claim to another file; `argmap rename ID NEW` gives it another id"),
    Answer("connect relate", "link A supports B", "says how one claim bears on another"),
    Answer("support supports", "link A supports B", "says that one claim is a reason for another"),
    Answer("attack attacks", "link A attacks B", "says that one claim is a reason against another"),
    Answer("contradict contradicts", "link A contradicts B", "says that two claims cannot hold together"),
    Answer("answer answers", "link A answers B", "says that a claim answers a question"),
    Answer("disconnect detach", "unlink A B", "takes back what one claim says of another"),
    Answer("insert append type enter", "add", "opens your editor on a new claim"),
    Answer("change modify update-claim vi vim nano emacs", "edit ID", "opens your editor on a claim"),
    Answer("set write", "", _BY_HAND),
    Answer("zotero bibtex", "", _REFERENCES),
    Answer("kialo argdown aif carneades nvivo maxqda atlas.ti dna xlsx docx graphml gephi", "", _EXCHANGE),
    Answer("revert restore rollback redo", "undo [MAP]", "takes back the last change; --redo makes it again"),
    Answer("diff log history commit", "", _GIT),
    Answer("rules code codes error warning warnings", "rule", "lists the rules of the check"),
    Answer("jsonschema keys fields spec format", "schema", "prints what a claim file may hold"),
    Answer("docs doc man manual usage commands config options", "help", "lists the commands"),
    Answer("glossary words terms vocabulary", "help glossary", "explains the words that argmap uses"),
    Answer("completion completions", "help", "says how to switch on completion"),
    Answer("update upgrade install", "", _PIP),
)

OTHER_WORDS: Final = {word: answer for answer in _ANSWERS for word in answer.words.split()}
"""The answer to each word."""
