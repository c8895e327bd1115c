"""Traces in every format: what they say, and that no text of a map can break out of its place."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate import Change, EvaluatedMap, Operation
from argmap.evaluate.strength import Semantics
from argmap.model import Answer, Kind, Target
from argmap.render import TRACE, Request, render_view
from argmap.render.document.blocks import Screen
from argmap.render.text.wrap import column_width
from argmap.tests.builders.claims import HERE, map_of
from argmap.tests.builders.maps import small_map
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.shown import whole
from argmap.tests.builders.strategies import texts
from argmap.tests.builders.written import read
from argmap.tests.render.whole import text_formats
from argmap.views.trace import TraceFacts, TraceRequest, trace

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import ArgumentMap

    Snapshot = Callable[[str, bytes], None]

DEBATE = """
trade-binds: {kind: hypothesis, text: Trade binds the members., label: Trade binds}
pipeline:
  text: A pipeline was built.
  sources: {voice: an engineer}
  supports: {to: trade-binds, because: Pipes outlast quarrels.}
tariffs:
  text: Tariffs rose.
  sources: {voice: an economist}
  attacks: {to: trade-binds, because: Who binds himself lowers them.}
  contradicts: free-trade
free-trade: {text: Trade is free.}
surveyed:
  text: The survey finds that it does.
  answers: {to: trade-binds, because: Nine of ten say so.}
smuggling: {text: Smuggling undoes tariffs., attacks: tariffs -> trade-binds}
customs: {text: Customs stop smuggling., attacks: {to: smuggling, strength: strong}}
envoy: {text: An envoy is a gesture., supports: {to: trade-binds, strength: weak}}
boycott: {kind: hypothesis, text: There was a boycott., standard: unopposed}
does-it: {kind: question, text: Does it bind?}
"""


def debate() -> ArgumentMap:
    return read(DEBATE).argument_map


class Traced(NamedTuple):
    """What is traced of a map."""

    argument_map: ArgumentMap
    request: TraceRequest

    @property
    def facts(self) -> TraceFacts:
        """The facts of the trace."""
        return trace(whole(self.argument_map), self.request)


def traced(*claims: str, argument_map: ArgumentMap | None = None, **asked: object) -> Traced:
    return Traced(argument_map or debate(), TraceRequest(claims, **asked))  # type: ignore[arg-type]  # the fields


def write(found: Traced, format_: str, problems: int = 0, screen: Screen | None = None) -> str:
    request = Request(format=format_, options=found.request, problems=problems, screen=screen or Screen())
    return render_view(EvaluatedMap(found.argument_map), TRACE, request).text


def text(found: Traced, width: int = 100) -> str:
    return write(found, "txt", screen=Screen(width))


def test_a_trace_in_words() -> None:
    assert (
        text(traced("trade-binds"))
        == """\
Trade binds
trade-binds (hypothesis)
Trade binds the members.
Undecided (unresolved). It depends on “Tariffs rose”, undecided itself.
For: 2 of 2 hold
Against: 0 of 1 holds, 1 in doubt
If all reasons weighed the same: undecided (unresolved)
If a single standing objection sufficed: undecided

The works' own verdict, shown beside and not counted
Without a source: The survey finds that it does (a claim that is accepted here) [surveyed]
  Nine of ten say so.

Why
It depends on claims that are undecided themselves:
+ moderate support holds: A pipeline was built (an engineer) [pipeline]
  because: Pipes outlast quarrels.
  unchallenged
− moderate attack is in doubt: Tariffs rose (an economist) [tariffs]
  because: Who binds himself lowers them.
  the claim is undecided: it depends on itself through an attack or a contradiction
  the cycle: “Tariffs rose” contradicts “Trade is free”, which contradicts “Tariffs rose”
    + the assertion itself (moderate) holds
    ≠ moderate contradiction is in doubt: Trade is free [free-trade]
      the claim is undecided: it and “Tariffs rose” depend on each other

Other reasons
+ weak support holds: An envoy is a gesture [envoy]

What would change it
Any one of these would, the nearest first; `--what-if` shows what else it would change.
accepted: if “A pipeline was built” weighed strong instead of moderate as a reason for it
  [strength pipeline -> trade-binds strong]
accepted: if “Tariffs rose” were no reason against it [drop tariffs -> trade-binds]
accepted: if “Tariffs rose” weighed weak instead of moderate as a reason against it
  [strength tariffs -> trade-binds weak]
