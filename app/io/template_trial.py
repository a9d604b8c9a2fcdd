"""Filling a pack's templates on trial: with every example answered, and with nothing, as documents must bear both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from app.core.assessment import Answer, Assessment, Meta, PackReference
from app.core.check.problem import PackProblem, Spot
from app.core.check.trial import trial_answer
from app.core.compiled import CompiledPack
from app.core.errors import InputError, RenderError
from app.core.evaluation.engine import evaluate
from app.io.documents.assembly import assemble_apart
from app.io.documents.job import AssemblyJob

CPU_SECONDS = 5


def template_trials(compiled: CompiledPack) -> list[PackProblem]:
    """What goes wrong when the documents of a sound pack are made; each runs in a limited process of its own."""
    if not compiled.pack.manifest.documents:
        return []
    jobs = [_job(compiled, answers) for answers in (dict(_examples(compiled)), {})]
    with ThreadPoolExecutor(len(jobs)) as pool:
        problems = [problem for problem in pool.map(_problem, jobs) if problem is not None]
    return list(dict.fromkeys(problems))


def _job(compiled: CompiledPack, answers: Mapping[str, Answer]) -> AssemblyJob:
    pack = compiled.pack
    meta = Meta(
        pack=PackReference(id=pack.id, version=pack.version), service="Trial", summary="A trial of the templates."
    )
    assessment = Assessment(meta=meta, answers=answers)
    report = evaluate(compiled, assessment, date.fromisoformat(pack.manifest.examples_as_of))
    return AssemblyJob(pack, assessment, report, cpu_seconds=CPU_SECONDS)


def _examples(compiled: CompiledPack) -> Iterator[tuple[str, Answer]]:
    """Every example that can be read; those that cannot are reported by the check itself."""
    for name, question in compiled.pack.questions.items():
        if question.example is not None:
            try:
                yield name, trial_answer(compiled, name, question.example, compiled.pack.manifest.examples_as_of)
            except InputError:
                continue


def _problem(job: AssemblyJob) -> PackProblem | None:
    try:
        assemble_apart(job)
    except RenderError as error:
        file = f"templates/{error.place.file}" if error.place.file else "pack.yaml"
        return PackProblem("template-fails", error.message, Spot(file, (), error.place.line or 1))
    return None
