"""The language server depends little on the Python: its tests run once, but for a session over stdio."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
ON_EACH_PYTHON = "test_problems_of_a_session"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder."""
    for item in items:
        if HERE in item.path.parents and not item.name.startswith(ON_EACH_PYTHON):
            item.add_marker(pytest.mark.once)
