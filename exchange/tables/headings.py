"""How people name the columns of their tables, in several languages, and what each column is for."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import Final

from ...schema.references.author_year import simple_words


class Role(str, Enum):
    """What the rows of a table are."""

    CLAIMS = "claims"
    LINKS = "links"
    WORKS = "works"


_CLAIMS: Final = {
    "id": (
        "id|claim id|statement id|argument id|nr|no|num|number|#|identifier|code id|kennung"
        "|nummer|numero|número|номер|编号|key"
    ),
    "text": (
        "text|claim|claim text|claims|argument|arguments|statement|statements|main idea"
        "|main ideas|main argument|key argument|main claim|key claim|central claim|key idea"
        "|key point|main point|proposition|assertion|thesis|premise|item|paraphrase|summary"
        "|finding|findings|main finding|main findings|key finding|key findings|point|idea"
        "|quotation text|behauptung|aussage|these|kernaussage|hauptaussage|hauptthese"
        "|hauptgedanke|affirmation|enonce|idee principale|these principale|argument principal"
        "|afirmacion|argumento|argumentos|idea principal|enunciado|tesis|affermazione|argomento"
        "|tesi|alegacao|утверждение|аргумент|тезис|основная идея|iddia|arguman|论点|主张|观点"
        "|conclusion|conclusions"
    ),
    "label": (
        "label|title|heading|short title|short name|caption|headline|name|bezeichnung|titel"
        "|uberschrift|kurztitel|titre|intitule|titulo|etiqueta|titolo|название|заголовок|baslik"
        "|标题"
    ),
    "kind": "kind|type|claim type|art|typ|sorte|genre|tipo|тип|вид|tur|类型",
    "work": (
        "work|citation|source|sources|reference|references|cited work|bibliographic reference"
        "|full citation|quelle|quellen|zitation|literatur|werk|beleg|ouvrage|source citee|cita"
        "|fuente|fuentes|referencia|fonte|riferimento|источник|ссылка|kaynak|来源|文献|study|paper"
        "|article|bibtex"
    ),
    "voice": (
        "voice|speaker|said by|who|stakeholder|sprecher|wer|locuteur|voix|voz|hablante|voce|спикер|кто|发言人"
    ),
    "author": (
        "author|authors|author s|author names|autor|autoren|autorin|verfasser|auteur|auteurs"
        "|autora|autores|autore|autori|автор|авторы|yazar|作者"
    ),
    "year": (
        "year|date|publication year|year of publication|jahr|erscheinungsjahr|annee|ano|anno|год|yil|年份|年"
    ),
    "work title": (
        "work title|title of work|publication title|article title|paper title|book title"
        "|study title|source title"
    ),
    "container": (
        "container|journal|journal title|publication|venue|book|zeitschrift|revue|revista|rivista|журнал|期刊"
    ),
    "doi": "doi",
    "url": "url|link|web address|website|adresse|lien|enlace|ссылка url|网址",
    "locator": (
        "locator|page|pages|p|pp|page number|page numbers|section|seite|seiten|pagina|paginas|стр"
        "|страница|sayfa|页码|页"
    ),
    "quote": (
        "quote|quotes|quotation|excerpt|verbatim|key quotes|useful quote|direct quote"
        "|supporting quote|zitat|textstelle|citation textuelle|extrait|cita textual|extracto"
        "|citazione|цитата|alinti|引文|引用"
    ),
    "source note": "source note|note on the source",
    "supports": (
        "supports|support|supporting|supports claim|argues for|pro|in favour of|in favor of"
        "|stutzt|unterstutzt|spricht fur|soutient|appuie|apoya|respalda|sostiene|поддерживает"
        "|destekler|支持"
    ),
    "attacks": (
        "attacks|attack|objects to|opposes|rebuts|refutes|counters|argues against|against|con"
        "|disputes|challenges|greift an|widerlegt|spricht gegen|attaque|refute|s oppose a|ataca"
        "|refuta|attacca|опровергает|saldirir|反对"
    ),
    "undercuts": "undercuts|undercut|undermines|unterlauft|untergrabt|mine|socava|подрывает",
    "contradicts": (
        "contradicts|contradiction|contradictions|incompatible with|widerspricht|contredit"
        "|contradice|противоречит|矛盾"
    ),
    "answers": (
        "answers|answer to|answers question|responds to|beantwortet|antwortet auf|repond a"
        "|responde a|отвечает на|回答"
    ),
    "to": "to|target|target id|parent|parent id|ziel|cible|objetivo|цель",
    "relation": (
        "relation|stance|relationship|link type|relation type|beziehung|verhaltnis|lien logique"
        "|relacion|отношение|关系"
    ),
    "because": (
        "because|reason|reasons|reasoning|rationale|warrant|justification|weil|begrundung"
        "|parce que|raison|porque|razon|motivo|потому что|обоснование|理由"
    ),
    "strength": (
        "strength|weight|link strength|strength of the link|starke|gewicht|force|poids|fuerza|peso|сила|强度"
    ),
    "claim strength": "strength of the claim|claim strength|strength of the assertion",
    "presumed": "presumed|assumed|holds by default",
    "standard": "standard|standard of proof",
    "expect": "expect|expected|expected verdict",
    "cross reference": (
        "cross reference|cross references|cross ref|crossreference|see also|related|related to"
        "|querverweis|siehe auch|verweis|renvoi|voir aussi|vease tambien|referencia cruzada"
        "|см также|参见"
    ),
    "note": (
        "note|notes|comment|comments|memo|memos|remark|remarks|annotation|my notes|notiz|notizen"
        "|kommentar|bemerkung|anmerkung|commentaire|remarque|nota|notas|comentario|comentarios"
        "|commento|примечание|комментарий|备注|注释"
    ),
    "tags": (
        "tags|tag|keywords|keyword|key words|codes|code|schlagworter|schlagworte|stichworte"
        "|mots cles|etiquetas|palabras clave|parole chiave|теги|ключевые слова|anahtar kelimeler"
        "|关键词|标签"
    ),
    "verdict": "verdict|computed verdict",
}

_LINKS: Final = {
    "from": "from|source|source id|von|de|от|从",
    "to": f"{_CLAIMS['to']}|a|nach|zu|к|到",
    "relation": f"{_CLAIMS['relation']}|type|kind|typ|art|tipo",
    "with": "with|together with|premises|further premises|mit|avec|con|вместе с",
    "because": f"{_CLAIMS['because']}|label|note|comment",
    "strength": _CLAIMS["strength"],
    "basis": "basis",
    "test": "test|process tracing test",
    "quote": _CLAIMS["quote"],
    "locator": _CLAIMS["locator"],
}

_WORKS: Final = {
    "key": "key|citation key|id|bibtex key|cite key|schlussel",
    "cited as": "cited as|short citation|citation|cited|author year|kurzzitat",
    "type": "type|item type|publication type|kind|typ|art",
    "author": _CLAIMS["author"],
    "year": _CLAIMS["year"],
    "work title": f"title|titel|titre|titulo|titolo|название|标题|{_CLAIMS['work title']}",
    "short title": "short title|kurztitel",
    "container": f"container title|publication title|{_CLAIMS['container']}",
    "publisher": "publisher|verlag|editeur|editorial|editore|издательство|出版社",
    "doi": "doi",
    "url": _CLAIMS["url"],
}

SEVERAL: Final = frozenset(
    {"tags", "note", "cross reference", "supports", "attacks", "undercuts", "contradicts", "answers"}
)
"""What more than one column may be for."""

FIELDS: Final = tuple(_CLAIMS)
"""What a column of a table of claims can be for, as `--columns` names it."""


_IN_BRACKETS: Final = re.compile(r"\([^()]{0,100}\)|\[[^\[\]]{0,100}\]")


@cache
def plain(heading: str) -> str:
    """A heading without capitals, accents, signs and what stands in brackets: `main idea` of "Main Idea(s)".

    >>> plain("Main Idea(s)"), plain("Page / §"), plain("#"), plain("Überschrift")
    ('main idea', 'page', '#', 'uberschrift')
    """
    bare = _IN_BRACKETS.sub(" ", heading)
    return " ".join(simple_words(bare)) or heading.strip()


def meanings(role: Role, heading: str) -> tuple[tuple[str, int], ...]:
    """What a column with this heading is for in a table of this role, with its rank: 0 is the usual name."""
    words = plain(heading)
    found = _spellings(role).get(words)
    if found is None:  # `Tag 2`, `Quote 1`
        found = _spellings(role).get(re.sub(r" \d{1,2}$", "", words), ())
    return found


@cache
def _spellings(role: Role) -> dict[str, tuple[tuple[str, int], ...]]:
    table = {Role.CLAIMS: _CLAIMS, Role.LINKS: _LINKS, Role.WORKS: _WORKS}[role]
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for field, spellings in table.items():
        for rank, each in enumerate(spellings.split("|")):
            found[plain(each)] = (*found.get(plain(each), ()), (field, rank))
    return found
