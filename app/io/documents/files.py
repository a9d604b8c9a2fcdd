"""The files of an export, as bytes by name: what `export` writes and `verify` makes again."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from app.core.assessment import Assessment
from app.core.document.assemble import traceability_csv, whole_markdown
from app.core.document.escaping import normalised
from app.core.document.model import Document, DocumentSet
from app.core.document.printing import status
from app.core.errors import InputError
from app.core.evaluation.report import Report
from app.core.pack import Pack
from app.core.roadmap.as_csv import roadmap_csv
from app.core.roadmap.plan import plan_roadmap
from app.io.documents.assembly import Assembled, assemble_apart
from app.io.documents.job import AssemblyJob
from app.io.documents.long_words import breakable_words
from app.io.resources import resource

FORMATS = ("md", "html", "pdf")
WHOLE = "prd"
TRACEABILITY = "traceability.csv"
ROADMAP = "roadmap.csv"
OnProgress = Callable[[int, int], None]


@dataclass(frozen=True)
class Source:
    """What documents are made from: nothing else enters them."""

    pack: Pack
    assessment: Assessment
    report: Report
    milestones: tuple[dict[str, str], ...] = ()
    evidence: dict[str, bytes] = field(default_factory=dict[str, bytes])


def make_files(
    source: Source,
    formats: Sequence[str],
    section: str = "",
    *,
    cache: Path | None = None,
    on_progress: OnProgress | None = None,
) -> dict[str, bytes]:
    """Name to content of the files of these formats. `section` limits them to one document, by id or file name."""
    _refuse_unknown(source.pack, section)
    needs_html = "html" in formats or "pdf" in formats
    made = assemble_apart(
        AssemblyJob(source.pack, source.assessment, source.report, source.milestones, section, needs_html)
    )
    files: dict[str, bytes] = {}
    if "md" in formats:
        files |= _markdown_files(made.documents, section) | _roadmap_file(source, section)
    if "html" in formats:
        files |= _html_files(made, source, section)
    if "md" in formats or "html" in formats:
        files |= _pictures(made.documents, source.evidence)
    if "pdf" in formats:
        name = f"{_stem(made.documents.documents[0])}.pdf" if section else f"{WHOLE}.pdf"
        files[name] = _pdf(made, source, section, cache, on_progress)
    return dict(sorted(files.items()))


def _refuse_unknown(pack: Pack, section: str) -> None:
    documents = pack.manifest.documents
    if not documents:
        raise InputError(f"The pack '{pack.id}' makes no documents.")
    if section and not any(section in (each.id, each.file) for each in documents):
        known = ", ".join(each.id for each in documents)
        raise InputError(f"There is no document '{section}'; there are {known}.")


def _pictures(made: DocumentSet, evidence: dict[str, bytes]) -> dict[str, bytes]:
    """What the texts show: charts, and evidence where a document has it."""
    shown = {
        name: content
        for name, content in evidence.items()
        if any(f"]({name}" in each.markdown for each in made.documents)
    }
    return {name: svg.encode() for name, svg in made.charts.items()} | shown


def _markdown_files(made: DocumentSet, section: str) -> dict[str, bytes]:
    files = {each.file: each.markdown.encode() for each in made.documents if each.alone or section}
    if not section:
        files[f"{WHOLE}.md"] = whole_markdown(made.documents).encode()
        files[TRACEABILITY] = traceability_csv(made.requirements).encode()
    return files


def _roadmap_file(source: Source, section: str) -> dict[str, bytes]:
    """The roadmap for a spreadsheet, of a pack that has one."""
    if section or source.pack.roadmap is None:
        return {}
    return {ROADMAP: roadmap_csv(plan_roadmap(source.pack, source.report, source.assessment)).encode()}


def _html_files(made: Assembled, source: Source, section: str) -> dict[str, bytes]:
    files = {
        f"{_stem(each)}.html": _page(each.title, source, made.html[each.id])
        for each in made.documents.documents
        if each.alone or section
    }
    if not section:
        body = "\n".join(f"<section>{chapter}</section>" for chapter in made.chapters.values())
        files[f"{WHOLE}.html"] = _page(_title(source), source, body)
    return files


def _page(title: str, source: Source, body: str) -> bytes:
    """A page that stands alone: its style is in it, and it loads nothing but the charts beside it."""
    style = resource("resources", "html", "document.css").read_text(encoding="utf-8")
    language = html.escape(source.assessment.meta.language, quote=True)
    policy = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'"
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{html.escape(title)}</title>\n'
        f"<style>\n{style}\n</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    ).encode()


def _pdf(made: Assembled, source: Source, section: str, cache: Path | None, on_progress: OnProgress | None) -> bytes:
    from app.io.pdf import Chapter, PdfJob, render_pdf

    documents = [each for each in made.documents.documents if section or each.in_whole]
    bodies = {name: breakable_words(body) for name, body in (made.html if section else made.chapters).items()}
    front = next((each for each in documents if each.is_front and len(documents) > 1), None)
    chapters = [Chapter(_chapter_id(each), each.title, bodies[each.id]) for each in documents if each is not front]
    content = documents[0].markdown if section else whole_markdown(documents)
    said = status(source.pack, source.assessment, source.report, content)
    title = documents[0].title if section else _title(source)
    job = PdfJob(
        title=title,
        subtitle=normalised(source.assessment.meta.summary),
        language=source.assessment.meta.language,
        cover_html=bodies[front.id] if front else _cover(title, source),
        chapters=tuple(chapters),
        running_head=normalised(source.assessment.meta.service),
        footer=said.footer,
        draft=said.draft,
        author="",
        keywords=(
            source.pack.manifest.title,
            source.report.readiness.verdict,
            f"revision {source.assessment.meta.revision}",
        ),
        created=datetime.combine(date.fromisoformat(source.report.as_of), datetime.min.time(), UTC),
        resources={name: svg.encode() for name, svg in made.documents.charts.items()} | source.evidence,
    )
    return render_pdf(job, cache=cache, on_progress=on_progress)


def _cover(title: str, source: Source) -> str:
    """The first page of a document that is printed alone: whose it is, what it is, what the service is for."""
    meta = source.assessment.meta
    eyebrow, lead = html.escape(normalised(meta.service)), html.escape(normalised(meta.summary))
    above = f'<p class="eyebrow">{eyebrow}</p>' if eyebrow not in html.escape(title) else ""
    below = f'<p class="lead">{lead}</p>' if lead else ""
    return f"{above}<h1>{html.escape(title)}</h1>{below}"


def _title(source: Source) -> str:
    return f"{normalised(source.assessment.meta.service)}: reliability and performance requirements"


def _stem(document: Document) -> str:
    return document.file.rsplit(".", 1)[0]


def _chapter_id(document: Document) -> str:
    return document.id.replace("_", "-")
