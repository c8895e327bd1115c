"""Maps that show every kind of thing: every claim and link, every verdict, every process-tracing test."""

# ruff: noqa: E501 - sentences stand on one line

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Kind
from argmap.tests.builders.claims import ATTACK, SUPPORT, claim, hypothesis, link, map_of, source, trial

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def small_map() -> ArgumentMap:
    """Every kind of claim and every kind of link, in 11 claims."""
    return map_of(
        claim(
            "preserves",
            "The principles that underlie the SCO are conservative by nature and keep its autocratic regimes in power.",
            "The Shanghai Spirit preserves autocracy",
            Kind.HYPOTHESIS,
            sources=(source("ambrosio", via="kocamaz", locator="p. 1322"),),
            answers=("what-for",),
            facets=(("actor", "sco"), ("theme", "norms")),
        ),
        claim("what-for", "What does the SCO exist for?", kind=Kind.QUESTION),
        claim(
            "charter",
            "The SCO's founding documents hardly speak of democracy.",
            kind=Kind.EVIDENCE,
            sources=(source("declaration"), source("ambrosio"), source("blank"), source("laruelle")),
            supports=(link("charter -> preserves", SUPPORT, weight=1.0, because="An alliance that meant otherwise would have said so."),),
        ),
        claim(
            "sovereignty",
            "Mutual respect for sovereignty is a shield behind which each government deals with its opposition as it likes, "
            "so that no member need ever answer to another for what happens at home, whatever its treaties may say about the "
            "rights of persons, minorities and peoples, and whatever its neighbours may think of it.",
            "Non-interference shields governments",
            sources=(source("blank"),),
            supports=(link("sovereignty -> preserves", SUPPORT, "practice"),),
            facets=(("actor", "sco"),),
        ),
        claim("practice", "Members do not criticise each other's elections.", kind=Kind.FINDING, sources=(source("kocamaz"),)),
        claim(
            "observers",
            "SCO observers have approved every election that the OSCE found wanting.",
            kind=Kind.EVIDENCE,
            sources=(source("laruelle"),),
            supports=("sovereignty -> preserves",),
        ),
        claim(
            "terror",
            "上海合作组织的首要任务是打击恐怖主义、分裂主义和极端主义，而不是维护任何一种国内政治制度。",
            "安全优先",
            sources=(source("sco"),),
            attacks=(link("terror -> preserves", ATTACK, weight=0.25),),
        ),
        claim(
            "assume",
            "A norm that is silent on regimes is neutral between them.",
            kind=Kind.ASSUMPTION,
            sources=(source(voice="A delegate in Dushanbe"),),
            attacks=("charter -> preserves",),
        ),
        claim(
            "not-neutral",
            "الصمت ليس حيادا عندما تكون الأنظمة القائمة استبدادية",
            sources=(source("league"),),
            attacks=("assume -> charter -> preserves",),
        ),
        claim(
            "opens",
            "Wordsofeightycharactersarenotunheardofinsomelanguagesandmuststaywithintheirboxes.",
            "Membership has opened regimes",
            Kind.CONCLUSION,
            sources=(source("kocamaz"),),
            contradicts=("preserves",),
        ),
        claim(
            "advice",
            "The EU and the SCO should agree on which of them does what in Central Asia.",
            "Divide the work",
            Kind.RECOMMENDATION,
            answers=("what-for",),
            supports=("opens",),
            facets=(("actor", "eu"), ("actor", "sco"), ("theme", "security")),
        ),
        title="The Shanghai Spirit & its critics",
    )  # fmt: skip


