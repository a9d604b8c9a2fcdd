"""The files of three assessments of the built-in pack, made once for all workers of a test run."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from pathlib import Path

import pytest
from filelock import FileLock

from app.io.documents.files import FORMATS, Source, make_files
from tests.io.documents.real_pack import answered, built_in, report_on, sample, unanswered

MAKERS = {"sample": sample, "answered": answered, "unanswered": unanswered}


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session", params=MAKERS)
def files(request: pytest.FixtureRequest, shared_folder: Path) -> Mapping[str, bytes]:
    """All files of one of the three assessments, by name."""
    kept = shared_folder / f"{request.param}.files"
    with FileLock(kept.with_suffix(".lock")):
        if not kept.exists():
            assessment = MAKERS[request.param]()
            source = Source(built_in().pack, assessment, report_on(assessment))
            kept.write_bytes(pickle.dumps(make_files(source, FORMATS, cache=shared_folder / "pages")))
    return pickle.loads(kept.read_bytes())
