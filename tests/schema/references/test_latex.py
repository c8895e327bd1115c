"""LaTeX in BibTeX reads as text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.schema.references.bibtex.latex import decode


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"{\"U}nald{\i}lar", "Ünaldılar"),
        (r"\"{U}nald\i{}lar", "Ünaldılar"),
        (r"\v{C}ech \v Cech {\v{C}}ech", "Čech Čech Čech"),
        (r"\c{c} \c c \u{g} \H{o} \k{a} \r{a} \d{s} \=a \.z \^e \`a \~n", "ç ç ğ ő ą å ṣ ā ż ê à ñ"),
        (r"\'\i{} \'{\i} \'{\ae}", "í í ǽ"),
        (r"{\L}ukasz \o re \ss{} \aa", "Łukasz øre ß å"),
        (r"\& \% \$ \# \_ \{ \}", "& % $ # _ { }"),
        (r"1990--2000 --- ``so'' `it' don't", "1990–2000 — “so” ‘it' don't"),
        (r"\emph{Norms} \textsc{of} {S}CO", "Norms of SCO"),
        (r"\href{https://a.b/c}{the page}", "the page"),
        ("a~b\\ c\\,d\\\\e\n  f", "a b c d e f"),
        ("Taylor & Francis, 50%, $x^2$", "Taylor & Francis, 50%, x²"),
        (r"3$\times$3, $\alpha$-decay, \(\beta\), \ensuremath{\gamma^{10}}", "3×3, α-decay, β, γ¹⁰"),
        (r"H$_2$O, $^{18}$O, $x_i^{ab}$, 20$^\circ$C, M$_\odot$", "H₂O, ¹⁸O, x_i^ab, 20°C, M⊙"),
        (r"$\mathbb{R}^n$, $\frac{1}{2}$, $\hat{H}$, $\sim$10, $$\leq$$", "Rⁿ, 1/2, Ĥ, ∼10, ≤"),
        ("from $5 to $10, $5-$10, $-$50, 5\\$", "from $5 to $10, $5-$10, -50, 5$"),
        (r"\textpm 5, \textonehalf{}, CO\textsubscript{2}, 10\textsuperscript{th}", "±5, ½, CO₂, 10th"),
        (r"{\noopsort{1973b}}1973, Smith\rlap{*}, a\hspace{0pt}b, a\hspace*{0pt}b", "1973, Smith, ab, ab"),
        (r"a\kern-.1em b, \textcolor{red}{c}, \texorpdfstring{$\alpha$}{d}", "ab, c, d"),
        (
            r"\makebox[0pt][l]{a}, \foreignlanguage{french}{le {titre}}, {\relax Ch}arles",
            "a, le titre, Charles",
        ),
        (r"\{\{\vphantom{\}\}}{{GaAs}}\vphantom\{\}\vphantom\{\}", "{{GaAs}}"),
        (r"\enquote{so {it} is}", "“so it is”"),
        (r"\unknown{argument}, \unknown, C:\data", r"argument, \unknown, C:\data"),
        (r"{\it one} {\bfseries two}", "one two"),
        ("\\", ""),
        (r"\'", "'"),
        ("上海 \\'é", "上海 é\u0301"),
    ],
)
def test_decode(written: str, text: str) -> None:
    assert decode(written) == unicodedata.normalize("NFC", text)


@given(st.text())
def test_any_text_can_be_decoded_to_one_line(text: str) -> None:
    decoded = decode(text)
    assert decoded == " ".join(decoded.split())


@given(st.text(st.characters(exclude_characters="\\{}`~-'$")))
def test_text_without_latex_stays(text: str) -> None:
    assert decode(text) == " ".join(text.split())