def verdict_map() -> ArgumentMap:
    """Every verdict for every reason, and links that hold, are in doubt or do not, in 13 claims."""
    return map_of(
        claim("stands", "A claim that stands.", "Accepted", supports=("main",)),
        claim("main", "What all of this is about.", "Main", Kind.HYPOTHESIS),
        claim("one", "It is so.", "One", contradicts=("other",), supports=("main",)),
        claim("other", "It is not so.", "Other", Kind.ASSUMPTION),
        claim("linked", "What counts with the one.", "Linked", Kind.FINDING, supports=(link("linked -> waits", SUPPORT, "one"),)),
        claim("waits", "What is said to follow.", "Waits", Kind.HYPOTHESIS),
        claim("wrong", "What is shown to be wrong.", "Wrong", Kind.EVIDENCE, supports=("main",)),
        claim("proof", "What refutes it.", "Proof", attacks=(link("proof -> wrong", ATTACK, weight=1.0),)),
        claim("alone", "What nobody supports.", "Alone", Kind.HYPOTHESIS, contradicts=("wrong",)),
        claim("cut", "What does not follow.", "Cut", Kind.HYPOTHESIS),
        claim("step", "A step.", "Step", Kind.CONCLUSION, supports=("cut",)),
        claim("gap", "It does not follow.", "Gap", Kind.RECOMMENDATION, attacks=("step -> cut",)),
        claim("ask", "Is it so?", kind=Kind.QUESTION),
        title="Every verdict",
    )  # fmt: skip


def trial_map() -> ArgumentMap:
    """Four hypotheses: one that reasons decide, two that contradict each other, one that nobody tested."""
    return map_of(
        hypothesis("taboo", "A taboo | kept weapons unused"),
        hypothesis("fear", "Fear & interest kept them unused", contradicts=("taboo",)),
        hypothesis("cost", "Cost kept them unused"),
        hypothesis("luck", "禁忌 is luck"),
        claim(
            "talk",
            "Leaders called it unthinkable.",
            kind=Kind.EVIDENCE,
            sources=(source("ambrosio"), source(voice="An archivist")),
            supports=(trial("talk -> taboo", SUPPORT, "hoop", "sincere", because="Under a taboo they must have."),),
            attacks=(trial("talk -> fear", ATTACK, "straw-in-the-wind"),),
        ),
        claim("sincere", "What they said among themselves was meant.", sources=(source("blank"),)),
        claim(
            "memo",
            "A memo <forbids> it on moral grounds.",
            sources=(source("sco"),),
            supports=(trial("memo -> taboo", SUPPORT, "smoking-gun"),),
            attacks=(trial("memo -> fear", ATTACK, "hoop", because="Interest alone knows no morals."),),
        ),
        claim("copied", "The memo is a later copy.", attacks=("memo",), sources=(source("laruelle"),)),
        claim(
            "plan",
            "Plans for first use were drawn up.",
            supports=(trial("plan -> fear", SUPPORT, "straw-in-the-wind"),),
            attacks=(trial("plan -> taboo", ATTACK, "smoking-gun"),),
        ),
        claim("routine", "Planning is routine.", sources=(source("league"),), attacks=("plan -> taboo",)),
        claim("orders", "The plans were orders.", attacks=("routine -> plan -> taboo", link("orders -> cheap", ATTACK, weight=1.0))),
        claim(
            "retaliation",
            "They feared retaliation.",
            supports=(trial("retaliation -> fear", SUPPORT, "doubly-decisive"),),
            attacks=(link("retaliation -> taboo", ATTACK, weight=0.7),),
        ),
        claim("cheap", "Bombs were cheap.", attacks=("cost",)),
        claim("dear", "Upkeep was dear.", supports=(link("dear -> cost", SUPPORT, weight=0.25), "cheap -> cost")),
        claim("ruin", "They would have been ruined.", supports=(trial("ruin -> dear", SUPPORT, "hoop"),)),
        claim("broke", "A budget shows it.", supports=("cost",), answers=("cost",)),
        claim("shaky", "The budget was drafted in a hurry.", attacks=("broke -> cost", link("shaky -> copied", ATTACK, weight=0.25))),
        claim("disputed", "The draft was the last.", contradicts=("shaky",)),
        claim("apart", "Something else."),
        title="Why it held",
    )  # fmt: skip
