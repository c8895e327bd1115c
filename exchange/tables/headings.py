"""How people name the columns of their tables, in several languages, and what each column is for."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Final

from ...schema.references.author_year import simple_words

if TYPE_CHECKING:
    from collections.abc import Collection


class Role(str, Enum):
    """What the rows of a table are."""

    CLAIMS = "claims"
    LINKS = "links"
    WORKS = "works"


_CLAIMS: Final = {
    "id": (
        "id|claim id|statement id|argument id|nr|no|n o|n|num|number|#|identifier|code id|key|kennung|nummer"
        "|numero|номер|编号"
    ),
    "text": (
        "text|annotated text|claim|claim text|claims|claim reviewed|argument|arguments|statement"
        "|statements|main idea|main ideas|main argument|key argument|main claim|key claim|central claim"
        "|central argument|key idea|key point|main point|proposition|assertion|thesis|thesis statement"
        "|premise|item|paraphrase|summary|summary of findings|finding|findings|main finding|main findings"
        "|key finding|key findings|point|points|key points|main points|idea|big idea|takeaway|takeaways"
        "|key takeaways|quotation text|behauptung|aussage|these|kernaussage|kernthese|hauptaussage"
        "|hauptthese|hauptargument|hauptgedanke|zentrale aussage|zentrale these|erkenntnis|erkenntnisse"
        "|befund|befunde|affirmation|enonce|idee principale|idees principales|idee centrale|idee cle"
        "|these principale|argument principal|constat|afirmacion|argumento|argumentos|idea principal"
        "|ideas principales|idea central|enunciado|tesis|tesis principal|hallazgo|hallazgos"
        "|hallazgos principales|principales hallazgos|affermazione|argomento|tesi|tesi principale"
        "|idea principale|idee principali|alegacao|afirmacao|tese|tese principal|ideia principal"
        "|ideia central|ideias principais|achado|achados|principais resultados|утверждение|аргумент|тезис"
        "|основная идея|iddia|arguman|论点|主张|观点|conclusion|conclusions|fazit|conclusiones|conclusione"
        "|conclusioni|conclusao|conclusoes|result|results|main results|ergebnis|ergebnisse|resultat"
        "|resultats|resultado|resultados|risultato|risultati|zusammenfassung|resume|resumen|riassunto"
        "|sintesi|resumo|hypothesis|hypotheses|hypothese|hypothesen|hipotesis|ipotesi|hipotese|evidence"
    ),
    "label": (
        "label|title|heading|short title|short name|caption|headline|name|bezeichnung|titel|uberschrift"
        "|kurztitel|titre|intitule|titulo|etiqueta|titolo|etichetta|название|заголовок|baslik|标题"
    ),
    "kind": "kind|type|claim type|art|typ|sorte|genre|tipo|тип|вид|tur|类型",
    "work": (
        "work|citation|source|sources|reference|references|cited work|bibliographic reference"
        "|full citation|apa citation|in text citation|author year|authors year|author date"
        "|author and year|author and date|quelle|quellen|quellenangabe|literaturangabe|nachweis"
        "|fundstelle|zitation|literatur|werk|beleg|autor jahr|ouvrage|source citee"
        "|reference bibliographique|auteur annee|fuente|fuentes|referencia|referencias"
        "|referencia bibliografica|autor ano|fonte|fonti|riferimento|riferimenti"
        "|riferimento bibliografico|autore anno|fontes|referencias bibliograficas|источник|ссылка|kaynak"
        "|来源|文献|study|paper|article|bibtex"
    ),
    "voice": (
        "voice|speaker|said by|who|stakeholder|participant|respondent|interviewee|actor|organization"
        "|organisation|sprecher|sprecherin|wer|akteur|akteurin|locuteur|acteur|voix|voz|hablante|parlante"
        "|falante|voce|спикер|кто|发言人"
    ),
    "author": (
        "author|authors|author s|author names|first author|autor|autoren|autorin|autor in|autorinnen"
        "|verfasser|verfasserin|auteur|auteurs|autrice|auteur e|auteur e s|autores|autora|autor a"
        "|autor es|autore|autori|autore i|автор|авторы|yazar|作者"
    ),
    "year": (
        "year|date|publication year|year of publication|pub year|jahr|erscheinungsjahr|annee|ano"
        "|ano de publicacion|ano de publicacao|anno|год|yil|年份|年"
    ),
    "work title": ("work title|title of work|article title|paper title|book title|study title|source title"),
    "container": (
        "container|journal|journal title|publication title|publication|venue|book|zeitschrift|revue|revista"
        "|periodico|rivista|журнал|期刊"
    ),
    "publisher": "publisher|verlag|editeur|maison d edition|editorial|editore|editora|издательство|出版社",
    "doi": "doi",
    "url": "url|link|web address|website|adresse|lien|enlace|collegamento|ссылка url|网址",
    "locator": (
        "locator|page|pages|p|pp|pg|page no|page number|page numbers|section|s|seite|seiten|seitenzahl"
        "|pagina|paginas|pag|pags|pagine|стр|страница|sayfa|页码|页"
    ),
    "quote": (
        "quote|quotes|quotation|excerpt|source excerpt|verbatim|key quote|key quotes|useful quote"
        "|useful quotes|direct quote|direct quotes|supporting quote|supporting quotes|exemplar quote"
        "|illustrative quote|text excerpt|data extract|segment|coded segment|meaning unit|zitat"
        "|wortliches zitat|direktes zitat|originalzitat|textstelle|citation textuelle|citation directe"
        "|extrait|passage|cita textual|cita directa|extracto|citazione diretta|estratto|brano"
        "|citacao direta|trecho|excerto|цитата|alinti|引文|引用"
    ),
    "source note": "source note|note on the source",
    "via": (
        "via|cited in|quoted in|cited through|found in|secondary source|zitiert nach|zit nach|cite par"
        "|cite dans|citado en|citado em|citado por|citato in|apud"
    ),
    "via locator": "via locator|via page|via pages",
    "supports": (
        "supports|support|supporting|supports claim|argues for|pro|in favour of|in favor of|stutzt"
        "|unterstutzt|spricht fur|soutient|appuie|pour|apoya|respalda|a favor|sostiene|supporta|a favore"
        "|apoia|sustenta|поддерживает|destekler|支持"
    ),
    "attacks": (
        "attacks|attack|objects to|opposes|rebuts|refutes|counters|argues against|against|con|disputes"
        "|challenges|greift an|widerlegt|spricht gegen|contra|kontra|attaque|refute|s oppose a|contre"
        "|ataca|refuta|en contra|attacca|confuta|contro|опровергает|saldirir|反对"
    ),
    "undercuts": "undercuts|undercut|undermines|unterlauft|untergrabt|mine|socava|подрывает",
    "contradicts": (
        "contradicts|contradiction|contradictions|incompatible with|widerspricht|contredit|contradice"
        "|contraddice|contradiz|противоречит|矛盾"
    ),
    "answers": (
        "answers|answer to|answers question|responds to|beantwortet|antwortet auf|repond a|responde a"
        "|risponde a|отвечает на|回答"
    ),
    "to": "to|target|target id|parent|parent id|in reply to|reply to|ziel|cible|objetivo|obiettivo|цель",
    "relation": (
        "relation|stance|relationship|link type|relation type|side|beziehung|verhaltnis|lien logique"
        "|relacion|relazione|relacao|отношение|关系"
    ),
    "because": (
        "because|reason|reasons|reasoning|rationale|warrant|justification|weil|grund|begrundung|parce que"
        "|raison|porque|razon|justificacion|motivo|motivazione|giustificazione|razao|justificativa"
        "|потому что|обоснование|理由"
    ),
    "strength": (
        "strength|weight|link strength|strength of the link|starke|gewicht|force|poids|fuerza|forza|forca"
        "|peso|сила|强度"
    ),
    "claim strength": "strength of the claim|claim strength|strength of the assertion",
    "presumed": "presumed|assumed|holds by default",
    "standard": "standard|standard of proof",
    "expect": "expect|expected|expected verdict",
    "cross reference": (
        "cross reference|cross references|cross ref|crossreference|see also|related|related to|relates to"
        "|connections|querverweis|querverweise|siehe auch|verweis|verweise|renvoi|renvois|voir aussi"
        "|vease tambien|ver tambien|ver tambem|veja tambem|vedi anche|rinvio|referencia cruzada"
        "|riferimento incrociato|см также|参见"
    ),
    "note": (
        "note|notes|comment|comments|memo|memos|remark|remarks|annotation|analytic note|my notes"
        "|my thoughts|notiz|notizen|kommentar|kommentare|bemerkung|bemerkungen|anmerkung|anmerkungen"
        "|commentaire|commentaires|remarque|remarques|nota|notas|comentario|comentarios|observacion"
        "|observaciones|observacao|observacoes|commento|commenti|osservazioni|примечание|комментарий|备注"
        "|注释"
    ),
    "tags": (
        "tags|tag|keywords|keyword|key words|codes|code|schlagwort|schlagworter|schlagworte|stichwort"
        "|stichworter|stichworte|mots cles|mot cle|etiquettes|etiquetas|etichette|palabras clave"
        "|palavras chave|parole chiave|теги|ключевые слова|anahtar kelimeler|关键词|标签"
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
    "container": f"container title|{_CLAIMS['container']}",
    "publisher": _CLAIMS["publisher"],
    "doi": "doi",
    "url": _CLAIMS["url"],
}

SEVERAL: Final = frozenset(
    {"tags", "note", "cross reference", "supports", "attacks", "undercuts", "contradicts", "answers"}
)
"""What more than one column may be for."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


