"""Reads frameworks of abstract argumentation in their three formats: names that attack each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..foreign_file import NotReadable
from . import af, apx
from .tgf import is_tgf, read_tgf

if TYPE_CHECKING:
    from ..drafts import DraftMap
    from ..foreign_file import ForeignFile
    from ..reading import Columns
    from ..report import Losses


def is_iccma(file: ForeignFile) -> bool:
    """Whether a file begins as one of the three formats does."""
    return bool(af.HEAD.match(file.head) or apx.HEAD.match(file.head)) or is_tgf(file)


def read_iccma(file: ForeignFile, losses: Losses, _columns: Columns) -> DraftMap:
    """Read a framework; each argument becomes a claim whose text is its name. Raises: NotReadable."""
    if af.HEAD.match(file.head):
        return af.read_af(file, losses)
    if apx.HEAD.match(file.head):
        return apx.read_apx(file, losses)
    if is_tgf(file):
        return read_tgf(file, losses)
    raise NotReadable(
        "it is neither af, nor tgf, nor apx",
        "af begins with `p af 3`, apx with `arg(a).`; tgf has a line `#` between arguments and attacks",
    )
