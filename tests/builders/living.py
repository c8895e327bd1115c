"""A map that scholars live with: files that change, edits by hand and by commands, drawn at random."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from argmap.checks import check
from argmap.editor.changes.link import link
from argmap.editor.changes.move import move
from argmap.editor.changes.remove import remove
from argmap.editor.changes.rename import rename
from argmap.editor.changes.rename_facet import rename_facet
from argmap.editor.changes.rename_tag import rename_tag
from argmap.editor.changes.rename_value import Value, rename_value
from argmap.editor.changes.rename_work import rename_work
from argmap.editor.changes.replace import entry_text
from argmap.editor.changes.replace import replace as put_in_place
from argmap.editor.changes.unlink import unlink
from argmap.editor.claim_draft import LinkDraft
from argmap.editor.refused import Refused
from argmap.editor.texts import Texts
from argmap.editor.verified import verified
from argmap.evaluate import EvaluatedMap
from argmap.exchange.drafts import DraftAnswer, DraftClaim, DraftLink, DraftMap, DraftSource, DraftWork
from argmap.exchange.foreign_file import ForeignFile
from argmap.exchange.report import Losses
from argmap.exchange.soundness import sound
from argmap.model import Kind, Severity, Sign
from argmap.tests.editor.importing.test_plan import ROOT, Here

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.editor.change import Change

FILE: Final = "file.csv"
KEYS: Final = "abcde"
TEXTS: Final = st.sampled_from(["Norms bind.", "States # cheat", "Power: it counts", "- Trade pays", "Ünïty"])
KINDS: Final = st.sampled_from([Kind.CLAIM, Kind.CLAIM, Kind.CLAIM, Kind.QUESTION, Kind.HYPOTHESIS])
WORKS: Final = tuple(
    DraftWork(key, {"title": title, "author": [{"family": family}]})
    for key, title, family in (("w", "Norms", "Hall"), ("v", "Power", "Blank"))
)


def keys(most: int = 1) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(KEYS), min_size=1, max_size=most, unique=True).map(tuple)


@st.composite
def drafts(draw: st.DrawFn) -> dict[str, DraftClaim]:
    """Claims of a file by their keys; few texts for each, so that those of the same claim often stay."""
    found: dict[str, DraftClaim] = {}
    for key in draw(st.permutations(KEYS))[: draw(st.integers(0, len(KEYS)))]:
        links = [
            DraftLink(draw(st.sampled_from(Sign)), draw(keys(2)), because=draw(st.sampled_from(["", "So."])))
            for _ in range(draw(st.integers(0, 2)))
        ]
        found[key] = DraftClaim(
            key,
            f"{draw(TEXTS)} {key}",
            kind=draw(KINDS),
            links=tuple(links),
            contradicts=draw(st.sampled_from([(), (), (draw(st.sampled_from(KEYS)),)])),
            answers=tuple(DraftAnswer(each) for each in draw(st.sampled_from([(), (), ("a",)]))),
            sources=tuple(DraftSource(each) for each in draw(st.sampled_from([(), ("w",), ("w", "v")]))),
            facets=draw(st.sampled_from([{}, {"Theme": ("Norms",)}, {"Theme": ("Norms", "Water")}])),
            tags=draw(st.sampled_from([(), ("idea",), ("idea", "code 2")])),
        )
    return found


def as_draft(claims: Mapping[str, DraftClaim]) -> DraftMap:
    return sound(DraftMap(tuple(claims.values()), WORKS), ForeignFile(FILE, b""), Losses())


class Living(Here):
    """A map that is edited by hand and by commands."""

    def errors(self) -> list[str]:
        """What its own check finds."""
        loaded = self.loaded
        problems = (*loaded.problems, *check(EvaluatedMap(loaded.argument_map)))
        return [f"{each.code} {each.message}" for each in problems if each.severity is Severity.ERROR]

    def change(self, make: Callable[..., Change], *words: object, **options: object) -> bool:
        """Make a change, unless it is refused or brings an error."""
        loaded, texts, before = self.loaded, Texts(self.texts), dict(self.texts)
        try:
            self.texts.update(verified(loaded, make(loaded, texts, *words, **options), texts).after)
        except Refused:
            return False
        if self.errors():
            self.texts = before
            return False
        return True

    def edit_at_random(self, data: st.DataObject) -> tuple[str, str] | None:
        """Do one thing that a scholar does; returns the old and the new name where it was a renaming."""
        ids = self.ids
        if not ids:
            return None
        draw = data.draw
        own, other = draw(st.sampled_from(ids)), draw(st.sampled_from(ids))
        paths = [str(each.path) for each in self.loaded.argument_map.links.values()]
        ways: list[Callable[[], object]] = [
            lambda: self.rewrite(own, "  text:", "  note: Mine.\n  text:"),
            lambda: self.rewrite(own, "  text:", "  # mine\n  text:"),
            lambda: self.rewrite(own, "  text:", "  label: Mine\n  text:"),
            lambda: self.rewrite(own, "  text: Norms", "  text: >-\n    Norms"),
            lambda: self.change(link, own, draw(st.sampled_from(["supports", "attacks"])), LinkDraft(other)),
            lambda: self.change(link, own, "contradicts", LinkDraft(other)),
            lambda: paths and self.change(link, own, "attacks", LinkDraft(draw(st.sampled_from(paths)))),
            lambda: self.change(remove, own, with_links=True),
            lambda: self.change(move, own, f"{ROOT}/moved.yaml"),
            lambda: self.unlink(own),
            lambda: self.own_claim(own, draw(st.sampled_from(["supports", "attacks"]))),
        ]
        renames: list[tuple[Callable[..., Change], object, str]] = [
            (rename, own, f"new-{own}"[:40].rstrip("-")),
            (rename_tag, "idea", "thought"),
            (rename_facet, "theme", "topic"),
            (rename_value, Value("theme", "norms"), "rules"),
            (rename_work, "hall", "hall-early"),
        ]
        if draw(st.integers(0, 3)):
            draw(st.sampled_from(ways))()
            return None
        make, old, new = draw(st.sampled_from(renames))
        return (
            (old.name if isinstance(old, Value) else str(old), new) if self.change(make, old, new) else None
        )

    def rewrite(self, own: str, old: str, new: str) -> None:
        """Write something else in the entry of a claim."""
        text = entry_text(self.loaded, Texts(self.texts), own)
        self.change(put_in_place, own, text.replace(old, new, 1))

    def unlink(self, own: str) -> None:
        """Take the first link of a claim away."""
        for each in self.loaded.argument_map.claims[own].links[:1]:
            self.change(unlink, own, each.sign.value, str(each.target), with_links=True)

    def own_claim(self, other: str, sign: str) -> None:
        """Add a claim of one's own that is linked to another."""
        path = f"{ROOT}/own.yaml"
        before = dict(self.texts)
        number = (self.texts.get(path) or "").count("mine-")
        self.texts[path] = f"{self.texts.get(path) or ''}mine-{number}: {{text: Mine., {sign}: {other}}}\n"
        if self.errors():
            self.texts = before
