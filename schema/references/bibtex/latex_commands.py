"""What the commands of LaTeX stand for in a name or title."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

ACCENTS: Final = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361", "textcommabelow": "\u0326", "textcommaabove": "\u0313", "ogonek": "\u0328",
    "cedilla": "\u0327", "grave": "\u0300", "acute": "\u0301", "hat": "\u0302", "widehat": "\u0302",
    "tilde": "\u0303", "widetilde": "\u0303", "bar": "\u0304", "overline": "\u0304", "breve": "\u0306",
    "dot": "\u0307", "ddot": "\u0308", "mathring": "\u030a", "check": "\u030c", "vec": "\u20d7",
}  # fmt: skip
"""The combining character of each accent command."""

_SYMBOLS: Final = {
    "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "ss": "ß", "SS": "ẞ", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ", "th": "þ",
    "TH": "Þ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "pounds": "£", "texteuro": "€", "euro": "€",
    "EUR": "€", "copyright": "©", "textregistered": "®", "texttrademark": "™", "dag": "†", "ddag": "‡",
    "dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
    "textquoteleft": "‘", "textquoteright": "’", "lq": "‘", "rq": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "guillemotleft": "«", "guillemotright": "»",
    "guillemetleft": "«", "guillemetright": "»", "flqq": "«", "frqq": "»", "glqq": "„", "grqq": "“",
    "quotesinglbase": "‚", "quotedblbase": "„", "textquotedbl": '"', "textbackslash": "\\", "backslash": "\\",
    "textasciitilde": "~", "textasciicircum": "^", "textbraceleft": "{", "textbraceright": "}",
    "textunderscore": "_", "textbullet": "•", "textperiodcentered": "·", "textdegree": "°", "degree": "°",
    "textexclamdown": "¡", "textquestiondown": "¿", "quad": " ", "qquad": " ", "space": " ", "newline": " ",
    "linebreak": " ", "par": " ", "hfill": " ", "LaTeX": "LaTeX", "TeX": "TeX", "LaTeXe": "LaTeX2e",
    "BibTeX": "BibTeX", "textless": "<", "textgreater": ">", "textbar": "|", "slash": "/", "colon": ":",
    "ne": "≠", "neg": "¬", "lnot": "¬", "checkmark": "✓", "textcelsius": "℃", "sqrt": "√",
    "Re": "ℜ", "Im": "ℑ", "textvertline": "|", "hyphen": "-", "textnumero": "№",
    **{name: name for name in ("sin", "cos", "tan", "log", "ln", "exp", "lim", "max", "min", "det", "dim")},
    **{name: name for name in ("XeTeX", "XeLaTeX", "LuaTeX", "LuaLaTeX", "pdfTeX", "eTeX", "KOMAScript")},
}  # fmt: skip
"""The text of commands that pylatexenc does not have, or has otherwise."""

_SILENT_WORDS: Final = """
em it bf sc tt rm sf sl emph textit textbf textsc textsf texttt textrm textup textmd textsl textnormal text
mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr mathnormal boldsymbol bm pmb mbox hbox
fbox makebox framebox parbox relax protect displaystyle textstyle scriptstyle left right big Big bigg Bigg
bigl bigr Bigl Bigr operatorname ensuremath bfseries itshape slshape scshape upshape mdseries sffamily
rmfamily ttfamily normalfont normalsize tiny scriptsize footnotesize small large Large LARGE huge Huge
noindent uppercase lowercase MakeUppercase MakeLowercase textsuperscript textsubscript underline uline url
path nolinkurl mkbibemph mkbibitalic mkbibbold mkbibparens mkbibbrackets autocap midsentence bibstring null
allowbreak nobreak nolinebreak unskip ignorespaces limits nolimits bgroup egroup begingroup endgroup strut
smash nohyphens sloppy raggedright centering xspace onlyinproceedings nonfrenchspacing frenchspacing
"""
_SILENT: Final = frozenset(_SILENT_WORDS.split())
"""Commands that print nothing of their own; their arguments are text."""

_NOT_TEXT: Final = """
hspace vspace noopsort NoopSort sortnoop SortNoop noop nooptsort bibsort rlap llap clap mathrlap mathllap
mathclap phantom hphantom vphantom color label index href textcolor colorbox foreignlanguage selectlanguage
raisebox texorpdfstring fontencoding fontfamily fontseries fontshape
"""
DROPPED_ARGUMENTS: Final = {
    **dict.fromkeys(_NOT_TEXT.split(), 1),
    **dict.fromkeys(("fontsize", "setlength", "addtolength", "rule"), 2),
}
"""How many of a command's first arguments are not text: lengths, colours, sort keys, what is overprinted."""

_STAND_IN: Final = re.compile(r"%|<\w")  # what pylatexenc has for arguments and citations

LENGTHS: Final = frozenset({"kern", "hskip", "vskip", "mkern", "mskip", "penalty", "raise", "lower"})
"""Commands that a length or number follows without braces."""

AROUND: Final = {
    **dict.fromkeys(("enquote", "mkbibquote", "textquote"), ("“", "”")),
    **dict.fromkeys(("frac", "nicefrac", "tfrac", "dfrac", "sfrac", "textfrac"), ("", "/")),
}
"""What stands before and after the first argument of a command."""


def text_of(command: str) -> str | None:
    """What a command prints, "" for nothing; None if it is not known."""
    if command in _SILENT:
        return ""
    return _SYMBOLS.get(command) or _symbol(command)


def is_known(command: str) -> bool:
    """Whether the command is among those of this module."""
    return command in AROUND or command in DROPPED_ARGUMENTS or text_of(command) is not None


def _symbol(command: str) -> str | None:
    """The character of one of the 800 symbols of text and maths that pylatexenc has."""
    macro = _find_macro()(command)
    text: object = macro.simplify_repl if macro and macro.macroname == command else None
    return text if isinstance(text, str) and text and not _STAND_IN.search(text) else None


@cache
def _find_macro() -> Callable[[str], Any]:
    from pylatexenc.latex2text import get_default_latex_context_db  # type: ignore[import-untyped]  # has none

    known: Any = get_default_latex_context_db()
    find: Callable[[str], Any] = known.get_macro_spec
    return find
