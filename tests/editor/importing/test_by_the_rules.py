"""Files that change, a map that is edited, imports in between: what comes out is what the rules say.

Unchanged here is updated; edited here is kept; gone there is kept, unless it is pruned; removed here does not
come again; ids never change; links added here stay; nothing of one's own changes; nothing is doubled; the map
has no errors; the same file again changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.editor.changes.replace import entry_text
from argmap.editor.texts import Texts
from argmap.tests.builders.living import FILE, Living, as_draft, drafts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.editor.importing.plan import ImportPlan
    from argmap.exchange.drafts import DraftClaim
    from argmap.model import Claim

Tie: TypeAlias = "tuple[str, tuple[str, ...], tuple[str, ...]]"
"""A link, contradiction or answer: what it is, its target and its premises."""


class View(NamedTuple):
    """What a claim says, without places: what is its own, and its ties with what is said of them."""

    own: tuple[object, ...]
    ties: Mapping[Tie, object]


def view(claim: Claim) -> View:
    """What a claim says."""
    ties: dict[Tie, object] = {}
    for each in claim.links:
        premises = tuple(premise.id for premise in each.premises)
        ties[each.sign.value, tuple(each.target), premises] = (each.because, each.weight)
    ties.update({("contradicts", (each.id,), ()): "" for each in claim.contradicts})
    ties.update({("answers", (each.to,), ()): each.because for each in claim.answers})
    sources = tuple((each.work, each.voice, each.quote) for each in claim.sources)
    return View(
        (claim.text, claim.label, claim.kind, claim.note, claim.tags, {**claim.facets}, sources), ties
    )


def views(here: Living) -> dict[str, View]:
    """What each claim says."""
    return {own: view(claim) for own, claim in here.loaded.argument_map.claims.items()}


class Record(NamedTuple):
    """The id of an imported claim, and what it said when it was written, without ties that were added."""

    id: str
    said: View


class Rules:
    """The rules, told of one import after the other."""

    def __init__(self, here: Living) -> None:
        self.here = here
        self.records: dict[str, Record] = {}

    def take(self, claims: Mapping[str, DraftClaim], *, prune: bool) -> None:
        """Import, and compare what came out with what the rules say."""
        draft = as_draft(claims)
        come = {each.key: each for each in draft.claims}
        before = views(self.here)
        plan = self.here.take(draft, FILE, prune=prune)
        after = views(self.here)
        assert self.here.errors() == []
        known = {record.id for record in self.records.values()}
        assert {own: after[own] for own in before if own not in known} == {
            own: said for own, said in before.items() if own not in known
        }, "a claim of one's own has changed"
        for key, record in self.records.items():
            if record.id not in before:
                assert record.id not in after, "what was removed here has come again"
            elif key not in come:
                self._gone(record, before, after, prune=prune)
            else:
                self._again(come[key], record, before[record.id], after[record.id], plan)
        fresh = [own for own in after if own not in before]
        assert len(fresh) == sum(key not in self.records for key in come), "something is doubled, or lost"
        self._remember(come, before, after, plan)
        state = dict(self.here.texts)
        self.here.take(draft, FILE)
        assert self.here.texts == state, "the same file again has changed something"

    def _gone(self, record: Record, before: dict[str, View], after: dict[str, View], *, prune: bool) -> None:
        if record.id in after:
            assert after[record.id] == before[record.id]
            if prune and not self._edited(record, before[record.id]):
                naming = [each for own, each in after.items() if own != record.id and names(each, record.id)]
                assert naming, "what is gone there, not edited here and named by nothing has stayed"
        else:
            assert prune
            assert not self._edited(record, before[record.id])
            assert not any(names(each, record.id) for each in after.values())

    def _again(self, claim: DraftClaim, record: Record, before: View, after: View, plan: ImportPlan) -> None:
        told = {each.id: each for each in plan.met.kept}
        if self._edited(record, before):
            assert after == before, "what was edited here has changed"
            return
        if record.id in told:
            assert not told[record.id].edited
            assert after == before
            return
        assert after.own[0] == claim.text, "what was not edited here is not updated"
        assert after.own[2] is claim.kind
        assert len(after.own[6]) == len(claim.sources)  # type: ignore[arg-type]
        for tie, said in before.ties.items():
            if tie not in record.said.ties:
                assert after.ties[tie] == said, "a link that was added here is lost"
        left = sum(each.claim == record.id for each in plan.met.left_out)
        added = sum(tie not in record.said.ties for tie in before.ties)
        ties = len(claim.links) + len(claim.contradicts) + len(claim.answers)
        assert len(after.ties) in range(ties - left, ties - left + added + 1)

    def _edited(self, record: Record, now: View) -> bool:
        ties = all(now.ties.get(tie) == said for tie, said in record.said.ties.items())
        return not ties or now.own != record.said.own or record.id in self.commented()

    def commented(self) -> set[str]:
        """The claims that hold a comment."""
        loaded, texts = self.here.loaded, Texts(self.here.texts)
        return {own for own in self.here.ids if "# mine" in entry_text(loaded, texts, own)}

    def _remember(
        self,
        come: Mapping[str, DraftClaim],
        before: Mapping[str, View],
        after: Mapping[str, View],
        plan: ImportPlan,
    ) -> None:
        known = plan.met.known[FILE]
        for key in [key for key, each in self.records.items() if each.id in plan.met.pruned]:
            del self.records[key]
        for key in come:
            own = known[key].id
            if key in self.records:
                assert own == self.records[key].id, "an id has changed"
            if own in plan.met.written:
                had = before[own].ties.keys() - self.records[key].said.ties.keys() if own in before else ()
                ties = {tie: said for tie, said in after[own].ties.items() if tie not in had}
                self.records[key] = Record(own, View(after[own].own, ties))
            elif own in after and own not in {*plan.met.edited, *(each.id for each in plan.met.kept)}:
                assert after[own].own[0] == come[key].text, "here and there differ, and it is not told"
                ties = {tie: said for tie, said in after[own].ties.items() if name(tie) in known[key].links}
                self.records[key] = Record(own, View(after[own].own, ties))

    def renamed(self, old: str, new: str) -> None:
        """Follow a rename, which is no edit."""
        self.records = {
            key: Record(
                new if each.id == old else each.id,
                View(put(each.said.own, old, new), put(each.said.ties, old, new)),
            )
            for key, each in self.records.items()
        }


def name(tie: Tie) -> str:
    """A tie as the file of what is known calls it."""
    what, target, premises = tie
    return f"{what} {' -> '.join(target)}{''.join(f' with {each}' for each in premises)}"


def put(value: Any, old: str, new: str) -> Any:
    """A value with the new name wherever it has the old one."""
    if isinstance(value, dict):
        pairs = cast("dict[object, object]", value).items()
        return {put(key, old, new): put(each, old, new) for key, each in pairs}
    if isinstance(value, tuple):
        return tuple(put(each, old, new) for each in cast("tuple[object, ...]", value))
    return new if value == old else value


def names(said: View, own: str) -> bool:
    """Whether one of the ties of a claim names another claim."""
    return any(own in part for tie in said.ties for part in tie if isinstance(part, tuple))


@pytest.mark.once
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(st.data())
def test_imports_and_edits_in_any_order(data: st.DataObject) -> None:
    here = Living()
    rules = Rules(here)
    claims = data.draw(drafts())
    rules.take(claims, prune=False)
    for _ in range(data.draw(st.integers(1, 3))):
        for _ in range(data.draw(st.integers(0, 4))):
            if renamed := here.edit_at_random(data):
                rules.renamed(*renamed)
        come = data.draw(drafts())
        claims = {**claims, **come} if data.draw(st.booleans()) else come
        rules.take(claims, prune=data.draw(st.booleans()))
