"""The page of the glossary: the text from which `argmap help WORD` takes its entries."""

from __future__ import annotations

import re
from importlib.resources import files


def glossary_page() -> str:
    """The whole file; the other names of a word, in parentheses after it, serve look-up alone."""
    text = (files("argmap") / "render" / "words" / "glossary.md").read_text(encoding="utf-8")
    return re.sub(r"^(## .*?) \(.*\)$", r"\1", text, flags=re.MULTILINE)
