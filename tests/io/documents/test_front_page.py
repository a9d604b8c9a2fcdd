"""The first page of the complete PRD: one page, whatever the assessment says."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from app.core.assessment import Answer, Assessment, Meta, PackReference
from app.core.document.assemble import assemble
from app.core.document.html import render_html
from app.core.evaluation.engine import evaluate
from app.io.documents.long_words import breakable_words
from app.io.pack_library import PackLibrary
from app.io.pdf import Chapter, PdfJob, render_pdf
from app.io.resources import resource
from app.session import Session

AS_OF = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LONG_NAME = "Customer identity, consent and notification hub " + "W" * 100
LONG_SUMMARY = (
    "Keeps who a customer is and what each of them has agreed to, for every other service of the company. " * 5
)


def sample(name: str, **meta: str) -> Assessment:
    path = resource("resources", "samples", f"{name}.readyroom")
    session = Session.open(path, PackLibrary(), as_of=AS_OF, clock=lambda: NOON, read_only=True)
    return session.assessment.model_copy(update={"meta": session.assessment.meta.model_copy(update=meta)})


def nothing() -> Assessment:
    version = PackLibrary().find("readyroom").pack.version
    return Assessment(meta=Meta(pack=PackReference(id="readyroom", version=version), service="Checkout API"))


def long_persons(assessment: Assessment) -> Assessment:
    who = {"name": "Wilhelmina " * 15, "role": "lead", "contact": ""}
    answers = {
        "gov.owner": Answer(value={"owner": who, "deputy": who}),
        "gov.trade_off": Answer(value=who),
    }
    return assessment.model_copy(update={"answers": {**assessment.answers, **answers}})


def pages_of_the_front(assessment: Assessment) -> int:
    """How many pages stand before the contents."""
    compiled = PackLibrary().find("readyroom")
    made = assemble(compiled.pack, assessment, evaluate(compiled, assessment, AS_OF))
    front = next(each for each in made.documents if each.is_front)
    job = PdfJob(
        title="Requirements",
        subtitle="",
        language="en",
        cover_html=breakable_words(render_html(front.markdown)),
        chapters=(Chapter("only", "Only", "<h1>Only</h1><p>Text.</p>"),),
        running_head="Checkout API",
        footer="Draft",
        draft="Draft",
        author="",
        keywords=(),
        created=NOON,
        resources={name: svg.encode() for name, svg in made.charts.items()},
    )
    texts = [each.extract_text() for each in PdfReader(io.BytesIO(render_pdf(job)), strict=True).pages]
    return next(number for number, text in enumerate(texts) if "Contents" in text)


@pytest.mark.parametrize("name", ["baseline", "enterprise", "complete", "half-finished", "kubernetes-control-plane"])
def test_the_front_of_a_sample_is_one_page(name: str) -> None:
    assert pages_of_the_front(sample(name)) == 1


def test_without_answers_it_is_one_page() -> None:
    assert pages_of_the_front(nothing()) == 1


def test_long_names_and_texts_do_not_make_it_longer() -> None:
    wordy = sample("half-finished", service=LONG_NAME, summary=LONG_SUMMARY)
    assert pages_of_the_front(long_persons(wordy)) == 1
