"""How the server was started, and what the editor can do."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from lsprotocol import types

if TYPE_CHECKING:
    from .lines import Encoding


@dataclass(frozen=True, slots=True)
class Settings:
    """How the server was started.

    `without_schema` leaves what the schema says (keys, their values, what a key is) to another server,
    `encoding` is forced where it is given, `maps_above` takes maps above the folders that are open too, and
    `tells_turned` tells which verdicts an edit turned.
    """

    without_schema: bool = False
    encoding: Encoding | None = None
    maps_above: bool = False
    tells_turned: bool = True

    def with_options(self, options: object) -> Settings:
        """Return these with what an editor sends at the start; what is neither true nor false is ignored."""
        if not isinstance(options, dict):
            return self
        found = cast("dict[str, object]", options)
        names = {"withoutSchema": "without_schema", "mapsAbove": "maps_above", "tellsTurned": "tells_turned"}
        given: dict[str, Any] = {
            own: each for name, own in names.items() if isinstance(each := found.get(name), bool)
        }
        return replace(self, **given)


@dataclass(frozen=True, slots=True)
class Client:
    """What an editor can do; by default as little as possible."""

    markdown: bool = False
    snippets: bool = False
    versioned_edits: bool = False
    annotated_edits: bool = False
    creates_files: bool = False
    nested_symbols: bool = False
    watches_files: bool = False
    links_to_definitions: bool = False
    refreshes_lenses: bool = False
    refreshes_hints: bool = False

    @classmethod
    def of(cls, given: types.ClientCapabilities) -> Client:
        """Return what a client says that it can do."""

        def said(*path: str) -> object:
            found: object = given
            for each in path:
                found = getattr(found, each, None)
            return found

        def lists(wanted: object, *path: str) -> bool:
            found = said(*path)
            return isinstance(found, Collection) and wanted in found

        return cls(
            markdown=lists(types.MarkupKind.Markdown, "text_document", "hover", "content_format"),
            snippets=bool(said("text_document", "completion", "completion_item", "snippet_support")),
            versioned_edits=bool(said("workspace", "workspace_edit", "document_changes")),
            annotated_edits=said("workspace", "workspace_edit", "change_annotation_support") is not None,
            creates_files=bool(said("workspace", "workspace_edit", "document_changes"))
            and lists(
                types.ResourceOperationKind.Create, "workspace", "workspace_edit", "resource_operations"
            ),
            nested_symbols=bool(
                said("text_document", "document_symbol", "hierarchical_document_symbol_support")
            ),
            watches_files=bool(said("workspace", "did_change_watched_files", "dynamic_registration")),
            links_to_definitions=bool(said("text_document", "definition", "link_support")),
            refreshes_lenses=bool(said("workspace", "code_lens", "refresh_support")),
            refreshes_hints=bool(said("workspace", "inlay_hint", "refresh_support")),
        )
