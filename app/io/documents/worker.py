"""The process in which templates run: reads one job, writes one answer, and has little memory and time.

A job comes from the parent and is trusted (pickle). The answer goes back as JSON, because what ran here came from
strangers; the parent reads it as such (app.io.documents.assembly).
"""

from __future__ import annotations

import pickle
import sys
from typing import Any

import orjson

from app.core.document.assemble import assemble
from app.core.document.model import DocumentSet
from app.core.errors import ReadyroomError
from app.io.documents.job import AssemblyJob
from app.io.documents.template_code import template_code
from app.io.process_limits import limit_this_process


def main() -> None:
    """Assemble the job on standard input."""
    job = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by our own parent process
    assert isinstance(job, AssemblyJob)
    limit_this_process(memory_mb=job.memory_mb, cpu_seconds=job.cpu_seconds)
    sys.stdout.buffer.write(orjson.dumps(_answer(job)))


def _answer(job: AssemblyJob) -> dict[str, Any]:
    try:
        made = assemble(
            job.pack,
            job.assessment,
            job.report,
            milestones=job.milestones,
            only=job.only,
            translated=template_code(),
        )
    except ReadyroomError as error:
        return {"error": error.message, "file": error.place.file, "line": error.place.line}
    except MemoryError:
        return {"error": "The templates need more memory than they may have.", "file": "", "line": None}
    return {
        "markdown": {each.id: each.markdown for each in made.documents},
        "charts": made.charts,
        "requirements": [{name: getattr(each, name) for name in each.__slots__} for each in made.requirements],
        **(_html(made) if job.html else {"html": {}, "chapters": {}}),
    }


def _html(made: DocumentSet) -> dict[str, Any]:
    from app.core.document.html import render_chapters, render_html

    chapters = render_chapters({each.id: each.markdown for each in made.documents if each.in_whole})
    return {
        "html": {each.id: render_html(each.markdown) for each in made.documents},
        "chapters": {name: rendered.html for name, rendered in chapters.items()},
    }


if __name__ == "__main__":
    main()