TOPICS: Final = _words(
    "theme|themes|sub theme|sub themes|topic|topics|category|categories|subject|subjects|thema|themen"
    "|kategorie|kategorien|categorie|sujet|tema|temas|categoria|categorias|assunto|тема|категория|konu|主题"
)
"""The headings of columns that are tags where they are no facet."""

_CITATIONS: Final = _words("cita|citas|citacao|citacoes|citazione|citazioni")
_FRENCH: Final = _words(
    "affirmation|enonce|idee principale|idees principales|idee centrale|idee cle|these principale|constat"
    "|auteur|auteurs|autrice|annee|titre|intitule|revue|locuteur|extrait|renvoi|voir aussi|mots cles"
    "|commentaire|commentaires|remarque|remarques|resume|lien|soutient|appuie|contredit"
)


def cites_or_quotes(headings: Collection[str]) -> frozenset[str]:
    """Those of the headings that may mean works or quotations, as `Citation` does in French."""
    named = {each: plain(each) for each in headings}
    french = not _FRENCH.isdisjoint(named.values())
    doubtful = _CITATIONS | {"citation", "citations"} if french else _CITATIONS
    return frozenset(each for each, words in named.items() if words in doubtful)


FIELDS: Final = tuple(_CLAIMS)
"""What a column of a table of claims can be for, as `--columns` names it."""


