"""A claim goes to another file, and says there what it said before."""

import pytest

from argmap.editor.changes.move import move
from argmap.editor.refused import NotEditable, Refused
from argmap.editor.verified import verified
from argmap.tests.builders.edited import FOLDER, in_memory, styled
from argmap.tests.builders.foreign_styles import IDS, STYLES

TO = f"{FOLDER}/n/new.yaml"


@pytest.mark.parametrize("style", STYLES)
def test_from_foreign_styles(style: str) -> None:
    """To a new file; where aliases tie a claim to its file, that is said."""
    loaded, texts = styled(STYLES[style])
    for own in IDS:
        if style == "aliases":
            with pytest.raises(NotEditable, match=r"`\*"):
                move(loaded, texts, own, TO)
        else:
            outcome = verified(loaded, move(loaded, texts, own, TO, head="# Head.\n"), texts)
            assert (outcome.after[TO] or "").startswith("# Head.\n\n")
            assert outcome.before[TO] is None


def test_to_a_file_in_its_style() -> None:
    """With its comments, the line ends of the file that it goes to, and nothing left behind."""
    files = {
        "m.yaml": "b: {text: b}\n\n# Its own.\n# And more.\na:\n  text: |\n    a\n\n",
        "n.yaml": "\ufeffc:\r\n  text: c",
        "o.yaml": "# yaml-language-server: $schema=x\n\n  d: {text: d}\n",
    }
    loaded, texts = in_memory(files)
    paths = {name: f"{FOLDER}/{name}" for name in files}
    outcome = verified(loaded, move(loaded, texts, "a", paths["n.yaml"]), texts)
    assert outcome.after == {
        paths["m.yaml"]: "b: {text: b}\n",
        paths[
            "n.yaml"
        ]: "\ufeffc:\r\n  text: c\r\n\r\n# Its own.\r\n# And more.\r\na:\r\n  text: |\r\n    a\r\n",
    }
    outcome = verified(loaded, move(loaded, texts, "a", paths["o.yaml"]), texts)
    assert (
        outcome.after[paths["o.yaml"]]
        == files["o.yaml"] + "\n  # Its own.\n  # And more.\n  a:\n    text: |\n      a\n"
    )
    outcome = verified(loaded, move(loaded, texts, "d", paths["m.yaml"]), texts)
    assert outcome.after == {paths["m.yaml"]: files["m.yaml"] + "d: {text: d}\n", paths["o.yaml"]: None}
    with pytest.raises(Refused, match=r"`a` is in no such folder/m.yaml already"):
        move(loaded, texts, "a", paths["m.yaml"])