accepted: if one of these claims were rejected
    an economist: Tariffs rose [reject tariffs]
    claim: Customs stop smuggling [reject customs]
accepted: if the assertion of “Tariffs rose” weighed weak instead of moderate
  [strength tariffs weak]
accepted: if one of these claims were accepted
    claim: Trade is free [accept free-trade]
    claim: Smuggling undoes tariffs [accept smuggling]
accepted: if the assertion of “Trade is free” weighed strong instead of moderate
  [strength free-trade strong]
accepted: if “Customs stop smuggling” were no reason against “Smuggling undoes tariffs”
  [drop customs -> smuggling]
"""
    )


@pytest.mark.parametrize("format_", text_formats(TRACE.formats))
def test_every_kind_of_claim_and_link(snapshot: Snapshot, format_: str) -> None:
    whole = small_map()
    found = traced("preserves", "what-for", "sovereignty", argument_map=whole, every=True)
    snapshot(f"trace.{format_}", write(found, format_, problems=2).encode())


@pytest.mark.parametrize("width", [40, 80])
def test_terminal(snapshot: Snapshot, width: int) -> None:
    snapshot(
        f"trace-{width}.txt",
        text(traced("preserves", argument_map=small_map()), width).encode(),
    )


def why(said: str, name: str, width: int = 200) -> list[str]:
    """What is said of a claim of a map from `Why` on, up to what would change it."""
    lines = text(traced(name, argument_map=read(said).argument_map, limit=0), width).splitlines()
    return lines[lines.index("Why") + 1 :]


def test_a_claim_that_rests_on_a_circle_is_not_said_to_be_on_it() -> None:
    circle = """
h: {kind: hypothesis, text: H., supports: g}
g: {kind: hypothesis, text: G., supports: h}
k: {kind: hypothesis, text: K., supports: r}
p: {text: P., supports: {to: k, with: g}}
r: {kind: hypothesis, text: R.}
"""
    assert why(circle, "r")[:3] == [
        "No reason for it holds:",
        "+ moderate support fails: K [k]",
        "  the claim is rejected: what supports it comes from “G” and “H”, which rest on each other alone",
    ]
    assert why(circle, "g") == ["“G” and “H” rest on each other alone."]


def test_a_refuted_claim_without_support_is_told_both() -> None:
    assert why("h: {kind: hypothesis, text: H.}\na: {text: A., attacks: h}", "h") == [
        "A reason against it holds, and nothing speaks for it:",
        "− moderate attack holds: A [a]",
        "  unchallenged",
    ]
    circular = """
h: {kind: hypothesis, text: H., supports: g}
g: {kind: hypothesis, text: G., supports: h}
a: {text: A., attacks: g}
"""
    assert why(circular, "g") == [
        "“G” and “H” rest on each other alone; and a reason against it holds:",
        "− moderate attack holds: A [a]",
        "  unchallenged",
    ]


def test_a_circle_of_which_one_is_presumed_is_not_said_to_rest_on_itself_alone() -> None:
    circle = """
a: {text: A., strength: weak, supports: b}
b: {text: B., presumed: false, supports: a}
x: {text: X., attacks: a}
"""
    outweighed = "rest on each other, and what else speaks for them is outweighed:"
    assert why(circle, "a")[:2] == [
        f"“A” and “B” {outweighed}",
        "− moderate attack holds: X [x]",
    ]
    assert why(circle, "b")[:2] == [
        f"“B” and “A” {outweighed}",
        "− moderate attack holds (on “A”): X [x]",
    ]


def test_the_strongest_reason_explains_and_equally_strong_ones_are() -> None:
    pact = """
a: {text: The pact works., sources: {voice: A}}
b: {text: The archive proves it., sources: {voice: B}, supports: {to: a, strength: strong}}
c: {text: So do the letters., supports: {to: a, strength: strong}}
"""
    assert why(pact, "a") == [
        "A reason for it holds, and nothing speaks against it:",
        "+ strong support holds: The archive proves it (B) [b]",
        "  unchallenged",
        "",
        "Other reasons",
        "+ strong support holds, equally strong: So do the letters [c]",
        "+ the assertion itself (moderate) holds",
    ]


def test_the_middle_of_a_long_cycle_is_left_out() -> None:
    claims = "".join(
        f"c{at}: {{text: c{at}, attacks: {{to: c{(at + 1) % 51}, strength: strong}}}}\n" for at in range(51)
    )
    cycle = next(line for line in why(claims, "c0", 2000) if line.startswith("The cycle"))
    assert cycle == (
        "The cycle: “c0” attacks “c1”, which attacks “c2”, which attacks “c3”, which attacks “c4”,"
        " which leads over 44 more steps, which attacks “c49”, which attacks “c50”, which attacks “c0”."
    )


def test_a_stronger_reason_that_depends_on_the_claim_is_said_to() -> None:
    text = """