_WITHIN: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IN_BRACKETS: Final = re.compile(r"\([^()]{0,100}\)|\[[^\[\]]{0,100}\]")


@cache
def plain(heading: str) -> str:
    """A heading without capitals, accents, signs and what stands in brackets: `main idea` of "Main Idea(s)".

    >>> plain("Main Idea(s)"), plain("Autor(es(as))"), plain("Page / §"), plain("#"), plain("Überschrift")
    ('main idea', 'autor', 'page', '#', 'uberschrift')
    """
    bare = _IN_BRACKETS.sub(" ", _IN_BRACKETS.sub(" ", heading))
    return " ".join(simple_words(bare)) or heading.strip()


def meanings(role: Role, heading: str) -> tuple[tuple[str, int], ...]:
    """What a column with this heading is for in a table of this role, with its rank: 0 is the usual name."""
    words = plain(heading)
    found = _spellings(role).get(words)
    if found is None:  # `Tag 2`, `Quote 1`
        found = _spellings(role).get(re.sub(r" \d{1,2}$", "", words))
    if found is None:  # `claimText`
        found = _spellings(role).get(plain(_WITHIN.sub(" ", heading)), ())
    return found


@cache
def _spellings(role: Role) -> dict[str, tuple[tuple[str, int], ...]]:
    table = {Role.CLAIMS: _CLAIMS, Role.LINKS: _LINKS, Role.WORKS: _WORKS}[role]
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for field, spellings in table.items():
        for rank, each in enumerate(spellings.split("|")):
            found[plain(each)] = (*found.get(plain(each), ()), (field, rank))
    return found
