"""Functions named in tables, loaded only when they are used."""

from __future__ import annotations

from importlib import import_module
from typing import Final, cast

_PACKAGE: Final = __name__.removesuffix(".render.loading")


def load(path: str) -> object:
    """Return what a path such as `views.claims:claims` names within the package."""
    module, name = path.split(":")
    return getattr(import_module(f"{_PACKAGE}.{module}"), name)


def load_class(path: str) -> type:
    """Return the class that a path names."""
    return cast("type", load(path))