a: {text: A.}
b: {text: B., presumed: false, supports: {to: a, strength: strong}}
c: {text: C., supports: {to: b, with: a}}
"""
    assert why(text, "a") == [
        "+ the assertion itself (moderate) holds",
        "+ strong support holds, stronger, but dependent on this verdict: B [b]",
    ]


def test_a_reason_in_doubt_no_stronger_than_one_that_stands_settles_nothing() -> None:
    said = why(
        """
h: {kind: hypothesis, text: H.}
a: {text: A., supports: h}
b: {text: B., supports: {to: h, with: c}, attacks: a}
c: {text: C., attacks: h}
""",
        "h",
    )
    assert "equally strong" not in "".join(said)
    assert said[said.index("Other reasons") + 1 :] == [
        "+ moderate support is in doubt: A [a]",
    ]


def test_a_score_on_the_other_side_of_one_half_is_told_from_it() -> None:
    said = text(
        traced(
            "h",
            argument_map=read(
                """
h: {kind: hypothesis, text: H.}
s: {text: S., supports: h}
a: {text: A., attacks: {to: h, strength: weak}}
b: {text: B., attacks: {to: h, strength: weak}}
c: {text: C., attacks: {to: h, strength: 0.1}}
"""
            ).argument_map,
            score=True,
        ),
        width=200,
    )
    assert re.search(
        r"^Score: 0\.49\d\d .* Note that it lies below 0\.5, though the claim is accepted\.",
        said,
        re.MULTILINE,
    )


def test_what_is_supposed_comes_first_with_all_that_it_turns() -> None:
    change = Change(Operation.STRENGTH, Target.of("tariffs", "trade-binds"), 1.0)
    told = text(traced("trade-binds", supposed=(Change(Operation.REJECT, Target.of("free-trade")), change)))
    assert told.startswith(
        """\
What if
“Trade is free” were rejected [reject free-trade]
“Tariffs rose” weighed strong instead of moderate as a reason against “Trade binds”
  [strength tariffs -> trade-binds strong]

What it changes
undecided, then rejected: Trade binds [trade-binds]
undecided, then accepted: Tariffs rose (an economist) [tariffs]
"""
    )
    assert "As the map is: undecided (unresolved).\nThen: rejected (refuted). One strong reason" in told
    assert "\nWhy it would be so\n" in told
    assert "What would change it" not in told


def test_few_differences_are_listed_and_the_rest_counted() -> None:
    claims = "".join(f"c{number}: {{text: x, presumed: false, supports: h}}\n" for number in range(3))
    claims += "".join(f"d{number}: {{text: x, presumed: false}}\n" for number in range(12))
    listed = ", ".join(f"d{number}" for number in range(12))
    whole = read(
        f"{claims}h: {{text: x, kind: hypothesis}}\nroot: {{text: x, supports: [{listed}, c0]}}\n"
    ).argument_map
    found = traced("h", argument_map=whole, supposed=(Change(Operation.REJECT, Target.of("root")),))
    assert [each.claim for each in found.facts.differences][:2] == ["h", "c0"]
    told = text(found)
    assert "accepted, then rejected: x [h]\n" in told
    assert "\nand 4 more\n" in told
    assert len(json.loads(write(found, "json"))["differences"]) == 14


def test_the_list_of_changes_says_where_it_stops() -> None:
    more = "There are more than these 2; `--changes N` lists up to N."
    assert more in text(traced("trade-binds", limit=2))
    assert "There are more" not in text(traced("trade-binds", limit=10))
    assert "What would change it" not in text(traced("trade-binds", limit=0))


def test_an_untested_hypothesis_and_a_question() -> None:
    told = text(traced("boycott"))
    assert "Rejected (untested). No reason for it is given.\n" in told
    assert "No answer is given." in text(traced("does-it"))


def test_answers_are_grouped_by_verdict_strongest_first() -> None:
    answers = """
