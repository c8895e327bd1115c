"""Fail unless each file given is the picture that its suffix says: an SVG with text in it, or a PNG."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"


def fault(file: Path) -> str:
    """Return what is wrong with the picture, "" if nothing is."""
    if file.suffix == ".png":
        return "" if file.read_bytes().startswith(b"\x89PNG\r\n\x1a\n") else "no PNG"
    root = ET.fromstring(file.read_bytes())  # noqa: S314 - argmap has just written it
    if root.tag != f"{SVG}svg":
        return "no SVG"
    return "" if any(text.text for text in root.iter(f"{SVG}text")) else "no text in it"


if __name__ == "__main__":
    for name in sys.argv[1:]:
        wrong = fault(Path(name))
        if wrong:
            sys.exit(f"{name}: {wrong}")
        sys.stdout.write(f"{name}: {Path(name).stat().st_size} bytes\n")
