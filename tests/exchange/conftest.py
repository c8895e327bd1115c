"""Readers and writers by hand depend little on the Python: their tests run once, but for a few."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
ON_EACH_PYTHON = {"test_xlsx.py", "test_archives.py", "test_round_trip.py"}
"""What stands on libraries, or on parts of Python that differ from one to the next."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder."""
    for item in items:
        inside = HERE in item.path.parents and HERE / "dna" not in item.path.parents
        if inside and item.path.name not in ON_EACH_PYTHON:
            item.add_marker(pytest.mark.once)
