"""Every claim of the map that ships can be renamed, and no edit is wrong."""

from argmap.editor.changes.rename import rename
from argmap.editor.texts import Texts
from argmap.editor.verified import verified
from argmap.schema import load_map
from argmap.tests.builders.shipped import SHIPPED


def test_every_third_claim_renamed() -> None:
    """The new id, a word that the map has nowhere, read as the old one gives the files as they were."""
    loaded, texts = load_map(str(SHIPPED)), Texts()
    for own in [*loaded.argument_map.claims][::3]:
        outcome = verified(loaded, rename(loaded, texts, own, "no-word-of-it"), texts)
        for path, after in outcome.after.items():
            assert (after or "").replace("no-word-of-it", own) == texts[path]
