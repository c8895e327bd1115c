"""The words of cells that stand for one of a few values: kinds, strengths, relations, yes and no."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ...model import STRENGTHS, Kind
from .headings import plain

_KINDS: Final = {
    Kind.CLAIM: (
        "claim|argument|statement|premise|position|reason|objection|counterargument"
        "|behauptung|aussage|affirmation|afirmacion|утверждение|аргумент"
    ),
    Kind.HYPOTHESIS: "hypothesis|hypotheses|hypothese|hypotese|hipotesis|ipotesi|гипотеза|假设",
    Kind.QUESTION: "question|research question|issue|frage|forschungsfrage|pregunta|domanda|вопрос|问题",
    Kind.EVIDENCE: (
        "evidence|fact|data|observation|beleg|tatsache|preuve|fait|evidencia|hecho|evidenza"
        "|свидетельство|факт|证据"
    ),
    Kind.ASSUMPTION: "assumption|annahme|hypothese de depart|supuesto|assunzione|предположение",
    Kind.FINDING: (
        "finding|result|befund|ergebnis|resultat|constat|hallazgo|resultado|risultato|результат|发现"
    ),
    Kind.CONCLUSION: "conclusion|schluss|schlussfolgerung|conclusione|вывод|结论",
    Kind.RECOMMENDATION: (
        "recommendation|policy recommendation|empfehlung|recommandation|recomendacion"
        "|raccomandazione|рекомендация|建议"
    ),
}

_STRENGTHS: Final = {
    "weak": "weak|low|schwach|niedrig|faible|debil|bajo|debole|слабый|слабая",
    "moderate": "moderate|medium|mittel|massig|moyen|moyenne|moderado|medio|средний|умеренный",
    "strong": "strong|high|stark|hoch|fort|forte|fuerte|alto|сильный|сильная",
}

SUPPORTS: Final = "supports"
ATTACKS: Final = "attacks"
UNDERCUTS: Final = "undercuts"
CONTRADICTS: Final = "contradicts"
ANSWERS: Final = "answers"
_RELATIONS: Final = {
    SUPPORTS: (
        "supports|support|pro|for|in favour|in favor|positive|+|stutzt|unterstutzt|fur"
        "|soutient|apoya|pour|поддерживает"
    ),
    ATTACKS: (
        "attacks|attack|con|against|opposes|objects|refutes|rebuts|negative|-|−|greift an"
        "|gegen|attaque|contre|ataca|contra|опровергает"
    ),
    UNDERCUTS: "undercuts|undercut|undermines",
    CONTRADICTS: ("contradicts|contradiction|incompatible|widerspricht|contredit|contradice|противоречит"),
    ANSWERS: "answers|answer|beantwortet|repond|responde",
}

_NUMBER: Final = re.compile(r"\d{1,9}(?:[.,]\d{1,17})?")
_YES: Final = frozenset({"yes", "true", "1", "ja", "oui", "si", "да", "x", "wahr", "vrai", "verdadero"})
_NO: Final = frozenset({"no", "false", "0", "nein", "non", "нет", "falsch", "faux", "falso"})


def kind_of(text: str) -> Kind | None:
    """The kind of claim that a word stands for."""
    return _kinds().get(plain(text))


def relation_of(text: str) -> str:
    """The relation that a word stands for, "" if none."""
    return _relations().get(plain(text), "")


def strength_of(text: str) -> str | float:
    """The strength that a word or a number in (0, 1] stands for, "" if none.

    >>> strength_of("Strong"), strength_of("0,7"), strength_of("3")
    ('strong', 0.7, '')
    """
    if word := _strengths().get(plain(text)):
        return word
    number = number_of(text)
    named = next((word for word, value in STRENGTHS.items() if value == number), "")
    return named or (number if 0 < number <= 1 else "")


def number_of(text: str) -> float:
    """The number that a text is, with a point or a comma; 0 if it is none."""
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else 0


def yes_or_no(text: str) -> bool | None:
    """What the word says, None if it says neither."""
    word = text.strip().casefold()
    return True if word in _YES else False if word in _NO else None


@cache
def _kinds() -> dict[str, Kind]:
    return {plain(word): kind for kind, words in _KINDS.items() for word in words.split("|")}


@cache
def _relations() -> dict[str, str]:
    return {plain(word): relation for relation, words in _RELATIONS.items() for word in words.split("|")}


@cache
def _strengths() -> dict[str, str]:
    return {plain(word): strength for strength, words in _STRENGTHS.items() for word in words.split("|")}
