"""The sample document, rendered once by each engine."""

from __future__ import annotations

import pytest

from app.io.pdf import render_pdf
from tests.io.pdf.checkout_sample import checkout_job


@pytest.fixture(scope="session")
def by_chapters() -> bytes:
    return render_pdf(checkout_job())


@pytest.fixture(scope="session")
def in_one_piece() -> bytes:
    return render_pdf(checkout_job(), engine="single")
