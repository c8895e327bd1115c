"""A map to be changed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from argmap.tests.builders.changed_map import OLD, Home, no_sync

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setattr(os, "fsync", no_sync)
    (tmp_path / "m").mkdir()
    (tmp_path / "m/argmap.yaml").write_text("argmap: 1\n")
    for path, text in OLD.items():
        (tmp_path / path).write_text(text)
    monkeypatch.chdir(tmp_path)
    return Home(tmp_path, monkeypatch)
