"""Changes made one after another, in any style and order: each comes out as it is meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.editor.changes.insert import insert
from argmap.editor.changes.link import link
from argmap.editor.changes.links import said_by
from argmap.editor.changes.move import move
from argmap.editor.changes.remove import remove
from argmap.editor.changes.rename import rename
from argmap.editor.changes.replace import entry_text, replace
from argmap.editor.changes.unlink import unlink
from argmap.editor.claim_draft import ClaimDraft, LinkDraft
from argmap.editor.refused import Refused
from argmap.editor.texts import Texts
from argmap.editor.verified import NotMeant, verified
from argmap.editor.writer import claim_text, style_of
from argmap.schema import load_map
from argmap.tests.builders.edited import FOLDER
from argmap.tests.builders.foreign_styles import SETTINGS, STYLES

if TYPE_CHECKING:
    from argmap.editor.change import Change
    from argmap.schema import LoadedMap

FILES = tuple(f"{FOLDER}/{name}" for name in ("m.yaml", "n.yaml"))
TEXTS = (
    "So.",
    "A: b # c",
    "word " * 40,
    "One.\n\nTwo.",
    "'q' \"r\"",
    "\u2028é",
    "- a",
    "  lead",
    "tail  ",
    "a\tb\n",
)


@st.composite
def changes(draw: st.DrawFn, loaded: LoadedMap, texts: Texts, number: int) -> Callable[[], Change]:
    """A change of the map that may be refused."""
    claims = loaded.argument_map.claims
    claim = claims[draw(st.sampled_from([*claims]))]
    own = claim.id
    text, path = draw(st.sampled_from(TEXTS)), draw(st.sampled_from(FILES))
    key = draw(st.sampled_from(("supports", "attacks", "answers")))
    new = LinkDraft(f"to-{number}", because=draw(st.sampled_from(("", text))))
    claim_on_it = ClaimDraft(f"new-{number}", text=text, attacks=(LinkDraft(own, because=text),))
    possible = [
        lambda: rename(loaded, texts, own, f"é-{number}"),
        lambda: remove(loaded, texts, own, with_links=True),
        lambda: link(loaded, texts, own, key, new),
        lambda: move(loaded, texts, own, path),
        lambda: insert(loaded, texts, path, [claim_text(claim_on_it, style_of(texts[path]))]),
        lambda: replace(loaded, texts, own, f"# x\n{entry_text(loaded, texts, own)}"),
    ]
    if said := [*said_by(claim)]:
        each = draw(st.sampled_from(said))
        possible.append(lambda: unlink(loaded, texts, own, each.key, str(each.target), with_links=True))
    return draw(st.sampled_from(possible))


@given(st.data(), st.sampled_from([*STYLES]))
@settings(max_examples=30)
def test_changes_in_any_order(data: st.DataObject, style: str) -> None:
    """None fails but for a reason told beforehand, and what is read again is what is in the files."""
    files: dict[str, str | None] = {
        f"{FOLDER}/argmap.yaml": SETTINGS,
        FILES[0]: STYLES[style],
        FILES[1]: None,
    }
    loaded = load_map(FOLDER, files)
    for number in range(5):
        if not loaded.argument_map.claims:
            return
        texts = Texts({**files})
        try:
            outcome = verified(loaded, data.draw(changes(loaded, texts, number))(), texts)
        except NotMeant:
            raise
        except Refused:
            continue
        files.update(outcome.after)
        loaded = outcome.loaded
        assert loaded == load_map(FOLDER, files)
