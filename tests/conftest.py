"""A cache of their own for the tests, which all their processes share: nothing of the user's is used or changed. No property
has a time limit: a machine may be busy."""

from __future__ import annotations

import os
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings

CACHE = pytest.StashKey[TemporaryDirectory[str]]()


settings.register_profile("factlint", parent=settings.default, deadline=None)
settings.load_profile("factlint")


def pytest_configure(config: pytest.Config) -> None:
    if "PYTEST_XDIST_WORKER" not in os.environ:
        config.stash[CACHE] = TemporaryDirectory(prefix="factlint-cache-")
        os.environ["FACTLINT_CACHE_DIR"] = config.stash[CACHE].name


def pytest_unconfigure(config: pytest.Config) -> None:
    if folder := config.stash.get(CACHE, None):
        folder.cleanup()
