"""The process in which templates run: reads one job, writes one answer, and has little memory and time.

A job comes from the parent and is trusted (pickle). The answer goes back as JSON, because what ran here came from
strangers.
"""

from __future__ import annotations

import pickle
import sys
from typing import Any

import orjson

from app.core.document.assemble import assemble
from app.core.errors import ReadyroomError
from app.io.documents.job import AssemblyJob
from app.io.process_limits import limit_this_process


def main() -> None:
    """Assemble the job on standard input."""
    job = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by our own parent process
    assert isinstance(job, AssemblyJob)
    limit_this_process(memory_mb=job.memory_mb, cpu_seconds=job.cpu_seconds)
    sys.stdout.buffer.write(orjson.dumps(_answer(job)))


def _answer(job: AssemblyJob) -> dict[str, Any]:
    try:
        made = assemble(job.pack, job.assessment, job.report, milestones=job.milestones, only=job.only)
    except ReadyroomError as error:
        return {"error": error.message, "file": error.place.file, "line": error.place.line}
    except MemoryError:
        return {"error": "The templates need more memory than they may have.", "file": "", "line": None}
    documents = [
        {
            "id": each.id,
            "file": each.file,
            "title": each.title,
            "markdown": each.markdown,
            "in_whole": each.in_whole,
            "is_front": each.is_front,
            "alone": each.alone,
        }
        for each in made.documents
    ]
    requirements = [{name: getattr(each, name) for name in each.__slots__} for each in made.requirements]
    return {
        "service": made.service,
        "documents": documents,
        "charts": made.charts,
        "requirements": requirements,
        "open_errors": made.open_errors,
        "html": {each.id: _html(each.markdown) for each in made.documents} if job.html else {},
    }


def _html(markdown: str) -> str:
    from app.core.document.html import render_html

    return render_html(markdown)


if __name__ == "__main__":
    main()
