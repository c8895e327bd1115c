"""The verdicts that a change of a map changes, a sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model.words import count
from .verdicts import verdict_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...views.changed_verdicts import ChangedVerdict


def changed_verdicts_in_words(
    changes: Sequence[ChangedVerdict], most: int, *, supposed: bool = False
) -> list[str]:
    """Return a sentence for each of the first `most` verdicts, and one that counts the others.

    With `supposed` the change is not made: “would be rejected; it is accepted”.
    """
    is_now, was = ("would be", "is") if supposed else ("is now", "was")
    sentences = [
        f"the {each.claim.kind.value} `{each.claim.id}` {is_now} {verdict_words(each.after)};"
        f" it {was} {verdict_words(each.before)}"
        for each in changes[:most]
    ]
    more = len(changes) - most
    if more > 0:
        verb = "would change" if supposed else ("has changed" if more == 1 else "have changed")
        sentences.append(f"{count(more, 'more verdict')} {verb}")
    return sentences
