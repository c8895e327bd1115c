"""Drafts become maps without errors; imported again they change nothing, and what was edited here stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hypothesis import HealthCheck, given, settings

from argmap.checks import check
from argmap.editor.importing.plan import plan_import
from argmap.editor.importing.settings import new_settings
from argmap.editor.texts import Texts
from argmap.editor.verified import verified
from argmap.evaluate import EvaluatedMap
from argmap.exchange.drafts import DraftClaim, DraftLink, DraftMap, DraftSource, DraftWork
from argmap.exchange.foreign_file import ForeignFile
from argmap.exchange.report import Losses
from argmap.exchange.soundness import sound
from argmap.model import Severity, Sign
from argmap.schema import load_map
from argmap.tests.builders.drafts import draft_maps

if TYPE_CHECKING:
    from argmap.editor.importing.plan import ImportPlan
    from argmap.schema import LoadedMap

ROOT: Final = "no-such-folder"
SUPPORT, ATTACK = Sign


class Here:
    """A map in memory into which drafts are imported."""

    def __init__(self, title: str = "A map", *, cites: bool = True) -> None:
        self.texts: dict[str, str | None] = {f"{ROOT}/argmap.yaml": new_settings(title, "", cites=cites)}

    @property
    def loaded(self) -> LoadedMap:
        """The map as it is now."""
        return load_map(ROOT, self.texts)

    def take(self, draft: DraftMap, name: str = "file.csv", *, prune: bool = False) -> ImportPlan:
        """Import a draft."""
        loaded, texts = self.loaded, Texts(self.texts)
        plan = plan_import(loaded, texts, {name: draft}, prune=prune)
        self.texts.update(verified(loaded, plan.change, texts).after)
        return plan

    def edit(self, old: str, new: str, file: str = "file.yaml") -> None:
        """Write something else in a file."""
        text = self.texts[f"{ROOT}/{file}"]
        assert text
        assert old in text
        self.texts[f"{ROOT}/{file}"] = text.replace(old, new)

    def text(self, own: str) -> str:
        """The text of a claim."""
        return self.loaded.argument_map.claims[own].text

    @property
    def ids(self) -> list[str]:
        """The ids of all claims, in order."""
        return [*self.loaded.argument_map.claims]


def claim(key: str, text: str, *links: DraftLink) -> DraftClaim:
    return DraftClaim(key, text, links=links)


def supports(*target: str) -> DraftLink:
    return DraftLink(SUPPORT, target)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(draft_maps())
def test_whatever_a_file_says_the_map_has_no_errors_and_a_second_import_changes_nothing(
    draft: DraftMap,
) -> None:
    here = Here(draft.title.strip() or "A map")
    made = sound(draft, ForeignFile("file.csv", b""), Losses())
    here.take(made)
    loaded = here.loaded
    problems = (*loaded.problems, *check(EvaluatedMap(loaded.argument_map)))
    assert [each for each in problems if each.severity is Severity.ERROR] == []
    assert len(loaded.argument_map.claims) == len(made.claims)
    links = sum(len(each.links) for each in made.claims)
    assert len([*loaded.argument_map.sound_links()]) == links
    assert here.take(made).change.edits == ()


def test_ids_are_made_of_labels_and_texts_and_differ() -> None:
    here = Here()
    here.take(
        DraftMap((claim("1", "Norms bind."), claim("2", "Norms bind"), DraftClaim("3", "x", id="own-id")))
    )
    assert here.ids == ["norms-bind", "norms-bind-2", "own-id"]


def test_a_changed_claim_is_updated_and_keeps_its_id_and_the_links_added_here() -> None:
    here = Here()
    here.take(
        DraftMap((claim("1", "Norms bind."), claim("2", "They do.", supports("1")), claim("3", "Third.")))
    )
    here.edit(
        "  text: They do.\n  supports: norms-bind\n", "  text: They do.\n  supports: [norms-bind, third]\n"
    )
    plan = here.take(
        DraftMap(
            (
                claim("1", "Norms do not bind."),
                claim("2", "They do not.", supports("1")),
                claim("3", "Third."),
            )
        )
    )
    assert plan.met.updated == ("norms-bind", "they-do")
    assert here.ids == ["norms-bind", "they-do", "third"]
    assert here.text("norms-bind") == "Norms do not bind."
    assert [str(each.target) for each in here.loaded.argument_map.claims["they-do"].links] == [
        "norms-bind",
        "third",
    ]


def test_a_claim_that_was_edited_here_stays_and_the_difference_is_told() -> None:
    here = Here()
    here.take(DraftMap((claim("1", "Norms bind."),)))
    here.edit("Norms bind.", "Norms bind states.")
    plan = here.take(DraftMap((claim("1", "Norms bind nobody."),)))
    assert here.text("norms-bind") == "Norms bind states."
    (kept,) = plan.met.kept
    assert kept.differs
    assert (kept.id, kept.differs.here["text"], kept.differs.there["text"]) == (
        "norms-bind", "Norms bind states.", "Norms bind nobody.",
    )  # fmt: skip


def test_a_comment_in_a_claim_is_an_edit_and_is_not_lost() -> None:
    here = Here()
    here.take(DraftMap((claim("1", "Norms bind."),)))
    here.edit("  text: Norms bind.", "  text: Norms bind.  # is that so?")
    here.take(DraftMap((claim("1", "Norms bind nobody."),)))
    assert here.text("norms-bind") == "Norms bind."


def test_another_layout_is_no_edit() -> None:
    here = Here()
    here.take(DraftMap((claim("1", "Norms bind."),)))
    here.edit("  text: Norms bind.", "    text: 'Norms bind.'")
    here.take(DraftMap((claim("1", "Norms bind nobody."),)))
    assert here.text("norms-bind") == "Norms bind nobody."


def test_what_is_gone_there_is_kept_and_listed_and_pruned_if_nothing_here_needs_it() -> None:
    here = Here()
    drafts = (claim("1", "One."), claim("2", "Two."), claim("3", "Three."), claim("4", "Four."))
    here.take(DraftMap(drafts))
    here.texts[f"{ROOT}/own.yaml"] = "mine: {text: Mine., supports: two}\n"
    here.edit("text: Three.", "text: Three, edited.")
    left = DraftMap(drafts[:1])
    assert here.take(left).met.gone == ("two", "three", "four")
    assert here.ids == ["one", "two", "three", "four", "mine"]
    assert here.take(left, prune=True).met.pruned == {"four"}
    assert here.ids == ["one", "two", "three", "mine"]


def test_all_claims_of_a_file_can_go() -> None:
    here = Here()
    here.take(DraftMap((claim("1", "One."), claim("2", "Two."))))
    here.texts[f"{ROOT}/own.yaml"] = "mine: {text: Mine.}\n"
    here.take(DraftMap(()), prune=True)
    assert here.ids == ["mine"]


def test_what_was_removed_here_does_not_come_again() -> None:
    here = Here()
    draft = DraftMap((claim("1", "One."), claim("2", "Two.")))
    here.take(draft)
    here.edit("two:\n  text: Two.\n", "")
    assert here.take(draft).met.removed_here == ("two",)
    assert here.ids == ["one"]


def test_files_of_other_names_are_other_claims() -> None:
    here = Here()
    here.take(DraftMap((claim("1", "One."),)))
    here.take(DraftMap((claim("1", "One."),)), "other.csv")
    assert here.ids == ["one", "one-2"]


def test_a_work_that_the_map_has_is_cited_and_not_added_again() -> None:
    here = Here()
    work = DraftWork("x", {"type": "book", "title": "Norms", "author": [{"family": "Hall"}],
                           "issued": {"date-parts": [[1999]]}})  # fmt: skip
    cited = replace(claim("1", "One."), sources=(DraftSource("x", quote="One"),))
    here.take(DraftMap((cited,), (work,)))
    plan = here.take(DraftMap((cited,), (work,)), "other.csv")
    assert plan.works == ()
    assert [*here.loaded.argument_map.works] == ["hall-1999"]
    assert {each.sources[0].work for each in here.loaded.argument_map.claims.values()} == {"hall-1999"}


def test_facets_are_found_by_their_labels_and_new_ones_are_added() -> None:
    here = Here()
    draft = DraftMap((
        replace(claim("1", "One."), facets={"Theme": ("Norms and values",), "Section 2": ("First",)}),
        replace(claim("2", "Two."), facets={"theme": ("norms AND values",), "Theme": ("Water",)}),
    ))  # fmt: skip
    here.take(draft)
    facets = here.loaded.argument_map.facets
    assert {name: dict(each.values) for name, each in facets.items()} == {
        "theme": {"norms-and-values": "Norms and values", "water": "Water"}, "section-2": {"first": "First"},
    }  # fmt: skip
    assert here.loaded.argument_map.claims["two"].facets["theme"] == ("norms-and-values", "water")


def test_where_the_map_has_a_via_an_imported_work_was_read_itself() -> None:
    here = Here()
    here.edit("title: A map", "title: A map\nvia: survey", "argmap.yaml")
    cited = replace(claim("1", "One."), sources=(DraftSource("x"),))
    here.take(DraftMap((cited,), (DraftWork("x", {"title": "Norms"}),)))
    (source,) = here.loaded.argument_map.claims["one"].sources
    assert source.via is None


def test_a_source_that_another_reports_is_known_through_it() -> None:
    here = Here()
    chain = DraftSource("x", via=DraftSource("", "A minister", via=DraftSource("y", locator="page 2")))
    works = (DraftWork("x", {"title": "Norms"}), DraftWork("y", {"title": "Orders"}))
    here.take(DraftMap((replace(claim("1", "One."), sources=(chain,)),), works))
    (source,) = here.loaded.argument_map.claims["one"].sources
    assert [(each.work, each.voice, each.locator) for each in source.chain()] == [
        ("norms", "", ""), ("", "A minister", ""), ("orders", "", "page 2"),
    ]  # fmt: skip


def test_reports_end_where_nothing_is_named_and_after_twenty() -> None:
    unknown = DraftSource("x", via=DraftSource("", "A minister", via=DraftSource("z", via=DraftSource("x"))))
    long = DraftSource("x")
    for _ in range(25):
        long = DraftSource("x", via=long)
    file, losses = ForeignFile("file", b""), Losses()
    bare = DraftSource(quote="So.", via=DraftSource("x"))
    draft = DraftMap(
        (replace(claim("1", "One."), sources=(unknown, long, bare)),), (DraftWork("x", {"title": "Y"}),)
    )
    (found,) = sound(draft, file, losses).claims
    assert [len([*each.chain()]) for each in found.sources] == [2, 21]
    assert [each.message for each in file.problems] == ["it cites `z`, which the file does not describe"]
    assert [each.counted for each in losses.lost] == [
        "8 sources through which others were found", "1 quote or remark without a source",
    ]  # fmt: skip


def test_a_voice_that_a_work_reports_is_known_through_that_work() -> None:
    here = Here()
    said = replace(
        claim("1", "One."), sources=(DraftSource("x", "A minister", locator="page 2", quote="One"),)
    )
    here.take(DraftMap((said,), (DraftWork("x", {"title": "Norms"}),)))
    (source,) = here.loaded.argument_map.claims["one"].sources
    assert (source.work, source.voice, source.quote, source.locator) == ("", "A minister", "One", "")
    assert source.via is not None
    assert (source.via.work, source.via.locator) == ("norms", "page 2")
