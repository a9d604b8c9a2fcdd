"""Assembling: from a pack, an assessment and its report to documents in Markdown. Runs inside a limited process."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jinja2 import BytecodeCache, TemplateError

from app.core.assessment import Assessment
from app.core.csv_text import csv_text
from app.core.document.chart_shelf import ChartShelf
from app.core.document.context import Context
from app.core.document.environment import template_environment
from app.core.document.model import Document, DocumentSet, Requirement
from app.core.document.requirements import RequirementWriter
from app.core.errors import Place, RenderError
from app.core.evaluation.report import Report
from app.core.evaluation.usable import usable_answers
from app.core.pack import DocumentSpec, Pack

MAX_DOCUMENT_CHARACTERS = 2_000_000
_BLANK_LINES = re.compile(r"\n{3,}")


def assemble(
    pack: Pack,
    assessment: Assessment,
    report: Report,
    *,
    milestones: Sequence[dict[str, str]] = (),
    only: str = "",
    translated: BytecodeCache | None = None,
) -> DocumentSet:
    """All documents of the pack, or `only` one, numbered as in the whole. RenderError names the template.

    `translated` keeps the templates as code between calls.
    """
    environment = template_environment(pack.templates, translated)
    assessment = _as_evaluated(pack, assessment)
    shelf = ChartShelf(report)
    requirements = RequirementWriter(pack, report)
    documents: list[Document] = []
    for spec in _front_last(pack.manifest.documents):
        context = Context(pack, assessment, report, spec.id, shelf, requirements, milestones)
        try:
            text = environment.get_template(spec.template).render(context.names())
        except (
            TemplateError,
            TypeError,
            ValueError,
            LookupError,
            AttributeError,
            ArithmeticError,
            RuntimeError,
            StopIteration,
        ) as error:
            place = _place_in(error, spec.template, pack.templates)
            raise RenderError(f"The template cannot be filled: {_reason(error)}.", place) from error
        documents.append(_document(spec, _tidied(text)))
    order = {spec.id: rank for rank, spec in enumerate(pack.manifest.documents)}
    documents.sort(key=lambda each: order[each.id])
    chosen = tuple(each for each in documents if not only or only in (each.id, each.file))
    return DocumentSet(
        service=assessment.meta.service,
        documents=chosen,
        charts={name: svg for name, svg in shelf.drawn.items() if any(name in each.markdown for each in chosen)},
        requirements=tuple(requirements.stated),
        open_errors=len(report.open_errors),
    )


def traceability_csv(requirements: Sequence[Requirement]) -> str:
    """Every requirement with what it rests on, as CSV."""
    heads = ("requirement", "document", "text", "question", "row", "elements", "rules", "verification", "open errors")
    return csv_text(heads, map(_traced, requirements))


def _traced(each: Requirement) -> tuple[str, ...]:
    lists = (" ".join(each.elements), " ".join(each.rules))
    row = (each.id, each.document, each.text, each.question, each.row, *lists, each.verification)
    return *row, " ".join(each.open_errors)


def whole_markdown(documents: Sequence[Document]) -> str:
    """The complete PRD as one text: its front page, then every chapter."""
    return "\n\n".join(each.markdown.strip() for each in documents if each.in_whole) + "\n"


def _as_evaluated(pack: Pack, assessment: Assessment) -> Assessment:
    """With its answers in the form in which they were evaluated; what the pack cannot read stands in no document."""
    usable, _ = usable_answers(pack, assessment.answers, pack.questions)
    return assessment.model_copy(update={"answers": usable})


def _front_last(specs: Sequence[DocumentSpec]) -> list[DocumentSpec]:
    """The front page is filled last, so that it can count what the chapters state."""
    return sorted(specs, key=lambda spec: spec.front)


def _document(spec: DocumentSpec, markdown: str) -> Document:
    return Document(spec.id, spec.file, spec.title, markdown, spec.in_whole, spec.front, spec.alone)


def _tidied(text: str) -> str:
    if len(text) > MAX_DOCUMENT_CHARACTERS:
        raise RenderError(f"The document has more than {MAX_DOCUMENT_CHARACTERS} characters.")
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return _BLANK_LINES.sub("\n\n", lines).strip() + "\n"


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"there is no {error}"
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(".")


def _place_in(error: Exception, template: str, templates: Mapping[str, str]) -> Place:
    """The template and line at which it went wrong: the innermost one on the way."""
    place = Place(template, getattr(error, "lineno", None))
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in templates:
            place = Place(file, trace.tb_lineno)
        trace = trace.tb_next
    return place
