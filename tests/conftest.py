"""What all tests share: snapshots, and a folder for what argmap keeps for a user.

Snapshots are files that hold what a rendering should be, rewritten by `pytest --update-snapshots`.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

STATE = TemporaryDirectory(prefix="argmap-state-")

ONCE = (
    "checks", "editor/importing", "evaluate", "hostile", "render/compose", "render/diagram/layout",
    "render/page", "views",
)  # fmt: skip
"""Folders whose tests depend neither on the Python nor on versions of libraries; they are marked `once`."""


def pytest_configure() -> None:
    # What a shell starts in the background (`pytest &`) ignores Ctrl-C, and so would what the tests start.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    # What argmap keeps for its user is not the user's who runs the tests.
    os.environ["XDG_STATE_HOME"] = STATE.name


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    folders = {Path(__file__).parent / each for each in ONCE}
    for item in items:
        if not folders.isdisjoint(item.path.parents):
            item.add_marker(pytest.mark.once)


def pytest_unconfigure() -> None:
    STATE.cleanup()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-snapshots", action="store_true", help="write the renderings that the tests compare with"
    )


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compare data with the file of that name in the folder `snapshots` beside the test, or rewrite it."""
    folder = request.path.parent / "snapshots"

    def compare(name: str, data: bytes) -> None:
        path = folder / name
        if request.config.getoption("--update-snapshots"):
            path.write_bytes(data)
        assert data.decode() == path.read_bytes().decode(), f"{name} differs: see pytest --update-snapshots"

    return compare
