"""Every feature of the server: a question of an editor, and the function that answers it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from lsprotocol import types

if TYPE_CHECKING:
    from collections.abc import Callable

    from .session import Asked


class Feature(NamedTuple):
    """A question, named as in the protocol, and the function of `features` that answers it.

    `options` are what an editor is told of it. `settles` is whether what was just typed is read first, which
    a question that is asked at each key stroke does not wait for.
    """

    method: str
    function: str
    options: Any = None
    settles: bool = True

    @property
    def answer(self) -> Callable[[Asked], Any]:
        """The function, which is imported when it is first used."""
        module, _, name = self.function.partition(":")
        found: Callable[[Asked], Any] = getattr(import_module(f".features.{module}", __package__), name)
        return found


SEMANTIC_TOKENS: Final = ("claim", "link", "work", "facet")
"""What names in a claim file can stand for, beside what any YAML has."""

FEATURES: Final = (
    Feature(
        types.TEXT_DOCUMENT_COMPLETION,
        "completion.completion:completion",
        types.CompletionOptions(trigger_characters=[" ", ">", "[", "{", ",", "-", ":"]),
        settles=False,
    ),
    Feature(types.TEXT_DOCUMENT_HOVER, "hover:hover", settles=False),
    Feature(types.TEXT_DOCUMENT_DEFINITION, "definition:definition", settles=False),
    Feature(types.TEXT_DOCUMENT_REFERENCES, "references:references"),
    Feature(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT, "references:highlights", settles=False),
    Feature(types.TEXT_DOCUMENT_DOCUMENT_LINK, "links:links", types.DocumentLinkOptions()),
    Feature(types.TEXT_DOCUMENT_PREPARE_RENAME, "rename:prepare_rename"),
    Feature(types.TEXT_DOCUMENT_RENAME, "rename:rename", types.RenameOptions(prepare_provider=True)),
    Feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, "symbols:document_symbols"),
    Feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        "actions:actions",
        types.CodeActionOptions([types.CodeActionKind.QuickFix]),
    ),
    Feature(types.TEXT_DOCUMENT_CODE_LENS, "lenses:lenses", types.CodeLensOptions()),
    Feature(types.TEXT_DOCUMENT_INLAY_HINT, "inlay_hints:inlay_hints", types.InlayHintOptions()),
    Feature(types.TEXT_DOCUMENT_FOLDING_RANGE, "folding:folding"),
    Feature(types.TEXT_DOCUMENT_SELECTION_RANGE, "selection:selection", settles=False),
    Feature(
        types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL,
        "tokens:tokens",
        types.SemanticTokensLegend([*SEMANTIC_TOKENS], []),
    ),
)
"""All of them, in the order of the protocol; `workspace/symbol` is asked of no document, see `server`."""
