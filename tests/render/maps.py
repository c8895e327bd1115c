"""Maps to draw, built without files: every kind of claim and link, names and scripts of the real world."""

# ruff: noqa: E501, S311, SIM905 - sentences stand on one line; a seeded generator makes the same map each time

from __future__ import annotations

from random import Random

from argmap.model import (
    Answer,
    ArgumentMap,
    Claim,
    Facet,
    FacetValue,
    Kind,
    Link,
    Name,
    Place,
    Reference,
    Sign,
    Source,
    Target,
    Work,
)

HERE = Place("map.yaml", 1, 1, 1, 2)

WORKS = {
    work.key: work
    for work in (
        Work("ambrosio", "article-journal", (Name("Ambrosio", "T."),), "2008", "Catching the spirit", HERE, doi="10.1080/09668130802292143"),
        Work("blank", "chapter", (Name("Blank"), Name("Kim")), "2016", "SCO & EU", HERE, url="https://example.org/a?b=1&c=<2>"),
        Work("laruelle", "book", (Name("Laruelle"), Name("Peyrouse"), Name("Axyonova")), "2019", "Asia", HERE, suffix="a"),
        Work("kocamaz", "book", (Name("Ünaldılar Kocamaz"), Name("Čech")), "2020", "Türk dış politikası", HERE),
        Work("sco", "treaty", (Name("上海合作组织"),), "2001", "宣言", HERE, url="javascript:alert(1)"),
        Work("league", "treaty", (Name("جامعة الدول العربية"),), "2004", "ميثاق", HERE),
        Work("declaration", "treaty", (Name("Declaration on the Establishment of the Shanghai Cooperation Organisation"),), "2001", "D", HERE),
    )
}  # fmt: skip


def source(work: str = "", *, voice: str = "", via: str = "", locator: str = "") -> Source:
    reported = Source(via, "", "", "", "", None, HERE) if via else None
    return Source(work, voice, locator, "", "", reported, HERE)


def link(own: str, sign: Sign, target: str, *premises: str, weight: float = 0.5, because: str = "") -> Link:
    path = Target(part.strip() for part in target.split("->"))
    return Link(
        source=own,
        sign=sign,
        target=path,
        premises=tuple(Reference(each, HERE) for each in premises),
        weight=weight,
        because=because,
        basis="",
        test="",
        quote="",
        locator="",
        place=HERE,
        strength_given=None,
    )


def claim(  # noqa: PLR0913 - the keys of a claim
    own: str,
    text: str,
    label: str = "",
    kind: Kind = Kind.CLAIM,
    *,
    sources: tuple[Source, ...] = (),
    supports: tuple[str | Link, ...] = (),
    attacks: tuple[str | Link, ...] = (),
    contradicts: tuple[str, ...] = (),
    answers: tuple[str, ...] = (),
    facets: tuple[tuple[str, str], ...] = (),
) -> Claim:
    links = [
        each if isinstance(each, Link) else link(own, sign, each)
        for sign, targets in ((Sign.SUPPORT, supports), (Sign.ATTACK, attacks))
        for each in targets
    ]
    return Claim(
        id=own,
        text=text,
        label=label or (text if len(text) <= 80 else text[:79].rpartition(" ")[0] + "…"),
        kind=kind,
        sources=sources,
        links=tuple(links),
        contradicts=tuple(Reference(each, HERE) for each in contradicts),
        answers=tuple(Answer(each, "", "", HERE) for each in answers),
        presumed=kind is not Kind.HYPOTHESIS,
        strength=0.5,
        strength_given=None,
        standard="weight",
        facet_values=tuple(FacetValue(facet, value, HERE) for facet, value in facets),
        expect="",
        note="",
        tags=(),
        place=HERE,
    )


def map_of(*claims: Claim, title: str = "") -> ArgumentMap:
    return ArgumentMap(
        title=title,
        claims={each.id: each for each in claims},
        works=WORKS,
        facets={
            "actor": Facet("actor", {"sco": "SCO", "eu": "European Union"}),
            "theme": Facet("theme", {"norms": "Norms and values", "security": "Security"}),
        },
        place=HERE,
    )


