"""Options of the test run, and folders of its own: no test touches the packs or caches of whoever runs it.

Examples are the same in every run, so that it tells of the change and not of luck; with READYROOM_EXPLORE=1 new ones
are looked for.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("new")
settings.load_profile("new" if os.environ.get("READYROOM_EXPLORE") else "same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the reference documents again, to be reviewed")


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("READYROOM_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("READYROOM_PACKS", str(tmp_path_factory.mktemp("packs")))
        patch.setenv("READYROOM_STATE", str(tmp_path_factory.mktemp("state")))
        yield
