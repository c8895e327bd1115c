"""The texts of the page itself: names of screens and controls, headings, hints, and what is empty.

A key is `part.what` in small letters with hyphens; the part is a screen, or a part of several. Scripts read a
text by `app.words.page("part.what", {name: value})` with the key written out, so that a search finds it; only
`kind.`, `verdict.`, `reason.`, `screen.`, `table.` and `column.` end in a value of the map or address. A
text that counts has two forms, chosen by its value `n`; `Template` in `filling.py` says which fields there
are. Labels of claims come in quotation marks from the script (`inQuotes` of `naming.js`), not from the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .filling import Plural, Template, as_data
from .page_finding import FINDING

PAGE: Final[Mapping[str, Template]] = {
    # The header, and what stands on every screen.
    "screen.home": "Overview",
    "screen.claim": "Claim",
    "screen.work": "Work",
    "screen.claims": "Claims",
    "screen.literature": "Literature",
    "screen.comparison": "Comparison",
    "screen.diagrams": "Diagrams",
    "screen.tables": "Tables",
    "screen.account": "Account",
    "header.screens": "Screens",
    "header.menu": "Menu",
    "header.skip": "Skip to the content",
    "header.dark": "Dark colours",
    "header.way": "The way here",
    "header.untitled": "Argument map",
    "header.hide": "Close",
    # Kinds of claims and verdicts.
    "kind.claim": "Claim",
    "kind.hypothesis": "Hypothesis",
    "kind.question": "Question",
    "kind.evidence": "Evidence",
    "kind.assumption": "Assumption",
    "kind.finding": "Finding",
    "kind.conclusion": "Conclusion",
    "kind.recommendation": "Recommendation",
    "verdict.accepted": "accepted",
    "verdict.undecided": "undecided",
    "verdict.rejected": "rejected",
    "verdict.none": "no verdict",
    "verdict.before-and-after": "{before}, then {after}",
    "reason.contested": "contested",
    "reason.unresolved": "unresolved",
    "reason.refuted": "refuted",
    "reason.untested": "untested",
    "reason.unsupported": "unsupported",
    # What can be counted.
    "count.claims": Plural("{n} claim", "{n} claims"),
    "count.works": Plural("{n} work", "{n} works"),
    "count.reasons": Plural("{n} reason", "{n} reasons"),
    "count.switches": Plural("{n} switch", "{n} switches"),
    "count.shown": Plural("{n} of {all} is shown", "{n} of {all} are shown"),
    "count.more": "{n} more",
    # Home.
    "home.tested": Plural("Tested here: one hypothesis", "Tested here: {number} hypotheses"),
    "home.asked": Plural("Asked here: one question", "Asked here: {number} questions"),
    "home.more-hypotheses": Plural("One more hypothesis", "{Number} more hypotheses"),
    "home.more-questions": Plural("One more question", "{Number} more questions"),
    "home.held-by": "held by {who}",
    "home.strongest-of": "Strongest of {answers}",
    "home.meaning": "Verdicts follow from the reasons in this map alone; accepted does not mean true.",
    "home.how": "How verdicts come about",
    "home.no-hypothesis": "The map has no hypothesis.",
    "home.no-claims": "The map has no claims.",
    "home.doors": "Further into the map",
    "home.door-claims": "Sort and filter.",
    "home.door-claims-undecided": Plural(
        "Sort and filter. {n} is undecided.", "Sort and filter. {n} are undecided."
    ),
    "home.door-works": "Who says what, on which side.",
    "home.door-comparison": "{columns}, {rows} by {rows}.",
    "home.door-comparison-plain": "Which claims are about what.",
    "home.door-diagrams": "By hypothesis and by {facet}.",
    "home.door-diagrams-plain": "The map as pictures.",
    # How verdicts come about.
    "how.strongest": "A claim is accepted if the strongest reason for it that holds is stronger than every "
    "reason against it that holds or may hold; it is rejected the other way round, or where no reason for it "
    "can hold. In between it is undecided.",
    "how.standard": "Where one standing objection is enough, a claim is rejected if any reason against it "
    "holds.",
    "how.holds": "A reason holds if the claims that give it are accepted and no objection to the step holds.",
    "how.presumed": "A claim that is not a hypothesis counts as asserted: that speaks for it with its own "
    "strength, until something as strong speaks against it. A hypothesis needs reasons.",
    "how.undecided": "A reason is in doubt while a claim behind it is undecided.",
    "how.not-true": "Accepted does not mean true: it says how the claim fares among the reasons that are in "
    "this map.",
    # The head of a claim.
    "claim.held-by": "Held by",
    "claim.asked-by": "Asked by",
    "claim.said-by": "Said by",
    "claim.reported-by": "Reported by",
    "claim.reported-by-inline": "reported by",
    "claim.quotation": "Quotation",
    "claim.no-quotation": "None recorded; look in {where}.",
    "claim.no-quotation-nowhere": "None recorded.",
    "claim.no-source": "The map names no source.",
    "claim.bears-on": "What it bears on",
    "claim.supports": "supports",
    "claim.attacks": "attacks",
    "claim.undercuts": "answers",
    "claim.backs": "backs",
    "claim.contradicts": "contradicts",
    "claim.the-step": "the step from {source} to {target}",
    "claim.answers-question": "answers",
    "claim.decisive": "decisive",
    "claim.about": "About",
    "claim.note": "Note by the mapper",
    "claim.open": "Open this claim",
    # For and Against.
    "side.for": "For",
    "side.against": "Against",
    "side.answers": "Answers",
    "side.for-short": "For: {hold} of {n}",
    "side.against-short": "Against: {hold} of {n}",
    "side.none-for": "No reason for it is given.",
    "side.none-against": "No reason against it is given.",
    "side.no-answer": "No answer to it is given.",
    "side.filtered": Plural(
        "{n} reason is left out by the filters.", "{n} reasons are left out by the filters."
    ),
    "side.anything": "Anything else can be supposed too: by the strength on a card, or on the claim’s own "
    "page.",
    # Reason bars.
    "bars.key": "A bar is a reason:",
    "bars.key-with-strength": "A bar is a reason, its height its strength:",
    "bars.holds": "holds",
    "bars.in-doubt": "in doubt",
    "bars.fails": "fails",
    "bars.more": "+{n}",
    # Cards.
    "card.together-with": "together with",
    "card.with": "with",
    "card.contradicts": "contradicts it",
    "card.answered-by": "Answered by",
    "card.backed-by": "Backed by",
    "card.which-fails": ", which fails",
    "card.which-is-in-doubt": ", which is in doubt",
    "card.why-given": "Why it was given",
    "card.itself": "The claim is itself",
    "card.is": "is",
    "card.assertion": "The assertion itself",
    "card.assertion-means": "Holds unless something as strong speaks against it. Not counted among the "
    "reasons.",
    "card.changed": "changed",
    "card.dropped": "left out",
    "card.leave-out": "leave out",
    "card.as-published": "as in the map: {strength}",
    "card.own-verdict": "The works’ own verdict, shown beside and not counted",
    "card.concludes": "concludes",
    "card.without-source": "Without a source",
    # What would change it, and under other rules.
    "switch.title": "What would change it",
    "switch.none": "No single change turns this verdict.",
    "switch.none-found": "No change was found that turns this verdict; not all were tried.",
    "switch.more": "{n} more",
    "switch.fewer": "Show fewer",
    "switch.again": "Try again with what is supposed",
    "rule.title": "Under other rules",
    "rule.all-equal": "All reasons weigh the same",
    "rule.one-objection": "One standing objection is enough",
    "rule.strongest": "The strongest reason decides",
    # What if: the band, and what is supposed of a claim.
    "what-if.title": "What if",
    "what-if.take-back": "Take this back",
    "what-if.back": "Back to the map as published",
    "what-if.suppositions": Plural("{n} supposition", "{n} suppositions"),
    "what-if.verdicts": Plural("{n} verdict changes", "{n} verdicts change"),
    "what-if.short": "What if: {suppositions}, {verdicts}",
    "what-if.changed": "What changes",
    "suppose.title": "Suppose it were",
    "suppose.as-it-is": "as it is",
    "suppose.accepted": "accepted",
    "suppose.rejected": "rejected",
    # The foot, and print.
    "print.last": "Verdicts follow from the reasons in this map alone; accepted does not mean true.",
    # Problems.
    "address.dropped": "The address names nothing of this map: {what}.",
    # argmap serve.
    "serve.broken": "The map has errors. The last good version is shown.",
    "serve.provisional": "The map has errors. It is shown without the parts that have them.",
    "serve.more": Plural("{n} more problem", "{n} more problems"),
    "serve.lost": "The server does not answer any more. This is the last version.",
    # Claims on their screens: bars, cards and what is supposed.
    "home.read-on": "Read on",
    "card.strength-of": "Strength of “{label}”",
    "card.counts": "counts",
    "side.both": "For and against",
    "side.left-out": "Left out",
    "side.left-out-by": "as is supposed",
    "side.filtered-answers": Plural(
        "{n} answer is left out by the filters.", "{n} answers are left out by the filters."
    ),
    "group.accepted": "Accepted",
    "group.undecided": "Undecided",
    "group.rejected": "Rejected",
    "group.questions": "Questions",
    "claim.own-verdict-on": "concludes on",
    "claim.source-note": "Note on the source",
    "claim.beside": "Beside the claim",
    **FINDING,
}


def page_texts() -> dict[str, str | dict[str, str]]:
    """Return the texts by their keys as data: each a text, or a mapping of its forms."""
    return as_data(PAGE)
