"""What file names may hold on this machine."""

from __future__ import annotations

import sys

import pytest

any_name = pytest.mark.skipif(
    sys.getfilesystemencoding().lower() not in {"utf-8", "utf8"}, reason="file names are not in UTF-8 here"
)
"""A mark of tests that write files whose names hold more than ASCII."""