q: {kind: question, text: Who?}
none: {kind: hypothesis, text: None., answers: q}
plain: {text: Plain., answers: q}
backed: {text: Backed., answers: q}
reason: {text: Reason., supports: {to: backed, strength: strong}}
rival: {text: Rival., answers: q, contradicts: other}
other: {text: Other.}
"""
    told = text(traced("q", argument_map=read(answers).argument_map))
    assert told.endswith(
        """\
4 answers: 2 accepted, 1 undecided, 1 rejected.

Accepted
claim: Backed [backed]
claim: Plain [plain]

Undecided
claim: Rival [rival]

Rejected
hypothesis: None [none]
"""
    )


def test_no_word_of_the_command_line_is_published() -> None:
    for format_ in ("md", "tex", "html"):
        told = write(traced("trade-binds", "boycott", limit=2), format_)
        assert not [word for word in ("what-if", "--changes", "argmap trace", "drop ") if word in told]


def test_every_hypothesis_where_none_is_named() -> None:
    assert [each.claim.id for each in traced().facts.traces] == ["trade-binds", "boycott"]
    assert "The map has no claims. `argmap trace ID` explains" in text(traced(argument_map=map_of()))


@pytest.mark.parametrize(
    ("claims", "line"),
    [
        (
            "h: {text: h, standard: unopposed}\na: {text: a, attacks: {to: h, strength: weak}}",
            "A reason against it holds, and by its standard a single one is enough:",
        ),
        (
            "h: {text: h}\na: {text: a, attacks: {to: h, strength: weak}}",
            "Accepted. It is asserted, and what speaks against it is weaker.",
        ),
        (
            "h: {text: h, standard: unopposed}\na: {text: a, presumed: false, attacks: h}",
            "It is asserted, and whatever speaks against it fails:",
        ),
        (
            "h: {text: h, kind: hypothesis}\na: {text: a, supports: h}",
            "A reason for it holds, and nothing speaks against it:",
        ),
        (
            "h: {text: h}\na: {text: a, attacks: {to: h, strength: strong}}",
            "A reason against it holds, and what speaks for it is weaker:",
        ),
        (
            "h: {text: h, presumed: false, supports: a}\na: {text: a, presumed: false, supports: h}",
            "“h” and “a” rest on each other alone.",
        ),
        (
            """
            h: {text: h, presumed: false, supports: a}
            a: {text: a, presumed: false, supports: h}
            b: {text: b, presumed: false, supports: a}
            """,
            "+ moderate support fails (on “a”): b [b]",
        ),
        (
            """
            h: {text: h, attacks: {to: a, strength: strong}}
            a: {text: a, attacks: {to: h, strength: strong}}
            """,
            "The cycle: “h” attacks “a”, which attacks “h”.",
        ),
        (
            """
            h: {text: h}
            a: {text: a, presumed: false, attacks: {to: h, strength: strong, with: h2}}
            h2: {text: h2, contradicts: h}
            b: {text: b, supports: {to: a, with: h}}
            """,
            "The cycle: “h” contradicts “h2”, which contradicts “h”.",
        ),
        (
            """
            h: {text: h, kind: hypothesis}
            a: {text: a, supports: {to: h, with: b}}
            b: {text: b}
            c: {text: c, presumed: false, attacks: {to: b, strength: strong}}
            d: {text: d, supports: {to: c, with: h}}
            """,
            "The cycle: “h” with “d” supports “c”, which attacks “b”, which with “a” supports “h”.",
        ),
        (
            """
            h: {text: h, attacks: a -> b}
            a: {text: a, supports: b}
            b: {text: b, presumed: false, attacks: h}
            """,
            "The cycle: “h” undercuts the step from “a” to “b”, which supports “b”, which attacks “h”.",
        ),
    ],
)
def test_grounds_in_words(claims: str, line: str) -> None:
    assert line in text(traced("h", argument_map=read(claims).argument_map)).splitlines()


def test_a_score_is_flagged_where_it_disagrees_and_absent_where_it_does_not_settle() -> None:
    many = "h: {text: x, kind: hypothesis}\n" + "".join(
        f"s{number}: {{text: x, {'supports' if number else 'attacks'}: {{to: h, strength: {strength}}}}}\n"
        for number, strength in enumerate(["strong"] + ["moderate"] * 9)
    )
    told = text(traced("h", argument_map=read(many).argument_map, score=True), 200)
    assert "not a probability. Note that it lies above 0.5, though the claim is rejected.\n" in told
    assert "Score" not in text(traced("h", argument_map=read(many).argument_map))
    circle = "".join(
        f"{one}: {{text: x, strength: strong, attacks: {{to: {other}, strength: strong}}}}\n"
        for one, other in ("ab", "bc", "ca")
    )
    found = traced("a", argument_map=read(circle).argument_map, semantics=Semantics.DF_QUAD, score=True)
    assert "Score: none, as the numbers do not settle on a cycle of this map (DF-QuAD)" in text(found)
    assert json.loads(write(found, "json"))["traces"][0]["strength"]["value"] is None


def hostile(label: str) -> ArgumentMap:
    """A map in which every text is the one given."""
    claims = [
        each._replace(
            label=label or "x",
            text=label * 2 or "x",
            kind=Kind.HYPOTHESIS,
            answers=(Answer("h", label, "", HERE),) if each.id != "h" else (),
            links=tuple(link._replace(because=label) for link in each.links),
        )
        for each in read("h: {text: x}\na: {text: x, supports: h}\nb: {text: x, attacks: h}").claims.values()
    ]
    return map_of(*claims)


TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "main",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "ul",
    "li",
    "span",
    "code",
}


class Balance(HTMLParser):
    """The elements of a page, which must close in order, and its text."""

    def __init__(self) -> None:
        """Nothing is open."""
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element."""
        del attrs
        self.tags.add(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the last one."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.texts.append(data)


@settings(max_examples=30)
@given(
    st.one_of(texts, st.sampled_from(["<script>", "</li>", "# x", "- x", "1. x", "`", "\x1b[2J", "\u202e"]))
)
def test_no_text_breaks_out(label: str) -> None:
    found = traced("h", argument_map=hostile(label))
    page = Balance()
    page.feed(write(found, "html"))
    assert page.open == []
    assert page.tags <= TAGS
    for format_ in text_formats(TRACE.formats):
        written = write(found, format_)
        unsafe = set("\x00\x07\x1b\x7f\x85\u2028\u202e\u200b\ufeff") if format_ != "json" else {"\x1b"}
        assert not unsafe & set(written)
    for line in write(found, "md").splitlines():
        assert not line.startswith((">", "+", "1.", "1)")) or line.startswith("\\")
    assert json.loads(write(found, "json"))["traces"][0]["claim"]["label"] == (label or "x")


@settings(max_examples=40)
@given(
    st.randoms(use_true_random=False),
    st.integers(40, 120),
    st.sampled_from(["x-y ", "上海合作 ", "e\u0301 "]),
)
def test_lines_fit_the_terminal(rng: object, width: int, word: str) -> None:
    whole = random_map(rng)  # type: ignore[arg-type]  # it is a Random
    long = map_of(*(each._replace(label=word * 15, text=word * 60) for each in whole.claims.values()))
    found = traced(*long.claims, argument_map=long, every=width % 2 == 0, limit=3)
    for line in text(found, width).splitlines():
        assert column_width(line) <= width
        assert line == line.rstrip()


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_same_map_same_bytes_and_balanced_pages(rng: object) -> None:
    whole = random_map(rng)  # type: ignore[arg-type]  # it is a Random
    for every in (False, True):
        found = traced(*whole.claims, argument_map=whole, every=every, limit=5)
        page = Balance()
        page.feed(write(found, "html"))
        assert page.open == []
        again = traced(*whole.claims, argument_map=whole, every=every, limit=5)
        assert [write(found, each) for each in text_formats(TRACE.formats)] == [
            write(again, each) for each in text_formats(TRACE.formats)
        ]


def test_a_page_loads_nothing_and_is_deep_as_browsers_allow() -> None:
    chain = "h: {text: x, kind: hypothesis}\n" + "".join(
        f"c{n}: {{text: x, presumed: false, supports: {f'c{n - 1}' if n else 'h'}}}\n" for n in range(1000)
    )
    chain += "end: {text: x, supports: c999}\n"
    found = traced("h", argument_map=read(chain).argument_map, limit=0)
    page = write(found, "html")
    assert "default-src 'none'; style-src 'sha256-" in page
    assert "http" not in page.replace("http-equiv", "")
    deepest = depth = 0
    for piece in page.split("<ul")[1:]:
        depth += 1
        deepest = max(deepest, depth)
        depth -= piece.count("</ul>")
    assert (depth, deepest) == (0, 13)
    assert max(map(int, re.findall(r"\[(\d+) deep\]", text(found)))) == 1001
    assert json.loads(write(found, "json"))["traces"][0]["explanation"][-1]["depth"] == 1001
