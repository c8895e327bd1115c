"""What a server holds for one editor: its documents, and the maps that they belong to."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...model.layout import MAP_FILE
from ...schema import find_map
from .documents import Documents
from .map_view import MapView
from .paths import is_real_part, is_within
from .settings import Client, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .documents import Document


@dataclass(frozen=True, slots=True)
class Asked:
    """What an editor asks about a document of a map.

    `index` is where the cursor is in its text, 0 where the question has no place.
    """

    session: Session
    view: MapView
    document: Document
    params: Any
    index: int

    @property
    def client(self) -> Client:
        """What the editor can do."""
        return self.session.client

    @property
    def text(self) -> str:
        """The text of the document as it is now; the map may not have been read anew since."""
        return self.document.lines.text


class Session:
    """The documents and maps of one editor, and what is agreed with it."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.client = Client()
        self.documents = Documents()
        self._views: dict[str, MapView] = {}

    @property
    def folders(self) -> list[str]:
        """The folders that are open in the editor."""
        return self.documents.folders

    @folders.setter
    def folders(self, given: list[str]) -> None:
        self.documents.folders = given

    @property
    def views(self) -> Sequence[MapView]:
        """The maps of which documents are open, or were."""
        return [*self._views.values()]

    def view_of(self, path: str) -> MapView | None:
        """Return the map that a file belongs to, None without one that may be used."""
        root = self._root_of(path)
        if root and root not in self._views:
            self._views[root] = MapView(root, self.documents)
        if root:
            return self._views[root]
        outside = (view for view in self.views if not is_within(path, view.root))
        return next((view for view in outside if path in view.loaded.files), None)

    def forget_gone(self) -> Iterator[MapView]:
        """Forget the maps whose `argmap.yaml` is gone, or of which nothing is open now, and yield them."""
        used = {self._root_of(each.path) for each in self.documents}
        for root, view in [*self._views.items()]:
            is_open = root in used or any(is_real_part(root, each) for each in self.folders)
            if not is_open or not os.path.lexists(f"{root}/{MAP_FILE}"):
                del self._views[root]
                yield view

    def _root_of(self, path: str) -> str:
        """Return the folder of the map that a file lies in, "" without one or where it is not to be used.

        A map in an open folder is used, and one beside the file; one above an open folder, or somewhere above
        a file that is in none, may have been planted there.
        """
        folder = posixpath.dirname(path)
        found = (find_map(folder) or "").replace(os.sep, "/") if folder else ""
        if not found or self.settings.maps_above or any(is_real_part(found, each) for each in self.folders):
            return found
        is_above = any(is_real_part(each, found) for each in self.folders)
        return found if found == folder and not is_above else ""