def small_map() -> ArgumentMap:
    """Every kind of claim and every kind of link, in 11 claims."""
    sup, att = Sign.SUPPORT, Sign.ATTACK
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
            supports=(link("charter", sup, "preserves", weight=1.0, because="An alliance that meant otherwise would have said so."),),
        ),
        claim(
            "sovereignty",
            "Mutual respect for sovereignty is a shield behind which each government deals with its opposition as it likes, "
            "so that no member need ever answer to another for what happens at home, whatever its treaties may say about the "
            "rights of persons, minorities and peoples, and whatever its neighbours may think of it.",
            "Non-interference shields governments",
            sources=(source("blank"),),
            supports=(link("sovereignty", sup, "preserves", "practice"),),
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
            attacks=(link("terror", att, "preserves", weight=0.25),),
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
    sup, att = Sign.SUPPORT, Sign.ATTACK
    return map_of(
        claim("stands", "A claim that stands.", "Accepted", supports=("main",)),
        claim("main", "What all of this is about.", "Main", Kind.HYPOTHESIS),
        claim("one", "It is so.", "One", contradicts=("other",), supports=("main",)),
        claim("other", "It is not so.", "Other", Kind.ASSUMPTION),
        claim("linked", "What counts with the one.", "Linked", Kind.FINDING, supports=(link("linked", sup, "waits", "one"),)),
        claim("waits", "What is said to follow.", "Waits", Kind.HYPOTHESIS),
        claim("wrong", "What is shown to be wrong.", "Wrong", Kind.EVIDENCE, supports=("main",)),
        claim("proof", "What refutes it.", "Proof", attacks=(link("proof", att, "wrong", weight=1.0),)),
        claim("alone", "What nobody supports.", "Alone", Kind.HYPOTHESIS, contradicts=("wrong",)),
        claim("cut", "What does not follow.", "Cut", Kind.HYPOTHESIS),
        claim("step", "A step.", "Step", Kind.CONCLUSION, supports=("cut",)),
        claim("gap", "It does not follow.", "Gap", Kind.RECOMMENDATION, attacks=("step -> cut",)),
        claim("ask", "Is it so?", kind=Kind.QUESTION),
        title="Every verdict",
    )  # fmt: skip


_WORDS = """
regional norm alliance member state sovereignty election order trade energy border security summit charter
treaty connectivity infrastructure transit corridor investment loan partner strategy reform civil society
governance Kazakhstan Uzbekistan Tajikistan Kyrgyzstan Turkmenistan Brussels Beijing Moscow gradually rarely
openly jointly strengthens weakens ignores shapes replaces follows precedes of and for in with against the a
""".split()


def random_map(size: int, seed: int = 1) -> ArgumentMap:
    """A map of `size` claims with about 1.3 links a claim, every sixth of them on a link; the same for a seed."""
    random = Random(seed)
    kinds = [Kind.CLAIM] * 6 + [Kind.EVIDENCE, Kind.FINDING, Kind.ASSUMPTION, Kind.CONCLUSION]
    claims: list[Claim] = []
    paths: list[str] = []
    for number in range(size):
        own = f"c{number}"
        kind = Kind.HYPOTHESIS if number in {0, size // 2} else random.choice(kinds)
        words = random.choices(_WORDS, k=random.randint(6, 60))
        text = " ".join(words).capitalize() + "."
        label = (
            " ".join(random.choices(_WORDS, k=random.randint(2, 7))).capitalize()
            if random.random() < 0.7
            else ""
        )
        links: list[Link] = []
        targets: set[str] = set()
        for _ in range(random.choice((1, 1, 1, 2)) if number and kind is not Kind.HYPOTHESIS else 0):
            on_link = paths and random.random() < 0.16
            target = random.choice(paths) if on_link else f"c{int(random.random() ** 1.7 * number)}"
            if target in targets:
                continue
            targets.add(target)
            sign = Sign.ATTACK if random.random() < 0.35 else Sign.SUPPORT
            weight = random.choice((0.25, 0.5, 0.5, 1.0))
            links.append(link(own, sign, target, weight=weight))
            paths.append(f"{own} -> {target}")
        cites = (source(random.choice(list(WORKS))),)
        claims.append(
            claim(
                own,
                text,
                label,
                kind,
                sources=cites,
                supports=tuple(each for each in links if each.sign is Sign.SUPPORT),
                attacks=tuple(each for each in links if each.sign is Sign.ATTACK),
            )
        )
    return map_of(*claims, title=f"A map of {size} claims")
